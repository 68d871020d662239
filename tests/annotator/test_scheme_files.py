"""Schemes as files: what is written comes back, what is wrong is named with its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import scheme_files
from annotator.errors import Rule
from annotator.scheme import AttributeType, Colour, Line, Names, RelationRole, Role, Scheme
from annotator.scheme_files import SchemeFileError, SchemeFileFault, default_scheme
from annotator.scheme_rules import problems

GOLD = json.loads((Path(__file__).parents[2] / "seeds/gold/scheme.json").read_text(encoding="utf-8"))
SMALL = """\
name: small
layers:
  - code: one
labels:
  - code: A
    name: {uk: А, en: A}
    layer: one
  - code: B
    name:
      en: No
    layer: one
    key: 1
"""


def gold_label(code: str) -> dict[str, Any]:
    found = GOLD["labels"][code]
    assert isinstance(found, dict)
    return found


def refused(source: str, name: str = "scheme.yaml") -> SchemeFileError:
    """Return the error with which this source is refused."""
    with pytest.raises(SchemeFileError) as caught:
        scheme_files.loads(source, Path(name))
    return caught.value


def test_default_scheme_keeps_every_rule() -> None:
    scheme = default_scheme()

    assert problems(scheme) == ()
    assert (scheme.name, len(scheme.labels), len(scheme.relations)) == ("news-claims", 14, 12)


@pytest.mark.parametrize("code", list(GOLD["labels"]))
def test_default_labels_are_those_of_the_gold(code: str) -> None:
    label, gold = default_scheme().label(code), gold_label(code)

    assert (label.name.uk, label.key) == (gold["name_uk"], gold["key"])
    assert label.guideline == Names(uk=gold["guide_uk"], en=gold["guide_en"])
    assert code in GOLD["layers"][label.layer]
    assert [attribute.code for attribute in label.attributes] == list(gold["attributes"])
    for attribute in label.attributes:
        expected = gold["attributes"][attribute.code]
        assert attribute.type.value == expected["type"]
        assert [choice.code for choice in attribute.values] == expected.get("values", [])
        assert attribute.default == expected.get("default", "")
        assert attribute.required == expected.get("required", False)


def test_default_relations_are_those_of_the_gold() -> None:
    for relation in default_scheme().relations:
        gold = GOLD["relations"][relation.code]

        assert (list(relation.from_labels), list(relation.to_labels)) == (gold["from"], gold["to"])
        assert relation.symmetric == gold.get("symmetric", False)
        assert relation.cross_document == gold.get("cross_document", False)
        assert relation.guideline == Names(uk=gold["guide_uk"], en=gold["guide_en"])
    assert default_scheme().mappings == GOLD["mappings"]


def test_default_scheme_speaks_both_languages_everywhere() -> None:
    scheme = default_scheme()
    names = [layer.name for layer in scheme.layers]
    for label in scheme.labels:
        names += [label.name, label.short, label.guideline, *(example.why for example in label.examples)]
        names += [attribute.name for attribute in label.attributes]
        names += [choice.name for attribute in label.attributes for choice in attribute.values]
        assert {example.is_right for example in label.examples} == {True, False}
    names += [name for relation in scheme.relations for name in (relation.name, relation.guideline)]

    assert all(name.uk and name.en for name in names)


def test_default_scheme_plays_every_part_and_draws_as_designed() -> None:
    scheme = default_scheme()

    drawn = {role: (label.colour, label.line) for role in Role if (label := scheme.label_for(role))}
    assert drawn == {
        Role.CLAIM: (Colour.BLUE, Line.BRACKETS),
        Role.SOURCE: (Colour.ORANGE, Line.SOLID),
        Role.CUE: (Colour.GREEN, Line.DASHED),
        Role.ENTITY: (Colour.PINK, Line.TICKS),
        Role.ZONE: (Colour.GREY, Line.BAR),
    }
    parts = {role: relation.code for role in RelationRole if (relation := scheme.relation_for(role))}
    assert parts[RelationRole.ATTRIBUTION] == "attributed_to"
    assert (parts[RelationRole.CUE], parts[RelationRole.CHAIN]) == ("cued_by", "cites")
    assert parts[RelationRole.RELAY_CUE] == "cue_of"


def test_no_key_of_a_relation_or_attribute_is_that_of_a_label() -> None:
    scheme = default_scheme()
    labels = {label.key for label in scheme.labels}

    assert not labels & {relation.key for relation in scheme.relations}
    assert not labels & {attribute.key for label in scheme.labels for attribute in label.attributes}


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".toml"])
def test_a_saved_scheme_comes_back_equal(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"схема{suffix}"

    scheme_files.save(default_scheme(), path)

    assert scheme_files.load(path) == default_scheme()
    assert list(tmp_path.iterdir()) == [path]


def test_what_people_write_in_yaml_is_taken_as_written() -> None:
    scheme = scheme_files.loads(SMALL, Path("x.yaml"))

    assert scheme.label("B").name.en == "No"
    assert scheme.label("B").key == "1"
    assert scheme.label("A").attributes == ()


def test_toml_is_read_too() -> None:
    source = """
name = "small"
layers = [{code = "one"}]
[[labels]]
code = "A"
name = {uk = "А"}
layer = "one"
attributes = [{code = "note", type = "text"}]
"""

    scheme = scheme_files.loads(source, Path("x.toml"))

    assert scheme.label("A").attributes[0].type is AttributeType.TEXT


@pytest.mark.parametrize(
    ("source", "fault", "line", "field"),
    [
        ("", SchemeFileFault.WRONG_VALUE, 0, ""),
        ("name: [", SchemeFileFault.SYNTAX, 1, ""),
        ("name: a\n\tb: c", SchemeFileFault.SYNTAX, 2, ""),
        ("just words", SchemeFileFault.WRONG_VALUE, 1, ""),
        ("version: 1", SchemeFileFault.MISSING_FIELD, 1, "name"),
        (SMALL + "colours: blue\n", SchemeFileFault.UNKNOWN_FIELD, 13, "colours"),
        (SMALL + "name: again\n", SchemeFileFault.DUPLICATE_FIELD, 13, "name"),
        (SMALL + "    colour: mauve\n", SchemeFileFault.WRONG_VALUE, 13, "labels.1.colour"),
        ("a: &x [1]\nb: [*x,\n *x]", SchemeFileFault.ALIAS, 1, "b.0"),
        ("[" * 3000, SchemeFileFault.SYNTAX, 0, ""),
    ],
)
def test_a_broken_file_is_refused_with_its_line(source: str, fault: SchemeFileFault, line: int, field: str) -> None:
    error = refused(source)

    assert (error.fault, error.line, error.field) == (fault, line, field)


def test_broken_toml_is_refused_with_its_line() -> None:
    assert (refused("name = 'a'\n=", "x.toml").fault, refused("name = 'a'\n=", "x.toml").line) == (
        SchemeFileFault.SYNTAX,
        2,
    )


@pytest.mark.parametrize(
    ("extra", "rule", "line"),
    [
        ("  - {code: A, name: {en: Other}, layer: one}\n", Rule.DUPLICATE_NAME, 13),
        ("  - {code: C, name: {en: Other}, layer: two}\n", Rule.UNKNOWN_LAYER, 13),
        ("  - {code: C, name: {en: Other}, layer: one, key: 1}\n", Rule.DUPLICATE_KEY, 8),
        ("relations:\n  - {code: r, from_labels: [A], to_labels: [X]}\n", Rule.UNKNOWN_LABEL, 14),
        ("mappings:\n  conll:\n    PER: X\n", Rule.UNKNOWN_LABEL, 14),
        ("  - {code: a b, name: {en: Other}, layer: one}\n", Rule.BAD_NAME, 13),
    ],
)
def test_a_scheme_that_breaks_a_rule_is_refused_with_its_line(extra: str, rule: Rule, line: int) -> None:
    error = refused(SMALL + extra)

    assert (error.fault, error.broken[0].rule, error.line) == (SchemeFileFault.RULE, rule, line)


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large.yaml").write_bytes(b" " * (scheme_files.LARGEST + 1))
    (tmp_path / "folder.yaml").mkdir()
    faults = {}
    for name in ("binary.yaml", "large.yaml", "folder.yaml", "none.yaml", "scheme.json"):
        with pytest.raises(SchemeFileError) as caught:
            scheme_files.load(tmp_path / name)
        faults[name] = caught.value.fault.value

    assert faults == {
        "binary.yaml": "not_text",
        "large.yaml": "too_large",
        "folder.yaml": "unreadable",
        "none.yaml": "missing",
        "scheme.json": "suffix",
    }


def test_a_scheme_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    scheme = Scheme(name="small")

    for name in ("folder.yaml", "scheme.txt"):
        with pytest.raises(SchemeFileError):
            scheme_files.save(scheme, tmp_path / name)

    assert [path.name for path in tmp_path.iterdir()] == ["folder.yaml"]
