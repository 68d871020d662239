"""One sound file of each format that brings articles, to be broken in many ways."""

from __future__ import annotations

import json

from annotator import importers
from annotator.formats import ARTICLES
from tests.annotator.importers import test_csv, test_docx, test_feed, test_html, test_json, test_xlsx
from tests.annotator.importers.papers import pdf
from tests.annotator.importers.test_pdf import PAGES

PLAIN = tuple(each for each in importers.ALL if each.carries == ARTICLES)
SOUND: dict[str, bytes] = {
    "html": test_html.PAGE.format(meta='<meta charset="utf-8">').encode(),
    "mhtml": test_html.ARCHIVE.replace("{page}", "<html><body><p>Some words here.</p></body></html>").encode(),
    "docx": test_docx.document(test_docx.article_lines),
    "pdf": pdf(PAGES, {"Title": "КНДР запустила ракету"}),
    "csv": test_csv.written(",", test_csv.TEXTS).encode(),
    "xlsx": test_xlsx.workbook(Дані=test_xlsx.ROWS[:3]),
    "json": json.dumps(test_json.OBJECTS, ensure_ascii=False).encode(),
    "feed": test_feed.RSS.format(encoding="utf-8").encode(),
}
