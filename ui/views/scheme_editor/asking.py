"""What the dialogs of the scheme editor share: a question, two buttons, a choice of labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout

from ui.theme import HEAD, S3, S4
from ui.views.scheme_editor.parts import WarnBox
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme

_WIDTH = 440


class Asking(QDialog):
    """A title, what is asked, and two buttons: one names what will be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH)
        self._heading = text_label(size=HEAD, bold=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(S3)
        self.warning = WarnBox()
        self.go = TextButton("", kind=Kind.PRIMARY)
        self.go.setDefault(True)
        self.go.clicked.connect(self.try_accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S4)
        layout.addWidget(self._heading)
        layout.addLayout(self.body)
        layout.addWidget(self.warning)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def ask(self, title: str, action: str) -> None:
        """Say what is asked and what the button does."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.go.setText(action)

    def try_accept(self) -> None:
        """Accept, or say why not."""
        self.accept()


def label_choice(scheme: Scheme, but: str, language: str, name: str) -> QComboBox:
    """Return a choice of the labels of *scheme* other than *but*, those of its own layer first."""
    choice = QComboBox()
    choice.setAccessibleName(name)
    own = next((label.layer for label in scheme.labels if label.code == but), "")
    others = [label for label in scheme.labels if label.code != but]
    for label in sorted(others, key=lambda each: each.layer != own):
        choice.addItem(label.name.best(language) or label.code, label.code)
    return choice
