"""The commands that every project has, in the order of the menus."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Group, Where
from ui.actions.translatable import QT_TRANSLATE_NOOP

_PROJECT = (
    ActionSpec("project.new", QT_TRANSLATE_NOOP("Actions", "New project…"), ("Ctrl+N",), "plus", Group.PROJECT),
    ActionSpec("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",), "folder", Group.PROJECT),
    ActionSpec("project.sample", QT_TRANSLATE_NOOP("Actions", "Open the sample project"), (), "lines", Group.PROJECT),
    ActionSpec("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), ("Ctrl+W",), "x", Group.PROJECT),
    ActionSpec(
        "project.import",
        QT_TRANSLATE_NOOP("Actions", "Add articles…"),
        ("Ctrl+I",),
        "import",
        Group.PROJECT,
        starts_section=True,
    ),
    ActionSpec(
        "project.import_folder", QT_TRANSLATE_NOOP("Actions", "Add a folder of articles…"), (), "folder", Group.PROJECT
    ),
    ActionSpec(
        "project.paste",
        QT_TRANSLATE_NOOP("Actions", "Add the text on the clipboard…"),
        ("Ctrl+Shift+V",),
        "file",
        Group.PROJECT,
    ),
    ActionSpec("project.export", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+E",), "export", Group.PROJECT),
    ActionSpec(
        "project.scheme",
        QT_TRANSLATE_NOOP("Actions", "Edit the scheme…"),
        ("Ctrl+Shift+E",),
        "pen",
        Group.PROJECT,
        starts_section=True,
    ),
    ActionSpec("project.rename", QT_TRANSLATE_NOOP("Actions", "Rename project…"), (), "pen", Group.PROJECT),
    ActionSpec("project.annotator", QT_TRANSLATE_NOOP("Actions", "Annotator…"), (), "user", Group.PROJECT),
    ActionSpec("project.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), (), "download", Group.PROJECT),
    ActionSpec(
        "project.settings",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        ("Ctrl+,",),
        "gear",
        Group.PROJECT,
        also=QT_TRANSLATE_NOOP("Actions", "language, theme, text size, keys, backups, annotators"),
    ),
    ActionSpec(
        "project.quit",
        QT_TRANSLATE_NOOP("Actions", "Quit Claimdesk"),
        ("Ctrl+Q",),
        "x",
        Group.PROJECT,
        starts_section=True,
    ),
)

_EDIT = (
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo", Group.EDIT),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", Group.EDIT),
    ActionSpec(
        "edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy text"), (), "file", Group.EDIT, Where.TEXT, starts_section=True
    ),
    ActionSpec(
        "edit.find", QT_TRANSLATE_NOOP("Actions", "Find in article"), ("Ctrl+F",), "search", Group.EDIT, Where.PAGE
    ),
    ActionSpec(
        "edit.find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), ("F3", "Ctrl+G"), "next", Group.EDIT, Where.PAGE
    ),
    ActionSpec(
        "edit.find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find previous"),
        ("Shift+F3", "Ctrl+Shift+G"),
        "prev",
        Group.EDIT,
        Where.PAGE,
    ),
    ActionSpec(
        "edit.select_same",
        QT_TRANSLATE_NOOP("Actions", "Select all marks of this label"),
        ("Ctrl+Shift+A",),
        "lines",
        Group.EDIT,
        Where.ARTICLE,
        starts_section=True,
    ),
    ActionSpec(
        "edit.escape",
        QT_TRANSLATE_NOOP("Actions", "Leave: disarm, unselect"),
        ("Esc",),
        "x",
        Group.EDIT,
        Where.ARTICLE,
    ),
)

_MARK = (
    ActionSpec(
        "mark.together",
        QT_TRANSLATE_NOOP("Actions", "Claim, cue and source in one gesture"),
        ("Shift+1",),
        "pen",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.add_fragment",
        QT_TRANSLATE_NOOP("Actions", "Add the selected text to the mark"),
        ("+", "="),
        "plus",
        Group.MARK,
        Where.ARTICLE,
        starts_section=True,
    ),
    ActionSpec(
        "mark.drop_fragment",
        QT_TRANSLATE_NOOP("Actions", "Take this part out of the mark"),
        ("-",),
        "minus",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.end_later",
        QT_TRANSLATE_NOOP("Actions", "End a word later"),
        ("]",),
        "next",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.end_earlier",
        QT_TRANSLATE_NOOP("Actions", "End a word earlier"),
        ("[",),
        "prev",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.start_earlier",
        QT_TRANSLATE_NOOP("Actions", "Start a word earlier"),
        ("Shift+[",),
        "prev",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.start_later",
        QT_TRANSLATE_NOOP("Actions", "Start a word later"),
        ("Shift+]",),
        "next",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.end_later_fine",
        QT_TRANSLATE_NOOP("Actions", "End a character later"),
        ("Alt+]",),
        "next",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.end_earlier_fine",
        QT_TRANSLATE_NOOP("Actions", "End a character earlier"),
        ("Alt+[",),
        "prev",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.start_earlier_fine",
        QT_TRANSLATE_NOOP("Actions", "Start a character earlier"),
        ("Alt+Shift+[",),
        "prev",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.start_later_fine",
        QT_TRANSLATE_NOOP("Actions", "Start a character later"),
        ("Alt+Shift+]",),
        "next",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "mark.delete",
        QT_TRANSLATE_NOOP("Actions", "Remove mark"),
        ("Delete",),
        "trash",
        Group.MARK,
        Where.ARTICLE,
        starts_section=True,
    ),
    ActionSpec(
        "mark.all",
        QT_TRANSLATE_NOOP("Actions", "Label all occurrences…"),
        ("Ctrl+L",),
        "search",
        Group.MARK,
        Where.ARTICLE,
        also=QT_TRANSLATE_NOOP("Actions", "the same name elsewhere, in every case, in all articles"),
    ),
    ActionSpec("mark.flag", QT_TRANSLATE_NOOP("Actions", "Flag mark"), ("Shift+Z",), "flag", Group.MARK, Where.ARTICLE),
    ActionSpec("mark.note", QT_TRANSLATE_NOOP("Actions", "Note"), ("N",), "pen", Group.MARK, Where.ARTICLE),
    ActionSpec(
        "mark.text",
        QT_TRANSLATE_NOOP("Actions", "Entity or normalised text"),
        ("K",),
        "pen",
        Group.MARK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "attribute.1",
        QT_TRANSLATE_NOOP("Actions", "First property"),
        ("U",),
        "lines",
        Group.MARK,
        Where.ARTICLE,
        starts_section=True,
    ),
    ActionSpec(
        "attribute.2", QT_TRANSLATE_NOOP("Actions", "Second property"), ("I",), "lines", Group.MARK, Where.ARTICLE
    ),
    ActionSpec(
        "attribute.3", QT_TRANSLATE_NOOP("Actions", "Third property"), ("O",), "lines", Group.MARK, Where.ARTICLE
    ),
    ActionSpec(
        "attribute.4", QT_TRANSLATE_NOOP("Actions", "Fourth property"), ("P",), "lines", Group.MARK, Where.ARTICLE
    ),
    ActionSpec(
        "attribute.5", QT_TRANSLATE_NOOP("Actions", "Fifth property"), ("L",), "lines", Group.MARK, Where.ARTICLE
    ),
)

_LINK = (
    ActionSpec("link.source", QT_TRANSLATE_NOOP("Actions", "Add source"), ("B",), "plus", Group.LINK, Where.ARTICLE),
    ActionSpec("link.cue", QT_TRANSLATE_NOOP("Actions", "Add cue"), ("C",), "plus", Group.LINK, Where.ARTICLE),
    ActionSpec(
        "link.own_voice",
        QT_TRANSLATE_NOOP("Actions", "No source: article’s own voice"),
        ("Shift+B",),
        "x",
        Group.LINK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "link.start",
        QT_TRANSLATE_NOOP("Actions", "Relate to another mark"),
        ("M",),
        "link",
        Group.LINK,
        Where.ARTICLE,
        starts_section=True,
    ),
    ActionSpec(
        "link.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove a relation"),
        ("Shift+M",),
        "x",
        Group.LINK,
        Where.ARTICLE,
    ),
    ActionSpec(
        "link.finish",
        QT_TRANSLATE_NOOP("Actions", "Finish the relation or the gesture"),
        ("Return", "Enter"),
        "check",
        Group.LINK,
        Where.TEXT,
    ),
)
PROJECT_TO_LINK = (*_PROJECT, *_EDIT, *_MARK, *_LINK)
