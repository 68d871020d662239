"""Names the keyboard layout in use, as far as the system and the letters that are typed tell it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget


class KeyboardName(QObject):
    """Listens to letters: not every system tells which layout is in use, but what a key types always does."""

    def __init__(self, label: QLabel, typed_in: QWidget) -> None:
        """*typed_in* gets the keys; a filter on the whole application would cost time at every event."""
        super().__init__(label)
        self._label = label
        typed_in.installEventFilter(self)
        QGuiApplication.inputMethod().localeChanged.connect(self.ask)
        self.ask()

    def ask(self) -> None:
        """Show what the system says."""
        language = QGuiApplication.inputMethod().locale().language()
        if language is QLocale.Language.Ukrainian:
            self._show(self.tr("UKR"))
        elif language is QLocale.Language.English:
            self._show(self.tr("ENG"))
        elif language is not QLocale.Language.C:
            self._show(QLocale.languageToCode(language, QLocale.LanguageCodeType.ISO639Part2T).upper())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._hear(event.text())
        return False

    def _hear(self, typed: str) -> None:
        if len(typed) != 1 or not typed.isalpha():
            return
        script = unicodedata.name(typed, "").partition(" ")[0]
        system = QGuiApplication.inputMethod().locale()
        is_like = script == system.scriptToString(system.script()).upper()
        if is_like and system.language() is not QLocale.Language.C:
            self.ask()
        elif script == "CYRILLIC":
            self._show(self.tr("UKR"))
        elif script == "LATIN":
            self._show(self.tr("ENG"))

    def _show(self, name: str) -> None:
        self._label.setText(self.tr("Layout: {name}").format(name=name))
