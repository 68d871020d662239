"""The shape of an article's status: empty, half, full with a tick, crossed out."""

from __future__ import annotations

from annotator.model import Status

_ICONS = {Status.NEW: "todo", Status.IN_PROGRESS: "half", Status.DONE: "full", Status.SKIPPED: "skip"}


def status_icon(status: Status) -> str:
    """Return the name of the icon that shows *status*."""
    return _ICONS[status]
