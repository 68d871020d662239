"""Examples for trainers say of the gold what is in it, with texts that lie where they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator import exporters
from annotator.exporters.base import Bundle, Options, TagScheme
from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import SKIP_ALL
from annotator.exporters.selection import EVERYWHERE
from annotator.exporters.tasks import ALL
from annotator.offsets import Unit
from annotator.sample import build_sample
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import bundle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.store.project import Project

Line = dict[str, Any]
GOLD = {each.article.id: each for each in gold().articles}
SPANS = {span.id: span for each in GOLD.values() for span in each.spans}


@pytest.fixture(scope="module", name="project")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with build_sample(tmp_path_factory.mktemp("sample") / "s.claimdesk") as opened:
        yield opened


@pytest.fixture(name="lines")
def _lines(project: Project, tmp_path: Path) -> Callable[..., list[Line]]:
    """Return what exports the sample for a task and reads the lines."""

    def read(name: str, **options: Any) -> list[Line]:
        exporter = exporters.by_id(name)
        assert exporter is not None
        out = tmp_path / "out.jsonl"
        with project.reading() as session:
            export(session, Job(exporter, Options(**options), EVERYWHERE, SKIP_ALL), out)
        return [orjson.loads(line) for line in out.read_bytes().splitlines()]

    return read


def _stretches(value: object) -> Iterator[Line]:
    """Yield every part of an example that has a place and a text."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for each in value.values():
            yield from _stretches(each)
    elif isinstance(value, list):
        for each in value:
            yield from _stretches(each)


@pytest.mark.parametrize("name", [each.id for each in ALL if each.id != "task-claim-pairs"])
def test_every_text_lies_where_its_example_says(name: str, lines: Callable[..., list[Line]]) -> None:
    for line in lines(name):
        body = GOLD[line["article"]].article.text
        for part in _stretches(line):
            pieces = part.get("fragments", [part])
            assert " ".join(body[piece["start"] : piece["end"]] for piece in pieces) == part["text"]


@pytest.mark.parametrize("name", [each.id for each in ALL])
def test_the_same_project_gives_the_same_examples(name: str, lines: Callable[..., list[Line]]) -> None:
    assert lines(name) == lines(name)


@pytest.mark.parametrize("name", [each.id for each in ALL])
def test_every_example_of_a_task_has_the_same_keys(name: str, lines: Callable[..., list[Line]]) -> None:
    assert len({tuple(line) for line in lines(name)}) == 1


def test_a_sentence_has_a_claim_if_any_of_one_is_in_it(lines: Callable[..., list[Line]]) -> None:
    found = lines("task-claim-detection")

    claims = {span.id for span in SPANS.values() if span.label == "CLAIM"}
    assert {each for line in found for each in line["claims"]} == claims
    assert all(line["has_claim"] == bool(line["claims"]) for line in found)
    assert any(not line["has_claim"] for line in found)


def test_a_sentence_is_as_worthy_of_a_check_as_its_worthiest_claim(lines: Callable[..., list[Line]]) -> None:
    order = ["checkworthy", "minor", "not_factual"]

    for line in lines("task-claim-detection"):
        values = [SPANS[each].attributes.get("check") for each in line["claims"]]
        assert line["check"] == next((value for value in order if value in values), None)


def test_a_scheme_that_does_not_ask_for_it_has_no_worth(tmp_path: Path) -> None:
    labels = tuple(label.model_copy(update={"attributes": ()}) for label in SCHEME.labels)
    plain = gold()
    corpus = Corpus(plain.articles, plain.annotators, plain.entities, SCHEME.model_copy(update={"labels": labels}))

    found = _written(bundle(corpus), "task-claim-detection", tmp_path)

    assert all("check" not in line for line in found)


def test_each_claim_comes_with_its_sources_and_cues(lines: Callable[..., list[Line]]) -> None:
    found = {line["id"]: line for line in lines("task-attribution")}

    assert found.keys() == {span.id for span in SPANS.values() if span.label == "CLAIM"}
    for code, key in (("attributed_to", "sources"), ("cued_by", "cues")):
        joined = {(r.source, r.target) for each in GOLD.values() for r in each.relations if r.type == code}
        assert {(claim, part["id"]) for claim, line in found.items() for part in line[key]} == joined
    assert {claim for claim, line in found.items() if line["own_voice"]} == {
        span.id for span in SPANS.values() if span.own_voice
    }
    assert {claim for claim, line in found.items() if not (line["sources"] or line["own_voice"])} == {
        claim for claim, line in found.items() if line["inherited"] == [["Reuters"]]
    }


def test_a_claim_may_have_several_sources_and_no_cue(tmp_path: Path) -> None:
    annotated = next(iter(GOLD.values()))
    first = next(each for each in annotated.relations if each.type == "attributed_to")
    sources = [span for span in annotated.spans if span.label == "SOURCE" and span.id != first.target]
    more = tuple(
        first.model_copy(update={"id": f"r{number}", "target": span.id}) for number, span in enumerate(sources)
    )
    labels = {"CLAIM", "SOURCE", "CUE"}
    given = annotated.model_copy(
        update={
            "relations": (*more[::-1], first),
            "spans": tuple(span for span in annotated.spans if span.label in labels),
        }
    )

    found = _written(bundle(Corpus((given,), gold().annotators, gold().entities)), "task-attribution", tmp_path)

    (line,) = [line for line in found if line["id"] == first.source]
    assert line["cues"] == []
    assert [part["id"] for part in line["sources"]] == [span.id for span in annotated.spans if span.label == "SOURCE"]


def test_the_context_of_a_claim_holds_its_sources_and_cues(lines: Callable[..., list[Line]]) -> None:
    for line in lines("task-attribution"):
        context = line["context"]
        for part in (line["content"], *line["sources"], *line["cues"]):
            assert context["start"] <= part["start"] < part["end"] <= context["end"]


def test_each_link_is_an_example_with_the_entity_it_names(lines: Callable[..., list[Line]]) -> None:
    entities = {each.id: each for each in gold().entities}

    found = lines("task-entity-linking")

    links = {
        (span.id, code, value)
        for span in SPANS.values()
        for code, value in span.attributes.items()
        if value in entities
    }
    assert {(line["mention"]["id"], line["attribute"], line["entity"]["id"]) for line in found} == links
    for line in found:
        entity = entities[line["entity"]["id"]]
        told = {"id": entity.id, "name": entity.name, "aliases": list(entity.aliases), "wikidata": None}
        assert line["entity"] == {**told, "type": line["entity"]["type"]}
        assert SCHEME.has_label(line["entity"]["type"])


@pytest.mark.parametrize("scheme", TagScheme)
def test_each_token_has_a_tag_and_no_mark_is_cut_by_the_end_of_a_sentence(
    scheme: TagScheme, lines: Callable[..., list[Line]]
) -> None:
    found = lines("task-token-classification", tags=scheme)

    assert all(len(line["tokens"]) == len(line["ner_tags"]) for line in found)
    if scheme is TagScheme.IOB2:
        assert not any(line["ner_tags"][0].startswith("I-") for line in found)
    assert {tag.split("-", 1)[0] for line in found for tag in line["ner_tags"]} <= set("BIOES")


def test_a_span_is_marked_in_its_sentences_piece_by_piece(lines: Callable[..., list[Line]]) -> None:
    found = {line["span"]["id"]: line for line in lines("task-span-classification")}

    assert found.keys() == SPANS.keys()
    for line in found.values():
        bare = line["text"].replace("[SPAN]", "").replace("[/SPAN]", "")
        assert bare == line["context"]["text"]
        assert line["text"].count("[SPAN]") == len(line["span"]["fragments"])
        assert line["text"].split("[SPAN]", 1)[1].startswith(line["span"]["text"].split()[0])


def test_attributes_that_name_an_entity_are_left_to_entity_linking(lines: Callable[..., list[Line]]) -> None:
    for line in lines("task-span-classification"):
        span = SPANS[line["span"]["id"]]
        assert line["label"] == span.label
        kept = {code: value for code, value in span.attributes.items() if code not in {"entity", "metonym_for"}}
        assert {each["name"]: each["value"] for each in line["attributes"]} == kept


def test_offsets_count_what_was_asked_for(tmp_path: Path) -> None:
    annotated = next(iter(GOLD.values()))
    shifted = annotated.article.model_copy(update={"text": "😀" + annotated.article.text[1:]})
    corpus = Corpus((annotated.model_copy(update={"article": shifted}),), gold().annotators, gold().entities)

    units = {unit: _written(bundle(corpus), "task-claim-detection", tmp_path, offsets=unit) for unit in Unit}

    first = {unit: lines[0]["end"] for unit, lines in units.items()}
    assert first[Unit.UTF_16] == first[Unit.CODE_POINTS] + 1
    assert first[Unit.BYTES] == len(units[Unit.BYTES][0]["text"].encode())


def _written(given: Bundle, name: str, folder: Path, **options: Any) -> list[Line]:
    exporter = exporters.by_id(name)
    assert exporter is not None
    out = folder / "out.jsonl"
    exporter.write(given, out, Options(**options))
    return [orjson.loads(line) for line in out.read_bytes().splitlines()]
