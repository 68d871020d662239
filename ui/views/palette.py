"""The command palette: every command, every article and every entity, by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.models.palette import PaletteModel
from ui.theme import HEAD, RADIUS_L, S1, S2, S3, S4, ui_font
from ui.views.palette_row import PaletteRow
from ui.widgets.icons import pixmap
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted, crisp, paint_shadow
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ui.models.palette import PaletteItem
    from ui.theme import Theme

_WIDTH, _HEIGHT, _TOP = 640, 430, 48
_PAUSE_MS = 60


class Palette(Painted):
    """Covers the window with a scrim; Esc and a press beside it close it and give the keyboard back."""

    chosen = Signal(object)
    """The id of the item that was chosen."""
    rekey_requested = Signal(object)
    """The id of the item whose key is to be changed."""
    searched = Signal(str)
    """What is typed, after a short pause: answer with ``set_found``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.model = PaletteModel(self)
        self.field = QLineEdit()
        self.field.setFont(ui_font(HEAD))
        self.field.setProperty("bare", True)
        self._glass = QLabel()
        self.field.setPlaceholderText(self.tr("Type a command, an article or an entity"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.count = caption()
        self._row = PaletteRow(self)
        self.list = QListView()
        self._dress_list()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textEdited.connect(self._search)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self._nothing = text_label(self.tr("Nothing found."), dim=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._run_words = caption(self.tr("run"))
        self._for_commands = (KeyCap("Ctrl+Enter"), caption(self.tr("change key")))
        self._body = QStackedLayout()
        self._box = QWidget(self)
        self._build()
        self.hide()

    def open(self, items: Sequence[PaletteItem], *, prompt: str = "") -> None:
        """Open with *items*; nothing is typed yet."""
        self.field.setPlaceholderText(prompt or self.tr("Type a command, an article or an entity"))
        self._before = QApplication.focusWidget()
        self.field.clear()
        for part in self._for_commands:
            part.setVisible(not prompt)
        self._run_words.setText(self.tr("open") if prompt else self.tr("run"))
        self.model.set_items(items)
        self.model.search("")
        self._show_state()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_found(self, items: Sequence[PaletteItem], *, told: str = "") -> None:
        """Show what has been found for what is typed; *told* says how much it is."""
        self.model.set_found(items)
        self._show_state()
        if told and items:
            self.count.setText(told)
        self._body.setCurrentWidget(self.list if self.model.count else self._nothing)

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        self._glass.setPixmap(pixmap("search", theme.text, ratio=self.devicePixelRatioF()))
        super().set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.ShortcutOverride and watched is self.field:
            event.accept()
            return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.field:
            return self._answer(event)
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.scrim)
        paint_shadow(painter, self._box.geometry(), self._theme, RADIUS_L)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.edge)
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(crisp(self._box.geometry()), RADIUS_L, RADIUS_L)

    def _dress_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.list.setProperty("ground", "card")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(self._choose)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(S4, S1, S4, S1)
        top.setSpacing(S3)
        top.addWidget(self._glass)
        top.addWidget(self.field, 1)
        top.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setContentsMargins(S4, S2, S4, S2)
        foot.setSpacing(6)
        for keys, words in (("↑ ↓", caption(self.tr("choose"))), ("Enter", self._run_words)):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(words)
            foot.addSpacing(S3)
        for part in self._for_commands:
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(KeyCap("Esc"))
        foot.addWidget(caption(self.tr("close")))
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(_line())
        for body in (self.list, self._nothing):
            self._body.addWidget(body)
        layout.addLayout(self._body, 1)
        layout.addWidget(_line())
        layout.addLayout(foot)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(_WIDTH, self.width() - 2 * S4)
        height = min(_HEIGHT, self.height() - _TOP - S4)
        self._box.setGeometry(QRect((self.width() - width) // 2, _TOP, width, height))

    def _answer(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._go(self.model.neighbour(row, 1))
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._go(self.model.neighbour(row, -1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(is_rekey=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            case _:
                return False
        return True

    def _search(self, query: str) -> None:
        self.model.search(query)
        self._show_state()
        self._pause.start()

    def _ask(self) -> None:
        if self.isVisible() and self.field.text().strip():
            self.searched.emit(self.field.text().strip())

    def _show_state(self) -> None:
        count = self.model.count
        self.count.setText(self.tr("%n match(es)", None, count) if self.field.text() else "")
        if count:
            self._body.setCurrentWidget(self.list)
        if self.model.item(self.list.currentIndex().row()) is None:
            self._go(self.model.neighbour(-1, 1))

    def _go(self, row: int) -> None:
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._run(is_rekey=False)

    def _run(self, *, is_rekey: bool) -> None:
        item = self.model.item(self.list.currentIndex().row())
        if item is None:
            return
        self.leave()
        (self.rekey_requested if is_rekey else self.chosen).emit(item.id)


def _line() -> QWidget:
    line = QWidget()
    line.setProperty("ground", "line")
    line.setFixedHeight(1)
    return line
