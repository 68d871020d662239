"""Texts are read in the encoding they are in, whichever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.encodings import encoding_of
from annotator.sample import seeds_folder

UKRAINIAN = [path.read_text(encoding="utf-8") for path in sorted(seeds_folder().glob("*.txt"))]
RUSSIAN = (
    "Президент заявил, что объём торговли вырос на десять процентов. Об этом сообщает агентство, "
    "ссылаясь на источники в правительстве. Ещё в четверг эти данные не подтверждали."
)
TEXTS = [*UKRAINIAN, RUSSIAN]
SHORT = [
    "Столтенберг подякував Юну за підтримку.",
    "Президент України",
    "ПІВДЕННА КОРЕЯ ТА НАТО",
    "Фото: Yonhap. Київ",
    "Reuters: лідери заявили про співпрацю",
]


def encoded(text: str, encoding: str) -> bytes:
    """Return *text* without what the encoding lacks."""
    return text.encode(encoding, errors="ignore")


@pytest.mark.parametrize("text", TEXTS, ids=["seed0", "seed4", "russian"])
@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-u", "iso8859-5", "cp866", "cp1125", "mac-cyrillic"),
        *("utf-8-sig", "utf-16", "utf-32"),
    ],
)
def test_a_whole_article_is_read_back(text: str, encoding: str) -> None:
    data = encoded(text, encoding)

    found = encoding_of(data)

    assert data.decode(found).removeprefix("\ufeff") == data.decode(encoding).removeprefix("\ufeff")


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "koi8-u", "iso8859-5", "cp1125"])
def test_a_few_words_are_read_back(text: str, encoding: str) -> None:
    data = encoded(text, encoding)

    assert data.decode(encoding_of(data)).removeprefix("\ufeff") == data.decode(encoding).removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Café déjà vu à la crème, l’été, où est-il ?", "cp1252"),
        ("Zażółć gęślą jaźń: prezydent powiedział, że święta są ważne.", "cp1250"),
        ("Über die Straße fährt ein schönes Auto für Müller.", "cp1252"),
        ("She said “yes” — and “no”. It’s fine.", "cp1252"),
        ("대한민국 대통령은 오늘 나토 사무총장과 회담했다고 밝혔다. 양측은 협력을 강화하기로 했다.", "cp949"),
    ],
)
def test_other_alphabets_are_read_back(text: str, encoding: str) -> None:
    data = text.encode(encoding)

    assert data.decode(encoding_of(data)) == text


def test_a_broken_byte_does_not_make_another_encoding() -> None:
    data = UKRAINIAN[0].encode()

    assert encoding_of(data[:701] + b"\xff" + data[701:]) == "utf-8"
    assert encoding_of(data[: len(data) - 1]) == "utf-8"


def test_letters_far_from_the_start_count() -> None:
    data = b"plain words " * 20_000 + UKRAINIAN[0].encode("koi8-u", errors="ignore")

    assert encoding_of(data) == "koi8-u"


@given(st.text())
def test_utf8_is_always_known(text: str) -> None:
    data = text.encode("utf-8", "ignore")

    assert data.decode(encoding_of(b"\xef\xbb\xbf" + data)) == text


@given(st.binary())
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert isinstance(encoding_of(data), str)
