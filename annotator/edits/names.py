"""Names people give to things."""

from __future__ import annotations

from annotator import text
from annotator.errors import Rule, SchemeError


def checked(name: str) -> str:
    """Return *name* on one line, trimmed; raises *SchemeError* (BAD_NAME) if nothing is left."""
    tidy = " ".join(text.normalise(name).split())
    if not tidy:
        raise SchemeError(rule=Rule.BAD_NAME, subject=name)
    return tidy
