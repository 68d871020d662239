"""The keys of all commands: found, changed, checked for conflicts, put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout
from typing_extensions import override

from ui.actions import PRESETS, RELATION, ActionSpec, Where, conflicts, effective_keys, keys_of, text_of
from ui.theme import RADIUS_M, S2, S3, SMALL
from ui.views.settings.key_model import Command, KeyModel
from ui.views.settings.key_table import KeyTable
from ui.views.settings.page import Page
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted, crisp
from ui.widgets.search_field import SearchField
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.actions import Conflict
    from ui.settings import Settings

_ICON = 16
_TWO = 2


class ConflictBox(Painted):
    """Says which key has several commands; takes the hand to the next one."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = text_label(size=SMALL, bold=True)
        self.what.setWordWrap(False)
        self.which = text_label(size=SMALL)
        self.next = TextButton(self.tr("Next conflict"), kind=Kind.LINK)
        self.next.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S3 + _ICON + S2, S2, S2, S2)
        layout.setSpacing(S2)
        layout.addWidget(self.what)
        layout.addWidget(self.which, 1)
        layout.addWidget(self.next)

    def show_conflict(self, conflict: Conflict | None, name: str) -> None:
        """Show *conflict*, whose key works for the command *name*; None hides the box."""
        self.setVisible(conflict is not None)
        if conflict is None:
            return
        if len(conflict.ids) == _TWO:
            self.what.setText(self.tr("{key} has two actions.").format(key=conflict.key.title()))
        else:
            self.what.setText(self.tr("{key} has several actions.").format(key=conflict.key.title()))
        self.which.setText(self.tr("Until you change one, the first works: “{name}”.").format(name=name))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.warn, 1))
        painter.setBrush(self._theme.warn_bg)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_M, RADIUS_M)
        at = QRect(S3, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, "warning", at, self._theme.warn_text)


class KeysPage(Page):
    """Keys differ from the preset only where a person changed them."""

    changed = Signal(str, object)
    """Name of a field of *Settings*, and its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Keys"))
        self._settings: Settings | None = None
        self._specs: tuple[ActionSpec, ...] = ()
        self._commands: tuple[Command, ...] = ()
        self.search = SearchField(self.tr("Find a command or a key"), is_small=True)
        self.search.searched.connect(self._show_found)
        self.presets = QComboBox()
        self.presets.setProperty("small", True)
        self.presets.setAccessibleName(self.tr("Preset"))
        for preset in PRESETS:
            self.presets.addItem(preset.name, preset.id)
        self.presets.activated.connect(self._set_preset)
        self.reset = TextButton(self.tr("Restore defaults"), is_small=True)
        self.reset.clicked.connect(self._reset)
        self.box = ConflictBox()
        self.box.asked.connect(self._go_to_conflict)
        self.model = KeyModel(self)
        self.table = KeyTable(self.model)
        self.table.keys_set.connect(self._set_keys)
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(S2)
        preset = text_label(self.tr("Preset"), size=SMALL, dim=True)
        preset.setWordWrap(False)
        line.addWidget(self.search, 1)
        line.addSpacing(S3)
        line.addWidget(preset)
        line.addWidget(self.presets)
        line.addWidget(self.reset)
        self.body.addLayout(line)
        self.body.addWidget(self.box)
        self.body.addWidget(self.table, 1)
        hint = self.tr("Press a key in the table, then the new one. Letters work on both layouts: Q = Й.")
        self.body.addWidget(text_label(hint, size=SMALL, dim=True))

    def show_settings(self, settings: Settings, specs: tuple[ActionSpec, ...]) -> None:
        """Show the keys that *settings* give to *specs*."""
        self._settings, self._specs = settings, specs
        keys = effective_keys(settings, specs)
        usual = keys_of(specs, preset_id=settings.preset)
        clashes = conflicts(keys, specs)
        clashing = {action for clash in clashes for action in clash.ids}
        self._commands = tuple(
            Command(
                spec.id,
                self._name(spec),
                self._place(spec.where),
                keys[spec.id],
                usual[spec.id],
                has_conflict=spec.id in clashing,
            )
            for spec in specs
        )
        self.presets.setCurrentIndex(self.presets.findData(settings.preset))
        self.reset.setEnabled(bool(settings.keys))
        names = {command.id: command.name for command in self._commands}
        first = clashes[0] if clashes else None
        self.box.show_conflict(first, names[first.ids[0]] if first else "")
        self._show_found(self.search.text())

    def _show_found(self, text: str) -> None:
        self.model.set_commands([command for command in self._commands if command.matches(text.strip())])

    def _name(self, spec: ActionSpec) -> str:
        name = text_of(spec).replace("&", "")
        if spec.id.startswith(RELATION):
            return self.tr("Relation: {name}").format(name=name)
        return self.tr("Label: {name}").format(name=name) if spec.is_own_text else name

    def _place(self, where: Where) -> str:
        match where:
            case Where.ARTICLE:
                return self.tr("article and inspector")
            case Where.TEXT:
                return self.tr("article")
            case Where.PAGE:
                return self.tr("article screen")
            case Where.COMPARISON:
                return self.tr("comparison")
            case _:
                return self.tr("everywhere")

    def _set_keys(self, command: str, keys: tuple[str, ...]) -> None:
        if self._settings is None:
            return
        usual = keys_of(self._specs, preset_id=self._settings.preset)
        chosen = dict(self._settings.keys)
        chosen[command] = keys
        if keys == usual.get(command):
            del chosen[command]
        self.changed.emit("keys", chosen)

    def _set_preset(self, index: int) -> None:
        self.changed.emit("preset", self.presets.itemData(index))

    def _reset(self) -> None:
        self.changed.emit("keys", {})

    def _go_to_conflict(self) -> None:
        self.search.clear()
        self._show_found("")
        row = self.model.next_conflict(self.table.currentIndex().row())
        if row >= 0:
            self.table.listen(row)
