"""What brat's ``annotation.conf`` says of labels becomes part of the scheme, when somebody wants it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.problems import of as sentence_of
from annotator.edits.annotators import add_annotator
from annotator.exporters.brat_settings import annotation_settings
from annotator.importers import by_id
from annotator.importers.base import Options
from annotator.importers.brat_conf import described
from annotator.importers.reading import read_into
from annotator.importers.tagging import ADD, TagMap, Unknown
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles, check, entities, schemes, spans
from annotator.store.project import Project

if TYPE_CHECKING:
    from annotator.scheme import Scheme

CONF = """\
# a corpus of biology
[entities]
!Thing
\tProtein
\t\tKinase
-----
\tCell line
[relations]
<BODY>=Protein|Kinase
Binds\tArg1:<BODY>, Arg2:<BODY>, <REL-TYPE>:symmetric
Located Arg1:Protein, Arg2:<ANY>
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
[events]
Growth\tTheme:Protein
[attributes]
Negation\tArg:<EVENT>
Level\tArg:Protein|Kinase, Value:low|high|very-high
Sure\tArg:<ANY>, Value:yes|no
"""
ANN = """\
T1\tProtein 0 4\tGrb2
R1\tBinds Arg1:T1 Arg2:T2
T2\tKinase 11 15\tSrcK
A1\tLevel T1 very-high
T3\tPERS 21 24\tЮрі
"""
TEXT = "Grb2 знає  SrcK та   Юрі.\n"


def corpus(folder: Path) -> Path:
    place = folder / "corpus"
    place.mkdir()
    (place / "annotation.conf").write_text(CONF, encoding="utf-8")
    (place / "a.txt").write_text(TEXT, encoding="utf-8")
    (place / "a.ann").write_text(ANN, encoding="utf-8")
    return place


def imported(folder: Path, options: Options) -> tuple[Scheme, dict[str, int], list[str]]:
    by = AnnotatorId(new_id())
    with Project.create(folder / "new.claimdesk", default_scheme()) as project:
        with project.writing() as session:
            add_annotator(session, "Олена", id=by)
        outcome = read_into(project, [corpus(folder)], by=by, importer=by_id("brat"), options=options)
        with project.reading() as session:
            assert not check.check(session).problems
            return (
                schemes.current(session),
                spans.count_by_label(session),
                [str(each.code) for each in outcome.problems],
            )


def test_labels_come_with_their_attributes_and_relations_with_their_ends(tmp_path: Path) -> None:
    scheme, counts, problems = imported(tmp_path, Options(unknown=Unknown.ADD))

    assert problems == []
    assert counts == {"Kinase": 1, "PER": 1, "Protein": 1}
    level = scheme.label("Protein").attribute("Level")
    assert level is not None
    assert [choice.code for choice in level.values] == ["low", "high", "very-high"]
    assert [each.code for each in scheme.label("Kinase").attributes] == ["Negation", "Level", "Sure"]
    binds = scheme.relation("Binds")
    assert (binds.from_labels, binds.to_labels, binds.symmetric) == (("Protein", "Kinase"), ("Protein", "Kinase"), True)


def test_single_tags_can_be_added_and_the_others_refused(tmp_path: Path) -> None:
    tags = TagMap(labels={"Protein": ADD, "Kinase": "-"}, relations={"Binds": "-"})

    scheme, counts, problems = imported(tmp_path, Options(tags=tags))

    assert problems == []
    assert counts == {"PER": 1, "Protein": 1}
    assert not scheme.has_label("Kinase")


def test_what_we_write_is_read_back(tmp_path: Path) -> None:
    scheme = default_scheme()
    (tmp_path / "annotation.conf").write_text(annotation_settings(scheme), encoding="utf-8")

    found = described(tmp_path)

    assert list(found.labels) == [label.code for label in scheme.labels]
    assert {code: (each.from_labels, each.to_labels, each.symmetric) for code, each in found.relations.items()} == {
        each.code: (each.from_labels, each.to_labels, each.symmetric) for each in scheme.relations
    }
    form = next(each for each in found.labels["CLAIM"].attributes if each.code == "form")
    wanted = scheme.label("CLAIM").attribute("form")
    assert wanted is not None
    assert [each.code for each in form.values] == [each.code for each in wanted.values]


def test_a_folder_without_settings_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "annotation.conf").write_bytes(b"\xff\xfe[entities]\nA")

    assert described(tmp_path).labels == described(tmp_path / "none").labels == {}


@given(st.text(st.sampled_from("[]<>=:|,\t\n aZ!-#entirlosvb_"), max_size=200))
def test_nothing_in_the_settings_breaks_the_import(raw: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "annotation.conf").write_text(raw, encoding="utf-8")
        described(Path(folder))


def test_added_labels_get_what_their_marks_carry_though_no_settings_say_so(tmp_path: Path) -> None:
    by = AnnotatorId(new_id())
    (tmp_path / "a.txt").write_text("Grb2 і SrcK.\n", encoding="utf-8")
    marks = "T1\tGene 0 4\tGrb2\nA1\tNegation T1\nA2\tLevel T1 some kind\nN1\tReference T1 HGNC:4566\tGRB2\n"
    (tmp_path / "a.ann").write_text(marks + "T2\tGene 7 11\tSrcK\n", encoding="utf-8")
    with Project.create(tmp_path / "new.claimdesk", default_scheme()) as project:
        with project.writing() as session:
            add_annotator(session, "Олена", id=by)
        outcome = read_into(
            project, [tmp_path / "a.txt"], by=by, importer=by_id("brat"), options=Options(unknown=Unknown.ADD)
        )

        with project.reading() as session:
            assert not check.check(session).problems
            (article,) = articles.each(session)
            first, second = spans.of_article(session, article)
            (known,) = entities.all(session)
    assert outcome.problems == ()
    assert first.attributes == {"Negation": "true", "Level": "some_kind", "entity": known.id}
    assert (known.name, known.type) == ("GRB2", "Gene")
    assert second.attributes == {}


def test_what_a_label_has_no_place_for_is_told_thing_by_thing(tmp_path: Path) -> None:
    by = AnnotatorId(new_id())
    (tmp_path / "a.txt").write_text("Юрі мовчить, сказав Іван.\n", encoding="utf-8")
    marks = (
        "T1\tPERS 0 3\tЮрі\nA1\tNegation T1\nT2\tCLAIM 0 11\tЮрі мовчить\nA2\tform T2 sung\nN1\tReference T2 Q:1\tЮ\n"
    )
    (tmp_path / "a.ann").write_text(marks, encoding="utf-8")
    with Project.create(tmp_path / "new.claimdesk", default_scheme()) as project:
        with project.writing() as session:
            add_annotator(session, "Олена", id=by)
        outcome = read_into(project, [tmp_path / "a.txt"], by=by, importer=by_id("brat"), options=Options())

    assert outcome.spans == 2
    assert [(each.code.value, sentence_of(each)) for each in outcome.problems] == [
        (
            "attribute_left_out",
            "The mark T1 came without Negation = true: in the scheme, PER has no attribute Negation.",
        ),
        ("value_left_out", "The mark T2 came without form = sung: in the scheme, form of CLAIM has no such value."),
        (
            "entity_left_out",
            "The mark T2 came without its entity Q:1: in the scheme, CLAIM has no attribute of the type entity.",
        ),
    ]
