"""The formats Claimdesk writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.brat import Brat
from annotator.exporters.claim_review import ClaimReview
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.conll import Conll
from annotator.exporters.conllu import ConllU
from annotator.exporters.csv_claims import CsvClaims
from annotator.exporters.csv_relations import CsvRelations
from annotator.exporters.csv_spans import CsvSpans
from annotator.exporters.doccano import Doccano
from annotator.exporters.gliner import Gliner
from annotator.exporters.hf_dataset import HuggingFaceDataset
from annotator.exporters.label_studio import LabelStudio
from annotator.exporters.label_studio_config import LabelStudioConfiguration
from annotator.exporters.parquet import Parquet
from annotator.exporters.prodigy import Prodigy
from annotator.exporters.spacy_docbin import SpacyDocBin
from annotator.exporters.tasks import ALL as TASKS
from annotator.exporters.uima_json import UimaJson
from annotator.exporters.uima_xmi import UimaXmi
from annotator.exporters.web_annotation import WebAnnotation
from annotator.exporters.webanno_tsv import WebannoTsv

if TYPE_CHECKING:
    from annotator.exporters.base import Exporter

ALL: tuple[Exporter, ...] = (
    ClaimdeskJsonLines(),
    UimaJson(),
    UimaXmi(),
    WebannoTsv(),
    WebAnnotation(),
    Brat(),
    SpacyDocBin(),
    HuggingFaceDataset(),
    Parquet(),
    Doccano(),
    LabelStudio(),
    LabelStudioConfiguration(),
    Prodigy(),
    Gliner(),
    Conll(),
    ConllU(),
    CsvSpans(),
    CsvRelations(),
    CsvClaims(),
    ClaimReview(),
    *TASKS,
)


def by_id(name: str) -> Exporter | None:
    """Return the format called *name*, if it can be written."""
    return next((exporter for exporter in ALL if exporter.id == name), None)
