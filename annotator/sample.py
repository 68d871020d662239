"""The sample project: the two seed articles with their gold annotation, by an annotator named Claimdesk."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import text
from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.edits.incoming import Incoming
from annotator.errors import FileProblem, ProjectError
from annotator.importers.clues import metadata_of
from annotator.model import (
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Entity,
    EntityId,
    Fragment,
    Metadata,
    Relation,
    RelationId,
    Span,
    SpanId,
    Status,
)
from annotator.scheme import AttributeType
from annotator.scheme_files import default_scheme
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SAMPLE_ANNOTATOR = "Claimdesk"
NAME = "Південна Корея і НАТО"
MADE_AT = datetime(2026, 11, 22, tzinfo=UTC)
"""One moment for everything in the sample, so that it is the same bytes on every machine."""
PROVENANCE = "imported:gold"
_OUTLETS = {"000_6fab527aa9f07de4.txt": "Reuters", "004_96190518f8364dbe.txt": "Укрінформ"}
_PLACES = (
    Path(__file__).parents[1] / "seeds",  # a checkout
    Path(__file__).parent / "_app" / "seeds",  # a wheel
)

Json = dict[str, Any]


def seeds_folder() -> Path:
    """Return the folder with the seed articles and their gold annotation; raises *ProjectError* (MISSING)."""
    for place in _PLACES:
        if (place / "gold" / "cross.json").is_file():
            return place
    raise ProjectError(problem=FileProblem.MISSING, path=_PLACES[0], detail="seeds")


def stable_id(*names: str) -> str:
    """Return the identity of a thing in the sample: made of its names, so the same everywhere.

    It has the form of a UUIDv7 of the moment *MADE_AT*.
    """
    digest = hashlib.sha256("\x1f".join(("claimdesk-sample", *names)).encode()).hexdigest()
    moment = f"{int(MADE_AT.timestamp() * 1000):012x}"
    return f"{moment}7{digest[:3]}8{digest[3:18]}"


def build_sample(path: Path) -> Project:
    """Make the sample project at *path* and open it; raises *ProjectError* as *Project.create* does."""
    project = Project.create(path, default_scheme(), name=NAME)
    try:
        _fill(project)
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project


def _fill(project: Project) -> None:
    annotator = _annotator()
    with project.writing() as session:
        add_annotator(session, annotator.name, id=annotator.id)
    with project.writing() as session:
        _changes, report = import_articles(session, sample_articles(), by=annotator.id, name="seeds")
        if report.problems or report.duplicates:
            raise ProjectError(problem=FileProblem.DAMAGED, path=seeds_folder(), detail=str(report.problems))


def sample_articles() -> Iterator[Incoming]:
    """Yield the seed articles with their gold annotation as values."""
    folder = seeds_folder()
    cross = _read(folder / "gold" / "cross.json")
    names = list(cross["documents"])
    entities = tuple(_entity(item, cross["entities"]) for item in cross["entities"])
    for name in names:
        gold = _read(folder / "gold" / f"{name}.json")
        article = _article(folder / name)
        sourced = {r["from"] for r in gold["relations"] if r["type"] == "attributed_to"}
        yield Incoming(
            article=article,
            spans=tuple(_span(item, article, name, is_sourced=item["id"] in sourced) for item in gold["spans"]),
            relations=(
                *(_relation(item, name, name) for item in gold["relations"]),
                *(_across(item) for item in cross["relations"] if item["from"]["doc"] == name),
            ),
            annotators=(_annotator(),),
            entities=entities,
        )


def _read(path: Path) -> Json:
    found = json.loads(path.read_text(encoding="utf-8"))
    return dict(found)


def _annotator() -> Annotator:
    return Annotator(id=AnnotatorId(stable_id("annotator", SAMPLE_ANNOTATOR)), name=SAMPLE_ANNOTATOR)


def _article(path: Path) -> Article:
    data = path.read_bytes()
    body = text.normalise(data.decode())
    return Article(
        id=ArticleId(stable_id("article", path.name)),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        file_name=path.name,
        metadata=_metadata(body, path.name),
        status=Status.IN_PROGRESS,
        added_at=MADE_AT,
    )


def _metadata(body: str, name: str) -> Metadata:
    return metadata_of(body).model_copy(update={"outlet": _OUTLETS[name]})


def _entity(item: Json, everybody: list[Json]) -> Entity:
    names = {each["id"]: each["name"] for each in everybody}
    return Entity(
        id=_entity_id(item["id"]),
        type=item["type"],
        name=item["name"],
        aliases=tuple(item["aliases"]),
        note="; ".join(names[member] for member in item.get("members", ())),
    )


def _entity_id(gold: str) -> EntityId:
    return EntityId(stable_id("entity", gold))


def _span(item: Json, article: Article, name: str, *, is_sourced: bool) -> Span:
    fragments = tuple(Fragment(start=start, end=end) for start, end in item["ranges"])
    is_narrated = item["label"] == "CLAIM" and item["attributes"]["form"] == "narrated"
    return Span(
        id=SpanId(stable_id("span", name, item["id"])),
        article=article.id,
        label=item["label"],
        fragments=fragments,
        text=text.covered(article.text, fragments),
        attributes=_attributes(item["label"], item["attributes"]),
        own_voice=is_narrated and not is_sourced,
        by=_annotator().id,
        made_at=MADE_AT,
        provenance=PROVENANCE,
    )


def _attributes(label: str, gold: Mapping[str, str]) -> dict[str, str]:
    types = {attribute.code: attribute.type for attribute in default_scheme().label(label).attributes}
    return {
        code: _entity_id(value) if types[code] is AttributeType.ENTITY else value
        for code, value in gold.items()
        if value
    }


def _relation(item: Json, source: str, target: str) -> Relation:
    return Relation(
        id=RelationId(stable_id("relation", source, item["id"])),
        type=item["type"],
        source=SpanId(stable_id("span", source, item["from"])),
        target=SpanId(stable_id("span", target, item["to"])),
        note=item.get("note", ""),
        by=_annotator().id,
        made_at=MADE_AT,
        provenance=PROVENANCE,
    )


def _across(item: Json) -> Relation:
    plain = {**item, "from": item["from"]["span"], "to": item["to"]["span"]}
    return _relation(plain, item["from"]["doc"], item["to"]["doc"])
