"""Names are found in every case, and nothing else is."""

from __future__ import annotations

from annotator.suggesters.naming import Name, Names
from tests.annotator.suggesters.declined_names import LOOKALIKES, NAMES

_FORMS = [frozenset(form for case in name for form in case) for name in NAMES]
_THERE_IS = frozenset(LOOKALIKES).union(*_FORMS)


def _found(name: str, *, is_nominative: bool = True) -> set[str]:
    """Return which words of all lists are taken for *name*."""
    names = Names([Name(name, is_nominative=is_nominative)])
    found = set()
    for word in _THERE_IS:
        hits = names.find(f"слово {word} слово").hits
        found |= {word for hit in hits if (hit.start, hit.end) == (len("слово "), len("слово ") + len(word))}
    return found


def test_the_list_has_eighty_names_in_seven_cases() -> None:
    assert len(NAMES) == 81
    assert {len(name) for name in NAMES} == {7}


def test_precision_and_recall_of_names_in_the_nominative_are_what_they_were() -> None:
    right = wrong = missed = 0
    for name, own in zip(NAMES, _FORMS, strict=True):
        found = _found(next(iter(name[0])))
        right += len(found & own)
        wrong += len(found - own)
        missed += len(own - found)

    assert (right, wrong, missed) == (455, 0, 0)


def test_precision_and_recall_of_mentions_in_any_case_are_what_they_were() -> None:
    right = wrong = missed = 0
    for own in _FORMS:
        for form in own:
            found = _found(form, is_nominative=False)
            right += len(found & own)
            wrong += len(found - own)
            missed += len(own - found)

    assert (right, wrong, missed) == (2697, 10, 0)
