"""What an entity field offers under it: entities found, and new ones to make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.theme import BODY, KEY, RADIUS_S, S1, S2, SMALL, current, ui_font
from ui.widgets.found_text import paint_found
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.painting import crisp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from annotator.model import Entity
    from ui.theme import Theme

_ROW = 32
_BADGE = 16
_BAR = 3
_ICON = 12
_ENTER = "Enter"
CHOICE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """An entity, or one that is to be made."""

    entity: Entity | None
    name: str
    kind: str
    """Code of its type."""
    kind_name: str
    alias: str = ""
    """The other name it was found by."""


class ChoiceModel(QStandardItemModel):
    """What is offered for what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed = ""

    def show_choices(self, choices: Iterable[Choice], typed: str) -> None:
        """Offer *choices* for *typed*."""
        self.clear()
        self.typed = typed
        for choice in choices:
            text = choice.name if choice.entity else self.tr("Create “{name}”").format(name=choice.name)
            item = QStandardItem(text)
            item.setData(choice, CHOICE)
            item.setToolTip(choice.name)
            item.setData(f"{text}, {choice.kind_name}", Qt.ItemDataRole.AccessibleTextRole)
            self.appendRow(item)


class ChoiceRow(QStyledItemDelegate):
    """Name with what was typed in bold, the type as a badge; a line and a plus set off what would be new.

    The lit row says that Enter takes it.
    """

    def __init__(self, model: ChoiceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = current()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(CHOICE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        above = index.sibling(index.row() - 1, 0).data(CHOICE)
        if choice.entity is None and above is not None and above.entity is not None:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, self._theme.line)
        right = rect.right() + 1 - S2 - paint_badge(painter, rect, choice.kind_name, self._theme)
        if option.state & QStyle.StateFlag.State_Selected:
            right -= caps_width(_ENTER) + S1
            paint_caps(painter, right, rect.center().y() + 1, _ENTER, self._theme)
        left = rect.left() + S2
        if choice.entity is None:
            paint_icon(
                painter, "plus", QRect(left, rect.center().y() + 1 - _ICON // 2, _ICON, _ICON), self._theme.accent_text
            )
            left += _ICON + S1
        room = QRect(left, rect.top(), max(right - S2 - left, 0), rect.height())
        self._paint_words(painter, room, str(index.data()), choice, self._model.typed)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.hover)

    def _paint_words(self, painter: QPainter, room: QRect, text: str, choice: Choice, typed: str) -> None:
        used = paint_found(painter, room, text, typed if choice.entity else "", self._theme, size=BODY)
        rest = room.adjusted(used + S2, 0, 0, 0)
        if choice.alias and rest.width() > _ROW:
            paint_found(painter, rest, choice.alias, typed, self._theme, size=SMALL, is_dim=True)


class ChoiceList(QListView):
    """The list itself, to be a completer's popup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("popup", True)
        self.setFrameShape(QFrame.Shape.Box)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def badge_width(kind: str) -> int:
    """Return how wide the badge of a type is."""
    return QFontMetrics(ui_font(KEY)).horizontalAdvance(kind) + 2 * S1


def paint_badge(painter: QPainter, rect: QRect, kind: str, theme: Theme) -> int:
    """Paint the name of a type at the right of *rect* and return its width; 0 if there is none."""
    if not kind:
        return 0
    width = badge_width(kind)
    badge = QRect(rect.right() + 1 - width - S2, rect.top() + (rect.height() - _BADGE) // 2, width, _BADGE)
    painter.setPen(QPen(theme.edge, 1))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(crisp(badge), RADIUS_S, RADIUS_S)
    painter.setFont(ui_font(KEY))
    painter.setPen(theme.dim)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, kind)
    return width
