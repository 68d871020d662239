"""The name of the scheme in the top bar: press it to write another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy
from typing_extensions import override

from ui.theme import S2, ui_font
from ui.views.scheme_editor.fields import mark_wrong
from ui.views.scheme_editor.parts import Was
from ui.widgets.flat_button import FlatButton
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_WIDTH = 200


class _Line(QLineEdit):
    """Where the name is written; Escape leaves it as it was."""

    left = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class SchemeName(Painted):
    """Name and version; while it is written, every letter goes into the draft."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._begun = ""
        self.title = FlatButton("", "pen")
        self.title.setFont(ui_font(bold=True))
        self.title.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the pen stands behind the name
        self.title.setToolTip(self.tr("Rename the scheme"))
        self.line = _Line()
        self.line.setAccessibleName(self.tr("Name of the scheme"))
        self.line.setProperty("small", True)
        self.line.setFixedWidth(_WIDTH)
        self.line.hide()
        self._was = Was()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        for part in (self.title, self.line, self._was):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.title.clicked.connect(self.edit)
        self.line.textEdited.connect(self._write)
        self.line.editingFinished.connect(self._close)
        self.line.left.connect(self._leave)

    def tell(self, before: str, name: str, version: str) -> None:
        """Show *name* as it is drafted; *before* is the one in force."""
        self._name = name
        self.title.setText(self.tr("Scheme {name} {version}").format(name=name, version=version))
        self._was.tell(before, name)
        if not self.line.hasFocus():
            self.line.setText(name)

    def edit(self) -> None:
        """Let the name be written."""
        self._begun = self._name
        self.line.setText(self._name)
        self.title.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _write(self, text: str) -> None:
        mark_wrong(self.line, is_wrong=not text.strip())
        self.written.emit(text.strip())

    def _leave(self) -> None:
        self.line.setText(self._begun)
        self._write(self._begun)
        self._close()

    def _close(self) -> None:
        if self.line.isHidden():
            return
        had_keyboard = self.line.hasFocus()
        self.line.hide()
        self.title.show()
        if had_keyboard:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
