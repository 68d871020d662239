"""What becomes of spans that a format cannot take as they are."""

from __future__ import annotations

import pytest

from annotator.exporters.base import Tokens
from annotator.exporters.loss import Fitting
from annotator.exporters.policies import SKIP_ALL, Policies, Policy, What
from annotator.formats import EVERYTHING, NOTHING_MARKED
from annotator.model import Fragment
from annotator.text import checked, sha256
from tests.annotator.formats.corpus import SCHEME, gold


@pytest.mark.parametrize(
    ("body", "fragments", "expected"),
    [
        ("\x0b\u200dabc", [(1, 3)], [(0, 3)]),
        ("ab\x0b\u0301 c", [(0, 3)], [(0, 4)]),
        ("a\x0b\u0301\x0b\u0301b", [(0, 1), (2, 3), (4, 6)], [(0, 6)]),
    ],
)
def test_a_control_character_that_is_replaced_takes_its_whole_grapheme_into_a_mark(
    body: str, fragments: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    first = gold().articles[0]
    article = first.article.model_copy(update={"text": body, "text_sha256": sha256(body)})
    pieces = tuple(Fragment(start=start, end=end) for start, end in fragments)
    span = first.spans[0].model_copy(update={"fragments": pieces, "text": ""})
    carries = NOTHING_MARKED.model_copy(
        update={"controls": False, "fragments": True, "inside_words": True, "overlap": True}
    )
    fitting = Fitting(carries, SKIP_ALL, SCHEME, Tokens.CLAIMDESK)

    fitted = fitting.fit(
        first.model_copy(update={"article": article, "spans": (span,), "relations": ()}), has_several=False
    )

    assert [(each.start, each.end) for each in fitted.spans[0].fragments] == expected
    assert checked(fitted.article.text, fitted.spans[0].fragments) == fitted.spans[0].fragments


def test_marks_that_a_format_is_not_about_are_left_out_and_counted() -> None:
    whole = gold().articles[1]
    carries = EVERYTHING.model_copy(update={"other_marks": False})
    fitting = Fitting(carries, SKIP_ALL, SCHEME, Tokens.CLAIMDESK)

    fitted = fitting.fit(whole, has_several=False)

    assert {span.label for span in fitted.spans} == {"CLAIM", "SOURCE", "CUE"}
    assert {each.type for each in fitted.relations} == {"attributed_to", "cued_by", "cites"}
    lost = len(whole.spans) - len(fitted.spans) + len(whole.relations) - len(fitted.relations)
    assert fitting.counts == {What.OTHER_MARKS: lost}
    assert Policies().of(What.OTHER_MARKS) is Policy.SKIP  # it is told and stops nobody


def test_marks_that_no_relation_joins_are_counted_and_stay_for_those_of_other_articles() -> None:
    whole = gold().articles[0]
    carries = EVERYTHING.model_copy(update={"unrelated": False})
    fitting = Fitting(carries, SKIP_ALL, SCHEME, Tokens.CLAIMDESK)

    fitted = fitting.fit(whole, has_several=False)

    joined = {end for each in whole.relations for end in (each.source, each.target)}
    assert (fitted.spans, fitted.relations) == (whole.spans, whole.relations)
    assert fitting.counts == {What.UNRELATED: len({span.id for span in whole.spans} - joined)}


@pytest.mark.parametrize("entities", [True, False])
def test_marks_whose_entity_has_a_qid_are_counted_where_it_has_no_place(*, entities: bool) -> None:
    whole = gold().articles[0]
    linked = [span for span in whole.spans if span.entity is not None]
    external = frozenset({linked[0].entity or ""})
    carries = EVERYTHING.model_copy(update={"external_ids": False, "entities": entities})
    fitting = Fitting(carries, SKIP_ALL, SCHEME, Tokens.CLAIMDESK, external=external)

    fitting.fit(whole, has_several=False)

    assert fitting.counts[What.EXTERNAL_IDS] == sum(span.entity in external for span in linked)
    assert Policies().of(What.EXTERNAL_IDS) is Policy.SKIP  # it is told and stops nobody
