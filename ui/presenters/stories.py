"""Stories: which there are, what is in them, and which articles may be one, looked for off the window's thread."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import stories as edits
from annotator.errors import UnknownId
from annotator.store import articles, stories
from annotator.suggesters.stories import likely

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from annotator.changes import Changes
    from annotator.likely_stories.finding import LikelyStory
    from annotator.model import ArticleId, ArticleSummary, Story, StoryId
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter

_EVERY = 0.1
"""Seconds between two reports of how far the search is."""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story with its articles."""

    story: Story
    articles: tuple[ArticleSummary, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A likely story as the screen tells it."""

    likely: LikelyStory
    articles: tuple[ArticleSummary, ...]
    """Those that would come together, or would be added to the story."""
    story: Story | None
    beside: ArticleSummary | None
    """The article of the story that they are most like."""


class StoriesPresenter(QObject):
    """Follows the project while the screen is shown."""

    listed = Signal(object)
    """All stories (tuple of StorySummary)."""
    opened = Signal(object)
    """The story that is shown (StoryPage), or None."""
    searching = Signal(int, int)
    """How many articles have been looked at, of how many (0: not known yet)."""
    proposed = Signal(object, bool)
    """Likely stories (tuple of Proposal), and whether all articles were looked at."""
    _went_on = Signal(object, int, int)

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.current: StoryId | None = None
        self.proposals: tuple[Proposal, ...] = ()
        self.is_searching = False
        self._stopped = Event()
        self._is_watched = False
        self._is_known = False
        """Whether the proposals are those of what there is now."""
        self._went_on.connect(self._tell)
        project.changed.connect(self._hear)
        project.destroyed.connect(self.stop)

    def watch(self, is_watched: bool) -> None:
        """Follow the project, and look for likely stories if something has changed; or rest."""
        self._is_watched = is_watched
        if not is_watched:
            self.stop()
            return
        self._list()
        if not self._is_known and not self.is_searching:
            self.search()

    def open(self, story: StoryId | None) -> None:
        """Show what is in a story."""
        self.current = story
        self.project.read(lambda session: _page(session, story), self._show, failed=self.project.failed.emit)

    def search(self) -> None:
        """Look through all articles for likely stories."""
        self.stop()
        stopped = self._stopped = Event()
        self.is_searching, self._is_known = True, True
        self.searching.emit(0, 0)

        def look(session: Session) -> tuple[Proposal, ...] | None:
            return _proposals(session, _reports(stopped, self._went_on.emit))

        def take(found: tuple[Proposal, ...] | None) -> None:
            if stopped is self._stopped:
                self.is_searching = False
                self._is_known = found is not None
                self.proposals = self.proposals if found is None else found
                self.proposed.emit(self.proposals, found is not None)

        self.project.read_aside(look, take, failed=self.project.failed.emit)

    def stop(self) -> None:
        """Look no further."""
        self._stopped.set()

    def accept(self, proposal: Proposal, chosen: Collection[ArticleId]) -> None:
        """Make a story of the chosen articles, or put them into the one they were proposed for.

        Those that were not chosen are remembered as not belonging to it.
        """
        by = self.project.annotator.id
        wanted = [each for each in proposal.likely.articles if each in chosen]
        without = [each for each in proposal.likely.articles if each not in chosen]
        story = proposal.likely.story
        if not wanted or (story is None and len(wanted) == 1):
            return

        def write(session: Session) -> Changes:
            if story is None:
                return edits.make_story(session, wanted, by=by, without=without)
            return edits.add_to_story(session, story, wanted, by=by, without=without)

        self._settle(proposal, write)

    def reject(self, proposal: Proposal) -> None:
        """Remember that the articles are not one story."""
        by, wanted = self.project.annotator.id, proposal.likely

        def write(session: Session) -> Changes:
            return edits.reject_story(session, wanted.articles, by=by, story_id=wanted.story)

        self._settle(proposal, write)

    def rename(self, title: str) -> None:
        """Call the story that is shown something else."""
        story, by = self.current, self.project.annotator.id
        if story is not None and title.strip():
            self._edit(lambda session: edits.rename_story(session, story, title, by=by))

    def dissolve(self) -> None:
        """Let the articles of the story that is shown stand by themselves."""
        story, by = self.current, self.project.annotator.id
        if story is not None:
            self._edit(lambda session: edits.dissolve_story(session, story, by=by))

    def remove(self, article: ArticleId) -> None:
        """Take an article out of its story."""
        by = self.project.annotator.id
        self._edit(lambda session: edits.remove_from_story(session, [article], by=by))

    def _settle(self, proposal: Proposal, write: Callable[[Session], Changes]) -> None:
        """Decide about a proposal: the others stand as they are."""

        def forget(changes: Changes) -> None:
            self.proposals = tuple(each for each in self.proposals if each is not proposal)
            self.proposed.emit(self.proposals, not self.is_searching)
            self._list()
            fresh = next(iter(changes.stories), proposal.likely.story)
            if fresh is not None:
                self.open(fresh)

        self.project.edit(write, initiator=self, then=forget)

    def _edit(self, write: Callable[[Session], Changes]) -> None:
        def follow(_changes: Changes) -> None:
            self._list()
            self.open(self.current)

        self.project.edit(write, initiator=self, then=follow)

    def _list(self) -> None:
        self.project.read(stories.all, self.listed.emit, failed=self.project.failed.emit)

    def _show(self, page: StoryPage | None) -> None:
        if page is None or page.story.id == self.current:
            self.current = None if page is None else self.current
            self.opened.emit(page)

    def _tell(self, stopped: Event, done: int, number: int) -> None:
        if stopped is self._stopped and self.is_searching:
            self.searching.emit(done, number)

    def _hear(self, changes: Changes, initiator: object) -> None:
        """Follow what others, undo and imports have done: likely stories are looked for anew."""
        if initiator is self or not (changes.article_list or changes.stories or changes.project):
            return
        self._is_known = False
        if self._is_watched:
            self.watch(True)
            self.open(self.current)


def _page(session: Session, story: StoryId | None) -> StoryPage | None:
    if story is None:
        return None
    try:
        found = stories.get(session, story)
    except UnknownId:
        return None
    return StoryPage(found, articles.summaries_of(session, stories.articles(session, story)))


def _reports(stopped: Event, tell: Callable[[Event, int, int], None]) -> Callable[[int, int], bool]:
    told = time.perf_counter()

    def report(done: int, number: int) -> bool:
        nonlocal told
        if time.perf_counter() - told > _EVERY:
            told = time.perf_counter()
            tell(stopped, done, number)
        return not stopped.is_set()

    return report


def _proposals(session: Session, report: Callable[[int, int], bool]) -> tuple[Proposal, ...] | None:
    found = likely(session, report)
    if found is None:
        return None
    wanted = dict.fromkeys(article for each in found for article in (*each.articles, *each.pair))
    known = {summary.id: summary for summary in articles.summaries_of(session, wanted)}
    titles = {each.story.id: each.story for each in stories.all(session)}
    return tuple(
        Proposal(
            likely=each,
            articles=tuple(known[article] for article in each.articles if article in known),
            story=titles.get(each.story) if each.story else None,
            beside=known.get(each.pair[1]) if each.story else None,
        )
        for each in found
    )
