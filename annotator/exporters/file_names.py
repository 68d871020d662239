"""What the files of articles are called, in the formats that write one for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.model import Article

_LONGEST = 40
_UNFIT = re.compile(r"[^\w]+")


def file_name(article: Article, suffix: str) -> str:
    """Return a name that people can read, that every system allows, and that no other article has."""
    words = _UNFIT.sub("-", article.metadata.title).strip("-_")[:_LONGEST].rstrip("-_")
    return f"{words}-{article.id}{suffix}" if words else f"{article.id}{suffix}"
