"""Sentences about what was done and what went wrong, in the language of the window."""

from ui.words.deeds import deed_name, deed_text, status_name
from ui.words.errors import error_text
from ui.words.files import holder_text, settings_text, unsaved_text
from ui.words.names import attribute_name, choice_name, label_name, relation_name
from ui.words.plain import plain
from ui.words.queries import meant_text, query_text

__all__ = (
    "attribute_name",
    "choice_name",
    "deed_name",
    "deed_text",
    "error_text",
    "holder_text",
    "label_name",
    "meant_text",
    "plain",
    "query_text",
    "relation_name",
    "settings_text",
    "status_name",
    "unsaved_text",
)
