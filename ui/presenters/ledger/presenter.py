"""The ledger: which claims are listed and in which order; everything is read off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.ledger.values import Arrangement, Ledger, LedgerFilter, Order
from annotator.store import claim_rows, claims
from ui.presenters.ledger import reading
from ui.presenters.ledger.afterwards import Afterwards
from ui.presenters.ledger.reading import Wanted
from ui.presenters.ledger.saved import SavedFilters
from ui.presenters.lull import Lull

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.scheme import Scheme
    from annotator.store.session import Session
    from ui.presenters.ledger.reading import LedgerRead
    from ui.presenters.project import ProjectPresenter
    from ui.settings import SettingsStore

OTHERS = -1
"""Stands among folded families for the claims that are in none."""


class LedgerPresenter(QObject):
    """Holds filter and order; tells what to show when it has been read."""

    arranged = Signal()
    """Other lines, counts or heads are shown now: *arrangement* and *ledger* say which."""
    outdated = Signal()
    """Rows may tell something else now: they have to be read again."""
    rows_read = Signal(object)
    """Rows that were asked for (tuple of Row)."""
    detail_read = Signal(object)
    """What is known of the claim that was asked for (Detail or None)."""
    saved_changed = Signal()
    """Another filter was saved, renamed or counted."""
    written = Signal(object, object)
    """How many claims were written to a table, and where."""
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, settings: SettingsStore, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.saved = SavedFilters(settings, project.project.path, self)
        self.saved.changed.connect(self._tell_kept)
        self.filter = LedgerFilter()
        self.order = Order()
        self.arrangement = Arrangement()
        self.ledger = Ledger()
        self.saved_counts: dict[str, int] = {}
        self._folded: frozenset[int] = frozenset()
        self._whole: Ledger | None = None
        self._words: Mapping[int, str] | None = None
        self._is_shown = False
        self._has_shown = False
        self._asked = self._answered = self._version = 0
        self._detail_asked = self._pending = 0
        self._afterwards = Afterwards(self)
        self._lull = Lull(project, self)
        self._lull.come.connect(self.refresh)
        project.changed.connect(self._hear)
        project.scheme_changed.connect(self._forget)

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._project.scheme

    @property
    def is_reading(self) -> bool:
        """Whether claims, rows or what the preview tells are on their way."""
        return self._asked != self._answered or self._pending > 0

    @property
    def is_whole(self) -> bool:
        """Whether all claims are at hand, so that counts are true."""
        return self._whole is not None

    @property
    def whole(self) -> Ledger | None:
        """All claims, if they are at hand and still hold."""
        return self._whole

    def set_shown(self, *, is_shown: bool) -> None:
        """Follow the project while the screen is shown; catch up when it is shown again."""
        is_new = is_shown and not self._is_shown
        self._is_shown = is_shown
        if is_new and self._whole is None:
            self.refresh()

    # Filter and order

    def set_filter(self, wanted: LedgerFilter) -> None:
        """List the claims that pass."""
        if wanted != self.filter:
            self.filter = wanted
            self.refresh()

    def toggle(self, facet: str, value: str) -> None:
        """List claims with this value too, or no longer; without any value of a facet it asks for nothing."""
        chosen = self.filter.wanted.get(facet, frozenset()) ^ {value}
        wanted = {name: values for name, values in self.filter.wanted.items() if name != facet}
        if chosen:
            wanted[facet] = chosen
        self.set_filter(self.filter.model_copy(update={"wanted": wanted}))

    def drop(self, facet: str) -> None:
        """Let a facet ask for nothing."""
        wanted = {name: values for name, values in self.filter.wanted.items() if name != facet}
        self.set_filter(self.filter.model_copy(update={"wanted": wanted}))

    def search(self, text: str) -> None:
        """List claims with these words."""
        self.set_filter(self.filter.model_copy(update={"text": text}))

    def toggle_teasers(self) -> None:
        """List claims of teasers too, or no longer."""
        self.set_filter(self.filter.model_copy(update={"with_teasers": not self.filter.with_teasers}))

    def set_order(self, order: Order) -> None:
        """List them in another order."""
        if order != self.order:
            self.order = order
            self.refresh()

    def fold(self, family: int, *, is_folded: bool) -> None:
        """Show only the head of a family, or its claims too."""
        folded = self._folded | {family} if is_folded else self._folded - {family}
        if folded != self._folded:
            self._folded = folded
            self.refresh()

    def is_folded(self, family: int) -> bool:
        """Tell whether only the head of a family is shown."""
        return family in self._folded

    def use(self, name: str) -> None:
        """List what a saved filter lists."""
        for each in self.saved.all:
            if each.name == name:
                self.order = each.order
                self.filter = each.filter
                self.refresh()

    # Reading

    def refresh(self) -> None:
        """Read what is shown; the last one asked for wins."""
        self._asked += 1
        asked, version = self._asked, self._version
        wanted = Wanted(self.filter, self.order, self._folded)
        whole, words = self._whole, self._words

        def show(read: LedgerRead) -> None:
            self._answered = max(self._answered, asked)
            if asked == self._asked:
                if version == self._version:
                    self._whole, self._words = read.ledger, read.words
                self._show(read)
                self._count_saved()

        def show_first(read: LedgerRead) -> None:
            if asked == self._asked != self._answered and read.arrangement.lines:
                self._show(read)

        def read_all() -> None:
            self._project.read_aside(
                lambda session: reading.read(session, wanted, ledger=whole, words=words), show, failed=self._fail
            )

        if (whole is None and not self._has_shown) or (wanted.filter.text.strip() and words is None):
            self._afterwards.put(read_all)
            self._project.read(lambda session: reading.first(session, wanted), show_first)
        else:
            self._afterwards.put(read_all)
            self._afterwards.release()

    def want_rows(self, keys: Sequence[int]) -> None:
        """Read what the table shows of these claims."""
        self._pending += 1

        def show(rows: object) -> None:
            self._pending -= 1
            self.rows_read.emit(rows)
            self._afterwards.release()

        self._project.read(lambda session: claim_rows.rows(session, keys), show, failed=self._fail_row)

    def want_detail(self, key: int) -> None:
        """Read what the preview tells of a claim; the last one asked for wins."""
        self._detail_asked += 1
        asked = self._detail_asked
        self._pending += 1

        def show(found: object) -> None:
            self._pending -= 1
            if asked == self._detail_asked:
                self.detail_read.emit(found)

        self._project.read(lambda session: reading.detail(session, key), show, failed=self._fail_row)

    def write_table(self, path: Path) -> None:
        """Write the claims that are listed, in their order, as a table."""
        keys = [line for line in self.arrangement.lines if line > 0]

        def write(session: Session) -> int:
            from annotator.exporters import ledger_csv  # noqa: PLC0415 -- the window opens sooner without it

            return ledger_csv.write(session, claims.ids(session, keys), path)

        def tell(count: int) -> None:
            self.written.emit(count, path)

        self._project.read_aside(write, tell, failed=self.failed.emit)

    def _show(self, read: LedgerRead) -> None:
        self._has_shown = True
        self.ledger, self.arrangement = read.ledger, read.arrangement
        self.arranged.emit()

    def _count_saved(self) -> None:
        saved, whole, words = self.saved.all, self._whole, self._words
        if not saved or whole is None:
            return

        def count(_session: Session) -> dict[str, int]:
            counted = [each for each in saved if words is not None or not each.filter.text.strip()]
            wanted = {each.name: Wanted(each.filter, each.order, frozenset()) for each in counted}
            return {name: reading.arrange(whole, words, each).claims for name, each in wanted.items()}

        self._project.read_aside(count, self._tell_saved, failed=self._fail)

    def _tell_saved(self, counts: dict[str, int]) -> None:
        self.saved_counts = counts
        self.saved_changed.emit()

    def _tell_kept(self) -> None:
        self.saved_changed.emit()
        self._count_saved()

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.spans or changes.relations or changes.article_list or changes.entities or changes.articles:
            self._forget()

    def _forget(self) -> None:
        self._whole = self._words = None
        self._version += 1
        self.outdated.emit()
        if self._is_shown:
            self._lull.wait()

    def _fail_row(self, error: Exception) -> None:
        self._pending -= 1
        self.failed.emit(error)

    def _fail(self, error: Exception) -> None:
        self._answered = self._asked
        self.failed.emit(error)
