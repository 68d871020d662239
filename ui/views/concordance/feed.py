"""Keeps the concordance's widgets true: matches, counts, errors, the text beside, what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.queries import tree
from annotator.queries.parsing import parse
from ui import words
from ui.presenters.article import reading
from ui.presenters.concordance import Order
from ui.presenters.concordance.presenter import key_of
from ui.presenters.concordance.refining import refinements

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.errors import QueryError
    from annotator.store.concordance import Match
    from ui.presenters.article.reading import ArticleRead
    from ui.views.concordance.view import ConcordanceView

_PATIENCE_MS = 150
"""Before this nothing is said of a search that goes on."""


class ConcordanceFeed(QObject):
    """Listens to the presenter, and to where one is in the list."""

    def __init__(self, view: ConcordanceView) -> None:
        super().__init__(view)
        self._view = view
        self._concordance = view.concordance
        self._read: ArticleRead | None = None
        self._asked: Match | None = None
        self._at: tuple[str, int, int] | None = None
        self._wait = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._wait.timeout.connect(self._tell_counts)
        concordance, project = self._concordance, view.project
        concordance.changed.connect(self.show)
        concordance.refused.connect(self.show_error)
        concordance.checks_changed.connect(self.show_checks)
        concordance.marked.connect(self._tell_marked)
        view.memory.changed.connect(self.show_remembered)
        view.list.row_changed.connect(self.show_preview)
        view.list.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        project.changed.connect(self._forget)
        project.scheme_changed.connect(self.take_scheme)
        self.take_scheme()
        self.show_remembered()
        self.show()

    def show(self) -> None:
        """Show what is found by now, in the order wanted; the current match stays so."""
        concordance, view = self._concordance, self._view
        current = self._at
        view.row.set_order(concordance.order)
        view.order.set_value(concordance.order)
        view.model.set_matches(concordance.matches)
        row = view.model.row_of(*current) if current is not None else 0
        if concordance.matches:
            view.list.setCurrentIndex(view.model.index(max(row, 0)))
        else:
            view.preview.clear()
        if concordance.is_searching and not self._wait.isActive():
            self._wait.start()
        self._tell_counts()
        self._show_nothing()
        self.show_checks()
        if not concordance.is_searching:
            view.side.set_refinements(refinements(concordance.matches, view.project.scheme, view.language))

    def show_error(self, error: QueryError | None) -> None:
        """Point at what cannot be understood."""
        view = self._view
        view.field.show_error(error)
        if error is None:
            view.strip.hide()
        else:
            view.strip.tell(view.field.text, error, words.query_text(error), words.meant_text(error))

    def show_checks(self) -> None:
        """Show what is checked, and what can be done with it."""
        concordance, view = self._concordance, self._view
        count = len(concordance.checked)
        view.model.set_checked(concordance.checked)
        view.head.set_checked(count, sum(1 for match in concordance.matches if match.end))
        view.checked.setText(self.tr("%n checked", None, count))
        view.mark.setEnabled(bool(concordance.matches) and not view.project.is_read_only)
        for button in (view.table, view.comparing):
            button.setEnabled(bool(concordance.matches))

    def show_remembered(self) -> None:
        """Offer what was asked before, and what was kept."""
        memory = self._view.memory
        self._view.side.set_remembered(memory.recent, memory.saved)
        self._view.bar.set_saved(memory.saved)

    def take_scheme(self) -> None:
        """Know the keys of labels."""
        view = self._view
        labels = view.project.scheme.labels
        view.list.set_labels({label.key: label.code for label in labels if label.key})
        view.set_labels(labels)

    def show_preview(self) -> None:
        """Show the current match in its article."""
        match = self._view.current
        if match is None:
            return
        self._at = key_of(match)
        if self._read is not None and self._read.article.id == match.article:
            self._show_text(match)
        elif self._asked is None or self._asked.article != match.article:
            self._asked = match
            self._view.project.read(lambda session: reading.read(session, match.article), self._take_text)

    def _take_text(self, read: ArticleRead) -> None:
        self._asked = None
        self._read = read
        self.show_preview()

    def _show_text(self, match: Match) -> None:
        view = self._view
        if self._read is not None:
            view.preview.show_match(self._read, match, view.project.scheme, view.language)

    def _forget(self, changes: Changes, _initiator: object) -> None:
        """Read the text beside again after an edit in it."""
        if self._read is not None and (self._read.article.id in changes.articles or changes.scheme):
            self._read = None
            if self._view.isVisible():
                self.show_preview()

    # Words

    def _tell_counts(self) -> None:
        concordance, view = self._concordance, self._view
        tally = concordance.tally
        is_late = concordance.is_searching and not self._wait.isActive()
        view.progress.setVisible(is_late)
        number = view.locale().toString(tally.matches)
        if concordance.has_more and tally.matches:
            view.count.setText(self.tr("over {number} matches").format(number=number))
        else:
            view.count.setText(self.tr("%n match(es)", None, tally.matches) if concordance.query else "")
        parts = []
        if tally.matches:
            where = self.tr("in {claims}, {articles}")
            claims = self.tr("%n claim(s)", None, tally.claims)
            parts.append(where.format(claims=claims, articles=self.tr("%n article(s)", None, tally.articles)))
            parts.append(self.tr("{number} ms").format(number=tally.ms))
        if is_late:
            parts.append(self.tr("Searching… Esc stops"))
        view.about.setText(" · ".join(parts))

    def _show_nothing(self) -> None:
        concordance, view = self._concordance, self._view
        has_rows = bool(concordance.matches)
        view.stack.setCurrentWidget(view.found if has_rows else view.empty)
        view.preview.setVisible(has_rows)
        if has_rows:
            return
        if not concordance.query:
            view.empty.tell(self.tr("Type what to look for, or pick a query at the right."))
        elif concordance.is_searching:
            view.empty.tell(self.tr("Searching…"))
        else:
            view.empty.tell(self._nothing_found())

    def _nothing_found(self) -> str:
        asked = tree.wanted_words(parse(self._concordance.query, self._concordance.vocabulary))
        if any(not term.is_lemma and len(term.words) == 1 for term in asked):
            return self.tr("Nothing found. Try lemma: instead of the exact word.")
        return self.tr("Nothing found.")

    def _tell_marked(self, count: int) -> None:
        self._view.hinted.emit(self.tr("%n mark(s) made; Ctrl+Z takes them back", None, count))

    def _ask_for_more(self, value: int) -> None:
        bar = self._view.list.verticalScrollBar()
        if value >= bar.maximum() > 0:
            self._concordance.go_on()

    def toggle_order(self, order: Order) -> None:
        """Order by a side, or as the text is read if it is so already."""
        self._concordance.set_order(Order.TEXT if self._concordance.order is order else order)
