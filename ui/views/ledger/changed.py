"""What the claim at hand says differently from the one it updates, or from another it is related to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ledger import roles
from ui.theme import S2
from ui.views.ledger import told
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.tag import Tag, TagKind
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from ui.presenters.ledger import Detail, Related


class Changed(Painted):
    """Hidden where there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: list[Tag] = []
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, S2, 0)
        row.setSpacing(S2)
        row.addWidget(caption(self.tr("Difference")), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._box, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_detail(self, detail: Detail | None, scheme: Scheme, language: str) -> None:
        """Tell of a claim; it was so before the arrow, and is so after it."""
        for tag in self.tags:
            self._flow.removeWidget(tag)
            tag.deleteLater()
        other, words = _changed(detail, scheme, language) if detail is not None else (None, [])
        self.tags = [Tag(each, TagKind.DIFFERENCE, self._box) for each in words]
        for tag in self.tags:
            self._flow.addWidget(tag)
            tag.show()
        self.setToolTip(f"{other.row.outlet}: {other.row.text}" if other is not None else "")
        self.setAccessibleName(f"{self.tr('Difference')}: {', '.join(words)}")
        self.setVisible(bool(words))


def _changed(detail: Detail, scheme: Scheme, language: str) -> tuple[Related | None, list[str]]:
    """Return the related claim that differs, and in what: of those it updates or is updated by, then of the others."""
    updates = roles.updates(scheme)
    for other in sorted(detail.related, key=lambda each: each.type != updates):
        is_older = other.type == updates and not other.leads
        ends = (detail.row, other.row) if is_older else (other.row, detail.row)
        words = told.differences(*ends, scheme, language)
        if words:
            return other, words
    return None, []
