"""PDF: the text layer, paragraphs where it is plain, and what is said of pictures and passwords."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pytest

from annotator.importers import best
from annotator.importers.pdf import PdfFiles
from annotator.importers.printed_lines import paragraphs_of
from tests.annotator.importers.papers import pdf
from tests.annotator.importers.reader import codes, the_article

if TYPE_CHECKING:
    from pathlib import Path

PAGES = (
    ("КНДР запустила ракету", "", "Північна Корея запустила балістичну раке-", "ту, повідомив офіс президента."),
    ("Другий абзац — на другій сторінці.",),
)


def file(folder: Path, data: bytes) -> Path:
    """Return the path of a file with *data*."""
    path = folder / "стаття.pdf"
    path.write_bytes(data)
    return path


def encrypted(data: bytes, password: str) -> bytes:
    """Return *data* as a PDF that its owner, or anybody who reads it, needs a password for."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    writer.encrypt(password, "власник", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_becomes_an_article(tmp_path: Path) -> None:
    data = pdf(PAGES, {"Title": "КНДР запустила ракету", "Author": "Олена Коваль", "CreationDate": "D:20230712100300Z"})

    article = the_article(PdfFiles(), file(tmp_path, data))

    assert [line for line in article.text.split("\n") if line] == [
        "КНДР запустила ракету",
        "Північна Корея запустила балістичну ракету, повідомив офіс президента.",
        "Другий абзац — на другій сторінці.",
    ]
    assert (article.metadata.title, article.metadata.author) == ("КНДР запустила ракету", "Олена Коваль")
    assert (article.metadata.published, article.metadata.language) == ("2023-07-12T10:03", "uk")


@pytest.mark.parametrize(
    ("properties", "title", "published"),
    [
        ({}, "КНДР запустила ракету", ""),
        ({"Title": "Microsoft Word - news.doc"}, "КНДР запустила ракету", ""),
        ({"CreationDate": "учора"}, "КНДР запустила ракету", ""),
    ],
)
def test_what_a_program_says_by_itself_is_no_title(
    tmp_path: Path, properties: dict[str, str], title: str, published: str
) -> None:
    metadata = the_article(PdfFiles(), file(tmp_path, pdf(PAGES, properties))).metadata

    assert (metadata.title, metadata.published) == (title, published)


def test_a_date_in_the_text_counts_more_than_that_of_the_file(tmp_path: Path) -> None:
    data = pdf([("Заголовок статті", "12 липня 2023", "Текст статті.")], {"CreationDate": "D:20240101000000Z"})

    assert the_article(PdfFiles(), file(tmp_path, data)).metadata.published == "2023-07-12"


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    assert "ракету" in the_article(PdfFiles(), file(tmp_path, encrypted(pdf(PAGES), ""))).text


def test_files_that_cannot_be_read_are_one_problem(tmp_path: Path) -> None:
    whole = pdf(PAGES)
    broken = {
        "empty": b"",
        "password": encrypted(whole, "таємниця"),
        "no_text_layer": pdf([(), ()]),
        "cut_off": whole[:-100],
        "not_this_format": "слово".encode(),
    }

    assert {name: codes(PdfFiles(), file(tmp_path, data)) for name, data in broken.items()} == {
        name: [name] for name in broken
    }


def test_pdf_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(pdf(PAGES))
    found = best(path)

    assert found is not None
    assert found.id == "pdf"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ("слова розді-\nлено тут", "слова розділено тут"),
        ("слова розді\u00ad\nлено тут", "слова розділено тут"),
        ("науково-технічний, а також науково-\nтехнічний", "науково-технічний, а також науково-технічний"),
        ("в Індо-\nТихоокеанському регіоні", "в Індо-Тихоокеанському регіоні"),
        ("у 2022-\n2023 роках", "у 2022-\n2023 роках"),
        ("кіт —\nце звір", "кіт — це звір"),
        ("Сказав він,\nПетро", "Сказав він, Петро"),
        ("Заголовок\nТекст тут.", "Заголовок\nТекст тут."),
        ("Кінець.\nпочаток", "Кінець. початок"),
        ("\n\nа\n\n\nб\n", "а\n\nб"),
        ("", ""),
    ],
)
def test_lines_are_joined_only_where_it_is_plain(lines: str, paragraphs: str) -> None:
    assert paragraphs_of([lines]) == paragraphs


def test_full_lines_are_joined_and_short_ones_end_a_paragraph() -> None:
    lines = [
        "Лідери Південної Кореї та НАТО заявили, що розширять співпрацю з",
        "Україною та іншими країнами, повідомляє агентство Reuters у своєму",
        "Telegram.",
        "Президент Юн Сок Йоль сказав, що безпека в регіонах неподільна й",
        "НАТО має це знати. Він додав, що готовий до розмови з усіма людьми.",
        "Про це він сказав у Вільнюсі.",
    ]

    assert paragraphs_of(["\n".join(lines)]).split("\n") == [
        " ".join(lines[:3]),
        " ".join(lines[3:5]),
        lines[5],
    ]
