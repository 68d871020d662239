"""Keeps the widgets of the ledger true to what is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.ledger.values import Order, SortField
from ui.views.ledger import facet_items, told
from ui.views.ledger.facet_items import TEASERS, TEXT
from ui.views.ledger.line import Column

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from ui.presenters.ledger import Detail
    from ui.views.ledger.view import LedgerView

_FIELDS = {
    Column.FIRST: SortField.FIRST,
    Column.SECOND: SortField.SECOND,
    Column.SOURCE: SortField.SOURCE,
    Column.OUTLET: SortField.OUTLET,
    Column.DATE: SortField.DATE,
    Column.TIES: SortField.TIES,
}


class LedgerFeed(QObject):
    """Listens to the presenter and to what is pressed."""

    def __init__(self, view: LedgerView, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._ledger = view.ledger
        self._language = language
        self._is_showing = False
        self._waiting: SignalInstance | None = None
        ledger, table = view.ledger, view.table
        ledger.arranged.connect(self.show)
        ledger.outdated.connect(table.lines.forget_rows)
        ledger.rows_read.connect(table.lines.put_rows)
        ledger.detail_read.connect(self._show_detail)
        ledger.saved_changed.connect(self._show_facets)
        table.lines.wanted.connect(ledger.want_rows)
        table.current_changed.connect(self._take_current)
        table.chosen.connect(self._choose)
        table.compare_asked.connect(self._compare)
        table.horizontalHeader().sectionClicked.connect(self._sort)
        view.line.grouped.connect(self._group)
        view.line.dropped.connect(self.toggle)
        view.bar.search.searched.connect(ledger.search)
        view.empty.asked.connect(self._widen)
        self.show()

    def toggle(self, facet: str, value: str) -> None:
        """Let a filter be on, or no longer."""
        if facet == TEASERS:
            self._ledger.toggle_teasers()
        elif facet == TEXT:
            self._view.bar.search.clear()
            self._ledger.search("")
        else:
            self._ledger.toggle(facet, value)

    def show(self) -> None:
        """Show the lines, and all that says what they are."""
        ledger, view, shown = self._ledger, self._view, self._ledger.arrangement
        view.table.line.set_scheme(ledger.scheme, self._language)
        view.table.lines.set_heads(told.column_names(ledger.scheme, self._language))
        if view.bar.search.text().strip() != ledger.filter.text and not view.bar.search.hasFocus():
            view.bar.search.setText(ledger.filter.text)
        self._is_showing = True
        view.table.set_lines(shown.lines, ledger.ledger, shown.shown, outside=shown.outside)
        self._is_showing = False
        view.table.line.set_folded(
            frozenset(
                view.table.lines.line(number)
                for number in view.table.lines.heads()
                if view.table.lines.is_head(number + 1)
            )
        )
        self._show_order()
        self._show_facets()
        self._show_line()
        self._show_emptiness()
        self._take_current(self._at_hand_now())

    def _show_facets(self) -> None:
        self._view.facets.set_sections(facet_items.sections(self._ledger, self._language))

    def _show_line(self) -> None:
        ledger, shown = self._ledger, self._ledger.arrangement
        parts = [self.tr("%n claim(s)", "", shown.claims)]
        if ledger.order.is_grouped:
            parts += [
                self.tr("%n family(ies)", "", len(shown.shown)),
                self.tr("%n outside families", "", shown.outside),
            ]
        total = " · ".join(parts) if ledger.is_whole else self.tr("more than %n claim(s)…", "", shown.claims)
        chips = facet_items.chips(ledger, self._language)
        self._view.line.show_line(chips, total, is_grouped=ledger.order.is_grouped)

    def _show_order(self) -> None:
        order, header = self._ledger.order, self._view.table.horizontalHeader()
        column = next((column for column, field in _FIELDS.items() if field is order.by), Column.DATE)
        header.setSortIndicator(
            column, Qt.SortOrder.DescendingOrder if order.is_descending else Qt.SortOrder.AscendingOrder
        )

    def _show_emptiness(self) -> None:
        ledger, view = self._ledger, self._view
        view.show_claims(are_there=bool(ledger.arrangement.lines) or not ledger.is_whole)
        chip = facet_items.narrowest(ledger, self._language)
        if chip is None:
            view.empty.tell(self.tr("No claims yet. Open an article and press 1."), self.tr("To the article"))
        else:
            on = chip[1].strip("«»")  # words that are searched for bring marks of their own
            view.empty.tell(self.tr("No claim fits."), self.tr("Take away the filter “{filter}”").format(filter=on))

    def _widen(self) -> None:
        chip = facet_items.narrowest(self._ledger, self._language)
        if chip is None:
            self._view.closed.emit()
        elif chip[0] in {TEASERS, TEXT}:
            self.toggle(chip[0], "")
        else:
            self._ledger.drop(chip[0])
        self._view.focus_table()

    def _group(self, is_grouped: bool) -> None:
        self._ledger.set_order(self._ledger.order.model_copy(update={"is_grouped": is_grouped}))

    def _sort(self, column: int) -> None:
        order = self._ledger.order
        field = _FIELDS.get(Column(column))
        if field is None:
            self._show_order()
        else:
            is_descending = order.by is field and not order.is_descending
            self._ledger.set_order(Order(by=field, is_descending=is_descending, is_grouped=order.is_grouped))

    def _at_hand_now(self) -> int | None:
        table = self._view.table
        line = table.lines.line(table.currentIndex().row())
        return line if table.currentIndex().isValid() and line > 0 else None

    def _take_current(self, key: int | None) -> None:
        if self._is_showing:
            return
        if key is None:
            self._view.preview.show_detail(None, self._ledger.scheme, self._language)
        else:
            self._ledger.want_detail(key)

    def _show_detail(self, detail: Detail | None) -> None:
        self._view.preview.show_detail(detail, self._ledger.scheme, self._language)
        if detail is not None and self._waiting is not None:
            self._waiting.emit(detail.row.article, detail.row.id)
            self._waiting = None

    def _choose(self, key: int) -> None:
        self._go(key, self._view.text_asked)

    def _compare(self, key: int) -> None:
        self._go(key, self._view.compare_asked)

    def _go(self, key: int, asked: SignalInstance) -> None:
        """Tell which claim is asked for, as soon as it has been read."""
        row = self._view.table.lines.row(self._view.table.lines.position_of(key))
        if row is not None:
            asked.emit(row.article, row.id)
        else:
            self._waiting = asked
            self._ledger.want_detail(key)
