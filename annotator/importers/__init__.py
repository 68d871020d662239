"""The formats Claimdesk reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers import archives
from annotator.importers.brat import Brat
from annotator.importers.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.importers.conll import Conll
from annotator.importers.conllu import ConllU
from annotator.importers.csv import Csv
from annotator.importers.doccano import Doccano
from annotator.importers.docx import WordDocuments
from annotator.importers.feed import Feeds
from annotator.importers.gliner import Gliner
from annotator.importers.html import HtmlPages
from annotator.importers.json import JsonObjects
from annotator.importers.label_studio import LabelStudio
from annotator.importers.mhtml import WebArchives
from annotator.importers.parquet import HuggingFaceDataset, Parquet
from annotator.importers.pdf import PdfFiles
from annotator.importers.plain_text import PlainText
from annotator.importers.prodigy import Prodigy
from annotator.importers.spacy_docbin import SpacyDocBin
from annotator.importers.uima_json import UimaJson
from annotator.importers.uima_xmi import UimaXmi
from annotator.importers.web_annotation import WebAnnotation
from annotator.importers.webanno_tsv import WebannoTsv
from annotator.importers.xlsx import Workbooks

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

ALL: tuple[Importer, ...] = (
    ClaimdeskJsonLines(),
    Brat(),
    Conll(),
    ConllU(),
    PlainText(),
    HtmlPages(),
    WebArchives(),
    WordDocuments(),
    PdfFiles(),
    UimaJson(),
    UimaXmi(),
    SpacyDocBin(),
    HuggingFaceDataset(),
    Parquet(),
    Doccano(),
    LabelStudio(),
    Prodigy(),
    Gliner(),
    Csv(),
    Workbooks(),
    JsonObjects(),
    WebannoTsv(),
    Feeds(),
    WebAnnotation(),
)
_HEAD = 65_536
_UNSURE = 0.1


def by_id(name: str) -> Importer | None:
    """Return the format called *name*, if it can be read."""
    return next((importer for importer in ALL if importer.id == name), None)


def suffixes() -> tuple[str, ...]:
    """Return the endings of all files that can be read, archives among them."""
    return tuple(dict.fromkeys([suffix for each in ALL for suffix in each.suffixes] + [archives.SUFFIX]))


def best(path: Path) -> Importer | None:
    """Return the format that *path* is most likely in; None if it fits none. Raises *OSError*."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    sure, found = max(((importer.sniff(path, head), importer) for importer in ALL), key=lambda pair: pair[0])
    return found if sure > _UNSURE else None
