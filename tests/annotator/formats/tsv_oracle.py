"""A second reader of WebAnno TSV 3.3, strict, for tests: it knows the format from the guide of INCEpTION alone.

It goes by what stands in a row, as INCEpTION does: the place in the stack first, then the number in brackets. Anything
the guide does not allow fails.
"""

from __future__ import annotations

import re
from typing import Any

HEADER = re.compile(r"#T_(SP|RL)=([\w.]+)((?:\|[\w.]+)+)")
ROW = re.compile(r"(\d+)-(\d+)(?:\.(\d+))?\t(\d+)-(\d+)\t([^\t]+)\t((?:[^\t]*\t)*)")
NUMBER = re.compile(r"\[(\d+)\]$")
REFERENCE = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?")
SIGNS = {"\\\\": "\\", "\\[": "[", "\\]": "]", "\\|": "|", "\\_": "_", "\\->": "->", "\\;": ";", "\\*": "*"}
SIGNS |= {"\\t": "\t", "\\n": "\n"}


def unescaped(value: str) -> str:
    """Return *value* without its backslashes; fails if one is missing."""
    bare = re.sub(r"\\(?:->|.)", "", value)
    assert not re.search(r"[\[\]|_;*\t\n]|->", bare), value
    return re.sub(r"\\(?:->|.)", lambda match: SIGNS[match[0]], value)


class Oracle:
    """One file."""

    def __init__(self, content: str) -> None:
        self.units = bytearray()
        """The text in UTF-16, as INCEpTION makes it."""
        self.marks: list[dict[str, Any]] = []
        self.arrows: list[dict[str, Any]] = []
        self._numbers: dict[int, dict[str, Any]] = {}
        self._at: dict[str, list[dict[str, Any]]] = {}
        self._pending: list[tuple[dict[str, Any], str, str]] = []
        head, _, rest = content.partition("\n\n\n")
        first, *layers = head.split("\n")
        assert first == "#FORMAT=WebAnno TSV 3.3"
        self._layers = [self._layer(line) for line in layers]
        for number, block in enumerate(rest.rstrip("\n").split("\n\n"), 1):
            self._sentence(number, block.split("\n"))
        for arrow, source, target in self._pending:
            arrow["source"], arrow["target"] = self._end(source), self._end(target)

    @property
    def text(self) -> str:
        """The text."""
        return self.units.decode("utf-16-le")

    def covered(self, mark: dict[str, Any]) -> str:
        """Return what a mark covers."""
        return self.units[2 * mark["begin"] : 2 * mark["end"]].decode("utf-16-le")

    def _layer(self, line: str) -> tuple[str, list[str]]:
        match = HEADER.fullmatch(line)
        assert match is not None, line
        features = match[3][1:].split("|")
        if match[1] == "RL":
            assert features[-1] == "BT_webanno.custom.Span"
        return match[1], features

    def _sentence(self, number: int, lines: list[str]) -> None:
        texts = [line.removeprefix("#Text=") for line in lines if line.startswith("#Text=")]
        rows = [line for line in lines if not line.startswith("#Text=")]
        assert texts
        assert lines[: len(texts)] == [f"#Text={text}" for text in texts]
        begin = int(rows[0].split("\t")[1].split("-")[0])
        gap = begin - len(self.units) // 2
        assert gap >= 0
        self.units += (("\n" + " " * (gap - 1)) if gap and self.units else " " * gap).encode("utf-16-le")
        body = "\n".join(re.sub(r"\\(.)", lambda match: {"t": "\t"}.get(match[1], match[1]), text) for text in texts)
        self.units += body.encode("utf-16-le")
        reached, parent = 0, (0, 0)
        for row in rows:
            match = ROW.fullmatch(row)
            assert match is not None, row
            sentence, token, part, start, end = (int(each or 0) for each in match.groups()[:5])
            assert sentence == number
            assert self.units[2 * start : 2 * end].decode("utf-16-le") == match[6]
            if part:
                assert token == reached
                assert parent[0] <= start < end <= parent[1]
                assert (start, end) != parent
            else:
                assert token == reached + 1
                assert start >= parent[1]
                reached, parent = token, (start, end)
            name = f"{sentence}-{token}" + (f".{part}" if part else "")
            self._cells(name, start, end, match[7].split("\t")[:-1])

    def _cells(self, name: str, start: int, end: int, cells: list[str]) -> None:
        assert len(cells) == sum(len(features) for _, features in self._layers)
        for kind, features in self._layers:
            here, cells = cells[: len(features)], cells[len(features) :]
            stacks = [re.split(r"(?<!\\)\|", cell) for cell in here if cell != "_"]
            assert len(stacks) in {0, len(features)}
            for values in zip(*stacks, strict=True):
                if kind == "SP":
                    self._span(name, start, end, dict(zip(features, values, strict=True)))
                else:
                    self._relation(name, dict(zip(features, values, strict=True)))

    def _span(self, name: str, start: int, end: int, values: dict[str, str]) -> None:
        numbers = {match[1] for value in values.values() if (match := NUMBER.search(value))}
        assert len(numbers) < 2
        features = {key: NUMBER.sub("", value) for key, value in values.items()}
        mark = self._numbers.get(int(numbers.pop())) if (is_numbered := bool(numbers)) else None
        if mark is None:
            mark = {key: unescaped(value) for key, value in features.items() if value != "*"} | {"begin": start}
            self.marks.append(mark)
            if is_numbered:
                number = next(int(match[1]) for value in values.values() if (match := NUMBER.search(value)))
                mark["number"] = number
                self._numbers[number] = mark
        mark["end"] = end
        self._at.setdefault(name, []).append(mark)

    def _relation(self, name: str, values: dict[str, str]) -> None:
        match = REFERENCE.fullmatch(values.pop("BT_webanno.custom.Span"))
        assert match is not None
        arrow: dict[str, Any] = {key: unescaped(value) for key, value in values.items() if value != "*"}
        self.arrows.append(arrow)
        self._pending.append((arrow, f"{match[1]} {match[2] or 0}", f"{name} {match[3] or 0}"))

    def _end(self, reference: str) -> dict[str, Any]:
        name, number = reference.split(" ")
        if int(number):
            assert self._numbers[int(number)] in self._at[name]
            return self._numbers[int(number)]
        (mark,) = self._at[name]
        assert "number" not in mark
        return mark
