"""What is wrong with a file, what still holds and what to do, in one or two sentences."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotator.errors import FileProblem
from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.errors import ProjectError
    from ui.settings import SettingsTrouble

translate = QCoreApplication.translate


def project_file_text(error: ProjectError) -> str:
    """Return the sentence for a project file that cannot be used."""
    path = error.values.get("path", "")
    values = {
        "name": plain(getattr(path, "name", "") or str(path)),
        "detail": plain(str(error.values.get("detail") or "")),
        "who": holder_text(error.values),
    }
    problem = error.values.get("problem")
    return (_unusable(problem) or _unwritable(problem)).format(**values)


def unsaved_text(error: ProjectError) -> str:
    """Return the sentence for an edit that waits for the disk: it goes with the button “Save again”."""
    path = error.values.get("path", "")
    name = plain(getattr(path, "name", "") or str(path))
    match error.values.get("problem"):
        case FileProblem.DISK_FULL:
            sentence = translate(
                "Words", "The disk is full and the last edit is not saved. Free some space, then choose “Save again”."
            )
        case FileProblem.MOVED:
            sentence = translate(
                "Words",
                "“{name}” was moved, deleted or replaced while open; the last edit is not saved. "
                "Put it back in its place, then choose “Save again”, or save a copy.",
            )
        case _:
            sentence = translate(
                "Words",
                "“{name}” could not be written and the last edit is not saved. "
                "Check the disk, then choose “Save again”.",
            )
    return sentence.format(name=name)


def settings_text(trouble: SettingsTrouble) -> str:
    """Return the sentence for a file of settings that cannot be read or kept."""
    if trouble.kept_as is None:
        sentence = translate(
            "Words",
            "Settings cannot be kept in “{path}”: they hold until you close the program. Make that folder writable.",
        )
        return sentence.format(path=plain(str(trouble.path.parent)))
    sentence = translate(
        "Words", "The settings in “{path}” could not be read. The usual ones are used; the file is kept as “{kept}”."
    )
    return sentence.format(path=plain(str(trouble.path)), kept=plain(trouble.kept_as.name))


def holder_text(values: dict[str, Any]) -> str:
    """Return who has a file open: the computer and, if known, since when."""
    host, pid = plain(str(values.get("host") or "")), values.get("pid") or "?"
    if not host:
        return ""
    try:
        since = datetime.fromisoformat(str(values.get("since"))).astimezone()
    except ValueError:
        return translate("Words", "computer {host}, process {pid}").format(host=host, pid=pid)
    moment = since.strftime("%d.%m.%Y %H:%M")
    return translate("Words", "computer {host}, process {pid}, since {moment}").format(
        host=host, pid=pid, moment=moment
    )


def _unusable(problem: object) -> str:  # noqa: PLR0911 -- one sentence a problem, nothing else
    match problem:
        case FileProblem.MISSING:
            return translate("Words", "“{name}” was not found. Was it moved?")
        case FileProblem.NOT_A_PROJECT:
            return translate("Words", "“{name}” is not a Claimdesk project. It has not been touched.")
        case FileProblem.EMPTY:
            return translate("Words", "“{name}” is empty. Open a backup, or make a new project.")
        case FileProblem.NEWER:
            return translate("Words", "“{name}” comes from a newer Claimdesk. Update the program to open it.")
        case FileProblem.DAMAGED:
            return translate(
                "Words", "“{name}” is damaged. Open a backup, or run “claimdesk recover”. It has not been touched."
            )
        case FileProblem.FOREIGN_SCHEMA:
            return translate(
                "Words",
                "“{name}” holds tables or triggers that are not Claimdesk’s, so it stays closed and untouched. "
                "Ask its sender for an export.",
            )
        case _:
            return ""


def _unwritable(problem: object) -> str:  # noqa: PLR0911 -- one sentence a problem, nothing else
    match problem:
        case FileProblem.LOCKED:
            return translate("Words", "“{name}” is open in another window or program ({who}). Close it there first.")
        case FileProblem.READ_ONLY:
            return translate("Words", "“{name}” is open to look at only. To change something, save a copy of it.")
        case FileProblem.NO_PERMISSION:
            return translate("Words", "You have no permission for “{name}”. Ask its owner, or choose another folder.")
        case FileProblem.DISK_FULL:
            return translate(
                "Words", "The disk of “{name}” is full. Nothing was changed. Free some space and do it again."
            )
        case FileProblem.MOVED:
            return translate(
                "Words", "“{name}” was moved, deleted or replaced while open. Put it back in its place, or save a copy."
            )
        case FileProblem.EXISTS:
            return translate("Words", "“{name}” exists already. Choose another name.")
        case _:
            return translate(
                "Words",
                "“{name}” could not be written ({detail}). What was saved before is safe. Check the disk and do it "
                "again.",
            )
