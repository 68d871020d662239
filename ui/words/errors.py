"""What went wrong, what still holds and what to do, in one or two sentences."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotator.errors import (
    ClaimdeskError,
    EmptySelection,
    ExtraMissing,
    LossRefused,
    OffsetError,
    ProjectError,
    Rule,
    SchemeError,
    UndoRefused,
    UnknownId,
)
from ui.words.files import project_file_text
from ui.words.names import label_name, relation_name
from ui.words.plain import plain

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.scheme import Scheme

translate = QCoreApplication.translate


def error_text(  # noqa: C901, PLR0911 -- one sentence an error
    error: BaseException, scheme: Scheme | None = None, language: str = "en"
) -> str:
    """Return the sentence for *error*; names come from *scheme* if there is one."""
    match error:
        case ProjectError():
            return project_file_text(error)
        case UndoRefused():
            return _of_undo(error.values)
        case SchemeError():
            return _of_scheme(error.values, scheme, language)
        case EmptySelection():
            return translate("Words", "Only white space is selected. Select some text first.")
        case OffsetError():
            return translate("Words", "A mark must lie within the text and not cut a character.")
        case ExtraMissing():
            return translate(
                "Words",
                "{package} is needed for this, and the installers lack it. "
                "Claimdesk with it: “pip install claimdesk[{extra}]”.",
            ).format_map(error.values)
        case LossRefused():
            return translate("Words", "The format cannot carry everything. Decide first what to do about each loss.")
        case UnknownId():
            return translate("Words", "That is no longer there: it was removed in the meantime.")
        case OSError():
            return _of_system(error)
        case ClaimdeskError():
            return translate("Words", "That did not work: {detail}").format(detail=_detail(error.values))
        case _:
            return translate("Words", "Something unexpected happened. Your saved work is not touched.")


def _of_undo(values: dict[str, Any]) -> str:
    moment: datetime | None = values.get("at")
    time = moment.astimezone().strftime("%H:%M") if moment else ""
    return translate("Words", "Not undone: {name} changed this mark at {time}.").format(
        name=plain(values.get("by") or "?"), time=time
    )


def _of_scheme(values: dict[str, Any], scheme: Scheme | None, language: str) -> str:
    subject = plain(str(values.get("subject") or ""))
    detail = plain(str(values.get("detail") or ""))
    if scheme is not None:
        subject = relation_name(scheme, label_name(scheme, subject, language), language)
    return _scheme_sentence(values.get("rule")).format(subject=subject, detail=detail)


def _scheme_sentence(rule: object) -> str:  # noqa: C901, PLR0911, PLR0912 -- one sentence a rule, nothing else
    match rule:
        case Rule.UNKNOWN_LABEL:
            return translate("Words", "The scheme has no label “{subject}”.")
        case Rule.UNKNOWN_ATTRIBUTE:
            return translate("Words", "“{subject}” has no property “{detail}”.")
        case Rule.UNKNOWN_VALUE:
            return translate("Words", "“{subject}” cannot be “{detail}”.")
        case Rule.REQUIRED_ATTRIBUTE:
            return translate("Words", "“{subject}” needs a value for “{detail}”.")
        case Rule.UNKNOWN_RELATION:
            return translate("Words", "The scheme has no relation “{subject}”.")
        case Rule.RELATION_ENDS:
            return translate("Words", "“{subject}” cannot join these two marks.")
        case Rule.ACROSS_ARTICLES:
            return translate("Words", "“{subject}” joins marks of one article only.")
        case Rule.SELF_RELATION:
            return translate("Words", "A mark cannot be related to itself.")
        case Rule.DUPLICATE_RELATION:
            return translate("Words", "These two marks have this relation already.")
        case Rule.BAD_QID:
            return translate("Words", "A QID is Q and digits, such as Q884")
        case Rule.HAS_SOURCE:
            return translate("Words", "This claim has a source. Remove it first to say it is the article’s own voice.")
        case Rule.IN_USE:
            return translate("Words", "There are marks here. Remove them first to say there is nothing to mark.")
        case _:
            return translate("Words", "The scheme does not allow this: {subject} {detail}")


def _of_system(error: OSError) -> str:
    name = plain(str(error.filename or ""))
    if isinstance(error, PermissionError):
        sentence = translate("Words", "You have no permission for “{name}”. Ask its owner, or choose another folder.")
        return sentence.format(name=name)
    if isinstance(error, FileNotFoundError):
        return translate("Words", "“{name}” was not found.").format(name=name)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        sentence = translate(
            "Words", "The disk of “{name}” is full. Nothing was changed. Free some space and do it again."
        )
        return sentence.format(name=name)
    return translate("Words", "“{name}” could not be read or written: {detail}").format(
        name=name, detail=error.strerror or ""
    )


def _detail(values: dict[str, Any]) -> str:
    return ", ".join(plain(str(value)) for value in values.values() if value)
