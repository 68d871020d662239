"""Small pieces the pages of the scheme editor are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import HEAD, RADIUS_M, S2, S3, S5, S6, SMALL
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted, crisp
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ICON = 16


class Head(Painted):
    """A line, and below it the heading of a section with what can be done there at its right."""

    def __init__(self, title: str, *actions: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, S3 + 1, 0, 0)
        layout.setSpacing(S2)
        label = text_label(title, size=HEAD, bold=True)
        label.setWordWrap(False)
        layout.addWidget(label)
        layout.addStretch(1)
        for action in actions:
            layout.addWidget(action)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.line)


class WarnBox(Painted):
    """A sentence one must not overlook: sign, tint and border; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text_label(size=SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * S3 + _ICON - S2 // 2, S2, S3, S2)
        layout.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def text(self) -> str:
        """What the box says."""
        return self._text.text()

    def tell(self, text: str) -> None:
        """Say *text*; nothing hides the box."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.warn, 1))
        painter.setBrush(self._theme.warn_bg)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_M, RADIUS_M)
        top = min(S2, (self.height() - _ICON) // 2)
        paint_icon(painter, "warning", QRect(S3, top, _ICON, _ICON), self._theme.warn_text)


class Rule(Painted):
    """A horizontal line one pixel high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.line)


class Was(QLabel):
    """The former value of a field, struck out beside it; empty while nothing has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("dim", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setPixelSize(SMALL)
        font.setStrikeOut(True)
        self.setFont(font)

    def tell(self, before: str, now: str) -> None:
        """Show *before* if it differs from *now*."""
        self.setText(before if before != now else "")
        self.setVisible(bool(self.text()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class Page(QScrollArea):
    """A page of the editor's middle: its content scrolls, *body* takes it."""

    def __init__(self, body: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setProperty("ground", "page")
        self.content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body.setContentsMargins(S6, S5, S6, S5)
        self.content.setLayout(body)
        self.setWidget(self.content)


def cleared(layout: QLayout) -> None:
    """Take everything out of *layout* and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            cleared(inner)


def focused_name(root: QWidget) -> str:
    """Return the object name of the widget below *root* that has the keyboard, to find it again after a rebuild."""
    focus = QApplication.focusWidget()
    return focus.objectName() if focus is not None and root.isAncestorOf(focus) else ""


def focus_again(root: QWidget, name: str) -> None:
    """Give the keyboard back to the widget called *name*."""
    found: QWidget | None = root.findChild(QWidget, name) if name else None
    if found is not None:
        found.show()  # what a layout has just taken in is shown later, and only what is shown takes the keyboard
        found.setFocus(Qt.FocusReason.OtherFocusReason)
