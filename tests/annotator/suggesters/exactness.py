"""How many forms of names are found, and how much that is none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.suggesters.naming import Name, Names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tests.annotator.suggesters.declined_names import Declined


class Counted(NamedTuple):
    """What was found of the forms that there are."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.right / (self.right + self.missed)


def of_nominatives(names: Sequence[Declined], others: Collection[str]) -> Counted:
    """Look for each name by its nominative in all forms of all names and in *others*."""
    return _counted(((sorted(name[0])[:1], _forms(name)) for name in names), _words(names, others), is_nominative=True)


def of_mentions(names: Sequence[Declined], others: Collection[str]) -> Counted:
    """Look for each name by each of its forms, of which it is not known in which case it stands."""
    asked = ((sorted(_forms(name)), _forms(name)) for name in names)
    return _counted(asked, _words(names, others), is_nominative=False)


def _forms(name: Declined) -> frozenset[str]:
    return frozenset(form for case in name for form in case)


def _words(names: Sequence[Declined], others: Collection[str]) -> frozenset[str]:
    return frozenset(others).union(*map(_forms, names))


def _counted(
    asked: Iterable[tuple[Sequence[str], frozenset[str]]], words: frozenset[str], *, is_nominative: bool
) -> Counted:
    right = wrong = missed = 0
    for written, own in asked:
        for form in written:
            found = _found(form, words, is_nominative=is_nominative)
            right, wrong, missed = right + len(found & own), wrong + len(found - own), missed + len(own - found)
    return Counted(right, wrong, missed)


def _found(name: str, words: frozenset[str], *, is_nominative: bool) -> set[str]:
    """Return which of *words*, in the midst of others, are taken for *name*."""
    names = Names([Name(name, is_nominative=is_nominative)])
    before = "слово "
    places = {word: (len(before), len(before) + len(word)) for word in words}
    return {
        word
        for word, place in places.items()
        if any((hit.start, hit.end) == place for hit in names.find(f"{before}{word} слово").hits)
    }
