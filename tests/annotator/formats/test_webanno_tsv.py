"""WebAnno TSV: what another reader makes of ours, what INCEpTION writes, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import importers, tsv_words
from annotator.exporters.uima_xmi import TYPE_SYSTEM
from annotator.exporters.webanno_tsv import WebannoTsv as Writer
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.webanno_tsv import WebannoTsv
from annotator.model import Fragment
from annotator.offsets import Unit
from annotator.text import covered, normalise, sha256
from tests.annotator.formats.corpus import Corpus, corpora, gold
from tests.annotator.formats.journey import fitted, write
from tests.annotator.formats.tsv_oracle import Oracle

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.model import Span

HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|label\n\n\n"
EMOJI = HEAD + "#Text=📰 Bob said\n1-1\t0-2\t📰\t_\t\n1-2\t3-6\tBob\tPER\t\n1-3\t7-11\tsaid\tCUE\t\n"


def _read(content: str | bytes, tmp_path: Path, *, options: Options | None = None) -> tuple[FoundArticle, list[str]]:
    *problems, article = _all(content, tmp_path, options=options)
    assert isinstance(article, FoundArticle)
    return article, [each.code.value for each in problems if isinstance(each, Problem)]


def _all(content: str | bytes, tmp_path: Path, *, options: Options | None = None) -> list[object]:
    path = tmp_path / "a.tsv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(WebannoTsv().read(path, options or Options()))


def _seen(article: FoundArticle) -> list[tuple[str, str]]:
    return [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans]


def _words(body: str) -> str:
    return "".join(body.split())


def _same(mark: dict[str, object], span: Span, oracle: Oracle) -> bool:
    return _words(oracle.covered(mark)) == _words(span.text) and mark["label"] == span.label


def _assert_oracle_agrees(corpus: Corpus, folder: Path) -> None:
    corpus = fitted(corpus, Writer.carries)
    out = write(corpus, Writer(), folder)
    for annotated in corpus.articles:
        (path,) = out.glob(f"*{annotated.article.id}.tsv")
        oracle = Oracle(path.read_bytes().decode())
        marks = {mark["id"]: mark for mark in oracle.marks}
        assert _words(oracle.text) == _words(annotated.article.text)
        assert set(marks) == {span.id for span in annotated.spans}
        assert all(_same(marks[span.id], span, oracle) for span in annotated.spans)
        arrows = {(each["id"], each["label"], each["source"]["id"], each["target"]["id"]) for each in oracle.arrows}
        assert arrows == {(each.id, each.type, each.source, each.target) for each in annotated.relations}


def test_another_reader_finds_every_mark_and_relation_of_the_gold(tmp_path: Path) -> None:
    _assert_oracle_agrees(gold(), tmp_path)


@given(corpus=corpora())
def test_another_reader_finds_what_is_in_any_corpus(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> None:
    _assert_oracle_agrees(corpus, tmp_path_factory.mktemp("tsv"))


def test_a_mark_within_words_has_rows_of_its_own(tmp_path: Path) -> None:
    whole = gold()
    body = normalise("📰 Київський ранок.")
    article = whole.articles[0].article.model_copy(update={"text": body, "text_sha256": sha256(body)})
    claim = next(span for span in whole.articles[0].spans if span.label == "CLAIM")
    fragments = (Fragment(start=2, end=6),), (Fragment(start=6, end=15),)
    spans = tuple(
        claim.model_copy(update={"id": f"{number:032x}", "fragments": each, "text": covered(body, each)})
        for number, each in enumerate(fragments)
    )
    annotated = whole.articles[0].model_copy(update={"article": article, "spans": spans, "relations": ()})

    out = write(Corpus((annotated,), whole.annotators, whole.entities), Writer(), tmp_path)
    (path,) = out.glob("*.tsv")
    rows = [line.split("\t")[:4] for line in path.read_text(encoding="utf-8").split("\n") if line[:2] == "1-"]

    assert rows == [
        ["1-1", "0-2", "📰", "_"],
        ["1-2", "3-12", "Київський", "_"],
        ["1-2.1", "3-7", "Київ", "CLAIM"],
        ["1-2.2", "7-12", "ський", "CLAIM[1]"],
        ["1-3", "13-18", "ранок", "_"],
        ["1-3.1", "13-16", "ран", "CLAIM[1]"],
        ["1-4", "18-19", ".", "_"],
    ]
    assert (out / TYPE_SYSTEM).is_file()


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.2", "3.3"])
def test_every_version_of_tsv_3_is_read(version: str, tmp_path: Path) -> None:
    article, problems = _read(EMOJI.replace("3.3", version), tmp_path)

    assert problems == []
    assert article.text == "📰 Bob said"
    assert _seen(article) == [("PER", "Bob"), ("CUE", "said")]


@pytest.mark.parametrize("change", ["crlf", "bom", "utf-16", "no last tab", "sentence id"])
def test_files_as_people_have_them(change: str, tmp_path: Path) -> None:
    content = {
        "crlf": EMOJI.replace("\n", "\r\n").encode(),
        "bom": EMOJI.encode("utf-8-sig"),
        "utf-16": EMOJI.encode("utf-16"),
        "no last tab": EMOJI.replace("\t\n", "\n").encode(),
        "sentence id": EMOJI.replace("#Text", "#Sentence.id=s1\n#Text").encode(),
    }[change]

    article, problems = _read(content, tmp_path)

    assert problems == []
    assert _seen(article) == [("PER", "Bob"), ("CUE", "said")]
    assert importers.best(tmp_path / "a.tsv") is importers.by_id("webanno-tsv")


def test_gaps_between_sentences_are_filled_as_inception_fills_them(tmp_path: Path) -> None:
    lines = (
        "#Text=A.\n1-1\t3-4\tA\t_\n1-2\t4-5\t.\t_\n\n#Text=B\n2-1\t5-6\tB\tX\n\n"
        "#Text=C\n#Text=D\n3-1\t8-9\tC\t_\n3-2\t10-11\tD\tY\n"
    )

    article, _ = _read(HEAD + lines, tmp_path)

    assert article.text == "   A.B\n C\nD"
    assert _seen(article) == [("X", "B"), ("Y", "D")]


def test_stacks_numbers_escapes_and_relations(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|label|note\n"
        "#T_RL=webanno.custom.Relation|label|BT_webanno.custom.Span\n\n\n"
        "#Text=Bob said it\n"
        "1-1\t0-3\tBob\tSOURCE[1]|PER[2]\ta\\|b\\[1\\]\\\\[1]|*[2]\tattributed\\_to|same\t1-3[3_1]|1-2\t\n"
        "1-2\t4-8\tsaid\tCUE\t*\t_\t_\t\n"
        "1-3\t9-11\tit\tCLAIM[3]\t*[3]\t*\t1-2[0_3]\t\n"
    )

    article, problems = _read(content, tmp_path)
    tags = {each.key: each.tag for each in article.spans}

    assert problems == []
    assert _seen(article) == [("SOURCE", "Bob"), ("PER", "Bob"), ("CUE", "said"), ("CLAIM", "it")]
    assert [each.note for each in article.spans] == ["a|b[1]\\", "", "", ""]
    assert [(each.type, tags[each.source], tags[each.target]) for each in article.relations] == [
        ("attributed_to", "CLAIM", "SOURCE"),
        ("same", "CUE", "SOURCE"),
        ("Relation", "CUE", "CLAIM"),
    ]


def test_slots_and_chains_become_relations(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.2\n"
        "#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu\n"
        "#T_SP=webanno.custom.Lu|luvalue\n"
        "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation\n\n\n"
        "#Text=Bob auctioned off the clock to himself\n"
        "1-1\t0-3\tBob\t_\t_\t_\tbob\tnam[1]\tcoref->1-1\n"
        "1-2\t4-13\tauctioned\tsell[7]\tseller;*[7]\t1-1;1-4[4]\t_\t_\t_\n"
        "1-3\t14-17\toff\tsell[7]\tseller;*[7]\t1-1;1-4[4]\t_\t_\t_\n"
        "1-4\t18-21\tthe\t_\t_\t_\tclock[4]\t_\t_\n"
        "1-5\t22-27\tclock\t_\t_\t_\tclock[4]\t_\t_\n"
        "1-6\t28-30\tto\t_\t_\t_\t_\t_\t_\n"
        "1-7\t31-38\thimself\t_\t_\t_\t_\tpr[1]\t*->1-2\n"
    )

    article, problems = _read(content, tmp_path)
    seen = {each.key: article.text[slice(*each.ranges[0])] for each in article.spans}

    assert problems == []
    assert sorted(seen.values()) == ["Bob", "Bob", "auctioned off", "himself", "the clock"]
    assert {each.tag for each in article.spans} == {"Frame", "Lu", "nam", "pr"}
    assert [(each.type, seen[each.source], seen[each.target]) for each in article.relations] == [
        ("seller", "auctioned off", "Bob"),
        ("Roles", "auctioned off", "the clock"),
        ("coref", "Bob", "himself"),
    ]


def test_the_number_of_a_slot_is_not_that_of_its_host(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.Span|\n#T_SP=a.Host|ROLE_a.Host:links_a.Link|a.Span\n\n\n"
        "#Text=One two three four\n"
        "1-1\t0-3\tOne\t_\tp;*\t1-3[1];1-3[2]\t\n"
        "1-2\t4-7\ttwo\t_\t*\t1-3[2]\t\n"
        "1-3\t8-13\tthree\t*[1]|*[2]\t_\t*\t\n"
        "1-4\t14-18\tfour\t*[1]\t_\t_\t\n"
    )

    article, problems = _read(content, tmp_path)
    seen = {each.key: article.text[slice(*each.ranges[0])] for each in article.spans}

    assert problems == []
    assert sorted(seen.values()) == ["One", "three", "three", "three four", "two"]
    assert [(each.type, seen[each.source], seen[each.target]) for each in article.relations] == [
        ("p", "One", "three four"),
        ("links", "One", "three"),
        ("links", "two", "three"),
    ]


def test_a_mark_of_nothing_is_left_out_and_told(tmp_path: Path) -> None:
    content = EMOJI.replace("1-3\t", "1-2.1\t3-3\t\tPER[1]\t\n1-2.2\t5-6\tb\tPER[2]\t\n1-3\t")

    article, problems = _read(content, tmp_path)

    assert problems == ["mark_empty"]
    assert _seen(article) == [("PER", "Bob"), ("PER", "b"), ("CUE", "said")]


def test_how_words_are_built_is_left_out_and_told(tmp_path: Path) -> None:
    kind = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
    content = EMOJI.replace("webanno.custom.Span|label", f"{kind}|PosValue")

    article, problems = _read(content, tmp_path)

    assert article.spans == ()
    assert problems == ["mark_not_carried"]


def test_offsets_in_code_points_are_seen_and_told(tmp_path: Path) -> None:
    wrong = EMOJI.replace("0-2", "0-1").replace("3-6", "2-5").replace("7-11", "6-10")

    article, problems = _read(wrong, tmp_path)
    same, none = _read(wrong, tmp_path, options=Options(offsets=Unit.CODE_POINTS))

    assert problems == ["counted_otherwise"]
    assert none == []
    assert _seen(article) == _seen(same) == [("PER", "Bob"), ("CUE", "said")]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("#FORMAT=WebAnno TSV 2.1\n", 1),
        ("1-1\t0-3\tBob\n", 1),
        (EMOJI.replace("7-11", "7-12"), 8),
        (EMOJI.replace("7-11", "7-99"), 8),
        (EMOJI.replace("7-11", "x"), 8),
        (EMOJI.replace("\tsaid", "\tsaying"), 8),
        (EMOJI.replace("\tBob\tPER\t", ""), 7),
        (EMOJI.replace("#Text=📰 Bob said\n", ""), 5),
        (EMOJI.replace("#T_SP", "#T_XX"), 2),
        (EMOJI + "\n#Text=B\n2-1\t5-6\tB\t_\n", 11),
        (EMOJI + "\n#Text=B\n2-1\t999999999999-1000000000000\tB\t_\n", 11),
        (EMOJI.replace("#T_SP=webanno.custom.Span|label", "#T_RL=x|BT_y"), 7),
    ],
)
def test_a_file_that_is_not_laid_out_so_is_refused_with_its_line(content: str, line: int, tmp_path: Path) -> None:
    (problem,) = _all(content, tmp_path)

    assert isinstance(problem, Problem)
    assert (problem.code, problem.line) == (ProblemCode.NOT_THIS_FORMAT, line)


def test_an_empty_file_and_one_without_text_are_told(tmp_path: Path) -> None:
    for content in ("", HEAD):
        (problem,) = _all(content, tmp_path)
        assert isinstance(problem, Problem)
        assert problem.code is ProblemCode.EMPTY


@given(value=st.text(alphabet=st.sampled_from("a\\[]|_;*->\t\nn t")))
def test_values_come_back_through_escapes_and_separators(value: str) -> None:
    escaped = tsv_words.escape_value(value)

    assert tsv_words.unescape_value(escaped) == value
    assert tsv_words.split(f"{escaped}[1]|x", "|") == [f"{escaped}[1]", "x"]
    assert "\t" not in escaped
    assert "\n" not in escaped


def test_text_of_old_versions_is_read_as_java_writes_it() -> None:
    assert tsv_words.unescape_text(r"\u0411\t\"\ud83d\ude00\\", is_java=True) == 'Б\t"😀\\'
    assert tsv_words.unescape_text(r"\\t\t", is_java=False) == "\\t\t"
    assert tsv_words.escape_text("a\\b\x01") == "a\\\\b\\\x01"
