"""What a command answers: the same for programs and for people."""

from __future__ import annotations

import json
import re
import sys
from typing import Any

from annotator.model import Value


class Outcome(Value):
    """What came of a command."""

    values: dict[str, Any]
    """For ``--json``: the keys that the documentation promises."""
    lines: tuple[str, ...] = ()
    """The same in words, for standard output."""
    problems: tuple[str, ...] = ()
    """What was found wrong, a sentence each, for standard error."""
    warnings: tuple[str, ...] = ()
    """What somebody should look at, though it was done; also for standard error."""

    def tell(self, *, as_json: bool) -> int:
        """Print the outcome and return the exit code: 0, or 1 if it found problems."""
        for sentence in (*self.warnings, *self.problems):
            print(shown(sentence), file=sys.stderr)
        if as_json:
            print(json.dumps(self.values, ensure_ascii=False, indent=2))
        else:
            for line in self.lines:
                print(shown(line))
        sys.stdout.flush()  # so that a reader who has left is noticed here, not at the very end
        return 1 if self.problems else 0


_ACTING = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown(sentence: str) -> str:
    """Return *sentence* with what would act on a terminal, in the name of a file for instance, only named."""
    return _ACTING.sub(lambda match: match[0].encode("unicode_escape").decode(), sentence)


_NOUNS = {
    "articles": ("article", "articles"),
    "spans": ("mark", "marks"),
    "relations": ("relation", "relations"),
    "entities": ("entity", "entities"),
}


def counted(**counts: int) -> str:
    """Return counts with their nouns: ``counted(articles=2, spans=1)`` is “2 articles and 1 mark”."""
    *most, last = (f"{count:,} {_NOUNS[name][count != 1]}" for name, count in counts.items())
    return f"{', '.join(most)} and {last}" if most else last
