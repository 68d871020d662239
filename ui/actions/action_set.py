"""The commands of one window as Qt actions: bound to functions by id, with their keys in effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from ui.actions import Where, shown, text_of, with_twins, without_conflicts
from ui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.actions import ActionSpec
    from ui.theme import Theme

_CONTEXTS = {
    Where.WINDOW: Qt.ShortcutContext.WindowShortcut,
    Where.PAGE: Qt.ShortcutContext.WindowShortcut,
    Where.ARTICLE: Qt.ShortcutContext.WidgetWithChildrenShortcut,
    Where.TEXT: Qt.ShortcutContext.WidgetWithChildrenShortcut,
    Where.COMPARISON: Qt.ShortcutContext.WidgetWithChildrenShortcut,
}
_SCREENS = frozenset({Where.PAGE, Where.COMPARISON})


class ActionSet(QObject):
    """Makes an action of every spec; a spec without a function stays hidden."""

    triggered = Signal(object)
    """The id of a command that was started."""
    keys_changed = Signal()

    def __init__(self, parent: QWidget, specs: Iterable[ActionSpec]) -> None:
        super().__init__(parent)
        self._window = parent
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._homes: dict[Where, tuple[QWidget, ...]] = {Where.WINDOW: (parent,), Where.PAGE: (parent,)}
        self._locked: set[str] = set()
        self._screen: Where | None = Where.PAGE
        for spec in specs:
            self._add(spec)

    def __contains__(self, action_id: object) -> bool:
        return action_id in self._actions

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """The commands, in their order."""
        return tuple(self._specs.values())

    def action(self, action_id: str) -> QAction:
        """Return the action of a command; raises *KeyError*."""
        return self._actions[action_id]

    def spec(self, action_id: str) -> ActionSpec:
        """Return a command; raises *KeyError*."""
        return self._specs[action_id]

    def bind(self, functions: Mapping[str, Callable[[], object]]) -> None:
        """Let commands run functions; they must be bound methods."""
        for action_id, function in functions.items():
            action = self._actions[action_id]
            action.triggered.connect(function)
            action.setVisible(True)

    def set_home(self, where: Where, *widgets: QWidget) -> None:
        """Say which widgets (with all in them) must have the focus for keys that work *where*."""
        self._homes[where] = widgets
        for action_id, spec in self._specs.items():
            if spec.where is where:
                for widget in widgets:
                    widget.addAction(self._actions[action_id])

    def lock(self, action_ids: Iterable[str]) -> None:
        """Take commands out of reach for good."""
        for action_id in action_ids:
            self._locked.add(action_id)
            self._actions[action_id].setEnabled(False)

    def set_screen(self, where: Where | None) -> None:
        """Give the commands of the screen that is shown to the keys, and none of those of other screens."""
        self._screen = where
        for action_id, spec in self._specs.items():
            if spec.where in _SCREENS:
                self._actions[action_id].setEnabled(spec.where is where and action_id not in self._locked)

    def set_reachable(self, action_ids: Iterable[str], *, is_reachable: bool) -> None:
        """Take commands out of reach for a while, or give them back."""
        for action_id in action_ids:
            self._actions[action_id].setEnabled(is_reachable and action_id not in self._locked)

    def replace(self, prefix: str, specs: Iterable[ActionSpec]) -> None:
        """Put *specs* in place of the commands whose id starts with *prefix*; they have to be bound again."""
        for action_id in [known for known in self._specs if known.startswith(prefix)]:
            del self._specs[action_id]
            self._actions.pop(action_id).deleteLater()
        rest, self._specs = self._specs, {}
        for spec in specs:
            self._add(spec)
            for widget in self._homes.get(spec.where, ()):
                widget.addAction(self._actions[spec.id])
        self._specs |= rest
        self.set_screen(self._screen)

    def set_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Give every command its keys, with their twins on Cyrillic keyboards; of a conflict the first one wins."""
        self._keys = without_conflicts({known: keys.get(known, ()) for known in self._specs}, self.specs)
        for action_id, sequences in self._keys.items():
            twins = [twin for sequence in sequences for twin in with_twins(sequence)]
            self._actions[action_id].setShortcuts([QKeySequence(sequence) for sequence in dict.fromkeys(twins)])
        self.keys_changed.emit()

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """Return the keys of a command that work."""
        return self._keys.get(action_id, ())

    def key_of(self, action_id: str) -> str:
        """Return the first key of a command, as it is shown."""
        return shown(next(iter(self._keys.get(action_id, ())), ""))

    def shown_keys(self) -> dict[str, str]:
        """Return the first key of every command that has one."""
        return {action_id: key for action_id in self._specs if (key := self.key_of(action_id))}

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of *theme*."""
        for action_id, spec in self._specs.items():
            if spec.icon:
                self._actions[action_id].setIcon(icon(spec.icon, theme.text))

    def run(self, action_id: str) -> None:
        """Start a command as if it had been chosen from the menu."""
        self._actions[action_id].trigger()

    def _add(self, spec: ActionSpec) -> None:
        action = QAction(text_of(spec), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_checkable)
        action.setVisible(False)
        action.setAutoRepeat(spec.id.startswith(("go.", "mark.", "edit.", "view.zoom", "article.next", "article.prev")))
        action.setShortcutContext(_CONTEXTS[spec.where])
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(self._tell)
        self._specs[spec.id] = spec
        self._actions[spec.id] = action
        if spec.where in {Where.WINDOW, Where.PAGE}:
            self._window.addAction(action)

    def _tell(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.triggered.emit(sender.objectName())
