"""What formats cannot carry and what can be done about it, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.exporters.policies import Policy, What

translate = QCoreApplication.translate

_KEPT_WITHOUT = frozenset({What.ATTRIBUTES, What.OWN_VOICE, What.NOTES, What.FLAGS, What.ENTITIES})
_OF_RELATIONS = frozenset({What.RELATIONS, What.RELATIONS_ACROSS, What.LOOSE_RELATIONS})


def what_name(what: What | str) -> str:
    """Return what a kind of loss is called."""
    names: dict[str, str] = {
        What.CONTROLS: translate("Words", "Control characters"),
        What.OVERLAP: translate("Words", "Overlapping marks"),
        What.FRAGMENTS: translate("Words", "Marks in several pieces"),
        What.INSIDE_WORDS: translate("Words", "Ends inside words"),
        What.ATTRIBUTES: translate("Words", "Properties of marks"),
        What.OWN_VOICE: translate("Words", "Article’s own voice"),
        What.NOTES: translate("Words", "Notes"),
        What.FLAGS: translate("Words", "Flags of marks"),
        What.RELATIONS: translate("Words", "Relations in an article"),
        What.RELATIONS_ACROSS: translate("Words", "Relations across articles"),
        What.ENTITIES: translate("Words", "Links to entities"),
        What.EXTERNAL_IDS: translate("Words", "Wikidata items of entities"),
        What.ANNOTATORS: translate("Words", "Who made which mark"),
        What.OUTSIDE: translate("Words", "Marks in zones left out"),
        What.LOOSE_RELATIONS: translate("Words", "Relations without one end"),
        What.TEXT: translate("Words", "White space of the text"),
        What.TIMES: translate("Words", "Time and origin of marks"),
        What.METADATA: translate("Words", "Details of articles"),
        What.STATUS: translate("Words", "Progress of articles"),
        What.STORIES: translate("Words", "Stories of articles"),
        What.DENIALS: translate("Words", "What is no pair, and who is different"),
        What.IDS: translate("Words", "Identities"),
        What.SCHEME: translate("Words", "The scheme"),
    }
    return names.get(what, str(what))


def policy_name(policy: Policy, what: What | str) -> str:
    """Return what a choice about a kind of loss is called."""
    if policy is Policy.SKIP:
        return _left_out(what)
    names = {
        Policy.ERROR: translate("Words", "Stop the export"),
        Policy.MERGE: translate("Words", "One mark, with what lies between"),
        Policy.FIRST: translate("Words", "Only the first piece"),
        Policy.WIDEN: translate("Words", "Widen to whole words"),
        Policy.PRIORITY: translate("Words", "By the order of labels"),
        Policy.LAYERS: translate("Words", "A file a layer, the longest in it"),
        Policy.LEVELS: translate("Words", "A file for each level"),
    }
    return names[policy]


def _left_out(what: What | str) -> str:
    if what == What.OVERLAP:
        return translate("Words", "The longest stays")
    if what in {What.FRAGMENTS, What.INSIDE_WORDS}:
        return translate("Words", "Leave these marks out")
    if what == What.CONTROLS:
        return translate("Words", "Put � in their place")
    if what in _KEPT_WITHOUT:
        return translate("Words", "Leave them out, keep the mark")
    return translate("Words", "Leave out")


def effect(policy: Policy, what: What | str) -> str:
    """Return what happens to one mark, in a sentence."""
    if policy is Policy.SKIP:
        return _effect_of_skipping(what)
    sentences = {
        Policy.ERROR: translate("Words", "This stops the export until you decide what to do."),
        Policy.MERGE: translate("Words", "It becomes one mark, together with what lies between its pieces."),
        Policy.FIRST: translate("Words", "Only its first piece stays marked."),
        Policy.WIDEN: translate("Words", "It grows to the ends of the words it cuts."),
        Policy.PRIORITY: translate("Words", "Another mark covers the same words and stays; this one is left out."),
        Policy.LAYERS: translate("Words", "A longer mark of its layer covers the same words; this one is left out."),
        Policy.LEVELS: translate("Words", "It goes into the file of its level; nothing is lost."),
    }
    return sentences[policy]


def _effect_of_skipping(what: What | str) -> str:
    if what == What.OVERLAP:
        return translate("Words", "Another mark covers the same words and stays; this one is left out.")
    if what in {What.FRAGMENTS, What.INSIDE_WORDS}:
        return translate("Words", "This mark is left out.")
    if what in _OF_RELATIONS:
        return translate("Words", "The mark stays, a relation that starts at it is left out.")
    sentences: dict[str, str] = {
        What.ATTRIBUTES: translate("Words", "The mark stays, its properties are left out."),
        What.ENTITIES: translate("Words", "The mark stays, which entity it names is left out."),
        What.OWN_VOICE: translate("Words", "The mark stays; that it is the article’s own voice is left out."),
        What.NOTES: translate("Words", "The mark stays, its note is left out."),
        What.FLAGS: translate("Words", "The mark stays, its flag is left out."),
    }
    return sentences.get(what, "")


def carried_name(field: str) -> str:
    """Return what a format carries, as a list of formats says it; empty for what is not worth a word there."""
    names: dict[str, str] = {
        What.TEXT: translate("Words", "exact text"),
        What.OVERLAP: translate("Words", "overlaps"),
        What.FRAGMENTS: translate("Words", "pieces"),
        What.ATTRIBUTES: translate("Words", "properties"),
        What.RELATIONS: translate("Words", "relations"),
        What.RELATIONS_ACROSS: translate("Words", "relations across articles"),
        What.ENTITIES: translate("Words", "entities"),
        What.ANNOTATORS: translate("Words", "annotators"),
        What.NOTES: translate("Words", "notes"),
        What.METADATA: translate("Words", "details"),
        What.SCHEME: translate("Words", "scheme"),
    }
    return names.get(field, "")
