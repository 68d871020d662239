"""What can be done to a project, as the journal calls it."""

from __future__ import annotations

from enum import StrEnum


class Deed(StrEnum):
    """What an edit did, for the journal, the history panel and the undo button."""

    MARK = "mark"
    MARK_TOGETHER = "mark_together"
    MARK_ALL = "mark_all"
    CARRY = "carry"
    CHANGE_FRAGMENTS = "change_fragments"
    RELABEL = "relabel"
    SET_ATTRIBUTE = "set_attribute"
    SET_NOTE = "set_note"
    FLAG = "flag"
    DELETE = "delete"
    RELATE = "relate"
    UNRELATE = "unrelate"
    REJECT_PAIR = "reject_pair"
    FORGET_REJECTION = "forget_rejection"
    OWN_VOICE = "own_voice"
    LINK_ENTITY = "link_entity"
    CREATE_ENTITY = "create_entity"
    EDIT_ENTITY = "edit_entity"
    LINK_MENTIONS = "link_mentions"
    MERGE_ENTITIES = "merge_entities"
    SPLIT_ENTITY = "split_entity"
    SET_EXTERNAL_IDS = "set_external_ids"
    KEEP_APART = "keep_apart"
    DENY_ENTITY = "deny_entity"
    ADD_ANNOTATOR = "add_annotator"
    RENAME_ANNOTATOR = "rename_annotator"
    IMPORT = "import"
    SET_STATUS = "set_status"
    NOTHING_TO_MARK = "nothing_to_mark"
    FLAG_ARTICLE = "flag_article"
    SET_METADATA = "set_metadata"
    DELETE_ARTICLE = "delete_article"
    MAKE_STORY = "make_story"
    ADD_TO_STORY = "add_to_story"
    REMOVE_FROM_STORY = "remove_from_story"
    RENAME_STORY = "rename_story"
    DISSOLVE_STORY = "dissolve_story"
    REJECT_STORY = "reject_story"
    EDIT_SCHEME = "edit_scheme"
    RENAME_PROJECT = "rename_project"


class EditKind(StrEnum):
    """Whether an edit is somebody's deed, or takes one back, or brings it again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
