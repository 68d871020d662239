"""The bar below the editor: what waits, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from ui.theme import S2, S6, SMALL
from ui.views.scheme_editor.words import fault_text, summary
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.folding import Folding
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter

_FOOT = 56
_SEPARATOR = 1


class Foot(Painted):
    """How many changes wait, why they cannot be applied yet, and the two buttons."""

    discard_asked = Signal()
    apply_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_FOOT)
        row = QHBoxLayout(self)
        row.setContentsMargins(S6, 0, S6, 0)
        row.setSpacing(S2)
        self._count = text_label(size=SMALL, bold=True)
        self._count.setWordWrap(False)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._told = Elided(size=SMALL)
        self._told.setProperty("dim", True)
        self.discard_button = TextButton(self.tr("Discard"))
        self.apply_button = TextButton(self.tr("Apply"), kind=Kind.PRIMARY)
        self.discard_button.clicked.connect(self.discard_asked)
        self.apply_button.clicked.connect(self.apply_asked)
        row.addWidget(Folding(self._count, self._told, gap=S2, gap_below=0), 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.apply_button)

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
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, 0, self.width(), _SEPARATOR, self._theme.line)
