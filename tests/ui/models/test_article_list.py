"""The list model: pages of summaries behind a million rows."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.model import ArticleId, ArticleSummary, Status
from ui.models.article_list import ArticleListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


class Source:
    """Makes summaries up and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []
        self.suffix = ""

    def fetch(self, keys: Sequence[int]) -> tuple[ArticleSummary, ...]:
        """Return a summary for each key."""
        self.asked.append(tuple(keys))
        return tuple(
            ArticleSummary(
                row=key,
                id=ArticleId(f"{key:032x}"),
                title=f"Article {key}{self.suffix}",
                outlet="Reuters",
                published="",
                status=Status.NEW,
                flagged=False,
                nothing_to_mark=False,
                claims=0,
            )
            for key in keys
        )


def test_a_reset_with_a_million_rows_reads_nothing() -> None:
    source = Source()
    model = ArticleListModel()

    model.set_rows(array("q", range(1, 1_000_001)), source.fetch)

    assert model.rowCount() == 1_000_000
    assert source.asked == []


def test_one_shown_row_reads_one_page() -> None:
    source = Source()
    model = ArticleListModel()
    model.set_rows(array("q", range(1, 1_000_001)), source.fetch)

    titles = [model.index(row, 0).data() for row in (999_999, 999_998)]

    assert titles == ["Article 1000000", "Article 999999"]
    assert len(source.asked) == 1
    assert len(source.asked[0]) <= 128


def test_pages_seen_long_ago_are_dropped() -> None:
    source = Source()
    model = ArticleListModel()
    model.set_rows(array("q", range(1, 100_001)), source.fetch)

    for page in range(50):
        model.summary(page * 128)
    model.summary(0)

    assert len(source.asked) == 51


def test_a_filtered_list_keeps_the_order_of_its_keys() -> None:
    source = Source()
    model = ArticleListModel()

    model.set_rows(array("q", [7, 3, 99]), source.fetch)

    assert [model.index(row, 0).data() for row in range(3)] == ["Article 7", "Article 3", "Article 99"]
    assert model.position_of_key(99) == 2
    assert model.position_of_key(8) == -1
    assert model.position_of(ArticleId(f"{3:032x}")) == 1
    assert model.position_of(ArticleId(f"{8:032x}")) == -1


def test_refresh_reads_only_the_page_of_the_changed_article(qtbot: QtBot) -> None:
    source = Source()
    model = ArticleListModel()
    model.set_rows(array("q", range(1, 1001)), source.fetch)
    model.summary(0)
    model.summary(500)
    source.suffix = "!"

    with qtbot.waitSignal(model.dataChanged):
        model.refresh({ArticleId(f"{1:032x}")})

    assert model.index(0, 0).data() == "Article 1!"
    assert model.index(500, 0).data() == "Article 501"


def test_forgetting_reads_everything_again(qtbot: QtBot) -> None:
    source = Source()
    model = ArticleListModel()
    model.set_rows(array("q", range(1, 11)), source.fetch)
    model.summary(0)
    source.suffix = "!"

    with qtbot.waitSignal(model.dataChanged):
        model.forget()

    assert model.index(0, 0).data() == "Article 1!"


def test_an_article_that_has_gone_shows_as_an_empty_row() -> None:
    model = ArticleListModel()

    model.set_rows(array("q", [5]), lambda _keys: ())

    assert model.summary(0) is None
    assert model.summary(1) is None
    assert model.index(0, 0).data() == ""
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == ""


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ArticleListModel()
    model.set_rows(array("q", range(1, 300)), Source().fetch)

    qtmodeltester.check(model, force_py=True)

    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Article 1, Reuters"
