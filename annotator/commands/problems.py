"""What is wrong with an imported file, as English sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers.base import ProblemCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.importers.base import Problem

_SENTENCES: Mapping[ProblemCode, str] = {
    ProblemCode.MISSING: "There is no such file. Check the path.",
    ProblemCode.NO_PERMISSION: "You may not read it. Ask its owner for permission.",
    ProblemCode.UNREADABLE: "It cannot be read ({detail}). Check the disk.",
    ProblemCode.EMPTY: "It is empty; there is nothing to import.",
    ProblemCode.BINARY: "It is not a text. Save it as plain text in UTF-8 and import that.",
    ProblemCode.TOO_LARGE: "It has {size} bytes, {limit} at most can be read. Split it.",
    ProblemCode.WRONG_ENCODING: "It is not in {encoding}: byte {byte} does not fit. Name another with --encoding, "
    "or leave it out to have it found out.",
    ProblemCode.UNKNOWN_ENCODING: "Its encoding was not recognised. Name it with --encoding, as in --encoding cp1251.",
    ProblemCode.NOTHING_FOUND: "The folder has no files that can be read.",
    ProblemCode.REPLACED: "{count} characters that cannot be kept (NUL, surrogates) have become U+FFFD.",
    ProblemCode.BIDI: "{count} invisible characters turn the direction of writing; they were kept. Look at the text.",
    ProblemCode.NOT_CLAIMDESK: "It is not Claimdesk JSON Lines: its first line is no header. "
    "Choose another format with --format.",
    ProblemCode.NEWER_VERSION: "It was written by a newer version of Claimdesk (format {version}, known is {known}). "
    "Install the newest version.",
    ProblemCode.BROKEN_LINE: "This is not a line of the format ({field}: {detail}). Nothing of the file was imported; "
    "mend the line or export the file again.",
    ProblemCode.MISPLACED_LINE: "A line of type {type} may not stand here. Nothing of the file was imported.",
    ProblemCode.CUT_OFF: "The file is cut off: its last line is missing. Nothing of it was imported; copy it again.",
    ProblemCode.WRONG_COUNT: "The last line counts {expected} {what}, {found} are there. "
    "Nothing of the file was imported; copy it again.",
    ProblemCode.NOT_NORMALISED: "The text has line ends or characters that Claimdesk does not write. "
    "Nothing of the file was imported.",
    ProblemCode.WRONG_HASH: "The text is not the one that was exported: its hash differs. "
    "Nothing of the file was imported.",
    ProblemCode.WRONG_OFFSETS: "The mark {span} at {start}..{end} does not fit the text. "
    "Nothing of the file was imported.",
    ProblemCode.WRONG_TEXT: "The mark {span} should cover “{expected}” and covers “{found}”. "
    "Nothing of the file was imported.",
    ProblemCode.UNKNOWN_ID: "It speaks of the {kind} {id}, which is neither in the file nor in the project. "
    "Nothing of the file was imported.",
    ProblemCode.DUPLICATE_ID: "The {kind} {id} is there twice. Nothing of the file was imported.",
    ProblemCode.SCHEME: "The project’s scheme does not allow it: {subject} {detail} ({rule}). "
    "Nothing of the file was imported; import it into a new project, or change the scheme.",
    ProblemCode.NOT_THIS_FORMAT: "It cannot be read as {title}: {detail}. Nothing of the file was imported; "
    "choose another format with --format, or export it again.",
    ProblemCode.EXTRA_MISSING: "{package} is needed to read it, and the installers lack it. "
    "Get it with: pip install 'claimdesk[{extra}]'",
    ProblemCode.UNSAFE: "It was not read, because it may do harm: {detail}. Ask where it comes from.",
    ProblemCode.UNKNOWN_TAG: "Nobody has said what the {kind} {tag} ({count} times) becomes. Nothing of the file was "
    "imported. Name it in a file for --map, or leave such marks out with --unknown skip, "
    "or add it to the scheme with --unknown add.",
    ProblemCode.NO_QIDS: "No column has QIDs (Q and digits, such as Q884) beside one with names; there are: {columns}.",
    ProblemCode.NO_COLUMN: "No column is the text. Name it with --column text=NAME; there are: {columns}.",
    ProblemCode.UNKNOWN_COLUMN: "There is no column {name}; there are: {columns}. Nothing of the file was imported.",
    ProblemCode.PASSWORD: "It is protected by a password. Save it without one, and import that.",
    ProblemCode.OLD_FORMAT: "It is an old .{kind} file. Open it where it comes from, save it as .{instead}, "
    "and import that.",
    ProblemCode.NO_TEXT_LAYER: "Its {pages} pages are pictures without text, as a scanner makes them. "
    "Run text recognition over it first.",
    ProblemCode.NOT_FETCHED: "It could not be fetched ({detail}). Save the page with a browser, and import that.",
    ProblemCode.EMPTY_ROW: "It has no text here, and was left out.",
    ProblemCode.LONG_ROW: "This row has {found} cells, and there are {expected} columns: is a text not in quotes? "
    "It was left out.",
    ProblemCode.SEEMS_CUT: "It does not end as it should. Look whether the article is whole.",
    ProblemCode.DATE_UNCLEAR: "{count} dates are none, or can be read in two ways (“{example}”); they were left empty.",
    ProblemCode.ARTICLE_TWICE: "Two articles have the key {key}; only the first was imported.",
    ProblemCode.KEY_TWICE: "Two marks have the key {key}; only the first was imported.",
    ProblemCode.TAG_LEFT_OUT: "The {kind} {tag} ({count} times) is not in the scheme and was left out.",
    ProblemCode.MARK_OUTSIDE: "The mark {span} at {start}..{end} does not fit the text of {length} characters "
    "and was left out.",
    ProblemCode.MARK_TEXT_DIFFERS: "The mark {span} at {start}..{end} should cover “{expected}” and covers “{found}”; "
    "it was left out.",
    ProblemCode.MARK_EMPTY: "The mark {span} at {start}..{end} covers only white space and was left out.",
    ProblemCode.MARK_NOT_CARRIED: "Claimdesk has nothing like {what} ({detail}); it was left out.",
    ProblemCode.ATTRIBUTE_LEFT_OUT: "The mark {span} came without {attribute} = {value}: "
    "in the scheme, {label} has no attribute {attribute}.",
    ProblemCode.VALUE_LEFT_OUT: "The mark {span} came without {attribute} = {value}: "
    "in the scheme, {attribute} of {label} has no such value.",
    ProblemCode.ENTITY_LEFT_OUT: "The mark {span} came without its entity {value}: "
    "in the scheme, {label} has no attribute of the type entity.",
    ProblemCode.RELATION_WITHOUT_END: "The relation {relation} ({type}) leads to {end}, which is not there; "
    "it was left out.",
    ProblemCode.RELATION_NOT_ALLOWED: "The relation {relation} ({type}) is not allowed: {rule} {detail}; "
    "it was left out.",
    ProblemCode.LINE_LEFT_OUT: "The line says nothing in this format and was left out: {detail}",
    ProblemCode.LINE_MENDED: "The line is not as the format wants it; it was read all the same: {detail}",
    ProblemCode.COUNTED_OTHERWISE: "Its offsets do not count what the format says, but {unit}: "
    "so the marks fit their texts.",
    ProblemCode.OFFSETS_UNCLEAR: "{title} does not say what its offsets count; they were read as code points. "
    "In {count} of its articles, with emoji or combined letters, that makes a difference: if marks are shifted there, "
    "import it with --offsets utf-16, or with --offsets graphemes if it counts grapheme clusters as one character.",
    ProblemCode.HTML_MARKS: "{count} marks are placed by the elements of an HTML page (HyperText), not by characters "
    "of a text; they were left out. Mark the plain text instead, and export that.",
    ProblemCode.MORE_LEFT_OUT: "{count} more of the same ({kind}).",
    ProblemCode.ENDS_MOVED: "The mark {span} at {start}..{end} was trimmed: it began or ended with white space, "
    "or within a character.",
    ProblemCode.TOO_MANY: "There are more problems; only {shown} are listed.",
}


def of(problem: Problem) -> str:
    """Return the sentence for *problem*; its place stands before it."""
    return _SENTENCES[problem.code].format_map(_Values(problem.values))


class _Values(dict[str, object]):
    """Values for a sentence; what is missing reads as a question mark."""

    def __missing__(self, key: str) -> str:
        return "?"
