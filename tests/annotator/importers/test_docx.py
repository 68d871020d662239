"""Word documents: all of the text in its order, properties, and what is said of old and locked ones."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml import parse_xml

from annotator.importers import best, office
from annotator.importers.docx import WordDocuments
from tests.annotator.importers.reader import codes, the_article

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(write: Callable[[Any], object]) -> bytes:
    """Return a document as *write* fills it."""
    made = docx.Document()
    write(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def article_lines(made: Any) -> None:
    """Write a headline, paragraphs, a table with joined cells and a table in a cell."""
    made.add_heading("КНДР запустила ракету", 0)
    made.add_paragraph("  Перший\tабзац,\nдругий рядок.")
    table = made.add_table(3, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Рік", "Ракет"
    table.cell(1, 0).text = "2023"
    table.cell(1, 1).paragraphs[0].text = "п’ять"
    table.cell(1, 1).add_paragraph("або шість")
    table.cell(2, 0).merge(table.cell(2, 1)).text = "разом"
    made.add_paragraph("Останній абзац.")
    made.core_properties.title = "Ракета"
    made.core_properties.author = "Олена Коваль"
    made.core_properties.created = datetime(2023, 7, 12, 10, 3, tzinfo=UTC)


def tracked(made: Any) -> None:
    """Write a paragraph in which words were inserted, deleted and moved, with a field and a control of content."""
    xml = (
        f'<w:p {_SPACE}><w:r><w:t xml:space="preserve">Було </w:t></w:r>'
        "<w:ins><w:r><w:t>вставлено</w:t></w:r></w:ins><w:del><w:r><w:delText>усунуто</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>звідси</w:t></w:r></w:moveFrom>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:noBreakHyphen/></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>керовано</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    made.element.body.insert(0, parse_xml(xml))


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the package *data* with one of its parts changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return out.getvalue()


def with_entities(xml: bytes) -> bytes:
    """Return *xml* with a declaration of an entity."""
    return xml.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1)


def file(folder: Path, data: bytes, name: str = "стаття.docx") -> Path:
    """Return the path of a file with *data*."""
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_document_becomes_an_article(tmp_path: Path) -> None:
    article = the_article(WordDocuments(), file(tmp_path, document(article_lines)))

    assert article.text.split("\n") == [
        "КНДР запустила ракету",
        "  Перший\tабзац,",
        "другий рядок.",
        "Рік\tРакет",
        "2023\tп’ять або шість",
        "разом",
        "Останній абзац.",
    ]
    assert (article.metadata.title, article.metadata.author) == ("Ракета", "Олена Коваль")
    assert (article.metadata.published, article.metadata.language) == ("2023-07-12T10:03", "uk")


def test_what_was_inserted_is_read_and_what_was_deleted_is_not(tmp_path: Path) -> None:
    article = the_article(WordDocuments(), file(tmp_path, document(tracked)))

    assert article.text == "Було вставлено\u2011керовано"


def test_what_a_script_leaves_in_the_properties_is_nobodys(tmp_path: Path) -> None:
    path = file(tmp_path, document(lambda made: made.add_paragraph("Слово і ще слова.")))

    metadata = the_article(WordDocuments(), path).metadata

    assert (metadata.author, metadata.published) == ("", "")


def test_documents_that_cannot_be_read_are_one_problem(tmp_path: Path) -> None:
    whole = document(article_lines)
    broken = {
        "empty": b"",
        "not_this_format": whole[:-500],
        "unsafe": with_part(whole, "word/document.xml", with_entities),
        "password": office.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600,
        "old_format": office.OLE + b"\0" * 2000,
    }

    assert {name: codes(WordDocuments(), file(tmp_path, data)) for name, data in broken.items()} == {
        name: [name] for name in broken
    }


def test_a_document_that_grows_when_it_is_unpacked_is_refused(tmp_path: Path) -> None:
    bomb = with_part(document(article_lines), "word/styles.xml", lambda xml: xml + b" " * 40_000_000)

    assert codes(WordDocuments(), file(tmp_path, bomb)) == ["unsafe"]


@pytest.mark.parametrize("name", ["a.docx", "a.DOCX", "a.dat"])
def test_documents_are_known(tmp_path: Path, name: str) -> None:
    found = best(file(tmp_path, document(article_lines), name))

    assert found is not None
    assert found.id == "docx"


def test_an_old_document_is_told_what_to_do_about(tmp_path: Path) -> None:
    path = file(tmp_path, office.OLE + b"\0" * 2000, "a.doc")
    found = best(path)

    assert found is not None
    assert found.id == "docx"
    assert codes(found, path) == ["old_format"]
