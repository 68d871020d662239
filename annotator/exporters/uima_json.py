"""UIMA CAS JSON 0.4: a file for each article with the type system in it, as INCEpTION and dkpro-cassis read it.

Defined by the project apache/uima-uimaj-io-jsoncas. Offsets are UTF-16 code units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator import uima_layers as names
from annotator.exporters.base import Shape
from annotator.exporters.file_names import file_name
from annotator.exporters.uima_cas import SOFA, CasWriter, type_system

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.uima_cas import Structure
    from annotator.scheme import Scheme

_VIEW = "_InitialView"


class UimaJson:
    """Writes a folder of CAS JSON files."""

    id = "uima-json"
    title = "UIMA CAS JSON"
    suffix = ".json"
    shape = Shape.FOLDER
    extra = ""
    carries = names.JSON_CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* into the folder *out*."""
        types = _types(bundle.scheme)
        writer = CasWriter(bundle, options.tokens)
        for annotated in bundle:
            structures: list[dict[str, Any]] = [
                {
                    "%ID": SOFA,
                    "%TYPE": "uima.cas.Sofa",
                    "sofaNum": 1,
                    "sofaID": _VIEW,
                    "mimeType": "text",
                    "sofaString": annotated.article.text,
                }
            ]
            structures += map(_plain, writer.structures(annotated))
            view = {"%SOFA": SOFA, "%MEMBERS": [each["%ID"] for each in structures[1:]]}
            cas = {"%TYPES": types, "%FEATURE_STRUCTURES": structures, "%VIEWS": {_VIEW: view}}
            (out / file_name(annotated.article, self.suffix)).write_bytes(orjson.dumps(cas))


def _types(scheme: Scheme) -> dict[str, Any]:
    return {
        name: {
            "%NAME": name,
            "%SUPER_TYPE": parent,
            **{feature: {"%NAME": feature, "%RANGE": kind} for feature, kind in features},
        }
        for name, parent, features in type_system(scheme)
    }


def _plain(structure: Structure) -> dict[str, Any]:
    number, kind, begin, end, features, references = structure
    found: dict[str, Any] = {"%ID": number, "%TYPE": kind}
    if kind == names.DOCUMENT_METADATA:
        found["%FLAGS"] = ["DocumentAnnotation"]
    if begin is not None:
        found |= {"@sofa": SOFA, "begin": begin, "end": end}
    for name, target in references.items():
        found[f"@{name}"] = target
    for name, value in features.items():
        found[name] = True if name in names.SPAN_BOOLEANS and kind == names.SPAN else value
    return found
