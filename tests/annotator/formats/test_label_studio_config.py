"""The labelling configuration shows all that the JSON has, under the same names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import orjson

from annotator import exporters
from annotator.scheme import Names
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path


def view(corpus: Corpus, folder: Path) -> ET.Element:
    """Return the configuration of a project."""
    exporter = exporters.by_id("label-studio-config")
    assert exporter is not None
    return ET.parse(write(corpus, exporter, folder)).getroot()  # noqa: S314 -- our own


def test_everything_in_the_json_has_its_control(tmp_path: Path) -> None:
    exporter = exporters.by_id("label-studio")
    assert exporter is not None
    tasks = orjson.loads(write(fitted(gold(), exporter.carries), exporter, tmp_path).read_bytes())

    shown = view(gold(), tmp_path)

    labels = {each.get("value") for each in shown.iter("Label")}
    relations = {each.get("value") for each in shown.iter("Relation")}
    controls = {each.get("name"): {choice.get("value") for choice in each} for each in shown.iter("Choices")}
    texts = {each.get("name") for each in shown.iter("TextArea")}
    for task in tasks:
        for result in task["annotations"][0]["result"]:
            match result["type"]:
                case "labels":
                    assert set(result["value"]["labels"]) <= labels
                case "choices":
                    assert set(result["value"]["choices"]) <= controls[result["from_name"]]
                case "textarea":
                    assert result["from_name"] in texts
                case _:
                    assert set(result["labels"]) <= relations


def test_controls_have_names_of_their_own_and_lie_on_the_text(tmp_path: Path) -> None:
    shown = view(gold(), tmp_path)

    named = [each for each in shown.iter() if each.get("name")]
    names = [each.get("name") for each in named]
    assert len(set(names)) == len(names)
    assert {each.get("toName") for each in named if each.tag != "Text"} == {"text"}
    assert shown.find("Text[@value='$text']") is not None
    assert all(
        each.get("whenLabelValue") in {label.code for label in SCHEME.labels}
        for each in shown.iter("View")
        if each is not shown
    )


def test_names_with_signs_of_xml_are_escaped(tmp_path: Path) -> None:
    label = SCHEME.labels[0].model_copy(update={"name": Names(en='<"&>')})
    scheme = SCHEME.model_copy(update={"labels": (label,), "relations": (), "version": "2"})

    shown = view(Corpus((), (), (), scheme), tmp_path)

    (only,) = shown.iter("Label")
    assert (only.get("hint") or "").startswith('<"&>: ')
    assert shown.find("Relations") is None
