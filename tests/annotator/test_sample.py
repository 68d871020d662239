"""The sample project is the gold, mark by mark, and the same on every machine."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from annotator import sample
from annotator.errors import FileProblem, ProjectError
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.model import Article, Status
from annotator.sample import build_sample, sample_articles, seeds_folder, stable_id
from annotator.store import annotated, annotators, articles, entities

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.model import AnnotatedArticle
    from annotator.store.project import Project

NAMES = ("000_6fab527aa9f07de4.txt", "004_96190518f8364dbe.txt")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with build_sample(tmp_path_factory.mktemp("sample") / "sample.claimdesk") as built:
        yield built


@pytest.fixture(scope="module")
def marked(project: Project) -> dict[str, AnnotatedArticle]:
    with project.reading() as session:
        return {each.article.file_name: each for each in annotated.each(session)}


def gold(name: str) -> dict[str, Any]:
    found = json.loads((seeds_folder() / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_spans_are_those_of_the_gold(marked: dict[str, AnnotatedArticle], name: str) -> None:
    spans = {span.id: span for span in marked[name].spans}
    body = marked[name].article.text

    assert len(spans) == len(gold(name)["spans"])
    for expected in gold(name)["spans"]:
        span = spans[stable_id("span", name, expected["id"])]  # type: ignore[index]  # an id is an id
        assert (span.label, span.text) == (expected["label"], expected["text"])
        assert [[fragment.start, fragment.end] for fragment in span.fragments] == expected["ranges"]
        assert " ".join(body[start:end] for start, end in expected["ranges"]) == span.text
        for code, value in expected["attributes"].items():
            assert span.attributes[code] == (stable_id("entity", value) if value.startswith("E_") else value)


@pytest.mark.parametrize("name", NAMES)
def test_relations_are_those_of_the_gold(marked: dict[str, AnnotatedArticle], name: str) -> None:
    cross = json.loads((seeds_folder() / "gold" / "cross.json").read_text(encoding="utf-8"))
    expected = {
        (r["type"], stable_id("span", name, r["from"]), stable_id("span", name, r["to"]), "")
        for r in gold(name)["relations"]
    } | {
        (
            r["type"],
            stable_id("span", name, r["from"]["span"]),
            stable_id("span", r["to"]["doc"], r["to"]["span"]),
            r["note"],
        )
        for r in cross["relations"]
        if r["from"]["doc"] == name
    }

    assert {(r.type, r.source, r.target, r.note) for r in marked[name].relations} == expected


def test_numbers_are_those_of_the_gold(project: Project, marked: dict[str, AnnotatedArticle]) -> None:
    spans = {span.id: span for each in marked.values() for span in each.spans}
    relations = [relation for each in marked.values() for relation in each.relations]
    across = [r for r in relations if spans[r.source].article != spans[r.target].article]
    with project.reading() as session:
        found = entities.all(session)
        people = [(each.id, each.name) for each in annotators.all(session)]

    assert (len(spans), len(relations) - len(across), len(across)) == (213, 75, 12)
    assert all(relation.note for relation in across)
    assert len(found) == 37
    assert any("Республіка Корея" in entity.aliases for entity in found)
    assert next(e for e in found if e.name.startswith("лідери")).note == "Юн Сок Йоль; Єнс Столтенберг"
    assert people == [(stable_id("annotator", "Claimdesk"), "Claimdesk")]


def test_narrated_claims_speak_with_the_articles_own_voice(marked: dict[str, AnnotatedArticle]) -> None:
    for each in marked.values():
        sourced = {relation.source for relation in each.relations if relation.type == "attributed_to"}
        for span in each.spans:
            is_narrated = span.label == "CLAIM" and span.attributes["form"] == "narrated"
            assert span.own_voice == (is_narrated and span.id not in sourced)
    assert Counter(span.own_voice for each in marked.values() for span in each.spans)[True] > 5


def test_articles_tell_where_they_come_from(marked: dict[str, AnnotatedArticle]) -> None:
    first, second = (marked[name].article.metadata for name in NAMES)

    assert first.title == "Південна Корея та НАТО посилять партнерство щодо безпеки та кіберзагроз"
    assert (first.outlet, first.source_line, first.photo, first.language) == ("Reuters", "Reuters", "", "uk")
    assert second.title == "Південна Корея і НАТО встановили нове розширене партнерство, збільшивши…"
    assert (second.outlet, second.source_line, second.photo) == ("Укрінформ", "", "Yonhap")
    assert {each.article.status for each in marked.values()} == {Status.IN_PROGRESS}
    assert {each.article.metadata.published for each in marked.values()} == {""}


def test_the_sample_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with build_sample(tmp_path / f"{name}.claimdesk") as project, project.reading() as session:
            write_from(session, ClaimdeskJsonLines(), tmp_path / f"{name}.jsonl")

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_stable_ids_look_like_uuid7_and_differ() -> None:
    ids = {stable_id("span", name, str(number)) for name in "ab" for number in range(500)}

    assert len(ids) == 1000
    assert all(len(each) == 32 and each[12] == "7" and each[16] == "8" for each in ids)


def test_nothing_is_left_of_a_sample_that_cannot_be_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [item.model_copy(update={"relations": item.relations * 2}) for item in sample_articles()]
    spoilt = [item.model_copy(update={"spans": ()}) for item in broken]
    monkeypatch.setattr(sample, "sample_articles", lambda: iter(spoilt))

    with pytest.raises(ProjectError):
        build_sample(tmp_path / "sample.claimdesk")

    assert list(tmp_path.glob("*.claimdesk")) == []


def test_missing_seeds_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "_PLACES", (tmp_path,))

    with pytest.raises(ProjectError) as caught:
        seeds_folder()

    assert caught.value.problem is FileProblem.MISSING


def test_the_sample_stands_in_the_list(project: Project) -> None:
    with project.reading() as session:
        claims = [summary.claims for summary in articles.page(session)]
        first = articles.get(session, next(articles.each(session)))

    assert claims == [18, 19]
    assert isinstance(first, Article)
    assert first.encoding == "utf-8"
