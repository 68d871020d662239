"""What was wrong with a file, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.importers.base import ProblemCode
from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.importers.base import Problem

translate = QCoreApplication.translate


def problem_text(problem: Problem) -> str:
    """Return the sentence for *problem*, without the file's name."""
    values = _Values({name: plain(str(value)) for name, value in problem.values.items()})
    if values.get("kind") and problem.code is ProblemCode.BINARY:
        values["kind"] = f" ({values['kind']})"
    return _sentence(problem.code).format_map(values)


class _Values(dict[str, str]):
    """What is not known is left out."""

    def __missing__(self, name: str) -> str:
        return ""


def _sentence(code: ProblemCode) -> str:
    return (
        _of_file(code)
        or _of_kind(code)
        or _of_text(code)
        or _of_format(code)
        or _of_row(code)
        or _of_mark(code)
        or _of_trait(code)
        or _of_places(code)
        or _of_line(code)
    )


def _of_file(code: ProblemCode) -> str:  # noqa: C901, PLR0911 -- one sentence a problem
    match code:
        case ProblemCode.MISSING:
            return translate("Words", "The file was not found. Was it moved?")
        case ProblemCode.NO_PERMISSION:
            return translate("Words", "You have no permission to read it. Ask its owner.")
        case ProblemCode.UNREADABLE:
            return translate("Words", "It could not be read ({detail}). Check the disk.")
        case ProblemCode.EMPTY:
            return translate("Words", "There is no text in it.")
        case ProblemCode.BINARY:
            return translate("Words", "It is not a text file{kind}. Save it as plain text first.")
        case ProblemCode.TOO_LARGE:
            return translate("Words", "It is too large for one article. Split it first.")
        case ProblemCode.NOTHING_FOUND:
            return translate("Words", "The folder has no file that can be read.")
        case ProblemCode.TOO_MANY:
            return translate("Words", "There are more problems; the first {shown} are shown.")
        case _:
            return ""


def _of_kind(code: ProblemCode) -> str:
    match code:
        case ProblemCode.PASSWORD:
            return translate("Words", "It is protected by a password. Save it without one, and add that.")
        case ProblemCode.OLD_FORMAT:
            return translate("Words", "It is an old .{kind} file. Save it as .{instead}, and add that.")
        case ProblemCode.NO_TEXT_LAYER:
            return translate("Words", "Its pages are pictures without text. Run text recognition over it first.")
        case ProblemCode.NOT_FETCHED:
            return translate("Words", "It could not be fetched ({detail}). Save the page with a browser, and add that.")
        case ProblemCode.SEEMS_CUT:
            return translate("Words", "Read, but it does not end as it should. Look whether the article is whole.")
        case _:
            return ""


def _of_row(code: ProblemCode) -> str:
    match code:
        case ProblemCode.UNKNOWN_COLUMN:
            return translate("Words", "There is no column “{name}”; there are: {columns}.")
        case ProblemCode.NO_QIDS:
            return translate("Words", "No column has QIDs, such as Q884, beside one with names; there are: {columns}.")
        case ProblemCode.EMPTY_ROW:
            return translate("Words", "There is no text here; left out.")
        case ProblemCode.LONG_ROW:
            return translate("Words", "{found} cells here, but {expected} columns: is a text not in quotes? Left out.")
        case ProblemCode.DATE_UNCLEAR:
            return translate(
                "Words", "{count} dates are none, or can be read in two ways (“{example}”); they were left empty."
            )
        case _:
            return ""


def _of_text(code: ProblemCode) -> str:
    match code:
        case ProblemCode.WRONG_ENCODING:
            return translate("Words", "It is not in the encoding {encoding}. Choose another one.")
        case ProblemCode.UNKNOWN_ENCODING:
            return translate("Words", "Its encoding could not be found out. Choose it, or save the file as UTF-8.")
        case ProblemCode.REPLACED:
            return translate("Words", "Read, but {count} characters that cannot be kept have been replaced.")
        case ProblemCode.BIDI:
            return translate(
                "Words", "Read, but it has {count} invisible characters that turn the direction of writing."
            )
        case _:
            return ""


def _of_format(code: ProblemCode) -> str:  # noqa: PLR0911 -- one sentence a problem
    match code:
        case ProblemCode.NOT_THIS_FORMAT:
            return translate("Words", "It cannot be read as {title}: {detail}. Nothing of the file was added.")
        case ProblemCode.EXTRA_MISSING:
            return translate(
                "Words",
                "{package} is needed to read it, and the installers lack it. "
                "Claimdesk with it: “pip install claimdesk[{extra}]”.",
            )
        case ProblemCode.UNSAFE:
            return translate("Words", "It was not read, because it may do harm: {detail}.")
        case ProblemCode.UNKNOWN_TAG:
            return translate(
                "Words", "It is not known what “{tag}” becomes ({count} times). Nothing of the file was added."
            )
        case ProblemCode.TAG_LEFT_OUT:
            return translate("Words", "“{tag}” is not in the scheme: left out {count} times.")
        case ProblemCode.NO_COLUMN:
            return translate("Words", "No column is the text. Choose it; there are: {columns}.")
        case ProblemCode.ARTICLE_TWICE:
            return translate("Words", "Two articles are called “{key}”; only the first was added.")
        case _:
            return ""


def _of_mark(code: ProblemCode) -> str:  # noqa: C901, PLR0911 -- one sentence a problem
    match code:
        case ProblemCode.KEY_TWICE:
            return translate("Words", "Two marks are called “{key}”; only the first was added.")
        case ProblemCode.MARK_OUTSIDE:
            return translate("Words", "The mark {span} ({start}–{end}) does not fit the text; left out.")
        case ProblemCode.MARK_TEXT_DIFFERS:
            return translate(
                "Words", "The mark {span} should be on “{expected}”, but “{found}” is there ({start}–{end}); left out."
            )
        case ProblemCode.MARK_EMPTY:
            return translate("Words", "The mark {span} covers only white space; left out.")
        case ProblemCode.MARK_NOT_CARRIED:
            return translate("Words", "There is nothing like {what} here ({detail}); left out.")
        case ProblemCode.RELATION_WITHOUT_END:
            return translate("Words", "The relation {relation} leads to {end}, which is not there; left out.")
        case ProblemCode.RELATION_NOT_ALLOWED:
            return translate("Words", "The scheme does not allow the relation {relation} ({type}); left out.")
        case ProblemCode.MORE_LEFT_OUT:
            return translate("Words", "{count} more of the same.")
        case ProblemCode.ENDS_MOVED:
            return translate("Words", "The mark {span} ({start}–{end}) was trimmed of white space.")
        case _:
            return ""


def _of_trait(code: ProblemCode) -> str:
    match code:
        case ProblemCode.ATTRIBUTE_LEFT_OUT:
            return translate(
                "Words",
                "The mark {span} comes without “{attribute}: {value}”: in the scheme, “{label}” has no such property.",
            )
        case ProblemCode.VALUE_LEFT_OUT:
            return translate(
                "Words",
                "The mark {span} comes without “{attribute}: {value}”: in the scheme, that property of “{label}” "
                "has no such value.",
            )
        case ProblemCode.ENTITY_LEFT_OUT:
            return translate(
                "Words",
                "The mark {span} comes without its entity “{value}”: in the scheme, “{label}” has no property of the "
                "type entity.",
            )
        case _:
            return ""


def _of_places(code: ProblemCode) -> str:
    match code:
        case ProblemCode.COUNTED_OTHERWISE:
            return translate("Words", "Its places were counted otherwise ({unit}); they fit the text so.")
        case ProblemCode.OFFSETS_UNCLEAR:
            return translate(
                "Words",
                "Nothing tells what its places count; they were read as code points. In {count} articles, with emoji "
                "or combined letters, that makes a difference. If marks are shifted there, add it on the command line "
                "with --offsets utf-16 or --offsets graphemes.",
            )
        case ProblemCode.HTML_MARKS:
            return translate(
                "Words",
                "{count} marks are placed by the elements of an HTML page, not in a text; left out. "
                "Mark the plain text instead.",
            )
        case _:
            return ""


def _of_line(code: ProblemCode) -> str:  # noqa: C901, PLR0911 -- one sentence a problem
    match code:
        case ProblemCode.NOT_CLAIMDESK:
            return translate("Words", "It is not a Claimdesk file. Export it again, or rename it to .txt to add it.")
        case ProblemCode.NEWER_VERSION:
            return translate("Words", "It comes from a newer Claimdesk (version {version}). Update the program.")
        case ProblemCode.CUT_OFF | ProblemCode.WRONG_COUNT:
            return translate("Words", "It is not complete. Nothing of it was added; export or copy it again.")
        case ProblemCode.SCHEME:
            return translate(
                "Words",
                "The project’s scheme does not allow it: {subject} {detail}. Nothing of the file was added; "
                "change the scheme, or add it to a new project.",
            )
        case ProblemCode.DUPLICATE_ID | ProblemCode.UNKNOWN_ID:
            return translate(
                "Words", "It names something that is not there, or twice: {kind} {id}. Nothing of the file was added."
            )
        case ProblemCode.WRONG_OFFSETS | ProblemCode.WRONG_TEXT | ProblemCode.WRONG_HASH | ProblemCode.NOT_NORMALISED:
            return translate(
                "Words", "Marks and text do not fit each other. Nothing of the file was added; export it again."
            )
        case ProblemCode.LINE_LEFT_OUT:
            return translate("Words", "This line says nothing in this format ({detail}); left out.")
        case ProblemCode.LINE_MENDED:
            return translate("Words", "This line is not quite right ({detail}), but could be read.")
        case ProblemCode.MISPLACED_LINE:
            return translate(
                "Words", "A line “{type}” may not stand here. Nothing of the file was added; export it again."
            )
        case _:
            return translate(
                "Words",
                "This line is broken at “{field}”. Nothing of the file was added; mend the line or export again.",
            )
