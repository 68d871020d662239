"""Bringing articles in: how far it is, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QProgressBar, QVBoxLayout
from typing_extensions import override

from annotator.importers.base import ProblemCode
from ui.theme import S1, S3, S5, TITLE
from ui.views.encoding_row import EncodingRow
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label
from ui.words import plain
from ui.words.problems import problem_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.importers.base import Problem
    from annotator.importers.reading import ImportOutcome

_WIDTH, _LIST_HEIGHT = 560, 220
_FEW = 8
"""So many remarks may be seen at once."""
_OF_ENCODING = frozenset({ProblemCode.WRONG_ENCODING, ProblemCode.UNKNOWN_ENCODING})


class ImportDialog(QDialog):
    """Shows an import while it runs, and afterwards its report if there is something to report."""

    stop_requested = Signal()
    encoding_chosen = Signal(str)
    """Read the same texts again, in this encoding."""
    first_requested = Signal()
    """Close, and open the first article that was added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add articles"))
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.headline = text_label(size=TITLE, bold=True)
        self.remark = text_label(dim=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(S1)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setAccessibleName(self.tr("What could not be read"))
        self.encoding = EncodingRow()
        self.encoding.asked.connect(self.encoding_chosen)
        self.stop = TextButton(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self.done_button = TextButton(self.tr("Close"))
        self.done_button.clicked.connect(self.accept)
        self.first_button = TextButton(self.tr("Open the first one"), kind=Kind.PRIMARY)
        self.first_button.clicked.connect(self._go_on)
        self._build()
        self.show_progress(0)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S5, S5, S5, S5)
        layout.setSpacing(S3)
        for widget in (self.headline, self.remark, self.bar, self.list, self.encoding):
            layout.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.done_button)
        buttons.addWidget(self.first_button)
        layout.addLayout(buttons)

    def show_progress(self, count: int) -> None:
        """Show how many articles have passed."""
        if not self.stop.isEnabled():
            return
        self.headline.setText(self.tr("Reading…"))
        self.remark.setText(self.tr("%n article(s) so far", None, count))
        self._set_running(is_running=True)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what came of it: added, known already, not readable."""
        self._set_running(is_running=False)
        nothing, added = self.tr("Nothing was added"), self.tr("Added %n article(s)", None, outcome.articles)
        self.headline.setText(added if outcome.articles else nothing)
        if outcome.is_stopped:
            self.headline.setText(self.tr("Stopped. %n article(s) were added before.", None, outcome.articles))
        remarks = []
        if outcome.duplicates:
            remarks.append(self.tr("%n article(s) were in the project already", None, len(outcome.duplicates)))
        if outcome.near_copies:
            near = self.tr("%n article(s) nearly the same as articles that are there", None, len(outcome.near_copies))
            remarks.append(near)
        if outcome.problems:
            remarks.append(self.tr("%n remark(s)", None, len(outcome.problems)))
        self.remark.setText(" · ".join(remarks))
        self.list.clear()
        for problem in outcome.problems:
            self.list.addItem(_line(problem))
        for duplicate in outcome.duplicates:
            name = plain(duplicate.path or duplicate.file_name or duplicate.title)
            self.list.addItem(self.tr("{name}: in the project already").format(name=name))
        for near_copy in outcome.near_copies:
            name = plain(near_copy.path or near_copy.file_name or near_copy.title)
            self.list.addItem(self.tr("{name}: nearly the same as an article that is there").format(name=name))
        self.list.setVisible(self.list.count() > 0)
        self._fit_list()
        self._show_encoding(outcome)
        self.first_button.setText(self.tr("Open it") if outcome.articles == 1 else self.tr("Open the first one"))
        self.first_button.setVisible(bool(outcome.articles))
        self._end()

    def show_failure(self, sentence: str) -> None:
        """Show why nothing was added."""
        self._set_running(is_running=False)
        self.headline.setText(self.tr("Nothing was added"))
        self.remark.setText(sentence)
        self._end()

    @override
    def reject(self) -> None:
        """Leave: while articles are being read that means to stop."""
        if self.bar.isHidden():
            super().reject()
        elif self.stop.isEnabled():
            self._stop()

    def _show_encoding(self, outcome: ImportOutcome) -> None:
        """Let the encoding be chosen where it was guessed, or where none fits."""
        wrong = [
            str(problem.values.get("encoding", "")) for problem in outcome.problems if problem.code in _OF_ENCODING
        ]
        self.encoding.setVisible(bool(wrong or outcome.sample))
        self.encoding.show_outcome(outcome, failed=wrong[0] if wrong else "")

    def _end(self) -> None:
        self.remark.setVisible(bool(self.remark.text()))
        self.adjustSize()
        first = self.first_button if self.first_button.isVisibleTo(self) else self.done_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_list(self) -> None:
        """Make the list as high as its lines, if they are few."""
        count = self.list.count()
        if count > _FEW:
            self.list.setFixedHeight(_LIST_HEIGHT)
        else:
            lines = sum(self.list.sizeHintForRow(row) + 2 * S1 for row in range(count))
            self.list.setFixedHeight(min(_LIST_HEIGHT, lines + 2 * S1))

    def _go_on(self) -> None:
        self.accept()
        self.first_requested.emit()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.headline.setText(self.tr("Stopping…"))
        self.stop_requested.emit()

    def _set_running(self, *, is_running: bool) -> None:
        self.bar.setVisible(is_running)
        self.stop.setVisible(is_running)
        self.encoding.hide()
        self.done_button.setVisible(not is_running)
        self.first_button.hide()
        self.list.setVisible(False)


def _line(problem: Problem) -> QListWidgetItem:
    path = plain(problem.path)
    place = f"{path}:{problem.line}" if problem.line else path
    item = QListWidgetItem(f"{place}\n{problem_text(problem)}")
    item.setToolTip(place)
    return item
