"""UIMA CAS XMI, as INCEpTION, DKPro and dkpro-cassis write it: one file an article, whatever its type system.

The type system beside it is not needed: what has a begin and an end lies on the text. Parsed by expat, which keeps
nothing but what is asked for; a document type, and with it every entity, is refused before it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from annotator import uima_layers as names
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.plain_text import LARGEST, unreadable
from annotator.importers.uima_cas import WORDS, Cas, Structure, articles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_XMI, _CAS = "http://www.omg.org/XMI", "http:///uima/cas.ecore"
_ID = f"{_XMI} id"
_PIECE = 1 << 20
_DEEPEST = 3
_HTTP, _ECORE, _NO_NAMESPACE = "http:///", ".ecore", "uima.noNamespace"
_TYPE_SYSTEM = b"<typeSystemDescription"


class _Refused(Exception):  # noqa: N818 -- reads as what it is
    """What the file does is not done with files from elsewhere."""


class UimaXmi:
    """Reads CAS XMI."""

    id = "uima-xmi"
    title = "UIMA CAS XMI"
    suffixes = (".xmi",)
    is_whole = False
    extra = ""
    carries = names.CARRIES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: XMI declares its namespace; a type system is known so that it is no article."""
        plain = head.replace(b"\0", b"")
        if _XMI.encode() in plain or _TYPE_SYSTEM in plain:
            return 1.0
        return 0.5 if path.suffix.lower() in self.suffixes else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in *path*; nothing from a type system."""
        reading = _Reading()
        try:
            size = path.stat().st_size
            if size > LARGEST:
                yield Problem(path=str(path), code=ProblemCode.TOO_LARGE, values={"size": size, "limit": LARGEST})
                return
            reading.parse(path)
        except OSError as error:
            yield unreadable(path, error)
            return
        except _Refused as error:
            yield Problem(path=str(path), line=reading.line, code=ProblemCode.UNSAFE, values={"detail": str(error)})
            return
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter two of encodings nobody knows
            values = {"title": self.title, "detail": str(error)}
            yield Problem(path=str(path), line=reading.line, code=ProblemCode.NOT_THIS_FORMAT, values=values)
            return
        if reading.is_type_system:
            return
        if reading.is_xmi:
            yield from articles_of(reading.cas, path, options.offsets)
        else:
            values = {"title": self.title, "detail": "no xmi:XMI"}
            yield Problem(path=str(path), code=ProblemCode.NOT_THIS_FORMAT, values=values)


class _Reading:
    """One pass through one file."""

    def __init__(self) -> None:
        self.cas = Cas()
        self.is_xmi = self.is_type_system = False
        self._depth = 0
        self._structure: Structure | None = None
        self._child = ""
        self._elements: dict[str, list[str]] = {}
        self._characters: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters.append

    @property
    def line(self) -> int:
        """The line that was reached."""
        return self._parser.CurrentLineNumber

    def parse(self, path: Path) -> None:
        """Read *path* into *cas*; raises *ExpatError*, *_Refused*, and what *open* raises."""
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                self._parser.Parse(piece, False)
        self._parser.Parse(b"", True)

    def _refuse(self, name: str, *_rest: object) -> None:
        raise _Refused(f"<!DOCTYPE {name}>")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._characters.clear()
        if self._depth == 1:
            self.is_xmi = name == f"{_XMI} XMI"
            self.is_type_system = name.endswith("typeSystemDescription")
        elif not self.is_xmi:
            return
        elif self._depth == 2:  # noqa: PLR2004 -- within xmi:XMI
            self._begin(name, attributes)
        elif self._depth > _DEEPEST:
            raise _Refused("too deep")
        else:
            self._child = name.rpartition(" ")[2]

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        place, _, kind = name.rpartition(" ")
        if place == _CAS and kind == "Sofa":
            self.cas.sofas[attributes.get(_ID, "")] = attributes.get("sofaID", ""), attributes.get("sofaString", "")
        elif place == _CAS and kind == "View":
            self.cas.members[attributes.get("sofa", "")] = frozenset(attributes.get("members", "").split())
        elif number := attributes.get(_ID, ""):
            its_type = _type(place, kind)
            if its_type in WORDS:
                self.cas.structures.setdefault(number, Structure(number, its_type, {}))
                return
            features = {feature: value for feature, value in attributes.items() if " " not in feature}
            self._structure = Structure(number, its_type, features, self.line)

    def _end(self, _name: str) -> None:
        if self._depth == _DEEPEST and self._structure is not None:  # an element of an array
            self._elements.setdefault(self._child, []).append("".join(self._characters))
        elif self._depth == 2 and self._structure is not None:  # noqa: PLR2004 -- within xmi:XMI
            self._structure.features.update((name, " ".join(values)) for name, values in self._elements.items())
            self.cas.structures.setdefault(self._structure.number, self._structure)
            self._structure = None
            self._elements.clear()
        self._characters.clear()
        self._depth -= 1


def _type(place: str, kind: str) -> str:
    package = place.removeprefix(_HTTP).removesuffix(_ECORE).replace("/", ".")
    return kind if package in {"", _NO_NAMESPACE} else f"{package}.{kind}"
