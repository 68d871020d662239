"""The first step: in which format each file is, how much would come, and what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QListWidget, QTableWidget, QTableWidgetItem

from annotator.importers.base import ProblemCode
from ui.theme import S2, SMALL
from ui.views.encoding_row import EncodingRow
from ui.views.import_wizard.known_articles import KnownArticles
from ui.views.wizard.page import Page
from ui.widgets.choice import Choice
from ui.widgets.texts import text_label
from ui.words import plain
from ui.words.problems import problem_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.importers.base import Importer, Problem
    from annotator.importers.reading import ImportOutcome
    from ui.presenters.transfer.decisions import Decisions

_PATH = Qt.ItemDataRole.UserRole
_ROW, _NUMBER, _FORMAT = 32, 80, 184
_COUNT = 2
_FEW, _HIGHEST = 10, 16_777_215
_MOST = 5_000
_MOST_TOLD = 500
_OF_ENCODING = frozenset({ProblemCode.WRONG_ENCODING, ProblemCode.UNKNOWN_ENCODING})


class FilesPage(Page):
    """A table of files; the format below it is that of the chosen ones."""

    format_chosen = Signal(object, str)
    """Paths and the id of a format; empty: as it was found out."""
    encoding_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self.set_head(self.tr("What would come in"), self.tr("Looking through the files…"))
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Files"))
        self.table.setHorizontalHeaderLabels((self.tr("File"), self.tr("Format"), self.tr("articles")))
        self.format = Choice(self.tr("Format of the chosen files"), is_small=True)
        self.format.chosen.connect(self._choose_format)
        self.problems = QListWidget()
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.setWordWrap(True)
        self.problems_head = text_label(bold=True)
        self.encoding = EncodingRow()
        self.encoding.asked.connect(self.encoding_chosen)
        self.encoding.hide()
        self.known = KnownArticles()
        self.known.hide()
        self._titles: dict[str, str] = {}
        self._build()
        self.first = self.table
        self.table.itemSelectionChanged.connect(self._show_format)

    def set_formats(self, importers: Sequence[Importer]) -> None:
        """Offer *importers*."""
        self._titles = {importer.id: importer.title for importer in importers}
        named = sorted(self._titles.items(), key=lambda pair: pair[1].casefold())
        self.format.offer((("", self.tr("as found out")), *named))

    def show_outcome(self, outcome: ImportOutcome, decisions: Decisions) -> None:
        """Show what would come of it, as far as it has been decided."""
        self.known.show_outcome(outcome, decisions)
        self.told.setText(self._summary(outcome))
        self._show_files(outcome)
        listed = [problem for problem in outcome.problems if problem.code not in _OF_ENCODING or problem.path]
        self.problems.clear()
        for problem in listed[:_MOST_TOLD]:
            self.problems.addItem(_line(problem))
        for duplicate in outcome.duplicates[:_MOST_TOLD]:
            name = plain(duplicate.path or duplicate.file_name or duplicate.title)
            self.problems.addItem(self.tr("{name}: in the project already").format(name=name))
        for near in outcome.near_copies[:_MOST_TOLD]:
            name = plain(near.path or near.file_name or near.title)
            self.problems.addItem(self.tr("{name}: nearly the same as an article that is there").format(name=name))
        remarks = len(listed) + len(outcome.duplicates) + len(outcome.near_copies)
        self.problems_head.setText(self.tr("%n remark(s)", None, remarks))
        for part in (self.problems, self.problems_head):
            part.setVisible(bool(remarks))
        failed = [str(each.values.get("encoding", "")) for each in outcome.problems if each.code in _OF_ENCODING]
        self.encoding.setVisible(bool(failed or outcome.sample))
        self.encoding.show_outcome(outcome, failed=failed[0] if failed else "")

    def show_failure(self, sentence: str) -> None:
        """Show why nothing can be said."""
        self.told.setText(sentence)

    def enter_problems(self) -> None:
        """Give the keyboard to the list of problems."""
        self.problems.setCurrentRow(0)
        self.problems.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, _FORMAT), (2, _NUMBER)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, width)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        row = QHBoxLayout()
        row.setSpacing(S2)
        label = text_label(self.tr("Format of the chosen files"), size=SMALL, dim=True)
        label.setWordWrap(False)
        row.addWidget(label)
        row.addWidget(self.format, 1)
        self.body.addWidget(self.table, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.encoding)
        self.body.addWidget(self.known)
        self.body.addWidget(self.problems_head)
        self.body.addWidget(self.problems, 1)
        self.body.addStretch(0)

    def _show_files(self, outcome: ImportOutcome) -> None:
        files = sorted(outcome.files, key=lambda file: file.path)[:_MOST]
        self.table.blockSignals(True)
        self.table.setRowCount(len(files))
        for row, file in enumerate(files):
            for column, words in enumerate(
                (
                    plain(Path(file.path).name),
                    self._titles.get(file.format, file.format),
                    self.locale().toString(file.articles),
                )
            ):
                item = QTableWidgetItem(words)
                item.setData(_PATH, file.path)
                item.setToolTip(plain(file.path))
                if column == _COUNT:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        rows = len(files) + 1
        self.table.setMaximumHeight(_ROW * rows + 2 * S2 if rows <= _FEW else _HIGHEST)
        self.table.blockSignals(False)
        if files and not self._chosen():
            flag = QItemSelectionModel.SelectionFlag  # said outright: whoever pasted may still hold Ctrl
            first = self.table.model().index(0, 0)
            self.table.selectionModel().setCurrentIndex(first, flag.ClearAndSelect | flag.Rows)
        self._show_format()

    def _chosen(self) -> list[str]:
        rows = self.table.selectionModel().selectedRows()
        return [str(index.data(_PATH)) for index in rows]

    def _show_format(self) -> None:
        rows = self.table.selectionModel().selectedRows(1)
        titles = {str(index.data()) for index in rows}
        ids = [key for key, title in self._titles.items() if title in titles]
        self.format.set_value(ids[0] if len(ids) == 1 else "")
        self.format.setEnabled(bool(rows))

    def _choose_format(self, format_id: object) -> None:
        self.format_chosen.emit(self._chosen(), str(format_id))

    def _summary(self, outcome: ImportOutcome) -> str:
        words = [
            self.tr("%n article(s)", None, outcome.articles),
            self.tr("%n mark(s)", None, outcome.spans),
            self.tr("%n relation(s)", None, outcome.relations),
        ]
        sentence = self.tr("Would come in: {counts}.").format(counts=", ".join(words))
        if outcome.duplicates:
            sentence += " " + self.tr("%n article(s) are in the project already.", None, len(outcome.duplicates))
        return sentence


def _line(problem: Problem) -> str:
    path = plain(problem.path)
    place = f"{path}:{problem.line}" if problem.line else path
    return f"{place}\n{problem_text(problem)}"
