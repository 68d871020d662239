"""The letters that tell whose a mark is."""

from __future__ import annotations

import pytest

from annotator.model import AnnotatorId
from ui.presenters.article.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Петро Коваль", "ПК"),
        ("Olena Kravets", "OK"),
        ("Юн Сок Йоль", "ЮЙ"),
        ("petro", "Pe"),
        ("Її", "Її"),
        ("«Анна»  Марія-Луїза", "АМ"),
        ("a.b@example.org", "Ab"),
        ("🙂", "?"),
        ("", "?"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, letters: str) -> None:
    assert initials({AnnotatorId("1"): name}) == {"1": letters}


def test_nobody_has_the_initials_of_another() -> None:
    names = {"1": "Петро Коваль", "2": "Павло Кравець", "3": "Поліна Кос", "4": "Олена"}

    found = initials({AnnotatorId(known): name for known, name in names.items()})

    assert list(found.values()) == ["ПК", "ПК2", "ПК3", "Ол"]
