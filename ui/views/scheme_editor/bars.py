"""The bar below the editor, and what the one above shares with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from ui.theme import S1, S2, S6, SMALL
from ui.views.scheme_editor.words import fault_text, summary
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter

_FOOT = 56
_SEPARATOR = 1


class Bar(Painted):
    """A row of things on a ground of its own."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(S1)

    def ground(self) -> str:
        """Return the token of the ground."""
        return "panel"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), getattr(self._theme, self.ground()))


class Foot(Bar):
    """How many changes wait, why they cannot be applied yet, and the two buttons."""

    discard_asked = Signal()
    apply_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_FOOT, parent)
        self.row.setContentsMargins(S6, 0, S6, 0)
        self.row.setSpacing(S2)
        self._count = text_label(size=SMALL, bold=True)
        self._count.setWordWrap(False)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._told = Elided(size=SMALL)
        self._told.setProperty("dim", True)
        self.discard_button = TextButton(self.tr("Discard"))
        self.apply_button = TextButton(self.tr("Apply"), kind=Kind.PRIMARY)
        self.discard_button.clicked.connect(self.discard_asked)
        self.apply_button.clicked.connect(self.apply_asked)
        self.row.addWidget(self._count)
        self.row.addWidget(self._told, 1)
        self.row.addWidget(self.discard_button)
        self.row.addWidget(self.apply_button)

    @property
    def text(self) -> str:
        """What the foot says."""
        return f"{self._count.text()} {self._told.text()}".strip()

    def tell(self, presenter: SchemePresenter, language: str) -> None:
        """Say what waits."""
        waiting = presenter.differences
        preview = presenter.preview
        self.discard_button.setEnabled(bool(waiting))
        self.apply_button.setEnabled(presenter.can_apply)
        touched = preview.spans if preview else 0
        self.apply_button.setText(self.tr("Apply to %n mark(s)", None, touched) if touched else self.tr("Apply"))
        self._count.setText(self.tr("%n change(s) waiting:", None, len(waiting)) if waiting else "")
        self._count.setVisible(bool(waiting))
        if waiting and presenter.faults:
            self._count.setText(self.tr("Cannot be applied yet:"))
            self._told.setText(fault_text(presenter.faults[0], presenter.scheme, language))
        else:
            self._told.setText(summary(waiting) if waiting else self.tr("No changes waiting"))

    @override
    def ground(self) -> str:
        """Return the token of the ground."""
        return "card"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), _SEPARATOR, self._theme.line)
