"""The language of the window: which it is, and what Qt needs to speak it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator

from ui import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.settings import Settings


class Translations(QObject):
    """The translators that are installed."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Let everything that is made from now on speak *language*."""
        for old in self._translators:
            self._app.removeTranslator(old)
        QLocale.setDefault(QLocale("uk_UA" if language == "uk" else "en_GB"))
        places = (
            (f"claimdesk_{language}", str(paths.RESOURCES / "translations")),
            (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        )
        self._translators = []
        for name, folder in places:
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


def language_of(settings: Settings) -> str:
    """Return the language of the window: as chosen, or else the system's if we speak it."""
    return settings.language or ("uk" if QLocale.system().language() is QLocale.Language.Ukrainian else "en")
