"""Choosing an entity by typing: names and aliases are found whatever their case or apostrophes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from annotator.text import fold
from ui.theme import KEY, RADIUS_S, S1, S2, current, ui_font
from ui.widgets.painting import crisp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from annotator.model import Entity, EntityId
    from ui.theme import Theme

_MOST = 12
_BADGE = 16
_OURS = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHOICE = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Kind:
    """A type an entity may have: its code and its name on the screen."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class _Known:
    entity: Entity
    folded: tuple[str, ...]


class EntityField(QLineEdit):
    """Enter takes what is lit in the list, or the entity of that name, or makes one; an emptied field unlinks."""

    chosen = Signal(object)
    """*EntityId*, or None."""
    created = Signal(str, str)
    """Name and type of an entity that is to be made."""
    finished = Signal()
    """The hand is done here: give the keyboard back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._known: tuple[_Known, ...] = ()
        self._entities: tuple[Entity, ...] = ()
        self._kinds: tuple[Kind, ...] = ()
        self._kind_names: dict[str, str] = {}
        self._value: Entity | None = None
        self._model = QStandardItemModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST)
        completer.setCompletionRole(_NAME)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know one overload only
        self.setCompleter(completer)
        cast("QAbstractItemView", completer.popup()).setProperty("popup", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Name of the entity"))
        self.textEdited.connect(self._suggest)
        self.returnPressed.connect(self._finish)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_entities(self, entities: Iterable[Entity], kinds: Sequence[Kind], kind_names: dict[str, str]) -> None:
        """Offer *entities*; new ones may be of *kinds*, the likeliest first."""
        self._kinds = tuple(kinds)
        self._kind_names = kind_names
        listed = tuple(entities)
        if listed == self._entities:
            return
        self._entities = listed
        self._known = tuple(
            _Known(entity, tuple(fold(name) for name in (entity.name, *entity.aliases))) for entity in listed
        )

    def set_value(self, entity: Entity | None) -> None:
        """Show *entity* as the chosen one."""
        self._value = entity
        self._show_value()

    def matches(self, typed: str) -> list[Entity]:
        """Return entities with *typed* in a name or alias; those that start with it first, likely types first."""
        wanted = fold(typed.strip())
        likely = {kind.code for kind in self._kinds}
        ranked = []
        for position, known in enumerate(self._known):
            found = min((name.find(wanted) for name in known.folded if wanted in name), default=-1)
            if found >= 0:
                ranked.append((found > 0, known.entity.type not in likely, position, known.entity))
        ranked.sort(key=_rank)
        return [entity for *_, entity in ranked[:_MOST]]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = cast("QAbstractItemView", self.completer().popup())
        is_open = popup.isVisible()
        match event.key():
            case Qt.Key.Key_Escape if is_open:
                popup.hide()
            case Qt.Key.Key_Escape:
                self._show_value()
                self.finished.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_open:
                popup.hide()
                self._take(popup.currentIndex())
            case Qt.Key.Key_Down if not is_open:
                self._suggest(self.text() if self.isModified() else "")
            case _:
                super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show_value()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        kind = self._kind_shown()
        if not kind:
            return
        font = ui_font(KEY)
        width = _badge_width(kind)
        badge = QRect(self.width() - width - S2, (self.height() - _BADGE) // 2, width, _BADGE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(crisp(badge), RADIUS_S, RADIUS_S)
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, kind)

    def _kind_shown(self) -> str:
        return self._kind_names.get(self._value.type, "") if self._value and not self.isModified() else ""

    def _make_room(self) -> None:
        kind = self._kind_shown()
        self.setTextMargins(0, 0, _badge_width(kind) + S1 if kind else 0, 0)

    def _show_value(self) -> None:
        self.setText(self._value.name if self._value else "")
        self.setModified(False)
        self.setToolTip(self.text())
        self.setCursorPosition(0)
        self._make_room()

    def _suggest(self, typed: str) -> None:
        self._make_room()
        self._model.clear()
        for entity in self.matches(typed):
            type_name = self._kind_names.get(entity.type, entity.type)
            self._add(f"{entity.name}  ·  {type_name}", entity.name, entity.id)
        name = typed.strip()
        if name and not self._exactly(name):
            for kind in self._kinds:
                text = self.tr("Create “{name}” · {type}").format(name=name, type=kind.name)
                self._add(text, name, (name, kind.code))
        if self._model.rowCount() and self.isVisible():
            self.completer().complete()

    def _add(self, text: str, name: str, choice: object) -> None:
        item = QStandardItem(text)
        item.setData(name, _NAME)
        item.setData(choice, _CHOICE)
        self._model.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE) if index.isValid() else None
        if choice is None:
            self._finish()
        elif isinstance(choice, str):
            self._choose(next(entity for entity in self._entities if entity.id == choice))
        else:
            self._create(*choice)

    def _finish(self) -> None:
        """Act on Enter where nothing in the list is lit: what is typed counts."""
        if not self.isModified():
            self.finished.emit()
            return
        name = self.text().strip()
        exact = self._exactly(name)
        if not name:
            self._choose(None)
        elif exact:
            self._choose(exact)
        elif self._kinds:
            self._create(name, self._kinds[0].code)

    def _exactly(self, name: str) -> Entity | None:
        folded = fold(name)
        likely = {kind.code for kind in self._kinds}
        same = [known.entity for known in self._known if folded in known.folded]
        return next((entity for entity in same if entity.type in likely), same[0] if same else None)

    def _choose(self, entity: Entity | None) -> None:
        chosen: EntityId | None = entity.id if entity else None
        self.set_value(entity)
        self.chosen.emit(chosen)
        self.finished.emit()

    def _create(self, name: str, kind: str) -> None:
        self.setText(name)
        self.setModified(False)
        self.created.emit(name, kind)
        self.finished.emit()


def _badge_width(kind: str) -> int:
    return QFontMetrics(ui_font(KEY)).horizontalAdvance(kind) + 2 * S1


def _rank(found: tuple[bool, bool, int, Entity]) -> tuple[bool, bool, int]:
    return found[:3]
