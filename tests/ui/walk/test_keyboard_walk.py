"""The whole way with the keyboard alone: bring a text in, mark it, undo, redo, close, reopen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Status

if TYPE_CHECKING:
    from tests.ui.walk.conftest import Walker

TEXT = """Уряд виділив кошти на ремонт шкіл

Міністр освіти Оксен Лісовий повідомив, що столиця отримає більше за інших.
«Роботи почнуться влітку, — сказав він, — і закінчаться восени».
"""
OTHER = "Прогноз погоди\n\nЗавтра дощ.\n"


def mark_everything(walker: Walker) -> None:
    """Mark a claim with cue and source, a nested entity that is linked, and a claim in two pieces."""
    walker.select("що столиця отримає більше за інших")
    walker.press("Shift+1")
    walker.select("повідомив")
    walker.press("Return")
    walker.select("Міністр освіти Оксен Лісовий")
    walker.press("Return")
    walker.select("Оксен Лісовий")
    walker.press("Q", "K")
    walker.type("Оксен Лісовий")
    walker.press("Return", "F6")
    walker.select("Роботи почнуться влітку")
    walker.press("1")
    walker.select("і закінчаться восени")
    walker.press("+")


def test_everything_is_marked_undone_redone_and_found_again(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)

    mark_everything(walker)

    assert walker.marks() == [
        ("CLAIM", "Роботи почнуться влітку і закінчаться восени"),
        ("CLAIM", "що столиця отримає більше за інших"),
        ("CUE", "повідомив"),
        ("PER", "Оксен Лісовий"),
        ("SOURCE", "Міністр освіти Оксен Лісовий"),
    ]
    assert sorted(relation.type for relation in walker.relations()) == ["attributed_to", "cued_by"]
    assert [span.attributes["entity"] for span in walker.spans() if span.label == "PER"] != [""]
    before = walker.exported()

    undone = walker.undo_all()
    assert walker.articles() == 0
    assert walker.redo_all() == undone
    assert walker.exported() == before

    walker.close_project()
    walker.reopen()
    assert walker.exported() == before
    walker.undo_all()
    assert walker.articles() == 0
    walker.redo_all()
    assert walker.exported() == before
    assert walker.is_sound()


def test_label_keys_work_on_a_ukrainian_keyboard(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)

    walker.select("Оксен Лісовий")
    walker.press("Й")
    walker.select("столиця")
    walker.press("У")
    assert walker.marks() == [("LOC", "столиця"), ("PER", "Оксен Лісовий")]
    walker.press("Ctrl+Я")

    assert walker.marks() == [("PER", "Оксен Лісовий")]


def test_words_are_selected_with_the_arrows(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)

    walker.press("Ctrl+Home", "Right", "Shift+Right", "Shift+Right", "1")

    assert walker.marks() == [("CLAIM", "виділив кошти")]


def test_all_marks_of_a_label_are_relabelled_and_removed_at_once(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)
    for words in ("Уряд", "Міністр", "столиця"):
        walker.select(words)
        walker.press("W")
    walker.press("Ctrl+Shift+A", "E")

    assert {label for label, _ in walker.marks()} == {"LOC"}
    walker.press("Ctrl+Shift+A", "Delete")
    assert walker.marks() == []
    walker.press("Ctrl+Z", "Ctrl+Z")

    assert [label for label, _ in walker.marks()] == ["ORG"] * 3


def test_two_marks_are_related_with_keys(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)
    walker.select("повідомив")
    walker.press("3")
    walker.select("Оксен Лісовий")
    walker.press("Q")
    walker.go_home()

    walker.press("Tab", "Tab", "M", "Shift+Tab", "Return")

    assert len(walker.relations()) == 1


def test_a_relation_reaches_past_the_next_mark(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)
    for words, key in (("Уряд", "W"), ("кошти", "E"), ("повідомив", "3"), ("Оксен Лісовий", "Q")):
        walker.select(words)
        walker.press(key)
    walker.go_home()

    walker.press("Tab", "M", "Tab", "Tab", "Tab")

    aimed = walker.window.desk.linking.aimed
    assert aimed is not None
    assert next(span.text for span in walker.spans() if span.id == aimed) == "повідомив"


def test_nothing_to_mark_is_said_and_taken_back(walker: Walker) -> None:
    walker.new_project()
    walker.paste(OTHER)

    walker.press("Shift+0")
    assert walker.article().nothing_to_mark
    walker.press("Ctrl+Z")

    assert not walker.article().nothing_to_mark


def test_done_and_next_goes_through_the_articles(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)
    walker.paste(OTHER)
    walker.press("Ctrl+Up")
    walker.until(lambda: walker.text == TEXT)

    walker.press("Ctrl+Return")
    walker.until(lambda: walker.text == OTHER)

    counts = walker.window.list_view
    assert counts is not None
    assert walker.is_sound()
    walker.press("Ctrl+Up")
    walker.until(lambda: walker.text == TEXT)
    assert walker.article().status is Status.DONE


def test_the_palette_starts_a_command_by_its_name(walker: Walker) -> None:
    walker.new_project()
    walker.paste(TEXT)
    walker.select("повідомив")
    walker.press("3", "Ctrl+K")
    walker.type("зняти позн")

    walker.press("Return")

    assert walker.marks() == []
