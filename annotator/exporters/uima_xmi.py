"""UIMA CAS XMI: a file for each article, and the type system they share, as INCEpTION and dkpro-cassis read it.

Defined by OASIS UIMA 1.0 (XMI serialisation) and the reference guide of Apache UIMA. Offsets are UTF-16 code units.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from annotator import uima_layers as names
from annotator.exporters.base import Shape
from annotator.exporters.file_names import file_name
from annotator.exporters.uima_cas import SOFA, CasWriter, type_system
from annotator.text import REPLACEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.uima_cas import Structure
    from annotator.model import AnnotatedArticle
    from annotator.scheme import Scheme

TYPE_SYSTEM = "TypeSystem.xml"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_PREFIXES = {
    name: (prefix, f"http:///{name.rpartition('.')[0].replace('.', '/')}.ecore")
    for name, prefix in (
        (names.TOKEN, "segmentation"),
        (names.SENTENCE, "segmentation"),
        (names.DOCUMENT_METADATA, "metadata"),
        (names.SPAN, "custom"),
        (names.RELATION, "custom"),
        (names.FRAGMENT, "custom"),
        (names.ARTICLE, "claimdesk"),
        (names.RELATION_ACROSS, "claimdesk"),
    )
}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
    'xmlns:cas="http:///uima/cas.ecore" '
    + " ".join(f'xmlns:{prefix}="{place}"' for prefix, place in dict.fromkeys(_PREFIXES.values()))
    + ' xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
)
_TAGS = {name: f"{prefix}:{name.rpartition('.')[2]}" for name, (prefix, _place) in _PREFIXES.items()}


class UimaXmi:
    """Writes a folder of CAS XMI files with their type system."""

    id = "uima-xmi"
    title = "UIMA CAS XMI"
    suffix = ".xmi"
    shape = Shape.FOLDER
    extra = ""
    carries = names.CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* into the folder *out*."""
        write_type_system(bundle.scheme, out)
        writer = CasWriter(bundle, options.tokens)
        for annotated in bundle:
            with (out / file_name(annotated.article, self.suffix)).open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(_lines(annotated, writer))


def write_type_system(scheme: Scheme, folder: Path) -> None:
    """Write the type system into *folder*: INCEpTION makes its layers of it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    lines += ['<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n', "<types>\n"]
    for name, parent, features in type_system(scheme):
        lines.append(f"<typeDescription><name>{name}</name><description/>")
        lines.append(f"<supertypeName>{parent}</supertypeName>\n<features>\n")
        lines += [
            f"<featureDescription><name>{feature}</name><description/>"
            f"<rangeTypeName>{kind}</rangeTypeName></featureDescription>\n"
            for feature, kind in features
        ]
        lines.append("</features></typeDescription>\n")
    lines.append("</types>\n</typeSystemDescription>\n")
    with (folder / TYPE_SYSTEM).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)


def _lines(annotated: AnnotatedArticle, writer: CasWriter) -> Iterator[str]:
    yield _HEAD
    members: list[str] = []
    for structure in writer.structures(annotated):
        members.append(str(structure.number))
        yield _element(structure)
    text = _quoted(annotated.article.text)
    yield f'<cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString={text}/>\n'
    yield f'<cas:View sofa="{SOFA}" members="{" ".join(members)}"/>\n</xmi:XMI>\n'


def _element(structure: Structure) -> str:
    number, kind, begin, end, features, references = structure
    parts = [f'<{_TAGS[kind]} xmi:id="{number}"']
    if begin is not None:
        parts.append(f'sofa="{SOFA}" begin="{begin}" end="{end}"')
    parts += [f'{name}="{target}"' for name, target in references.items()]
    parts += [f"{name}={_quoted(value)}" for name, value in features.items()]
    return f"{' '.join(parts)}/>\n"


def _quoted(value: str) -> str:
    """Return *value* as an attribute; XML has no place for most control characters."""
    return quoteattr(_FORBIDDEN.sub(REPLACEMENT, value), _ESCAPED)
