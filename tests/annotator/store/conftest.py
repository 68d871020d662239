"""Project files to test with."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from annotator import text
from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.edits.incoming import Incoming
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
    new_id,
)
from annotator.scheme import (
    Attribute,
    AttributeType,
    Choice,
    Label,
    Names,
    RelationRole,
    RelationType,
    Role,
    Scheme,
)
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = 30
SENTENCES = 20
SENTENCE = "Міністр Ґалаґан заявив, що «об’єкт № {number} зданий у 20{number:02}-му». "
NOW = datetime(2026, 7, 12, tzinfo=UTC)


@pytest.fixture
def small_scheme() -> Scheme:
    """Return a scheme with one label."""
    return Scheme(name="small", labels=(Label(code="CLAIM", name=Names(en="Claim"), layer="attribution"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the project goes: a name that needs care in a URI."""
    folder = tmp_path / "Мої проєкти 100% ?#"
    folder.mkdir()
    return folder / "новини & claims.claimdesk"


@pytest.fixture
def project(path: Path, small_scheme: Scheme) -> Iterator[Project]:
    """Return a new, empty, open project."""
    with Project.create(path, small_scheme, name="Новини") as project:
        yield project


@pytest.fixture
def closed(path: Path, small_scheme: Scheme) -> Path:
    """Return the path of a new, empty project that nobody has open."""
    Project.create(path, small_scheme).close()
    return path


def claim_scheme() -> Scheme:
    """Return a scheme with claims, their sources, and persons that are entities."""
    form = Attribute(
        code="form", values=(Choice(code="direct"), Choice(code="narrated")), default="direct", required=True
    )
    entity = Attribute(code="entity", type=AttributeType.ENTITY)
    origin = Attribute(code="origin", type=AttributeType.ENTITY)
    return Scheme(
        name="claims",
        labels=(
            Label(code="CLAIM", layer="attribution", role=Role.CLAIM, attributes=(form,)),
            Label(code="SOURCE", layer="attribution", role=Role.SOURCE, attributes=(entity, origin)),
        ),
        relations=(
            RelationType(
                code="attributed_to", from_labels=("CLAIM",), to_labels=("SOURCE",), role=RelationRole.ATTRIBUTION
            ),
            RelationType(
                code="same", from_labels=("CLAIM",), to_labels=("CLAIM",), symmetric=True, cross_document=True
            ),
        ),
    )


def _incoming(number: int, by: Annotator, minister: Entity) -> Incoming:
    body = text.normalise(f"Стаття {number}\n" + "".join(SENTENCE.format(number=i) for i in range(SENTENCES)))
    article = Article(
        id=ArticleId(new_id()),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=text.sha256(body),
        encoding="utf-8",
        metadata=Metadata(title=f"Стаття {number}"),
        added_at=NOW,
    )
    spans, relations = [], []
    at = body.index("\n") + 1
    for _ in range(SENTENCES):
        name, claim = body.index("Ґалаґан", at), body.index("об’єкт", at)
        end = body.index("»", claim)
        source = Span(
            id=SpanId(new_id()), article=article.id, label="SOURCE", fragments=(Fragment(start=name, end=name + 7),),
            text="", attributes={"entity": minister.id}, by=by.id, made_at=NOW,
        )  # fmt: skip
        parts = (Fragment(start=claim, end=claim + 6), Fragment(start=claim + 9, end=end))
        marked = Span(
            id=SpanId(new_id()), article=article.id, label="CLAIM", fragments=parts,
            text="", attributes={"form": "direct"}, by=by.id, made_at=NOW,
        )  # fmt: skip
        spans += [source, marked]
        relations.append(
            Relation(
                id=RelationId(new_id()), type="attributed_to", source=marked.id, target=source.id, by=by.id, made_at=NOW
            )
        )
        at = end
    return Incoming(
        article=article, spans=tuple(spans), relations=tuple(relations), entities=(minister,), annotators=(by,)
    )


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with many articles, spans, relations and an entity; to be copied, not changed."""
    path = tmp_path_factory.mktemp("filled") / "filled.claimdesk"
    olena = Annotator(id=AnnotatorId(new_id()), name="Олена")
    minister = Entity(id=EntityId(new_id()), type="PER", name="Ґалаґан")
    with Project.create(path, claim_scheme()) as project, project.writing() as session:
        add_annotator(session, olena.name, id=olena.id)
        incoming = [_incoming(number, olena, minister) for number in range(ARTICLES)]
        _, report = import_articles(session, incoming, by=olena.id)
        assert (report.articles, report.problems) == (ARTICLES, ())
    return path


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    """Return the path of a project that has much to lose, and that nobody has open."""
    path = tmp_path / "filled.claimdesk"
    shutil.copyfile(filled_once, path)
    return path
