"""Articles in lists: pages, counts, filters, full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles as edits
from annotator.errors import UnknownId
from annotator.model import ArticleId, Metadata, Status, new_id
from annotator.store import articles, search, spans, stats
from annotator.store.articles import ArticleFilter
from tests.annotator.desk import incoming

if TYPE_CHECKING:
    from tests.annotator.desk import Desk

BODIES = {
    "П’ятниця": "У п’ятницю об'єкт «Арсенал-28» здали.",
    "Ёлка": "Новорічна ёлка стоїть на площі.",
    "Їжак 100%": "Їжак і ґава. The café was open.",
    "Пусто": "Нічого тут немає",
}


@pytest.fixture
def ids(desk: Desk) -> dict[str, ArticleId]:
    """Return the articles of *BODIES*, by title, added to those of the desk."""
    items = [incoming(body, title=title) for title, body in BODIES.items()]
    desk.write(edits.import_articles, items)
    return {item.article.metadata.title: item.article.id for item in items if item.article is not None}


def listed(desk: Desk, **query: object) -> list[str]:
    rows = desk.read(articles.matching_rows, query=ArticleFilter.model_validate(query))
    return [summary.title for summary in desk.read(articles.summaries, rows)]


def test_a_page_goes_on_after_a_row(desk: Desk, ids: dict[str, ArticleId]) -> None:
    first = desk.read(articles.page, limit=4)
    second = desk.read(articles.page, after=first[-1].row, limit=4)

    assert [one.title for one in (*first, *second)] == ["Перша", "Друга", *ids]
    assert [desk.read(articles.id_of, one.row) for one in second] == [one.id for one in second]
    assert desk.read(articles.row_of, first[0].id) == first[0].row


def test_summaries_keep_the_order_asked_for_and_count_claims(desk: Desk) -> None:
    desk.mark("CLAIM", 3)
    desk.mark("CLAIM", 5)
    desk.mark("CUE", 1)
    rows = [desk.read(articles.row_of, article) for article in (desk.second, desk.first)]

    second, first = desk.read(articles.summaries, [*rows, 999])

    assert (first.id, first.claims, first.status) == (desk.first, 2, Status.IN_PROGRESS)
    assert (second.id, second.claims, second.title) == (desk.second, 0, "Друга")


def test_without_a_filter_all_rows_are_listed_also_round_gaps(desk: Desk, ids: dict[str, ArticleId]) -> None:
    everything = listed(desk)
    desk.write(edits.delete_articles, [ids["Ёлка"]])

    assert everything == ["Перша", "Друга", *ids]
    assert listed(desk) == ["Перша", "Друга", "П’ятниця", "Їжак 100%", "Пусто"]
    assert desk.read(articles.matching_rows, query=ArticleFilter()).typecode == "q"


def test_an_empty_project_lists_nothing(desk: Desk) -> None:
    desk.write(edits.delete_articles, [desk.first, desk.second])

    assert listed(desk) == listed(desk, text="x") == listed(desk, flagged=True) == []


def test_filters_by_status_flag_and_label_are_all_to_be_met(desk: Desk, ids: dict[str, ArticleId]) -> None:
    desk.mark("CLAIM", 3)
    desk.write(edits.set_status, [ids["Ёлка"], ids["Пусто"]], Status.DONE)
    desk.write(edits.flag_article, [ids["Пусто"], desk.first], True)

    assert listed(desk, statuses={Status.DONE}) == ["Ёлка", "Пусто"]
    assert listed(desk, statuses={Status.DONE, Status.IN_PROGRESS}) == ["Перша", "Ёлка", "Пусто"]
    assert listed(desk, flagged=True) == ["Перша", "Пусто"]
    assert listed(desk, flagged=True, statuses={Status.DONE}) == ["Пусто"]
    assert listed(desk, labels={"CLAIM", "ORG"}) == ["Перша"]
    assert listed(desk, labels={"ORG"}) == []
    assert listed(desk, labels={"CLAIM"}, text="нічого") == []


@pytest.fixture(params=["few", "many"])
def number(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let everything that is found count as few, or as many: they are looked for in other ways."""
    if request.param == "many":
        monkeypatch.setattr(search, "FEW", 0)
    return str(request.param)


@pytest.mark.usefixtures("number")
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("п'ятниц", ["П’ятниця"]),
        ("обʼєкт", ["П’ятниця"]),
        ("елка", ["Ёлка"]),
        ("ЇЖАК", ["Їжак 100%"]),
        ("іжак", []),
        ("100%", ["Їжак 100%"]),
        ("ґава їжак", ["Їжак 100%"]),
        ('"ґава їжак"', []),
        ("«їжак і ґава»", ["Їжак 100%"]),
        ("cafe", ["Їжак 100%"]),
        ("немає тут", ["Пусто"]),
        ("OR NOT *", []),
        ('")', []),
        ("арсенал-28", ["П’ятниця"]),
    ],
)
def test_text_is_found_in_titles_and_in_articles(
    desk: Desk, ids: dict[str, ArticleId], text: str, titles: list[str]
) -> None:
    assert listed(desk, text=text) == titles
    assert len(ids) == len(BODIES)


def test_first_rows_have_the_words_in_their_text_and_meet_the_rest_of_the_filter(
    desk: Desk, ids: dict[str, ArticleId]
) -> None:
    desk.write(edits.set_status, [ids["Ёлка"]], Status.DONE)

    found = desk.read(articles.first_rows, query=ArticleFilter(text="на"))
    done = desk.read(articles.first_rows, query=ArticleFilter(text="на", statuses=frozenset({Status.DONE})))
    limited = desk.read(articles.first_rows, query=ArticleFilter(text="а"), limit=1)

    tree = desk.read(articles.row_of, ids["Ёлка"])
    assert tree in found
    assert list(done) == [tree]
    assert len(limited) == 1


def test_first_rows_have_the_words_in_a_title_if_no_text_has_them(desk: Desk, ids: dict[str, ArticleId]) -> None:
    found = desk.read(articles.first_rows, query=ArticleFilter(text="жак 10"))

    assert list(found) == [desk.read(articles.row_of, ids["Їжак 100%"])]
    assert list(desk.read(articles.first_rows, query=ArticleFilter(text="жак 10", flagged=True))) == []


@pytest.mark.usefixtures("number")
def test_what_titles_and_texts_have_in_common_is_listed_once_and_in_order(
    desk: Desk, ids: dict[str, ArticleId]
) -> None:
    other, both = incoming("Площа.", title="Ще одна ёлка"), incoming("Та сама ёлка.", title="Про ялинку")
    desk.write(edits.import_articles, [both, other])

    everything = listed(desk, text="елка")
    desk.write(edits.delete_articles, [ids["Ёлка"]])

    assert everything == ["Ёлка", "Про ялинку", "Ще одна ёлка"]
    assert listed(desk, text="елка") == ["Про ялинку", "Ще одна ёлка"]
    assert other.article is not None
    assert both.article is not None
    assert desk.read(search.articles, "ёлка") == (both.article.id,)


def test_decomposed_letters_are_found(desk: Desk) -> None:
    desk.write(edits.import_articles, [incoming("И\u0306ого тут чекали", title="Розклад")])

    assert listed(desk, text="його") == ["Розклад"]


def test_search_is_limited_and_knows_no_empty_query(desk: Desk, ids: dict[str, ArticleId]) -> None:
    assert desk.read(search.articles, "міністр", limit=1) == (desk.first,)
    assert desk.read(search.articles, "  …") == ()
    assert desk.read(search.articles, "їжа") == (ids["Їжак 100%"],)


def test_a_new_title_is_found(desk: Desk) -> None:
    desk.write(edits.set_metadata, desk.first, Metadata(title="Зовсім Інша"))

    assert listed(desk, text="зовсім інша") == ["Зовсім Інша"]
    assert listed(desk, text="перша") == []


def test_an_article_that_is_deleted_or_never_was_is_unknown(desk: Desk) -> None:
    desk.write(edits.delete_articles, [desk.first])

    for unknown in (desk.first, ArticleId(new_id())):
        with pytest.raises(UnknownId):
            desk.read(articles.get, unknown)


def test_the_stats_of_a_project(desk: Desk) -> None:
    one, two = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.mark("CUE", 1)
    desk.relate(one, two, "same")

    counted = desk.read(stats.of_project)

    assert (counted.articles, counted.spans, counted.relations, counted.entities, counted.annotators) == (2, 3, 1, 0, 2)
    assert counted.spans_by_label == {"CLAIM": 2, "CUE": 1}
    assert (counted.relations_by_type, counted.relations_across_articles) == ({"same": 1}, 1)
    assert counted.status[Status.IN_PROGRESS] == 2
    assert desk.read(spans.count_by_label, desk.second) == {"CLAIM": 1}
