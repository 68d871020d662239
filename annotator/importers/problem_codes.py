"""What there may be to say about a file, and what of it means that all, some or nothing of the file was read."""

from __future__ import annotations

from enum import StrEnum


class ProblemCode(StrEnum):
    """What is wrong with a file, or strange about it."""

    MISSING = "missing"
    NO_PERMISSION = "no_permission"
    UNREADABLE = "unreadable"
    """Values: detail."""
    EMPTY = "empty"
    BINARY = "binary"
    """Values: kind (pdf, zip …; may be empty)."""
    TOO_LARGE = "too_large"
    """Values: size, limit (bytes)."""
    WRONG_ENCODING = "wrong_encoding"
    """It cannot be read in the encoding asked for. Values: encoding, byte."""
    UNKNOWN_ENCODING = "unknown_encoding"
    """There is no such encoding, or none fits. Values: encoding."""
    NOTHING_FOUND = "nothing_found"
    """A folder without files that can be read."""

    REPLACED = "replaced"
    """Characters that cannot be kept have become U+FFFD. Values: count. The article is read all the same."""
    BIDI = "bidi"
    """Invisible characters turn the direction of writing. Values: count. The article is read all the same."""

    NOT_CLAIMDESK = "not_claimdesk"
    NEWER_VERSION = "newer_version"
    """Values: version, known."""
    BROKEN_LINE = "broken_line"
    """Not what a line of this format may be. Values: field, detail."""
    MISPLACED_LINE = "misplaced_line"
    """Values: type."""
    CUT_OFF = "cut_off"
    """The end line is missing."""
    WRONG_COUNT = "wrong_count"
    """The end line counts other than what was found. Values: what, expected, found."""
    NOT_NORMALISED = "not_normalised"
    WRONG_HASH = "wrong_hash"
    WRONG_OFFSETS = "wrong_offsets"
    """Values: span, start, end."""
    WRONG_TEXT = "wrong_text"
    """A span's text is not what its fragments cover. Values: span, expected, found."""
    UNKNOWN_ID = "unknown_id"
    """Values: kind (annotator, entity, span), id."""
    DUPLICATE_ID = "duplicate_id"
    """Values: kind, id."""
    SCHEME = "scheme"
    """The project's scheme does not allow it. Values: rule, subject, detail."""
    TOO_MANY = "too_many"
    """There are more problems than these. Values: shown."""
    NOT_THIS_FORMAT = "not_this_format"
    """The file is not in the format it is read in. Values: title, detail."""
    EXTRA_MISSING = "extra_missing"
    """A package that is not part of every installation is needed. Values: extra, package."""
    UNSAFE = "unsafe"
    """It asks for what is not done with files from elsewhere: entities, paths outside, too deep. Values: detail."""
    UNKNOWN_TAG = "unknown_tag"
    """Nobody knows what a tag becomes. Values: kind (label, relation), tag, count."""
    NO_COLUMN = "no_column"
    """No column of a table is the text. Values: columns."""
    NO_QIDS = "no_qids"
    """No column of a table has ids of Wikidata, or there is none for names. Values: columns."""
    UNKNOWN_COLUMN = "unknown_column"
    """There is no column of the name that somebody has given. Values: name, columns."""
    PASSWORD = "password"  # noqa: S105 -- none, but what is said of one
    """It is protected by a password."""
    OLD_FORMAT = "old_format"
    """A format that other programs have left behind. Values: kind (doc, xls …), instead (docx, xlsx)."""
    NO_TEXT_LAYER = "no_text_layer"
    """It has pictures of pages and no text. Values: pages."""
    NOT_FETCHED = "not_fetched"
    """It could not be fetched from the network. Values: detail."""

    ARTICLE_TWICE = "article_twice"
    """Two articles have one key; only the first was read. Values: key."""
    KEY_TWICE = "key_twice"
    """Two marks of an article have one key; only the first was read. Values: key."""
    TAG_LEFT_OUT = "tag_left_out"
    """Marks or relations of a tag that nobody knows were left out. Values: kind, tag, count."""
    MARK_OUTSIDE = "mark_outside"
    """A mark leaves the text, or its fragments overlap; it was left out. Values: span, start, end, length."""
    MARK_TEXT_DIFFERS = "mark_text_differs"
    """What lies at a mark is not what its file says; it was left out. Values: span, start, end, expected, found."""
    MARK_EMPTY = "mark_empty"
    """A mark covers nothing but white space; it was left out. Values: span, start, end."""
    MARK_NOT_CARRIED = "mark_not_carried"
    """A mark of a kind that Claimdesk does not have was left out. Values: what, detail."""
    ATTRIBUTE_LEFT_OUT = "attribute_left_out"
    """The label has no such attribute in the scheme. Values: span, label, attribute, value."""
    VALUE_LEFT_OUT = "value_left_out"
    """The attribute has no such value in the scheme. Values: span, label, attribute, value."""
    ENTITY_LEFT_OUT = "entity_left_out"
    """Marks of the label cannot name entities. Values: span, label, value."""
    RELATION_WITHOUT_END = "relation_without_end"
    """One of its ends is not there; it was left out. Values: relation, type, end."""
    RELATION_NOT_ALLOWED = "relation_not_allowed"
    """The scheme does not allow it; it was left out. Values: relation, type, rule, detail."""
    LINE_LEFT_OUT = "line_left_out"
    """A line that says nothing in this format. Values: detail."""
    OFFSETS_UNCLEAR = "offsets_unclear"
    """Nothing tells what the offsets count, and it makes a difference. Values: title, count (articles)."""
    HTML_MARKS = "html_marks"
    """Marks are placed by the elements of a page, not by characters; they were left out. Values: count."""
    MORE_LEFT_OUT = "more_left_out"
    """More of the same. Values: code, count."""

    EMPTY_ROW = "empty_row"
    """A row of a table, or an entry of a list, has no text; it was left out."""
    LONG_ROW = "long_row"
    """A row has more cells than there are columns, so that nobody knows which is which; it was left out.
    Values: expected, found."""
    SEEMS_CUT = "seems_cut"
    """It does not end as it should: the end may be missing. What is there was read."""
    DATE_UNCLEAR = "date_unclear"
    """Dates that are none, or could be read in two ways, were left empty. Values: count, example."""

    ENDS_MOVED = "ends_moved"
    """A mark began or ended with white space, or within a character, and was trimmed. Values: span, start, end."""
    LINE_MENDED = "line_mended"
    """A line is not as the format wants it, and can be read all the same. Values: detail."""
    COUNTED_OTHERWISE = "counted_otherwise"
    """The offsets count something else than the format says; the texts of the marks tell what. Values: unit."""


WARNINGS = frozenset(
    {
        ProblemCode.REPLACED,
        ProblemCode.BIDI,
        ProblemCode.ENDS_MOVED,
        ProblemCode.SEEMS_CUT,
        ProblemCode.DATE_UNCLEAR,
        ProblemCode.LINE_MENDED,
        ProblemCode.COUNTED_OTHERWISE,
        ProblemCode.OFFSETS_UNCLEAR,
    }
)
PARTIAL = frozenset(
    {
        ProblemCode.ARTICLE_TWICE,
        ProblemCode.KEY_TWICE,
        ProblemCode.TAG_LEFT_OUT,
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.MARK_TEXT_DIFFERS,
        ProblemCode.MARK_EMPTY,
        ProblemCode.MARK_NOT_CARRIED,
        ProblemCode.HTML_MARKS,
        ProblemCode.ATTRIBUTE_LEFT_OUT,
        ProblemCode.VALUE_LEFT_OUT,
        ProblemCode.ENTITY_LEFT_OUT,
        ProblemCode.RELATION_WITHOUT_END,
        ProblemCode.RELATION_NOT_ALLOWED,
        ProblemCode.LINE_LEFT_OUT,
        ProblemCode.MORE_LEFT_OUT,
        ProblemCode.EMPTY_ROW,
        ProblemCode.LONG_ROW,
    }
)
"""Something was left out and the rest of the file was read."""
