"""Problems with the lines of one file: the first of each kind one by one, the others as a number."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from annotator.importers.base import Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TOLD = 50
_LONGEST = 80


class Telling:
    """Collects what is to be said of a file."""

    def __init__(self, path: str) -> None:
        self.path = path
        """As problems name it."""
        self._counts: Counter[ProblemCode] = Counter()
        self._problems: list[Problem] = []

    def tell(self, code: ProblemCode, line: int, /, **values: Any) -> None:
        """Remember a problem; long values are cut."""
        self._counts[code] += 1
        if self._counts[code] <= _MOST_TOLD:
            short = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in values.items()}
            self._problems.append(Problem(path=self.path, line=line, code=code, values=short))

    def take(self) -> list[Problem]:
        """Return the problems since the last time."""
        taken, self._problems = self._problems, []
        return taken

    def close(self) -> Iterator[Problem]:
        """Yield what is left to say at the end of the file."""
        yield from self.take()
        for code, count in self._counts.items():
            if count > _MOST_TOLD:
                values = {"kind": code.value, "count": count - _MOST_TOLD}
                yield Problem(path=self.path, code=ProblemCode.MORE_LEFT_OUT, values=values)
