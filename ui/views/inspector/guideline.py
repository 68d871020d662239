"""The guideline of a label: what to mark, with examples of yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from ui.theme import CAPTION, S2, S3, S4, SMALL
from ui.widgets.icons import pixmap
from ui.widgets.painting import Painted
from ui.widgets.swatch import Swatch
from ui.widgets.texts import quotation, text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Example, Label, Scheme
    from ui.theme import Theme

_ICON = 16


class ExampleLine(Painted):
    """A tick or a cross, the example's words, and why."""

    def __init__(self, example: Example, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "check" if example.is_right else "x"
        self._mark = QLabel()
        self._mark.setFixedWidth(_ICON)
        yes_or_no = self.tr("Yes") if example.is_right else self.tr("No")
        self._mark.setToolTip(yes_or_no)
        self._mark.setAccessibleName(yes_or_no)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(quotation(example.text, size=SMALL))
        why = example.why.best(language)
        if why:
            words.addWidget(text_label(why, size=CAPTION, dim=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.set_theme(self._theme)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        colour = theme.text if self._icon == "check" else theme.warn_text
        self._mark.setPixmap(pixmap(self._icon, colour, _ICON, self.devicePixelRatioF()))


class GuidelineView(Painted):
    """Any label can be looked up; the one in use comes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self._language = ""
        self._shown: Label | None = None
        self.labels = QComboBox()
        self.labels.setAccessibleName(self.tr("Label"))
        self.labels.activated.connect(self._pick)
        self._swatch = Swatch()
        self.guideline = text_label()
        self.examples: list[ExampleLine] = []
        self._yes = text_label(self.tr("Yes"), bold=True, size=SMALL)
        self._no = text_label(self.tr("No"), bold=True, size=SMALL)
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(self._swatch)
        head.addWidget(self.labels, 1)
        self._boxes = {True: QVBoxLayout(), False: QVBoxLayout()}
        for is_right, heading in ((True, self._yes), (False, self._no)):
            self._boxes[is_right].setSpacing(S2)
            self._boxes[is_right].addWidget(heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S3, S4, S4)
        layout.setSpacing(S3)
        layout.addLayout(head)
        layout.addWidget(self.guideline)
        layout.addLayout(self._boxes[True])
        layout.addLayout(self._boxes[False])
        layout.addStretch(1)

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        """Offer the labels of *scheme*."""
        if scheme is self._scheme and language == self._language:
            return
        self._scheme, self._language, self._shown = scheme, language, None
        self.labels.clear()
        for label in scheme.labels:
            self.labels.addItem(label.name.best(language) or label.code, label.code)
        if scheme.labels:
            self.show_label(scheme.labels[0].code)

    def show_label(self, code: str) -> None:
        """Show the guideline of label *code*."""
        if self._scheme is None or not self._scheme.has_label(code):
            return
        label = self._scheme.label(code)
        self.labels.setCurrentIndex(self.labels.findData(code))
        if label is self._shown:
            return
        self._shown = label
        self._swatch.set_look(label.line, label.colour)
        text = label.guideline.best(self._language)
        self.guideline.setText(text or self.tr("This label has no guideline yet."))
        self.guideline.setProperty("dim", not text)
        self._show_examples(label)

    def _show_examples(self, label: Label) -> None:
        for line in self.examples:
            line.deleteLater()
        self.examples = [ExampleLine(example, self._language) for example in label.examples]
        for example, line in zip(label.examples, self.examples, strict=True):
            self._boxes[example.is_right].addWidget(line)
        self._yes.setVisible(any(example.is_right for example in label.examples))
        self._no.setVisible(not all(example.is_right for example in label.examples))

    def _pick(self, index: int) -> None:
        self.show_label(self.labels.itemData(index))
