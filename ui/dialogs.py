"""Questions and messages: the only place that opens dialogs, so that tests can answer them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox  # noqa: TID251 -- this is ui.dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

SUFFIX = ".claimdesk"


def tell(parent: QWidget | None, sentence: str, *, details: str = "") -> None:
    """Say one sentence; the user closes it."""
    _show(_box(parent, sentence, QMessageBox.Icon.Information), details)


def warn(parent: QWidget | None, sentence: str, *, details: str = "") -> None:
    """Say what went wrong; the user closes it."""
    _show(_box(parent, sentence, QMessageBox.Icon.Warning), details)


def report(parent: QWidget | None, sentence: str, *, details: str, copied: str) -> None:
    """Say what went wrong unexpectedly; the user closes it, or takes *copied* along on the clipboard."""
    box = _box(parent, sentence, QMessageBox.Icon.Warning)
    copy = box.addButton(translate("Dialogs", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    box.setDetailedText(details)
    box.addButton(translate("Dialogs", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(copied)


def ask(parent: QWidget | None, sentence: str, *, yes: str, no: str = "") -> bool:
    """Ask before something that undo cannot take back; *yes* is the verb on the button."""
    box = _box(parent, sentence, QMessageBox.Icon.Question)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(no or translate("Dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is agree


def ask_text(parent: QWidget | None, title: str, label: str, text: str = "") -> str:
    """Ask for a line of text; empty if the user changed their mind."""
    answer, is_given = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Normal, text)
    return answer.strip() if is_given else ""


def ask_choice(parent: QWidget | None, title: str, label: str, choices: Sequence[str], current: str = "") -> str:
    """Ask for one of *choices*, or a new one; empty if the user changed their mind."""
    at = list(choices).index(current) if current in choices else 0
    answer, is_given = QInputDialog.getItem(parent, title, label, list(choices), at, editable=True)
    return answer.strip() if is_given else ""


def project_to_open(parent: QWidget | None, folder: Path) -> Path | None:
    """Ask which project to open."""
    name, _filter = QFileDialog.getOpenFileName(
        parent, translate("Dialogs", "Open project"), str(folder), _project_filter()
    )
    return Path(name) if name else None


def project_to_create(parent: QWidget | None, folder: Path) -> Path | None:
    """Ask where a new project goes."""
    suggested = folder / (translate("Dialogs", "News") + SUFFIX)
    name, _filter = QFileDialog.getSaveFileName(
        parent, translate("Dialogs", "New project"), str(suggested), _project_filter()
    )
    return _with_suffix(Path(name), SUFFIX) if name else None


def files_to_import(parent: QWidget | None, folder: Path, patterns: Sequence[str]) -> tuple[Path, ...]:
    """Ask which files to take articles from."""
    wanted = f"{translate('Dialogs', 'Articles')} ({' '.join(patterns)});;{translate('Dialogs', 'All files')} (*)"
    names, _filter = QFileDialog.getOpenFileNames(parent, translate("Dialogs", "Add articles"), str(folder), wanted)
    return tuple(Path(name) for name in names)


def folder_to_import(parent: QWidget | None, folder: Path) -> Path | None:
    """Ask which folder to take articles from."""
    name = QFileDialog.getExistingDirectory(parent, translate("Dialogs", "Add a folder of articles"), str(folder))
    return Path(name) if name else None


def file_to_read(parent: QWidget | None, title: str, folder: Path, patterns: Sequence[str]) -> Path | None:
    """Ask which one file to read."""
    wanted = f"{' '.join(patterns)};;{translate('Dialogs', 'All files')} (*)"
    name, _filter = QFileDialog.getOpenFileName(parent, title, str(folder), wanted)
    return Path(name) if name else None


def file_to_write(parent: QWidget | None, title: str, suggested: Path) -> Path | None:
    """Ask where to write a file."""
    suffix = suggested.suffix
    name, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested), f"*{suffix}")
    return _with_suffix(Path(name), suffix) if name else None


def folder_to_write(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Ask in which folder a new one goes."""
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None


def _show(box: QMessageBox, details: str) -> None:
    box.setDetailedText(details)
    box.addButton(translate("Dialogs", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _project_filter() -> str:
    return f"{translate('Dialogs', 'Claimdesk projects')} (*{SUFFIX})"


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix else path.with_name(path.name + suffix)


def _box(parent: QWidget | None, sentence: str, kind: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    box.setIcon(kind)
    box.setWindowTitle("Claimdesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    return box
