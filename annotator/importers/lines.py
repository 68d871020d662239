"""The lines of a text file one by one, in whatever encoding it is, however large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.encodings import encoding_of
from annotator.importers.plain_text import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import TextIOWrapper
    from pathlib import Path

_SAMPLE = 100_000
_LONGEST = 10_000_000
"""Characters. A line of a sound file has a few dozen."""
_MOST_SHOWN = 80


class BrokenLineError(Exception):
    """A line is not what it has to be; nothing of the file can be read."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__()
        self.line = line
        self.detail = detail[:_MOST_SHOWN]

    def problem(self, path: Path, title: str) -> Problem:
        """Return what is to be said of the file at *path*."""
        values = {"title": title, "detail": self.detail}
        return Problem(path=str(path), line=self.line, code=ProblemCode.NOT_THIS_FORMAT, values=values)


class LineFile:
    """A file of lines. Iterated over it yields number and text of each; the text has no line end.

    If it cannot go on it stops, and *problem* says why.
    """

    def __init__(self, path: Path, encoding: str, title: str) -> None:
        self.problem: Problem | None = None
        self.encoding = encoding
        """As Python names it; known once the first line has come."""
        self._path = path
        self._title = title
        self._number = 0

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield number and text of each line."""
        try:
            self.encoding = self.encoding or self._guessed()
            with self._path.open(encoding=self.encoding or "utf-8") as file:
                yield from self._lines(file)
        except OSError as error:
            self.problem = unreadable(self._path, error)
        except UnicodeDecodeError as error:
            byte = f"0x{error.object[error.start]:02x}"
            self.problem = self._told(ProblemCode.WRONG_ENCODING, encoding=self.encoding, byte=byte)
        except (LookupError, UnicodeError):
            self.problem = self._told(ProblemCode.UNKNOWN_ENCODING, encoding=self.encoding)

    def _lines(self, file: TextIOWrapper) -> Iterator[tuple[int, str]]:
        while line := file.readline(_LONGEST):
            self._number += 1
            if "\0" in line:
                self.problem = self._told(ProblemCode.BINARY, kind="")
                return
            if len(line) == _LONGEST:
                detail = f"a line of {_LONGEST} characters or more"
                self.problem = self._told(ProblemCode.NOT_THIS_FORMAT, title=self._title, detail=detail)
                return
            yield self._number, (line.removeprefix("\ufeff") if self._number == 1 else line).removesuffix("\n")

    def _guessed(self) -> str:
        with self._path.open("rb") as file:
            sample = file.read(_SAMPLE)
        whole_lines = sample[: sample.rfind(b"\n") + 1] if len(sample) == _SAMPLE else sample
        return encoding_of(whole_lines or sample)

    def _told(self, code: ProblemCode, /, **values: str) -> Problem:
        return Problem(
            path=str(self._path), line=self._number + (code is ProblemCode.WRONG_ENCODING), code=code, values=values
        )
