"""The commands that lead across articles: the screens, and the story of an article."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Group, Where
from ui.actions.translatable import QT_TRANSLATE_NOOP

SCREENS = (
    ActionSpec(
        "screen.article",
        QT_TRANSLATE_NOOP("Actions", "Article screen"),
        ("Alt+1",),
        "file",
        Group.VIEW,
        starts_section=True,
    ),
    ActionSpec(
        "screen.compare",
        QT_TRANSLATE_NOOP("Actions", "Compare articles"),
        ("Alt+2",),
        "link",
        Group.VIEW,
        also=QT_TRANSLATE_NOOP("Actions", "two articles side by side, same claim, contradicts, updates"),
    ),
    ActionSpec(
        "screen.ledger",
        QT_TRANSLATE_NOOP("Actions", "All claims"),
        ("Alt+3",),
        "lines",
        Group.VIEW,
        also=QT_TRANSLATE_NOOP("Actions", "ledger, families, who said it first, origin, chain"),
    ),
    ActionSpec("screen.entities", QT_TRANSLATE_NOOP("Actions", "Entities"), ("Alt+4",), "user", Group.VIEW),
    ActionSpec(
        "screen.search",
        QT_TRANSLATE_NOOP("Actions", "Search words and marks"),
        ("Alt+5",),
        "search",
        Group.VIEW,
        also=QT_TRANSLATE_NOOP("Actions", "concordance, query, words in context, lemma, label, source"),
    ),
    ActionSpec(
        "screen.stories",
        QT_TRANSLATE_NOOP("Actions", "Stories"),
        ("Alt+6",),
        "lines",
        Group.VIEW,
        also=QT_TRANSLATE_NOOP("Actions", "articles that report one event, similar articles, copies"),
    ),
)

IN_STORY = (
    ActionSpec(
        "article.story",
        QT_TRANSLATE_NOOP("Actions", "Story of the article…"),
        ("Ctrl+Shift+S",),
        "link",
        Group.ARTICLE,
        Where.PAGE,
        starts_section=True,
    ),
    ActionSpec(
        "article.leave_story",
        QT_TRANSLATE_NOOP("Actions", "Take out of the story"),
        (),
        "x",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec(
        "article.next_in_story",
        QT_TRANSLATE_NOOP("Actions", "Next article of the story"),
        ("Alt+PgDown",),
        "next",
        Group.ARTICLE,
        Where.PAGE,
    ),
    ActionSpec(
        "article.previous_in_story",
        QT_TRANSLATE_NOOP("Actions", "Previous article of the story"),
        ("Alt+PgUp",),
        "prev",
        Group.ARTICLE,
        Where.PAGE,
    ),
)
