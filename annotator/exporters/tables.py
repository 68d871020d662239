"""Tables as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with a byte order mark, commas.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, unless somebody wants it as it is.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from annotator.offsets import Ruler, Unit
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import Entity, Span
    from annotator.scheme import Label

Cell = str | int
_WIKIDATA = "_wikidata"
"""Ends the name of the column that has the QID of the entity in the column before."""
_RUN = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN, _CITED_BY = " | ", " ← "
_UNITS = {Unit.CODE_POINTS: "code_points", Unit.UTF_16: "utf_16", Unit.BYTES: "bytes", Unit.GRAPHEMES: "graphemes"}


def write(out: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]], options: Options) -> None:
    """Write a table with the columns *head*."""
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for row in rows:
            writer.writerow([_guarded(cell) for cell in row] if options.guards_formulas else row)


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUN) else cell


def joined(texts: Iterable[str]) -> str:
    """Return several values of one cell."""
    return _BETWEEN.join(texts)


def chain(names: Iterable[str]) -> str:
    """Return a chain, from the origin to the outlet."""
    return _CITED_BY.join(names)


def chains(several: Iterable[Iterable[str]]) -> str:
    """Return the chains of one cell."""
    return joined(chain(names) for names in several)


def places(unit: Unit) -> tuple[str, str, str]:
    """Return the heads of the columns that *place* fills: they say what offsets count."""
    name = _UNITS[unit]
    return f"start_{name}", f"end_{name}", f"fragments_{name}"


def place(span: Span, ruler: Ruler) -> tuple[int, int, str]:
    """Return where *span* is: start, end, and if it has several fragments all of them, as ``2..9 12..15``."""
    several = span.fragments if len(span.fragments) > 1 else ()
    fragments = " ".join(f"{ruler.to_units(each.start)}..{ruler.to_units(each.end)}" for each in several)
    return ruler.to_units(span.start), ruler.to_units(span.end), fragments


class AttributeColumns:
    """A column for each attribute of some labels, in the order of the scheme; entities by their names and QIDs."""

    def __init__(self, bundle: Bundle, labels: Iterable[Label], *, taken: Iterable[str], prefix: str = "") -> None:
        taken = set(taken)
        self.codes = tuple(dict.fromkeys(each.code for label in labels for each in label.attributes))
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._links = {
            (label.code, each.code)
            for label in bundle.scheme.labels
            for each in label.attributes
            if each.type is AttributeType.ENTITY
        }
        linking = {code for _label, code in self._links}
        named = (
            f"{prefix}{code}{part}" for code in self.codes for part in (("", _WIKIDATA) if code in linking else ("",))
        )
        self.heads = tuple(f"attribute_{name}" if name in taken else name for name in named)
        self._linking = linking

    def cells(self, span: Span) -> list[str]:
        """Return the values of *span*; empty where it has none."""
        found: list[str] = []
        for code in self.codes:
            found.append(self._cell(span, code))
            if code in self._linking:
                entity = self._entities.get(span.attributes.get(code, ""))
                found.append(entity.external_id if entity else "")
        return found

    def _cell(self, span: Span, code: str) -> str:
        value = span.attributes.get(code, "")
        if (span.label, code) not in self._links:
            return value
        entity = self._entities.get(value)
        return entity.name if entity else value
