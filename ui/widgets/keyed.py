"""A screen with keys of its own, which come before commands of the window that have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from collections.abc import Callable


class Keyed(Painted):
    """Asks *deed* what a key means here; what means nothing goes to whoever is next."""

    def deed(self, event: QKeyEvent) -> Callable[[], object] | None:  # noqa: ARG002 -- those that have keys look at it
        """Return what a key does on this screen; None if it is not one of its keys. A bare screen has none."""
        return None

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self.deed(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self.deed(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()
