"""The table of keys: press a key cap, then the new key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from ui.actions.keys import TWINS
from ui.theme import S1, S2, SMALL, current, ui_font
from ui.views.settings.key_model import KEYS, NAME, USUAL, WHERE, Command, KeyModel
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import cap_width, paint_caps
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_ROW = 32
_ICON = 16
_WIDTHS = {WHERE: 168, KEYS: 208, USUAL: 136}
_LATIN = {cyrillic: latin for latin, cyrillic in reversed(TWINS.items())}
_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
}


def pressed_key(event: QKeyEvent) -> str:
    """Return the key press of *event* as commands write it, in Latin letters whatever the layout; or nothing."""
    code = event.key()
    if code in _MODIFIERS:
        return ""
    latin = _LATIN.get(chr(code).upper()) if code < Qt.Key.Key_Escape else None
    key = Qt.Key(ord(latin) if latin else code)
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


class KeyCell(QStyledItemDelegate):
    """Paints a row: caps in the column of keys, the colour of warning where keys clash."""

    def __init__(self, table: KeyTable) -> None:
        super().__init__(table)
        self._theme = current()
        self._table = table

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        command = index.data(KeyModel.CommandRole)
        theme, rect = self._theme, option.rect
        painter.save()
        if command.has_conflict:
            painter.fillRect(rect, theme.warn_bg)
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.sel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        if index.column() == KEYS:
            self._paint_keys(painter, rect, command, has_focus=bool(option.state & QStyle.StateFlag.State_HasFocus))
        else:
            painter.setFont(ui_font(SMALL))
            painter.setPen(theme.text if index.column() == NAME or command.has_conflict else theme.dim)
            area = rect.adjusted(S2, 0, -S2, 0)
            text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_keys(self, painter: QPainter, rect: QRect, command: Command, *, has_focus: bool) -> None:
        left = rect.left() + S2
        if self._table.is_capturing(command.id):
            painter.setFont(ui_font(SMALL))
            painter.setPen(self._theme.accent_text)
            text = painter.fontMetrics().elidedText(
                self.tr("Press the new key…"), Qt.TextElideMode.ElideRight, rect.width() - 2 * S2
            )
            painter.drawText(rect.adjusted(S2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        else:
            for key in command.keys:
                paint_caps(painter, left, rect.center().y(), key.replace(" ", "\u00a0"), self._theme)
                left += cap_width(key) + S1
        if command.has_conflict:
            at = QRect(rect.right() - S2 - _ICON, rect.top() + (rect.height() - _ICON) // 2, _ICON, _ICON)
            paint_icon(painter, "warning", at, self._theme.warn_text)
        if has_focus or self._table.is_capturing(command.id):
            paint_focus(painter, rect.adjusted(0, 1, 0, -2), self._theme)


class KeyTable(QTableView):
    """Enter or a press on the keys starts listening; Esc stops, Delete takes the keys away."""

    keys_set = Signal(object, object)
    """Command id and its new keys."""

    def __init__(self, model: KeyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listening = ""
        self._cell = KeyCell(self)
        self.setModel(model)
        self.setItemDelegate(self._cell)
        self.setProperty("ground", "page")
        self.setAccessibleName(self.tr("Keys"))
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._press)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._cell.set_theme(theme)
        self.viewport().update()

    def is_capturing(self, command: str) -> bool:
        """Tell whether the next key press is for *command*."""
        return self._listening == command

    def listen(self, row: int) -> None:
        """Take the next key press as the new key of the command in *row*."""
        command = self._commands().command(row)
        if command is None:
            return
        index = self._commands().index(row, KEYS)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hear(command.id)

    @override
    def event(self, event: QEvent) -> bool:
        """While listening every key is ours, Tab and the window's own shortcuts too."""
        if not self._listening or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._listening:
            self._take(event)
            return
        command = self._commands().command(self.currentIndex().row())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.listen(self.currentIndex().row())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if command is not None:
                self.keys_set.emit(command.id, ())
            case _:
                super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hear("")
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._hear("")
            return
        key = pressed_key(event)
        if key:
            command = self._listening
            self._hear("")
            self.keys_set.emit(command, (key,))

    def _press(self, index: QModelIndex) -> None:
        if index.column() == KEYS:
            self.listen(index.row())

    def _hear(self, command: str) -> None:
        self._listening = command
        self.viewport().update()

    def _commands(self) -> KeyModel:
        model: QObject = self.model()
        if not isinstance(model, KeyModel):
            raise TypeError(model)
        return model
