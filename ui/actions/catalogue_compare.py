"""The commands of the screen that compares two articles, its relations left aside: those are the scheme's."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Group, Where
from ui.actions.translatable import QT_TRANSLATE_NOOP

COMPARISON = (
    ActionSpec(
        "compare.reject",
        QT_TRANSLATE_NOOP("Actions", "Not a pair"),
        ("Backspace",),
        "link",
        Group.LINK,
        Where.COMPARISON,
        starts_section=True,
    ),
    ActionSpec(
        "compare.part",
        QT_TRANSLATE_NOOP("Actions", "Remove the relation between two claims"),
        ("Delete",),
        "trash",
        Group.LINK,
        Where.COMPARISON,
    ),
    ActionSpec(
        "compare.unpaired",
        QT_TRANSLATE_NOOP("Actions", "Only claims without a pair"),
        ("N",),
        "lines",
        Group.LINK,
        Where.COMPARISON,
    ),
    ActionSpec(
        "compare.wide",
        QT_TRANSLATE_NOOP("Actions", "Candidates in all articles of the story"),
        ("A",),
        "lines",
        Group.LINK,
        Where.COMPARISON,
    ),
    ActionSpec(
        "compare.folds",
        QT_TRANSLATE_NOOP("Actions", "Show or fold paragraphs without a pair"),
        ("F",),
        "lines",
        Group.LINK,
        Where.COMPARISON,
    ),
    ActionSpec(
        "compare.in_text",
        QT_TRANSLATE_NOOP("Actions", "Show the claim in its article"),
        ("T",),
        "file",
        Group.LINK,
        Where.COMPARISON,
    ),
    ActionSpec(
        "compare.differences",
        QT_TRANSLATE_NOOP("Actions", "Differences of the two texts"),
        ("D",),
        "lines",
        Group.LINK,
        Where.COMPARISON,
    ),
)
