"""The commands for moving about, for articles and for the look of the window."""

from __future__ import annotations

from ui.actions.catalogue_across import IN_STORY, SCREENS
from ui.actions.spec import ActionSpec, Group, Where
from ui.actions.translatable import QT_TRANSLATE_NOOP

_GO = (
    ActionSpec("go.next_mark", QT_TRANSLATE_NOOP("Actions", "Next mark"), ("Tab",), "next", Group.GO, Where.TEXT),
    ActionSpec(
        "go.previous_mark",
        QT_TRANSLATE_NOOP("Actions", "Previous mark"),
        ("Shift+Tab",),
        "prev",
        Group.GO,
        Where.TEXT,
    ),
    ActionSpec(
        "go.cycle", QT_TRANSLATE_NOOP("Actions", "Marks under the caret"), ("Ctrl+Tab",), "lines", Group.GO, Where.TEXT
    ),
    ActionSpec(
        "go.extend_next",
        QT_TRANSLATE_NOOP("Actions", "Select the next mark too"),
        ("J",),
        "next",
        Group.GO,
        Where.ARTICLE,
    ),
    ActionSpec(
        "go.extend_previous",
        QT_TRANSLATE_NOOP("Actions", "Select the previous mark too"),
        ("Shift+J",),
        "prev",
        Group.GO,
        Where.ARTICLE,
    ),
    ActionSpec(
        "go.next_unsourced",
        QT_TRANSLATE_NOOP("Actions", "Next claim without a source"),
        ("Alt+Down",),
        "next",
        Group.GO,
        Where.PAGE,
        starts_section=True,
    ),
    ActionSpec(
        "go.previous_unsourced",
        QT_TRANSLATE_NOOP("Actions", "Previous claim without a source"),
        ("Alt+Up",),
        "prev",
        Group.GO,
        Where.PAGE,
    ),
    ActionSpec(
        "go.text", QT_TRANSLATE_NOOP("Actions", "Back to the article"), ("F6",), "file", Group.GO, starts_section=True
    ),
    ActionSpec(
        "go.inspector", QT_TRANSLATE_NOOP("Actions", "To the inspector"), ("Shift+F6",), "lines", Group.GO, Where.PAGE
    ),
    ActionSpec("go.list", QT_TRANSLATE_NOOP("Actions", "Find an article"), ("Ctrl+P",), "search", Group.GO, Where.PAGE),
    ActionSpec("go.search", QT_TRANSLATE_NOOP("Actions", "Search all articles"), ("Ctrl+Shift+F",), "search", Group.GO),
)

_ARTICLE = (
    ActionSpec(
        "article.done_next",
        QT_TRANSLATE_NOOP("Actions", "Done, and next article"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "check",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec(
        "article.skip_next",
        QT_TRANSLATE_NOOP("Actions", "Skip, and next article"),
        ("Ctrl+Shift+Return",),
        "next",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec(
        "article.nothing",
        QT_TRANSLATE_NOOP("Actions", "Nothing to mark"),
        ("Shift+0",),
        "x",
        Group.ARTICLE,
        Where.PAGE,
        is_checkable=True,
    ),
    ActionSpec(
        "article.next",
        QT_TRANSLATE_NOOP("Actions", "Next article"),
        ("Ctrl+Down", "Ctrl+PgDown"),
        "next",
        Group.ARTICLE,
        Where.PAGE,
        starts_section=True,
    ),
    ActionSpec(
        "article.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous article"),
        ("Ctrl+Up", "Ctrl+PgUp"),
        "prev",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec(
        "article.new",
        QT_TRANSLATE_NOOP("Actions", "Status: new"),
        (),
        "todo",
        Group.ARTICLE,
        Where.PAGE,
        starts_section=True,
    ),
    ActionSpec(
        "article.in_progress",
        QT_TRANSLATE_NOOP("Actions", "Status: in progress"),
        (),
        "half",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec("article.done", QT_TRANSLATE_NOOP("Actions", "Status: done"), (), "full", Group.ARTICLE, Where.PAGE),
    ActionSpec(
        "article.skipped", QT_TRANSLATE_NOOP("Actions", "Status: skipped"), (), "skip", Group.ARTICLE, Where.PAGE
    ),
    ActionSpec(
        "article.flag",
        QT_TRANSLATE_NOOP("Actions", "Flag article for review"),
        ("Ctrl+Shift+R",),
        "flag",
        Group.ARTICLE,
        Where.PAGE,
        is_checkable=True,
    ),
    ActionSpec(
        "article.metadata",
        QT_TRANSLATE_NOOP("Actions", "Details of the article…"),
        ("Ctrl+D",),
        "pen",
        Group.ARTICLE,
        Where.PAGE,
        starts_section=True,
    ),
    *IN_STORY,
    ActionSpec(
        "article.copies",
        QT_TRANSLATE_NOOP("Actions", "Copies of the article"),
        ("Ctrl+Shift+D",),
        "copy",
        Group.ARTICLE,
        Where.PAGE,
        also=QT_TRANSLATE_NOOP("Actions", "differences of two texts, near copies, carry marks over"),
    ),
    ActionSpec(
        "article.delete", QT_TRANSLATE_NOOP("Actions", "Remove article"), (), "trash", Group.ARTICLE, Where.PAGE
    ),
)

_VIEW = (
    ActionSpec("view.palette", QT_TRANSLATE_NOOP("Actions", "Commands"), ("Ctrl+K",), "cmd", Group.VIEW),
    ActionSpec("view.hints", QT_TRANSLATE_NOOP("Actions", "Key hints"), ("F2",), "lines", Group.VIEW),
    ActionSpec(
        "view.list",
        QT_TRANSLATE_NOOP("Actions", "Article list"),
        ("Ctrl+1",),
        "lines",
        Group.VIEW,
        Where.PAGE,
        is_checkable=True,
        starts_section=True,
    ),
    ActionSpec(
        "view.inspector",
        QT_TRANSLATE_NOOP("Actions", "Inspector"),
        ("Ctrl+2",),
        "lines",
        Group.VIEW,
        Where.PAGE,
        is_checkable=True,
    ),
    *SCREENS,
    ActionSpec(
        "view.guideline",
        QT_TRANSLATE_NOOP("Actions", "Guideline"),
        ("F1",),
        "book",
        Group.VIEW,
        Where.PAGE,
        starts_section=True,
    ),
    ActionSpec("view.history", QT_TRANSLATE_NOOP("Actions", "History"), ("Ctrl+H",), "history", Group.VIEW, Where.PAGE),
    ActionSpec(
        "view.menu_bar",
        QT_TRANSLATE_NOOP("Actions", "Menu bar"),
        ("Ctrl+M",),
        "menu",
        Group.VIEW,
        is_checkable=True,
    ),
    ActionSpec(
        "view.focus",
        QT_TRANSLATE_NOOP("Actions", "Distraction-free"),
        ("F11",),
        "file",
        Group.VIEW,
        is_checkable=True,
        starts_section=True,
    ),
    ActionSpec(
        "view.calm",
        QT_TRANSLATE_NOOP("Actions", "Dim all marks but the selected"),
        ("F9",),
        "lines",
        Group.VIEW,
        Where.PAGE,
        is_checkable=True,
    ),
    ActionSpec(
        "view.mine",
        QT_TRANSLATE_NOOP("Actions", "Only my marks"),
        ("Shift+F9",),
        "user",
        Group.VIEW,
        Where.PAGE,
        is_checkable=True,
    ),
    ActionSpec(
        "view.names",
        QT_TRANSLATE_NOOP("Actions", "Label names under lines"),
        ("F8",),
        "lines",
        Group.VIEW,
        Where.PAGE,
        is_checkable=True,
    ),
    ActionSpec("view.theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), ("F7",), "gear", Group.VIEW),
    ActionSpec(
        "view.zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        ("Ctrl+=", "Ctrl++"),
        "plus",
        Group.VIEW,
        starts_section=True,
    ),
    ActionSpec("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), "minus", Group.VIEW),
    ActionSpec("view.zoom_reset", QT_TRANSLATE_NOOP("Actions", "Usual text size"), ("Ctrl+0",), "file", Group.VIEW),
)

_HELP = (
    ActionSpec("help.guide", QT_TRANSLATE_NOOP("Actions", "User guide"), ("Shift+F1",), "book", Group.HELP),
    ActionSpec("help.log", QT_TRANSLATE_NOOP("Actions", "Show the log"), (), "folder", Group.HELP, starts_section=True),
    ActionSpec(
        "help.diagnostics",
        QT_TRANSLATE_NOOP("Actions", "Copy diagnostics"),
        (),
        "copy",
        Group.HELP,
        also=QT_TRANSLATE_NOOP("Actions", "versions, system and errors, without any text of articles"),
    ),
    ActionSpec("help.newer", QT_TRANSLATE_NOOP("Actions", "Look for a newer version…"), (), "refresh", Group.HELP),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About Claimdesk"), (), "file", Group.HELP),
)

GO_TO_HELP = (*_GO, *_ARTICLE, *_VIEW, *_HELP)
