"""What goes with a mark or an article that is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.store.hanging import Hanging

translate = QCoreApplication.translate


def hanging_text(hanging: Hanging) -> str:
    """Return what hangs on articles or marks, in short: “46 marks, 31 relations (12 with Reuters)”."""
    parts = []
    if hanging.marks:
        parts.append(translate("Words", "%n mark(s)", None, hanging.marks))
    if hanging.relations:
        parts.append(relations_text(hanging))
    if hanging.entities:
        parts.append(translate("Words", "the last mention of %n entit(ies)", None, hanging.entities))
    return ", ".join(parts)


def relations_text(hanging: Hanging) -> str:
    """Return how many relations go, and with which other articles they join."""
    told = translate("Words", "%n relation(s)", None, hanging.relations)
    if not hanging.across:
        return told
    names = ", ".join(plain(name) for name in hanging.articles)
    across = translate("Words", "%n with other articles: {names}", None, hanging.across).format(names=names)
    return f"{told} ({across})"
