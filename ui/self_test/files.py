"""Files of other programs that the self-test reads: what is loaded only then must be there too."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from annotator.edits.annotators import add_annotator
from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import SKIP_ALL
from annotator.exporters.uima_xmi import UimaXmi
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

_TITLE = "Рада ухвалила бюджет"
_SENTENCE = "Міністр заявив, що дефіцит не перевищить торішнього ({}). Опозиція з цим не згодна."
_PAGE = """<!DOCTYPE html>
<html lang="uk"><head><meta charset="utf-8"><title>{title}</title></head>
<body><article><h1>{title}</h1><p>{text}</p><p>{text}</p><p>{text}</p></article></body></html>
"""
_FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>{title}</title><link>https://news.example</link><description>{title}</description>
<item><title>{title}</title><description>{text}</description></item></channel></rss>
"""
_LOADED_LATE = ("pypdf", "rensa")
"""What reads PDF, and what finds near copies."""


def can_read_others(folder: Path, sample: Path) -> bool:
    """Write a page, a feed, a Word document, a table and UIMA files to *folder*, and read them into one project."""
    for name in _LOADED_LATE:
        import_module(name)
    made = folder / "others"
    made.mkdir()
    (made / "page.html").write_text(_PAGE.format(title=_TITLE, text=_SENTENCE.format("HTML")), encoding="utf-8")
    (made / "feed.rss").write_text(_FEED.format(title=_TITLE, text=_SENTENCE.format("RSS")), encoding="utf-8")
    _write_document(made / "document.docx")
    _write_table(made / "table.xlsx")
    with Project.open(sample) as project, project.reading() as session:
        written = export(session, Job(UimaXmi(), policies=SKIP_ALL), made / "cas")
    return _counted(made, folder / "others.claimdesk") == written.articles + 4


def _write_document(path: Path) -> None:
    import docx  # noqa: PLC0415 -- only here

    document = docx.Document()
    document.add_paragraph(_SENTENCE.format("DOCX"))
    document.save(str(path))


def _write_table(path: Path) -> None:
    import openpyxl  # noqa: PLC0415 -- only here

    book = openpyxl.Workbook()
    sheet = book.create_sheet("articles", 0)
    sheet.append(["title", "text"])
    sheet.append([_TITLE, _SENTENCE.format("XLSX")])
    book.save(path)


def _counted(folder: Path, place: Path) -> int:
    """Read everything in *folder* into a new project, and return how many articles it has then."""
    by = AnnotatorId(new_id())
    with Project.create(place, default_scheme()) as project:
        with project.writing() as session:
            add_annotator(session, "Self-test (files)", id=by)
        read_into(project, (folder,), by=by)
        with project.reading() as session:
            return articles.counts(session).total
