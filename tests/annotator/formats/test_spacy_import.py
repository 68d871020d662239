"""DocBins of any program are read, and broken ones do no harm."""

from __future__ import annotations

import gc
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab
from srsly import msgpack, msgpack_dumps

from annotator import exporters, importers
from annotator.importers import spacy_docbin
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.spacy_docbin import SpacyDocBin
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path

WRITER = exporters.by_id("spacy")
READER = SpacyDocBin()
assert WRITER is not None
GOLD = fitted(gold(), WRITER.carries)


@pytest.fixture(scope="module", name="written")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert WRITER is not None
    return write(GOLD, WRITER, tmp_path_factory.mktemp("spacy"))


def save(path: Path, *docs: Doc, has_user_data: bool = True) -> Path:
    """Write docs as any program would."""
    DocBin(store_user_data=has_user_data, docs=docs).to_disk(path)
    return path


def read(path: Path) -> tuple[list[FoundArticle], list[Problem]]:
    """Return the articles and problems at *path*."""
    items = list(READER.read(path, ReadOptions()))
    return [each for each in items if isinstance(each, FoundArticle)], [
        each for each in items if isinstance(each, Problem)
    ]


def test_a_doc_of_another_program_is_read_by_its_groups_and_entities(tmp_path: Path) -> None:
    doc = Doc(
        Vocab(),
        words=["Юн", " ", "Сок", "\n", "заявив", "😀", "."],
        spaces=[True, False, True, False, True, False, False],
    )
    doc.spans["sc"] = [Span(doc, 0, 3, label="PER", kb_id="Q1", span_id=7), Span(doc, 0, 5, label="CLAIM")]
    doc.spans["other"] = [Span(doc, 0, 3, label="PER")]
    doc.ents = [Span(doc, 0, 3, label="PER"), Span(doc, 4, 5, label="CUE", kb_id="NIL")]

    (article,), problems = read(save(tmp_path / "a.spacy", doc))

    assert article.text == doc.text == "Юн  Сок \nзаявив 😀."
    assert [(each.tag, article.text[slice(*each.ranges[0])], each.entity) for each in article.spans] == [
        ("PER", "Юн  Сок", "Q1"),
        ("CLAIM", "Юн  Сок \nзаявив", ""),
        ("CUE", "заявив", ""),
    ]
    told = [(each.key, each.name, each.aliases, each.external_id) for each in article.entities]
    assert told == [("Q1", "Юн  Сок", (), "Q1")]
    assert [each.key for each in article.spans] == ["7", "span-1", "span-2"]
    assert problems == []


def test_entities_that_touch_are_told_apart(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Київ", "Львів", "НАТО"])
    doc.ents = [Span(doc, 0, 1, label="LOC"), Span(doc, 1, 2, label="LOC"), Span(doc, 2, 3, label="ORG")]

    (article,), _problems = read(save(tmp_path / "a.spacy", doc))

    assert [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans] == [
        ("LOC", "Київ"),
        ("LOC", "Львів"),
        ("ORG", "НАТО"),
    ]


def test_the_same_span_twice_in_one_group_stays_two(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Київ"])
    doc.spans["sc"] = [Span(doc, 0, 1, label="LOC"), Span(doc, 0, 1, label="LOC")]

    (article,), _problems = read(save(tmp_path / "a.spacy", doc, has_user_data=False))

    assert len(article.spans) == 2


def test_what_claimdesk_has_nothing_like_is_told(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Київ"], pos=["PROPN"], deps=["ROOT"], heads=[0])
    doc.cats["politics"] = 1.0
    doc.user_data["mine"] = 1

    _articles, problems = read(save(tmp_path / "a.spacy", doc))

    assert {problem.code for problem in problems} == {ProblemCode.MARK_NOT_CARRIED}
    assert {problem.values["what"] for problem in problems} == {
        "doc.cats",
        "doc.user_data",
        "token.pos",
        "token.dep",
    }


def test_a_text_whose_blanks_are_not_known_gets_one_between_words(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Київ", "."])
    assert doc.has_unknown_spaces

    (article,), _problems = read(save(tmp_path / "a.spacy", doc))

    assert article.text == doc.text == "Київ . "


def test_reading_and_writing_leave_the_garbage_collector_alone(written: Path, tmp_path: Path) -> None:
    assert WRITER is not None
    was_on = gc.isenabled()
    gc.disable()
    try:
        read(written)
        write(GOLD, WRITER, tmp_path)
        assert not gc.isenabled()
    finally:
        (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Plain text",
        zlib.compress(b""),
        zlib.compress(b"\xc1"),
        zlib.compress(msgpack_dumps([1, 2])),
        zlib.compress(msgpack_dumps({"strings": [], "attrs": []})),
        zlib.compress(b"\x91" * 5000),
    ],
    ids=["empty", "text", "nothing", "no msgpack", "a list", "no columns", "deep"],
)
def test_what_is_no_docbin_is_refused_with_one_problem(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    path.write_bytes(data)

    articles, problems = read(path)

    assert articles == []
    assert [problem.code for problem in problems] == [ProblemCode.NOT_THIS_FORMAT]


def test_a_file_that_was_cut_off_is_refused(written: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    path.write_bytes(written.read_bytes()[:-10])

    articles, problems = read(path)

    assert articles == []
    assert [problem.code for problem in problems] == [ProblemCode.NOT_THIS_FORMAT]


def test_a_file_that_would_fill_the_memory_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_docbin, "_LARGEST", 10_000)
    path = tmp_path / "a.spacy"
    path.write_bytes(zlib.compress(bytes(1_000_000)))

    articles, problems = read(path)

    assert articles == []
    assert [problem.code for problem in problems] == [ProblemCode.UNSAFE]


def test_a_span_beyond_its_doc_keeps_the_characters_it_names(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Київ"])
    doc.spans["sc"] = [Span(doc, 0, 1, label="LOC")]
    whole = _taken_apart(save(tmp_path / "a.spacy", doc))
    (group,) = msgpack.loads(whole["span_groups"][0], raw=False, use_list=False)
    inner = msgpack.loads(group, raw=False)
    numbers = list(struct.unpack(">QQQllll", inner["spans"][0]))
    inner["spans"] = [struct.pack(">QQQllll", *numbers[:3], 5, 900_000_000, 40, 80)]
    groups: Any = {msgpack_dumps(inner): ["sc"]}
    whole["span_groups"] = [msgpack_dumps(groups)]
    path = tmp_path / "b.spacy"
    path.write_bytes(zlib.compress(msgpack_dumps(whole)))

    (article,), _problems = read(path)

    assert article.spans[0].ranges == ((40, 80),)


def _taken_apart(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = msgpack.loads(zlib.decompress(path.read_bytes()), raw=False)
    return found


@given(place=st.integers(0), byte=st.integers(0, 255), column=st.sampled_from(["all", "span_groups", "user_data"]))
@settings(max_examples=200)
def test_any_byte_inside_may_be_wrong(written: Path, tmp_path_factory: pytest.TempPathFactory, **how: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "mutated.spacy"
    path.write_bytes(zlib.compress(_mutated(written, **how), 1))

    for item in READER.read(path, ReadOptions()):
        assert isinstance(item, (FoundArticle, Problem))


def _mutated(written: Path, place: int, byte: int, column: str) -> bytes:
    whole = _taken_apart(written)
    if column == "all":
        data = bytearray(msgpack_dumps(whole))
        data[place % len(data)] = byte
        return bytes(data)
    cell = bytearray(whole[column][0])
    cell[place % len(cell)] = byte
    whole[column][0] = bytes(cell)
    data = msgpack_dumps(whole)
    assert isinstance(data, bytes)
    return data


def test_its_own_files_are_known_by_ending_and_compression(written: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "no-ending"
    renamed.write_bytes(written.read_bytes())

    assert importers.best(written) is importers.by_id("spacy")
    assert importers.best(renamed) is importers.by_id("spacy")
