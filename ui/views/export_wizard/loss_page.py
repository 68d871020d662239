"""The third step: what the format cannot carry, and how the articles are divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from ui.theme import S5
from ui.views.export_wizard.loss_row import Loss
from ui.views.export_wizard.loss_table import LossTable
from ui.views.export_wizard.split_panel import SplitPanel
from ui.views.wizard.page import Page
from ui.widgets.scroll import BAR_WIDTH
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.exporters.exporting import LossReport
    from annotator.exporters.policies import What
    from ui.presenters.transfer.draft import Draft


class LossPage(Page):
    """Nothing is dropped in silence."""

    decided = Signal(object, object)
    """What and Policy."""
    entered = Signal(object)
    """The keyboard is in the row of this loss (What)."""

    def __init__(self) -> None:
        super().__init__()
        self.table = LossTable()
        self.nothing = text_label()
        self.split = SplitPanel()
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table)
        self.body.addWidget(self.split)
        self.body.addStretch(1)
        self.table.decided.connect(self.decided)
        self.table.entered.connect(self.entered)
        self.nothing.hide()

    def show_losses(self, draft: Draft, losses: LossReport | None, first: dict[What, int]) -> None:
        """Show what *draft* would lose, in all and in the first article."""
        title = draft.exporter.title
        self.set_head(
            self.tr("What {format} cannot carry").format(format=title),
            self.tr("Nothing is dropped in silence: choose what to do with each kind. By default the export stops."),
        )
        if losses is None:
            self.nothing.setText(self.tr("Looking through the articles…"))
            self.nothing.show()
            self.table.hide()
            return
        rows = [Loss(row, draft.policies.of(row.what), first.get(row.what, 0), losses.levels) for row in losses.rows]
        has_any = any(loss.is_there for loss in rows)
        self.table.show_losses(rows)
        self.table.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.nothing.setText(self.tr("It carries everything there is: nothing is lost."))
        self.first = self.table.first_control() if has_any else self.split.switch

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self.first or self.split.switch).setFocus(reason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit(self.width() - 2 * S5 - BAR_WIDTH)
