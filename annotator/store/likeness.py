"""Patterns for LIKE."""

from __future__ import annotations


def containing(words: str) -> str:
    r"""Return the pattern of texts that contain *words*; for ``LIKE … ESCAPE '\'``."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
