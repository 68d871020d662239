"""How the rows of the registry are painted: an entity, a mention in its context, a mention that waits."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.suggesters.linking import Why
from ui.models.rows import RowsModel
from ui.theme import BODY, CAPTION, RADIUS_S, S1, S2, S4, SMALL, current, reading_font, ui_font
from ui.widgets.painting import Painted, crisp
from ui.words.names import label_name

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme
    from annotator.store.mentions import Mention
    from annotator.store.registry import Listed
    from ui.presenters.registry import Waiting
    from ui.theme import Theme

_ROW, _TWO_LINES = 32, 56
_BOX, _BAR = 16, 3
_CHECK = ((4, 8), (7, 11), (12, 5))
_BADGE, _NUMBER, _SCORE = 64, 38, 48
_OUTLET, _LABEL, _MIDDLE = 96, 88, 0.42


class Row(QStyledItemDelegate):
    """What all rows share: the ground, the check box, words cut where room ends."""

    height = _ROW

    def __init__(self, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._scheme = scheme
        self._language = language

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        self.paint_item(painter, rect, index)
        painter.restore()

    @abstractmethod
    def paint_item(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint what stands in the row."""

    def check_box(self, painter: QPainter, rect: QRect, *, is_on: bool) -> None:
        """Paint the check box at the left of the first line."""
        theme = self._theme
        box = QRect(rect.left() + S2, rect.top() + (_ROW - _BOX) // 2, _BOX, _BOX)
        painter.setPen(QPen(theme.accent_text if is_on else theme.edge, 1))
        painter.setBrush(theme.accent_text if is_on else theme.card)
        painter.drawRoundedRect(crisp(box), RADIUS_S, RADIUS_S)
        if is_on:
            painter.setPen(QPen(theme.on_accent, 2))
            painter.drawPolyline([QPoint(box.left() + x, box.top() + y) for x, y in _CHECK])

    def write(
        self, painter: QPainter, area: QRect, words: str, font: QFont, *, is_dim: bool = False, is_right: bool = False
    ) -> int:
        """Write one line of words and return how wide it is; what has no room is cut at its far end."""
        metrics = QFontMetrics(font)
        side = Qt.TextElideMode.ElideLeft if is_right else Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(words, side, area.width())
        align = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.dim if is_dim else self._theme.text)
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def badge(self, painter: QPainter, area: QRect, code: str) -> None:
        """Write the name of a label in its colour."""
        if not self._scheme.has_label(code):
            return
        label = self._scheme.label(code)
        painter.setFont(ui_font(CAPTION, bold=True))
        painter.setPen(self._theme.shade(label.colour).text)
        words = label.short.best(self._language) or label.name.best(self._language) or code
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


class EntityRow(Row):
    """Type, name, mentions, of them sources."""

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        listed: Listed = index.data(RowsModel.ItemRole)
        self.badge(painter, QRect(rect.left() + S4, rect.top(), _BADGE - S4, _ROW), listed.entity.type)
        right = rect.right() - S4
        for number in (listed.sources, listed.mentions):
            area = QRect(right - _NUMBER, rect.top(), _NUMBER, _ROW)
            self.write(painter, area, str(number) if number else "—", ui_font(SMALL), is_dim=not number, is_right=True)
            right -= _NUMBER
        name = QRect(rect.left() + _BADGE + S1, rect.top(), right - rect.left() - _BADGE - S2, _ROW)
        self.write(painter, name, listed.entity.name, ui_font(BODY))


class EntityHead(Painted):
    """What the columns of the list are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, translate = QPainter(self), QCoreApplication.translate
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)
        painter.setFont(ui_font(CAPTION, bold=True))
        painter.setPen(self._theme.dim)
        middle, right = Qt.AlignmentFlag.AlignVCenter, self.width() - S4
        numbers = (translate("Registry", "source"), translate("Registry", "ment."))
        for words in numbers:
            width = max(_NUMBER, painter.fontMetrics().horizontalAdvance(words) + S2)
            painter.drawText(QRect(right - width, 0, width, _ROW), middle | Qt.AlignmentFlag.AlignRight, words)
            right -= width
        painter.drawText(QRect(S4, 0, _BADGE, _ROW), middle, translate("Registry", "Type"))
        painter.drawText(QRect(_BADGE + S1, 0, right - _BADGE, _ROW), middle, translate("Registry", "Entity"))


class MentionRow(Row):
    """Check box, outlet, the words before, the mention, the words after, its label."""

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        mention: Mention = index.data(RowsModel.ItemRole)
        self.check_box(painter, rect, is_on=bool(index.data(RowsModel.CheckedRole)))
        outlet = QRect(rect.left() + S2 + _BOX + S2, rect.top(), _OUTLET, _ROW)
        self.write(painter, outlet, mention.outlet, ui_font(SMALL), is_dim=True)
        end = rect.right() - _LABEL
        middle = max(outlet.right() + S2, rect.left() + int(rect.width() * _MIDDLE))
        before = QRect(outlet.right() + S2, rect.top(), middle - outlet.right() - S2 - S1, _ROW)
        self.write(painter, before, mention.before.strip(), reading_font(SMALL), is_dim=True, is_right=True)
        room = QRect(middle, rect.top(), end - middle - S2, _ROW)
        width = self.write(painter, room, mention.text, reading_font(SMALL, bold=True))
        self.write(
            painter, room.adjusted(width + S1, 0, 0, 0), mention.after.strip(" "), reading_font(SMALL), is_dim=True
        )
        area = QRect(end, rect.top(), _LABEL - S2, _ROW)
        if len(mention.labels) == 1:
            self.badge(painter, area, mention.labels[0])
        else:
            self.write(painter, area, labels_text(len(mention.labels)), ui_font(CAPTION, bold=True))


class WaitingRow(Row):
    """The mention and whom it may name; below, why, and the words round it."""

    height = _TWO_LINES

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        waiting: Waiting = index.data(RowsModel.ItemRole)
        self.check_box(painter, rect, is_on=bool(index.data(RowsModel.CheckedRole)))
        left = rect.left() + S2 + _BOX + S2
        first = QRect(left, rect.top() + S1, rect.right() - _SCORE - left, _TWO_LINES // 2 - S1)
        width = self.write(painter, first, waiting.mention.text, reading_font(BODY))
        names = " / ".join(guess.entity.name for guess in waiting.guesses[:2]) or "—"
        self.write(painter, first.adjusted(width + S2, 0, 0, 0), f"→ {names}", ui_font(BODY, bold=True))
        second = QRect(left, rect.top() + _TWO_LINES // 2, rect.right() - left - S2, _TWO_LINES // 2 - S1)
        around = f"{waiting.mention.before[-30:]}{waiting.mention.text}{waiting.mention.after[:40]}"
        self.write(painter, second, f"{why_text(waiting)} · «…{around}…»", ui_font(SMALL), is_dim=True)
        if waiting.guesses:
            score = QRect(rect.right() - _SCORE, first.top(), _SCORE - S2, first.height())
            told = QLocale(self._language).toString(waiting.guesses[0].score, "f", 2)
            self.write(painter, score, told, ui_font(SMALL), is_right=True)


def labels_text(count: int) -> str:
    """Return what is said of words that are marked with several labels."""
    return QCoreApplication.translate("Registry", "%n label(s)", None, count)


def why_text(waiting: Waiting) -> str:
    """Return what the first suggestion rests on."""
    translate = QCoreApplication.translate
    if not waiting.guesses:
        return translate("Registry", "no entity has such a name")
    match waiting.guesses[0].why:
        case Why.KNOWN:
            return translate("Registry", "known name")
        case Why.INFLECTED:
            return translate("Registry", "another case of a name")
        case Why.PART:
            return translate("Registry", "part of a name")
        case _:
            return translate("Registry", "similar spelling")


def type_names(scheme: Scheme, codes: tuple[str, ...], language: str) -> list[tuple[str, str]]:
    """Return types with their names."""
    return [(code, label_name(scheme, code, language)) for code in codes]
