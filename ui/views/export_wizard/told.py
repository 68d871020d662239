"""What the steps and the bar below say about an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.exporters.selection import EVERYWHERE, Selection
from annotator.formats import LOSS_REPORT
from ui.views.wizard import Step
from ui.words import status_name
from ui.words.losses import what_name

if TYPE_CHECKING:
    from annotator.exporters.exporting import LossRow
    from ui.presenters.transfer.exporting import ExportPresenter, Facts
    from ui.views.export_wizard.wizard import ExportWizard

_LOSSES, _PLACE, _RESULT = 2, 3, 4
_ROUNDS_OF_DATA_SET = 4


class StepWords(QObject):
    """Makes sentences of what the presenter holds."""

    def __init__(self, wizard: ExportWizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard

    def steps(self, presenter: ExportPresenter, facts: Facts, step: int, *, has_result: bool) -> tuple[Step, ...]:
        """Return the state of every step, when *step* is shown."""
        is_decided = presenter.losses is not None and not presenter.stopping
        place = Path(presenter.draft.out).name
        return (
            Step(self.tr("Format"), presenter.draft.exporter.title, is_done=step > 0),
            Step(self.tr("What to take"), self._taken(presenter, facts), is_done=step > 1),
            Step(self.tr("Losses and split"), self._decided(presenter), is_done=step > _LOSSES and is_decided),
            Step(self.tr("Where to write"), place, is_done=step > _PLACE, is_open=is_decided),
            Step(self.tr("Writing and proof"), self.tr("reading back"), is_done=has_result, is_open=step == _RESULT),
        )

    def show_foot(self, presenter: ExportPresenter, step: int) -> None:
        """Say below what stands in the way, and what the buttons do."""
        foot = self._wizard.foot
        is_running, is_last = presenter.writing.is_running, step == _RESULT
        foot.aside.setText(self.tr("Save report…"))
        foot.aside.setVisible(presenter.losses is not None and step >= _LOSSES and not is_last)
        foot.leave.setVisible(not is_last)
        foot.on.setText(self.tr("Close") if is_last else self.tr("Export") if step == _PLACE else self.tr("Next ›"))
        foot.on.setAccessibleName(foot.on.text())
        foot.on.setVisible(not is_running)
        foot.back.setEnabled(step > 0 and not is_running)
        foot.remark.setText(
            self.tr("The report goes beside the data: {name}").format(name=LOSS_REPORT) if not is_last else ""
        )
        stopping = presenter.stopping if not is_last else ()
        foot.tell_alert(self._alert(stopping))

    def counts(self, presenter: ExportPresenter, facts: Facts) -> str:
        """Return how much is exported, and of which articles."""
        losses = presenter.losses
        total = losses.articles if losses is not None else sum(facts.statuses.values())
        words = [self.tr("%n article(s)", None, total)]
        if losses is not None:
            words.append(self.tr("%n mark(s)", None, losses.spans))
        statuses = presenter.draft.chosen.statuses
        if statuses:
            words.append(", ".join(status_name(status) for status in statuses))
        return " · ".join(words)

    def rounds(self, presenter: ExportPresenter) -> int:
        """Return how many times all articles pass until everything is written, about."""
        draft = presenter.draft
        parts = len(presenter.parts())
        return _ROUNDS_OF_DATA_SET * parts if draft.divides else parts + 1

    def _taken(self, presenter: ExportPresenter, facts: Facts) -> str:
        chosen = presenter.draft.chosen
        if any(chosen == whole for whole in (Selection(), EVERYWHERE)):
            return self.tr("everything")
        labels = len(chosen.labels) or len(facts.scheme.labels)
        people = len(chosen.annotators) or len(facts.annotators)
        return ", ".join((self.tr("%n label(s)", None, labels), self.tr("%n annotator(s)", None, people)))

    def _decided(self, presenter: ExportPresenter) -> str:
        losses = presenter.losses
        if losses is None:
            return self.tr("looking…")
        rows = [row for row in losses.rows if row.choices and (row.count or any(row.costs.values()))]
        if not rows:
            return self.tr("nothing is lost")
        left = len(presenter.stopping)
        number = self._wizard.locale().toString
        return self.tr("{done} of {all} decided").format(done=number(len(rows) - left), all=number(len(rows)))

    def _alert(self, stopping: tuple[LossRow, ...]) -> str:
        if not stopping:
            return ""
        first = stopping[0]
        count = self._wizard.locale().toString(first.count)
        words = self.tr("{count} × {what} stop the export").format(count=count, what=what_name(first.what).lower())
        more = len(stopping) - 1
        return f"{words}, {self.tr('and %n more', None, more)}" if more else words
