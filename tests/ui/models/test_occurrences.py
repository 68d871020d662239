"""What the list of occurrences counts and checks."""

from __future__ import annotations

from annotator.model import ArticleId
from annotator.suggesters.occurrences import Occurrence, Standing
from ui.models.occurrences import OccurrenceModel


def _model(*standings: Standing) -> OccurrenceModel:
    model = OccurrenceModel()
    model.add(
        Occurrence(
            article=ArticleId("a"),
            title="Стаття",
            outlet="",
            start=number,
            end=number + 1,
            text="Корея",
            before="",
            after="",
            name=0,
            form="корея",
            cases=frozenset(),
            standing=standing,
            is_teaser=False,
        )
        for number, standing in enumerate(standings)
    )
    return model


def _checked(model: OccurrenceModel) -> list[bool | None]:
    return [model.data(model.index(row), model.CheckedRole) for row in range(model.rowCount())]


def test_what_somebody_else_has_marked_so_is_there_already_and_needs_no_decision() -> None:
    model = _model(Standing.THEIRS, Standing.MARKED, Standing.NEW)

    assert model.counts == (1, 2, 0)
    assert _checked(model) == [True, False, None, True]


def test_a_heading_leaves_what_somebody_else_has_marked_as_it_is() -> None:
    model = _model(Standing.THEIRS, Standing.NEW)

    model.toggle(0)
    model.toggle(0)

    assert _checked(model) == [True, False, True]


def test_what_somebody_else_has_marked_can_be_marked_too_one_by_one() -> None:
    model = _model(Standing.THEIRS, Standing.NEW)

    model.toggle(1)

    assert [each.standing for each in model.wanted] == [Standing.THEIRS, Standing.NEW]
