"""Choosing an entity by typing: names and aliases are found whatever their case or apostrophes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from annotator.text import fold
from ui.theme import S1, current
from ui.widgets.entity_list import CHOICE, Choice, ChoiceList, ChoiceModel, ChoiceRow, badge_width, paint_badge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import Entity, EntityId
    from ui.theme import Theme

_MOST = 12
_OURS = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


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
    """Enter takes what is lit in the list: an entity, or one that is to be made; an emptied field unlinks."""

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
        self.offered = ChoiceModel(self)
        """What the list under the field shows."""
        self._row = ChoiceRow(self.offered, self)
        completer = QCompleter(self.offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST)
        self.list = ChoiceList()  # kept here: the completer takes it, but Python does not know
        completer.setPopup(self.list)
        self.list.setItemDelegate(self._row)  # the completer has just given it its own
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know one overload only
        completer.setWidget(self)  # not setCompleter: that lights other rows, and writes them into the field
        self._completer = completer
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Name of the entity"))
        self.textEdited.connect(self._suggest)
        self.returnPressed.connect(self._finish)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self._row.set_theme(theme)
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
        is_open = self.list.isVisible()
        match event.key():
            case Qt.Key.Key_Escape if is_open:
                self.list.hide()
            case Qt.Key.Key_Escape:
                self._show_value()
                self.finished.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_open:
                self.list.hide()
                self._take(self.list.currentIndex())
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self.rect(), kind, self._theme)

    def _kind_shown(self) -> str:
        return self._kind_names.get(self._value.type, "") if self._value and not self.isModified() else ""

    def _make_room(self) -> None:
        kind = self._kind_shown()
        self.setTextMargins(0, 0, badge_width(kind) + S1 if kind else 0, 0)

    def _show_value(self) -> None:
        self.setText(self._value.name if self._value else "")
        self.setModified(False)
        self.setToolTip(self.text())
        self.setCursorPosition(0)
        self._make_room()

    def _suggest(self, typed: str) -> None:
        self._make_room()
        name = typed.strip()
        found = [self._choice(entity, name) for entity in self.matches(typed)]
        new = [Choice(None, name, kind.code, kind.name) for kind in self._kinds if name and not self._named(name, kind)]
        choices = [*found, *new]
        self.offered.show_choices(choices, name)
        if not choices:
            self.list.hide()
        elif self.isVisible():
            self._completer.complete()
            likeliest = self._likeliest(choices, name) if name else -1
            self.list.setCurrentIndex(self._completer.completionModel().index(likeliest, 0))

    def _likeliest(self, choices: Sequence[Choice], name: str) -> int:
        """Return which of *choices* Enter takes: the entity of that name, one whose name starts so, or a new one."""
        exact, start = self._exactly(name), fold(name)
        for row, choice in enumerate(choices):
            known = choice.entity
            if known is None or (known == exact if exact else fold(choice.alias or choice.name).startswith(start)):
                return row
        return -1

    def _choice(self, entity: Entity, typed: str) -> Choice:
        wanted = fold(typed)
        alias = "" if wanted in fold(entity.name) else next((a for a in entity.aliases if wanted in fold(a)), "")
        return Choice(entity, entity.name, entity.type, self._kind_names.get(entity.type, entity.type), alias)

    def _named(self, name: str, kind: Kind) -> bool:
        """Return whether there is an entity of that very name and type; an alias leaves room for another one."""
        folded = fold(name)
        return any(known.entity.type == kind.code and known.folded[0] == folded for known in self._known)

    def _take(self, index: QModelIndex) -> None:
        choice: Choice | None = index.data(CHOICE) if index.isValid() else None
        if choice is None:
            self._finish()
        elif choice.entity is not None:
            self._choose(choice.entity)
        else:
            self._create(choice.name, choice.kind)

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


def _rank(found: tuple[bool, bool, int, Entity]) -> tuple[bool, bool, int]:
    return found[:3]
