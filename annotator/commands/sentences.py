"""Refusals as English sentences: what happened, what still holds, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import (
    ClaimdeskError,
    ExtraMissing,
    FileProblem,
    OffsetError,
    ProjectError,
    Rule,
    SchemeError,
    UnknownId,
)
from annotator.scheme_files import SchemeFileError, SchemeFileFault

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROJECT: Mapping[FileProblem, str] = {
    FileProblem.MISSING: "{path} does not exist. Check the path, or make a project with: claimdesk new {path}",
    FileProblem.NOT_A_PROJECT: "{path} is not a Claimdesk project; it was left as it is. "
    "A text or JSON Lines file is read into a project with: claimdesk import PROJECT {path}",
    FileProblem.EMPTY: "{path} is an empty file, not a project; it was left as it is. "
    "Restore a backup, or make a project under another name with: claimdesk new",
    FileProblem.NEWER: "{path} was made by a newer version of Claimdesk; it was left as it is. "
    "Install the newest version to open it.",
    FileProblem.DAMAGED: "{path} is damaged ({detail}); it was left as it is. Restore a backup, "
    "or save what can still be read with: claimdesk recover {path} NEW_FILE",
    FileProblem.FOREIGN_SCHEMA: "{path} holds tables, views or triggers that Claimdesk did not make. "
    "It may be hostile, so it was not opened, and it was left as it is. Ask whoever gave it to you for an export, "
    "or save what can be read with: claimdesk recover {path} NEW_FILE",
    FileProblem.LOCKED: "{path} is open elsewhere ({detail}); nothing was changed. Close it there and try again.",
    FileProblem.READ_ONLY: "{path} cannot be written to: the file or its folder is read-only. Nothing was changed. "
    "Copy the project to a folder of yours with: claimdesk backup {path} COPY",
    FileProblem.NO_PERMISSION: "{path} may not be opened by you ({detail}); nothing was changed. "
    "Ask its owner for permission, or choose another place.",
    FileProblem.DISK_FULL: "The disk of {path} is full. Nothing of this command was kept, all earlier work is safe. "
    "Free some space and run the command again.",
    FileProblem.EXISTS: "{path} exists already; it was left as it is. Choose another name.",
    FileProblem.MOVED: "{path} was moved, deleted or replaced while it was open; nothing of this command was kept. "
    "Put it back in its place, then run the command again.",
    FileProblem.WRITE_FAILED: "{path} could not be written ({detail}); nothing of this command was kept. "
    "Check the disk, then run the command again.",
}

_SCHEME: Mapping[Rule, str] = {
    Rule.UNKNOWN_LABEL: "The scheme has no label {subject}.",
    Rule.UNKNOWN_LAYER: "The label {subject} is in a layer that the scheme does not have: {detail}.",
    Rule.UNKNOWN_ATTRIBUTE: "The scheme gives {subject} no attribute {detail}.",
    Rule.UNKNOWN_VALUE: "{detail} is not a value of {subject}.",
    Rule.NO_VALUES: "The attribute {subject} is a choice without values.",
    Rule.REQUIRED_ATTRIBUTE: "A mark {subject} lacks its attribute {detail}.",
    Rule.UNKNOWN_RELATION: "The scheme has no relation {subject}.",
    Rule.RELATION_ENDS: "A relation {subject} may not go {detail}.",
    Rule.ACROSS_ARTICLES: "A relation {subject} stays within one article.",
    Rule.SELF_RELATION: "A relation {subject} may not join a mark with itself.",
    Rule.DUPLICATE_RELATION: "The same relation {subject} is there already.",
    Rule.DUPLICATE_KEY: "The key {subject} has two meanings.",
    Rule.DUPLICATE_NAME: "The name {subject} is taken twice.",
    Rule.BAD_NAME: "A name, code or key of {subject} is missing or not allowed: “{detail}”.",
    Rule.BAD_COLOUR: "{subject} has a colour that Claimdesk does not know: {detail}.",
    Rule.BAD_QID: "{subject} is no QID. A QID is Q and digits, such as Q884.",
    Rule.HAS_SOURCE: "A claim that has a source cannot be the article’s own voice.",
    Rule.IN_USE: "{subject} is in use.",
    Rule.OUTDATED: "The scheme has changed since this draft of it was begun.",
}


class Refused(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """A command cannot be carried out as it was given. Values: sentence."""


SCHEME_FILE: Mapping[SchemeFileFault, str] = {
    SchemeFileFault.MISSING: "there is no such file. Check the path.",
    SchemeFileFault.UNREADABLE: "it cannot be read ({detail}).",
    SchemeFileFault.NOT_TEXT: "it is not text in UTF-8. Save it as UTF-8.",
    SchemeFileFault.TOO_LARGE: "it is too large for a scheme.",
    SchemeFileFault.SUFFIX: "a scheme’s file ends with .yaml, .yml or .toml.",
    SchemeFileFault.SYNTAX: "it cannot be understood: {detail}.",
    SchemeFileFault.ALIAS: "anchors that are used again (&, *) are not allowed. Write the part out.",
    SchemeFileFault.DUPLICATE_FIELD: "{field} is there twice.",
    SchemeFileFault.UNKNOWN_FIELD: "a scheme has no field {field}.",
    SchemeFileFault.MISSING_FIELD: "the field {field} is missing.",
    SchemeFileFault.WRONG_VALUE: "{field} has a value that it may not have ({detail}).",
    SchemeFileFault.RULE: "{broken}",
}


def of(error: ClaimdeskError) -> str:  # noqa: PLR0911 -- one sentence an error
    """Return the sentence for *error*; what nobody put into words is told by its name and values."""
    match error:
        case Refused():
            return str(error.sentence)
        case ProjectError():
            return _filled(_PROJECT[error.problem], error)
        case SchemeFileError() | SchemeError():
            return _of_scheme(error)
        case OffsetError():
            return f"The mark {error.start}..{error.end} does not fit the text of {error.length} characters."
        case ExtraMissing():
            needed = f"{error.package} is needed for this, and the installers lack it."
            return f"{needed} Get it with: pip install 'claimdesk[{error.extra}]'"
        case UnknownId():
            return f"The project has no {error.kind} {error.id}."
        case _:
            return f"{type(error).__name__}: {error}"


def _of_scheme(error: SchemeFileError | SchemeError) -> str:
    if isinstance(error, SchemeError):
        return _rule(error.rule, subject=error.subject, detail=error.values.get("detail", ""))
    place = f"{error.path}:{error.line}" if error.line else str(error.path)
    broken = " ".join(_rule(fault.rule, subject=fault.subject, detail=fault.detail) for fault in error.broken)
    sentence = SCHEME_FILE[error.fault]
    if not error.detail:
        sentence = sentence.replace(" ({detail})", "").replace(": {detail}", "")
    return f"{place}: {sentence.format(detail=error.detail, field=error.field, broken=broken)}"


def _rule(rule: Rule, *, subject: object, detail: object) -> str:
    return _SCHEME[rule].format(subject=subject, detail=detail)


def _filled(sentence: str, error: ClaimdeskError) -> str:
    if not error.values.get("detail"):
        sentence = sentence.replace(" ({detail})", "")
    return sentence.format_map({"detail": "", "subject": "", "path": "", **error.values})
