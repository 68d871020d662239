"""The veil over a window while a dialog has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow

from ui.theme import LIGHT
from ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown_with_scrim(qtbot: QtBot) -> tuple[QMainWindow, Scrim, QDialog]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.setStyleSheet("background: white;")
    scrim = Scrim(window)
    scrim.set_theme(LIGHT)
    window.show()
    return window, scrim, QDialog(window)


def test_a_dialog_veils_its_window_until_it_is_closed(qtbot: QtBot) -> None:
    window, scrim, dialog = shown_with_scrim(qtbot)
    before = window.grab().toImage().pixelColor(20, 20)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)

    dialog.show()
    veiled = window.grab().toImage().pixelColor(20, 20)
    window.resize(500, 400)
    covered = scrim.geometry()
    dialog.close()

    assert veiled.lightness() < before.lightness()
    assert covered == window.rect()
    assert not scrim.isVisible()
    assert window.grab().toImage().pixelColor(20, 20) == before


def test_a_dialog_that_leaves_the_window_usable_does_not_veil_it(qtbot: QtBot) -> None:
    _window, scrim, dialog = shown_with_scrim(qtbot)

    dialog.show()

    assert not scrim.isVisible()
    dialog.close()
