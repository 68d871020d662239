"""Metadata is read from the lines round an article, and never made up."""

from __future__ import annotations

import pytest

from annotator.importers.clues import metadata_of
from annotator.importers.dates import moment_of
from annotator.importers.languages import language_of

ARTICLE = """\
Лідери домовилися про співпрацю

Автор: Олена Кравець
22 грудня 2025, 14:03
Джерело: Reuters

Лідери Південної Кореї та НАТО заявили, що розширять співпрацю. Раніше, 1 травня 2023 року, вони \
зустрічалися у Вільнюсі й говорили про те саме.

Фото: Yonhap
https://example.com/news/1
"""


def test_lines_that_name_their_field_are_read() -> None:
    found = metadata_of(ARTICLE)

    assert found.title == "Лідери домовилися про співпрацю"
    assert (found.author, found.published) == ("Олена Кравець", "2025-12-22T14:03")
    assert (found.source_line, found.photo) == ("Reuters", "Yonhap")
    assert (found.url, found.language, found.outlet) == ("https://example.com/news/1", "uk", "")


def test_english_bylines_are_read() -> None:
    found = metadata_of(
        "Leaders agree\n\nBy John O’Neill and Jane Smith\nJuly 12, 2023\n\nThe leaders of the two said.\nPhoto: AP\n"
    )

    assert (found.title, found.author) == ("Leaders agree", "John O’Neill and Jane Smith")
    assert (found.published, found.photo, found.language) == ("2023-07-12", "AP", "en")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Заголовок без крапки\n\nТекст.", "Заголовок без крапки"),
        ("Чи буде мир?\nТекст далі.", "Чи буде мир?"),
        ("Джерело: Reuters\nЗаголовок\nТекст.", "Заголовок"),
        ("Лише одне речення.", "Лише одне речення"),
        ("", "файл"),
        ("12.07.2023\n", "файл"),
    ],
)
def test_the_first_line_that_looks_like_one_is_the_title(text: str, title: str) -> None:
    assert metadata_of(text, fallback="файл").title == title


def test_without_a_headline_the_title_is_how_the_text_begins() -> None:
    title = metadata_of("Слово за словом " * 20 + ".\nДалі.").title

    assert title.startswith("Слово за словом")
    assert title.endswith("…")
    assert len(title) <= 81


def test_a_source_named_in_running_text_is_no_source_line() -> None:
    found = metadata_of("Заголовок\n\nВідоме джерело: так звані експерти " + "кажуть багато чого " * 10 + ".")

    assert found.source_line == ""


def test_only_the_edges_of_a_long_text_are_looked_at() -> None:
    body = "Звичайний рядок тексту.\n" * 5000

    found = metadata_of(f"Заголовок\n\n{body}Джерело: AP\n{body}\nФото: УНІАН\n")

    assert (found.title, found.source_line, found.photo) == ("Заголовок", "", "УНІАН")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("22 грудня 2025, 14:03", "2025-12-22T14:03"),
        ("12.07.2023", "2023-07-12"),
        ("July 12, 2023", "2023-07-12"),
        ("2023-07-12", "2023-07-12"),
        ("2023-07-12T14:03:00", "2023-07-12T14:03"),
        ("Опубліковано: 12.07.2023, 14:03 | Київ", "2023-07-12T14:03"),
        ("Київ, 12 липня 2023 року", "2023-07-12"),
        ("12 July 2023 2:05 p.m.", "2023-07-12T14:05"),
        ("Tuesday, Dec. 23, 2025 12:00 AM", "2025-12-23T00:00"),
        ("25 мая 2024 г.", "2024-05-25"),
        ("13/4/2023", "2023-04-13"),
        ("4/13/2023", "2023-04-13"),
        ("5/5/2023", "2023-05-05"),
        ("3/4/2023", ""),
        ("31.02.2023", ""),
        ("12.07.2023 29:00", "2023-07-12"),
        ("вересня 2025", ""),
        ("діючу з 2012 року програму", ""),
        ("12.07.2023 відбулося дуже багато зіткнень на всіх напрямках фронту", ""),
        ("22:00 23 грудня", ""),
    ],
)
def test_dates(line: str, moment: str) -> None:
    assert moment_of(line) == moment


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Президент Південної Кореї сказав, що безпека нероздільна.", "uk"),
        ("Президент заявил, что эти страны будут вместе.", "ru"),
        ("Прэзідэнт сказаў, што ўсё будзе добра.", "be"),
        ("Председник је рекао да ће бити боље, као што је најавио.", "sr"),
        ("Президентът каза, че това не е така за страната.", "bg"),
        ("The president said that it was time to go.", "en"),
        ("Der Präsident sagte, das ist nicht die Zeit.", "de"),
        ("Prezydent powiedział, że nie jest to czas na żarty.", "pl"),
        ("대한민국 대통령은 오늘 말했다.", "ko"),
        ("日本の首相は言った。", "ja"),
        ("中国国家主席表示。", "zh"),
        ("123 — 456", ""),
        ("", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
