"""The labelling configuration with which Label Studio shows what *annotator.exporters.label_studio* writes.

Defined by https://labelstud.io/tags: a label for each of the scheme's, a control for each attribute that is seen when a
region with its label is selected, and the types of relations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.label_studio import LABELS, TEXT, control
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.scheme import Attribute, Label, Names, Scheme


class LabelStudioConfiguration:
    """Writes the scheme, and none of the articles."""

    id = "label-studio-config"
    title = "Label Studio configuration"
    suffix = ".xml"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(scheme=True)

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write the scheme of *bundle* to *out*."""
        view = _view(bundle.scheme)
        ET.indent(view)
        out.write_text(ET.tostring(view, encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def _view(scheme: Scheme) -> ET.Element:
    view = ET.Element("View")
    if scheme.relations:
        relations = ET.SubElement(view, "Relations", choice="multiple")
        for relation in scheme.relations:
            ET.SubElement(relations, "Relation", value=relation.code)
    labels = ET.SubElement(view, "Labels", name=LABELS, toName=TEXT)
    for label in scheme.labels:
        about = {"hint": _hint(label.name, label.guideline), "hotkey": label.key}
        ET.SubElement(labels, "Label", {"value": label.code, **{name: value for name, value in about.items() if value}})
    ET.SubElement(view, "Text", name=TEXT, value=f"${TEXT}")
    for label in scheme.labels:
        attributes = [each for each in label.attributes if each.type is not AttributeType.ENTITY]
        if attributes:
            selected = {"visibleWhen": "region-selected", "whenTagName": LABELS, "whenLabelValue": label.code}
            box = ET.SubElement(view, "View", selected)
            for attribute in attributes:
                _add_control(box, label, attribute)
    return view


def _add_control(box: ET.Element, label: Label, attribute: Attribute) -> None:
    ET.SubElement(box, "Header", value=attribute.name.best("en") or attribute.code, size="6")
    about = {"name": control(label.code, attribute.code), "toName": TEXT, "perRegion": "true"}
    if attribute.required:
        about["required"] = "true"
    if attribute.type is not AttributeType.CHOICE:
        ET.SubElement(box, "TextArea", {**about, "maxSubmissions": "1"})
        return
    choices = ET.SubElement(box, "Choices", {**about, "choice": "single", "showInline": "true"})
    for choice in attribute.values:
        ET.SubElement(choices, "Choice", value=choice.code, hint=choice.name.best("en") or choice.code)


def _hint(name: Names, guideline: Names) -> str:
    return ": ".join(filter(None, (name.best("en"), guideline.best("en"))))
