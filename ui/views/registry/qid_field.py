"""Which item of Wikidata an entity is: typed, copied as an address, never looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.wikidata import page_of, qid_of
from ui.theme import S2, SMALL
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from annotator.model import Entity

_WIDTH = 104


class QidField(QWidget):
    """Enter writes what is typed; an empty field takes the QID off."""

    entered = Signal(str)
    """A QID as it is to be kept, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity: Entity | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText("Q…")
        self.line.setAccessibleName(self.tr("QID of Wikidata"))
        self.line.setFixedWidth(_WIDTH)
        self.line.setProperty("small", True)
        self.remark = Elided(size=SMALL)
        self.copy = TextButton(self.tr("Copy the link"), kind=Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.line)
        row.addWidget(self.copy)
        row.addWidget(self.remark, 1)
        self.line.returnPressed.connect(self._enter)
        self.line.textEdited.connect(self._tell)
        self.copy.clicked.connect(self._copy)

    def show_entity(self, entity: Entity | None) -> None:
        """Show the QID of an entity; what is being typed for the same one stays."""
        is_same = entity is not None and self._entity is not None and entity.id == self._entity.id
        is_kept = is_same and entity is not None and entity == self._entity and self.line.isModified()
        self._entity = entity
        if not is_kept:
            self.line.setText(entity.external_id if entity else "")
        self._tell()

    def begin(self) -> None:
        """Give the keyboard to the field."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def put_back(self) -> None:
        """Show what is kept in place of what has been typed."""
        self.line.setText(self._entity.external_id if self._entity else "")
        self._tell()

    def _tell(self) -> None:
        """Say what is to be said of what stands in the field."""
        typed, kept = self.line.text().strip(), self._entity.external_id if self._entity else ""
        is_wrong = bool(typed) and not qid_of(typed)
        self.copy.setVisible(bool(kept) and typed == kept)
        self.remark.setProperty("dim", not is_wrong)
        self.remark.style().polish(self.remark)
        if is_wrong:
            self.remark.setText(self.tr("A QID is Q and digits, such as Q884"))
        elif typed != kept:
            self.remark.setText(self.tr("Enter saves it"))
        else:
            self.remark.setText("" if kept else self.tr("not given; type it or import it from a file"))

    def _enter(self) -> None:
        typed = self.line.text().strip()
        if self._entity is not None and (qid_of(typed) or not typed) and qid_of(typed) != self._entity.external_id:
            self.line.setModified(False)
            self.entered.emit(qid_of(typed))
        self._tell()

    def _copy(self) -> None:
        if self._entity is not None:
            QGuiApplication.clipboard().setText(page_of(self._entity.external_id))
            self.remark.setText(self.tr("copied"))
