"""What other programs have marked is made to fit, and what does not fit is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator.edits.incoming import Incoming
from annotator.importers import plain_text
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.fitting import Fitting
from annotator.importers.found import FoundArticle, FoundEntity, FoundRelation, FoundSpan
from annotator.importers.guests import Guests
from annotator.importers.tagging import TagMap, Unknown
from annotator.model import AnnotatorId, AnnotatorKind, Metadata
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from annotator.model import Span

TEXT = "Reuters: НАТО збільшить сфери до 11.\r\nТак каже Юн."
KNOWN = AnnotatorId("a" * 32)


def fit(*articles: FoundArticle, **options: Any) -> tuple[list[Incoming], list[Problem]]:
    """Return what comes of *articles*, and the problems."""
    guests = Guests({"Олена": KNOWN}, options.get("annotator", ""))
    fitting = Fitting(
        "f.ann", plain_text.PlainText(), scheme=default_scheme(), options=Options(**options), guests=guests
    )
    items = [item for article in articles for item in fitting.fit(article)] + list(fitting.close())
    return (
        [item for item in items if isinstance(item, Incoming)],
        [item for item in items if isinstance(item, Problem)],
    )


def found(*spans: FoundSpan, text: str = TEXT, **fields: Any) -> FoundArticle:
    return FoundArticle(text=text, spans=spans, **fields)


def mark(start: int, end: int, tag: str = "ORG", **fields: Any) -> FoundSpan:
    return FoundSpan(key=fields.pop("key", f"T{start}-{end}"), tag=tag, ranges=((start, end),), **fields)


def only(items: list[Incoming]) -> Span:
    (item,) = items
    (span,) = item.spans
    return span


def test_offsets_follow_the_text_when_its_line_ends_change() -> None:
    start = TEXT.index("Юн")

    items, problems = fit(found(mark(start, start + 2, "PERS", text="Юн")))

    span = only(items)
    assert problems == []
    assert (span.text, span.label, span.start) == ("Юн", "PER", start - 1)


@pytest.mark.parametrize(
    ("span", "code"),
    [
        (mark(0, 900), ProblemCode.MARK_OUTSIDE),
        (FoundSpan(key="x", tag="ORG", ranges=((5, 3),)), ProblemCode.MARK_OUTSIDE),
        (FoundSpan(key="x", tag="ORG", ranges=()), ProblemCode.MARK_OUTSIDE),
        (FoundSpan(key="x", tag="ORG", ranges=((0, 5), (3, 7))), ProblemCode.MARK_OUTSIDE),
        (mark(0, 7, text="Yonhap"), ProblemCode.MARK_TEXT_DIFFERS),
        (mark(8, 9), ProblemCode.MARK_EMPTY),
    ],
)
def test_a_mark_that_does_not_fit_is_left_out_and_named_with_its_line(span: FoundSpan, code: ProblemCode) -> None:
    items, problems = fit(found(span.model_copy(update={"line": 7})))

    assert [(problem.code, problem.line, problem.is_refusal) for problem in problems] == [(code, 7, False)]
    assert items[0].spans == ()


def test_white_space_at_the_ends_is_trimmed_and_told() -> None:
    items, problems = fit(found(mark(8, 14)))

    assert only(items).text == "НАТО"
    assert [problem.code for problem in problems] == [ProblemCode.ENDS_MOVED]
    assert problems[0].is_warning


def test_white_space_alone_makes_no_difference_between_texts() -> None:
    items, problems = fit(found(mark(0, 13, text="Reuters:\n НАТО")))

    assert (only(items).text, problems) == ("Reuters: НАТО", [])


def test_a_tag_nobody_knows_refuses_its_article_and_is_counted() -> None:
    items, problems = fit(found(mark(0, 7, "WIRE", line=3), mark(9, 13, "WIRE")), found(text="Інше"))

    assert [item.article.text for item in items if item.article] == ["Інше"]
    assert [(each.code, each.line, each.values["count"]) for each in problems] == [(ProblemCode.UNKNOWN_TAG, 3, 2)]
    assert problems[0].is_refusal


def test_a_tag_nobody_knows_can_be_left_out() -> None:
    items, problems = fit(found(mark(0, 7, "WIRE"), mark(9, 13)), unknown=Unknown.SKIP)

    assert only(items).text == "НАТО"
    assert [each.code for each in problems] == [ProblemCode.TAG_LEFT_OUT]


def test_tags_become_what_has_been_decided() -> None:
    tags = TagMap(labels={"WIRE": "NUM[kind=money]", "ORG": "-"}, attributes={"sort": "kind"})

    items, problems = fit(found(mark(0, 7, "WIRE"), mark(9, 13)), tags=tags)

    assert (only(items).label, only(items).attributes["kind"], problems) == ("NUM", "money", [])


@pytest.mark.parametrize(
    ("tag", "label"), [("организация", None), ("організація", "ORG"), ("org", "ORG"), ("PERS", "PER")]
)
def test_labels_are_known_by_code_name_and_mapping(tag: str, label: str | None) -> None:
    items, _problems = fit(found(mark(0, 7, tag)), unknown=Unknown.SKIP)

    assert [span.label for span in items[0].spans] == ([label] if label else [])


def test_attributes_are_taken_by_code_or_name_and_the_others_told() -> None:
    span = mark(9, 35, "CLAIM", attributes={"Form": "direct", "вид": "намір", "mood": "good", "certainty": "very"})

    items, problems = fit(found(span))

    attributes = only(items).attributes
    assert (attributes["form"], attributes["kind"]) == ("direct", "plan")
    assert sorted(problem.values["attribute"] for problem in problems) == ["certainty", "mood"]


def test_required_attributes_get_the_defaults_of_the_scheme() -> None:
    items, _problems = fit(found(mark(9, 35, "CLAIM")))

    assert only(items).attributes == default_scheme().label("CLAIM").defaults()


def test_relations_keep_to_the_scheme_and_to_marks_that_came() -> None:
    spans = (mark(9, 35, "CLAIM", key="c"), mark(0, 7, "SOURCE", key="s"), mark(0, 900, key="far"))
    relations = (
        FoundRelation(key="1", type="attributed_to", source="c", target="s"),
        FoundRelation(key="2", type="attributed_to", source="c", target="s"),
        FoundRelation(key="3", type="attributed_to", source="s", target="c"),
        FoundRelation(key="4", type="attributed_to", source="c", target="far"),
        FoundRelation(key="5", type="same", source="c", target="c"),
    )

    items, problems = fit(found(*spans, relations=relations))

    assert [relation.type for relation in items[0].relations] == ["attributed_to"]
    assert [problem.code for problem in problems] == [
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.RELATION_NOT_ALLOWED,
        ProblemCode.RELATION_WITHOUT_END,
        ProblemCode.RELATION_NOT_ALLOWED,
    ]


def test_entities_come_with_the_marks_that_name_them() -> None:
    span = mark(9, 13, entity="Q7184")
    nobody = FoundEntity(key="Q1", name="Всесвіт")

    items, problems = fit(found(span, entities=(FoundEntity(key="Q7184", name="НАТО"), nobody)))

    (entity,) = items[0].entities
    assert (entity.name, entity.type, problems) == ("НАТО", "ORG", [])
    assert only(items).entity == entity.id


def test_ids_of_ours_are_kept_and_others_are_made_from_keys() -> None:
    ours = "019a2b3c4d5e7f60817263544a5b6c7d"
    first = found(mark(0, 7, key=ours), mark(9, 13, key="T1"), key="a")
    second = found(mark(0, 7, key="T1"), key="b", text="Reuters пише.")

    items, _problems = fit(first, second)

    ids = [span.id for item in items for span in item.spans]
    assert ids[0] == ours
    assert len(set(ids)) == 3
    assert all(len(each) == 32 for each in ids)


def test_who_marked_is_who_the_file_names_or_who_was_chosen_or_the_format() -> None:
    spans = (mark(0, 7, annotator="Олена"), mark(9, 13, annotator="Ігор"), mark(14, 23))

    unnamed = fit(found(*spans))[0][0]
    chosen = fit(found(*spans), annotator="Марта")[0][0]

    assert unnamed.spans[0].by == KNOWN
    assert {(each.name, each.kind) for each in unnamed.annotators} == {
        ("Олена", AnnotatorKind.HUMAN),
        ("Ігор", AnnotatorKind.HUMAN),
        ("Plain text", AnnotatorKind.IMPORT),
    }
    assert {each.name for each in chosen.annotators} == {"Олена", "Ігор", "Марта"}


def test_the_same_key_twice_is_told() -> None:
    items, problems = fit(
        found(mark(0, 7, key="T1"), mark(9, 13, key="T1"), key="a"), found(text="Інше", key="a"), found(text=" \n")
    )

    assert len(items) == 1
    assert [problem.code for problem in problems] == [
        ProblemCode.KEY_TWICE,
        ProblemCode.ARTICLE_TWICE,
        ProblemCode.EMPTY,
    ]


def test_metadata_of_the_file_come_before_what_the_text_suggests() -> None:
    items, _problems = fit(found(metadata=Metadata(title="Від імені")), found(text="Заголовок\n\nДжерело: Reuters"))

    titles = [item.article.metadata.title for item in items if item.article]
    assert titles == ["Від імені", "Заголовок"]


def test_of_many_problems_of_one_kind_the_first_are_told_and_the_rest_counted() -> None:
    _items, problems = fit(found(*(mark(0, 900 + number) for number in range(70))))

    assert len(problems) == 51
    assert (problems[-1].code, problems[-1].values["count"]) == (ProblemCode.MORE_LEFT_OUT, 20)
