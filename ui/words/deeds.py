"""What an edit did, as the undo button and the history say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotator.model import Deed, EditKind, Status
from ui.words.names import attribute_name, choice_name, label_name, relation_name
from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.model import JournalEntry
    from annotator.scheme import Scheme

translate = QCoreApplication.translate


def deed_text(entry: JournalEntry, scheme: Scheme, language: str) -> str:
    """Return the whole sentence: “Marked “Cue”: said”."""
    name = _name(entry, scheme, language)
    text = plain(str(entry.details.get("text") or ""))
    sentence = f"{name}: {text}" if text and entry.deed in _WITH_TEXT else name
    if entry.kind is EditKind.UNDO:
        return translate("Words", "Undone: {deed}").format(deed=_lower(sentence))
    if entry.kind is EditKind.REDO:
        return translate("Words", "Redone: {deed}").format(deed=_lower(sentence))
    return sentence


def deed_name(entry: JournalEntry, scheme: Scheme, language: str) -> str:
    """Return the short name that follows “Undo:” — “marked “Cue””."""
    return _lower(_name(entry, scheme, language))


def status_name(status: str) -> str:
    """Return the name of an article's status."""
    match status:
        case Status.NEW:
            return translate("Words", "new")
        case Status.IN_PROGRESS:
            return translate("Words", "in progress")
        case Status.DONE:
            return translate("Words", "done")
        case Status.SKIPPED:
            return translate("Words", "skipped")
        case _:
            return status


_WITH_TEXT = frozenset(
    {
        Deed.MARK,
        Deed.MARK_ALL,
        Deed.MARK_TOGETHER,
        Deed.CHANGE_FRAGMENTS,
        Deed.DELETE,
        Deed.FLAG,
        Deed.SET_NOTE,
        Deed.OWN_VOICE,
        Deed.DENY_ENTITY,
    }
)


def _name(entry: JournalEntry, scheme: Scheme, language: str) -> str:
    details = entry.details
    for tell in (
        _of_marks,
        _of_attribute,
        _of_relations,
        _of_entities,
        _of_denials,
        _of_articles,
        _of_stories,
        _of_project,
    ):
        if sentence := tell(entry.deed, details, scheme, language):
            return sentence
    return str(entry.deed)


def _of_marks(  # noqa: C901, PLR0911 -- one sentence a deed
    deed: Deed, details: dict[str, Any], scheme: Scheme, language: str
) -> str:
    count = int(details.get("count") or 1)
    label = label_name(scheme, str(details.get("label") or ""), language)
    match deed:
        case Deed.MARK:
            return translate("Words", "Marked “{label}”").format(label=label)
        case Deed.MARK_TOGETHER:
            return translate("Words", "Marked claim, cue and source")
        case Deed.CHANGE_FRAGMENTS:
            return _fragments_sentence(int(details.get("parts") or 0), label)
        case Deed.MARK_ALL:
            return translate("Words", "Marked “{label}” in %n place(s)", None, count).format(label=label)
        case Deed.CARRY:
            return translate("Words", "Carried %n mark(s) over to a copy", None, count)
        case Deed.RELABEL:
            after = label_name(scheme, str(details.get("after") or ""), language)
            return translate("Words", "Changed %n mark(s) to “{label}”", None, count).format(label=after)
        case Deed.DELETE if count > 1 or not label:
            return translate("Words", "Removed %n mark(s)", None, count)
        case Deed.DELETE:
            return translate("Words", "Removed “{label}”").format(label=label)
        case _:
            return ""


def _fragments_sentence(more: int, label: str) -> str:
    if more > 0:
        return translate("Words", "Added a part to “{label}”").format(label=label)
    if more < 0:
        return translate("Words", "Took a part out of “{label}”").format(label=label)
    return translate("Words", "Moved the bounds of “{label}”").format(label=label)


def _of_attribute(deed: Deed, details: dict[str, Any], scheme: Scheme, language: str) -> str:
    match deed:
        case Deed.SET_ATTRIBUTE:
            return _attribute_sentence(details, scheme, language)
        case Deed.SET_NOTE:
            return translate("Words", "Note")
        case Deed.FLAG:
            return translate("Words", "Flagged") if details.get("after", True) else translate("Words", "Unflagged")
        case Deed.OWN_VOICE if not details.get("after", True):
            return translate("Words", "No longer the article’s own voice")
        case Deed.OWN_VOICE:
            return translate("Words", "Article’s own voice")
        case _:
            return ""


def _attribute_sentence(details: dict[str, Any], scheme: Scheme, language: str) -> str:
    label, code = str(details.get("label") or ""), str(details.get("attribute") or "")
    values = (str(details.get(which) or "") for which in ("before", "after"))
    before, after = (choice_name(scheme, label, code, value, language) or "–" for value in values)
    name = attribute_name(scheme, label, code, language)
    if details.get("before"):
        return translate("Words", "{attribute}: {before} → {after}").format(attribute=name, before=before, after=after)
    return translate("Words", "{attribute}: {after}").format(attribute=name, after=after)


def _of_relations(deed: Deed, details: dict[str, Any], scheme: Scheme, language: str) -> str:
    count = int(details.get("count") or 1)
    name = relation_name(scheme, str(details.get("type") or ""), language)
    match deed:
        case Deed.RELATE:
            return translate("Words", "Relation “{type}”").format(type=name)
        case Deed.UNRELATE if count > 1 or not name:
            return translate("Words", "Removed %n relation(s)", None, count)
        case Deed.UNRELATE:
            return translate("Words", "Removed relation “{type}”").format(type=name)
        case Deed.REJECT_PAIR:
            return translate("Words", "Said: not a pair")
        case Deed.FORGET_REJECTION:
            return translate("Words", "Said: a pair after all")
        case _:
            return ""


def _of_entities(  # noqa: PLR0911 -- one sentence a deed
    deed: Deed, details: dict[str, Any], _scheme: Scheme, _language: str
) -> str:
    name = plain(str(details.get("name") or ""))
    match deed:
        case Deed.LINK_ENTITY if not name:
            return translate("Words", "Entity taken off")
        case Deed.LINK_ENTITY:
            return translate("Words", "Entity “{name}”").format(name=name)
        case Deed.CREATE_ENTITY:
            return translate("Words", "New entity “{name}”").format(name=name)
        case Deed.EDIT_ENTITY:
            return translate("Words", "Changed entity “{name}”").format(name=name)
        case Deed.LINK_MENTIONS:
            return translate("Words", "Linked %n mention(s)", None, int(details.get("count") or 1))
        case Deed.SPLIT_ENTITY:
            after = plain(str(details.get("after") or ""))
            return translate("Words", "Split “{after}” from “{name}”").format(after=after, name=name)
        case Deed.MERGE_ENTITIES:
            return translate("Words", "Merged entities into “{name}”").format(name=name)
        case _:
            return ""


def _of_denials(deed: Deed, details: dict[str, Any], _scheme: Scheme, _language: str) -> str:
    name, after = (plain(str(details.get(which) or "")) for which in ("name", "after"))
    match deed:
        case Deed.SET_EXTERNAL_IDS:
            return translate("Words", "Gave QIDs to %n entit(ies)", None, int(details.get("count") or 1))
        case Deed.KEEP_APART:
            return translate("Words", "Said: “{name}” and “{after}” are different").format(name=name, after=after)
        case Deed.DENY_ENTITY:
            return translate("Words", "Said: does not name what was suggested")
        case _:
            return ""


def _of_articles(  # noqa: C901, PLR0911 -- one sentence a deed
    deed: Deed, details: dict[str, Any], _scheme: Scheme, _language: str
) -> str:
    count = int(details.get("count") or 1)
    match deed:
        case Deed.IMPORT:
            return translate("Words", "Imported %n article(s)", None, count)
        case Deed.SET_STATUS:
            return translate("Words", "Status: {status}").format(status=status_name(str(details.get("after") or "")))
        case Deed.NOTHING_TO_MARK if not details.get("after", True):
            return translate("Words", "There is something to mark")
        case Deed.NOTHING_TO_MARK:
            return translate("Words", "Nothing to mark")
        case Deed.FLAG_ARTICLE if not details.get("after", True):
            return translate("Words", "Article unflagged")
        case Deed.FLAG_ARTICLE:
            return translate("Words", "Article flagged for review")
        case Deed.SET_METADATA:
            return translate("Words", "Changed details of the article")
        case Deed.DELETE_ARTICLE:
            return translate("Words", "Removed %n article(s)", None, count)
        case _:
            return ""


def _of_stories(  # noqa: PLR0911 -- one sentence a deed
    deed: Deed, details: dict[str, Any], _scheme: Scheme, _language: str
) -> str:
    name = plain(str(details.get("name") or ""))
    count = int(details.get("count") or 1)
    match deed:
        case Deed.MAKE_STORY:
            return translate("Words", "New story “{name}”").format(name=name)
        case Deed.ADD_TO_STORY:
            return translate("Words", "%n article(s) into story “{name}”", None, count).format(name=name)
        case Deed.REMOVE_FROM_STORY:
            return translate("Words", "Took %n article(s) out of their story", None, count)
        case Deed.RENAME_STORY:
            after = plain(str(details.get("after") or ""))
            return translate("Words", "Story “{before}” → “{after}”").format(before=name, after=after)
        case Deed.DISSOLVE_STORY:
            return translate("Words", "Dissolved story “{name}”").format(name=name)
        case Deed.REJECT_STORY:
            return translate("Words", "Said: not one story")
        case _:
            return ""


def _of_project(deed: Deed, details: dict[str, Any], _scheme: Scheme, _language: str) -> str:
    name = plain(str(details.get("name") or details.get("after") or ""))
    match deed:
        case Deed.ADD_ANNOTATOR:
            return translate("Words", "New annotator: {name}").format(name=name)
        case Deed.RENAME_ANNOTATOR:
            return translate("Words", "Renamed annotator: {name}").format(name=name)
        case Deed.EDIT_SCHEME:
            return translate("Words", "Changed the scheme")
        case Deed.RENAME_PROJECT:
            return translate("Words", "Renamed project: {name}").format(name=name)
        case _:
            return ""


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
