"""Writing the project out: format, place, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout
from typing_extensions import override

from ui import dialogs
from ui.theme import S2, S3, S5, TITLE
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from annotator.exporters.base import Exporter, ExportReport

_WIDTH = 600


class ExportDialog(QDialog):
    """Asks, then shows the report of what was written."""

    export_requested = Signal(object, object)
    """Exporter and path."""
    stop_requested = Signal()

    def __init__(self, exporters: Sequence[Exporter], suggested: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._exporters = tuple(exporters)
        self._suggested = suggested
        self.headline = text_label(self.tr("Export the whole project"), size=TITLE, bold=True)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for exporter in self._exporters:
            self.format.addItem(exporter.title)
        self.format.currentIndexChanged.connect(self._choose_format)
        self.carries = text_label(dim=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("File"))
        self.browse = TextButton(self.tr("Choose…"))
        self.browse.clicked.connect(self._browse)
        self.export = TextButton(self.tr("Export"), self, kind=Kind.PRIMARY)
        self.export.setDefault(True)
        self.export.clicked.connect(self._start)
        self.leave = TextButton(self.tr("Cancel"))
        self.leave.clicked.connect(self.reject)
        self._build()
        self._choose_format(0)

    def show_progress(self, count: int) -> None:
        """Show that it is being written, and how many articles have been."""
        if not self.leave.isEnabled():
            return
        self.headline.setText(self.tr("Writing…"))
        self.carries.setText(self.tr("%n article(s) so far", None, count))
        self.leave.setText(self.tr("Stop"))
        self.bar.show()

    def show_stopped(self) -> None:
        """Show that nothing has been written because it was stopped."""
        self.headline.setText(self.tr("Stopped"))
        self._end(self.tr("Nothing was written."))
        self._offer_again()

    @override
    def reject(self) -> None:
        """Leave; while it is being written that means to stop."""
        if self.bar.isHidden():
            super().reject()
        elif self.leave.isEnabled():
            self.leave.setEnabled(False)
            self.headline.setText(self.tr("Stopping…"))
            self.stop_requested.emit()

    def show_report(self, report: ExportReport) -> None:
        """Show what was written."""
        self.headline.setText(self.tr("Exported"))
        counts = (
            self.tr("%n article(s)", None, report.articles),
            self.tr("%n mark(s)", None, report.spans),
            self.tr("%n relation(s)", None, report.relations),
            self.tr("%n entity(ies)", None, report.entities),
        )
        lines = [", ".join(counts)]
        lines += [f"{left.what}: {left.count}" for left in report.left_out]
        lines += [written.path for written in report.files]
        self._end("\n".join(lines))

    def show_failure(self, sentence: str) -> None:
        """Show why nothing was written."""
        self.headline.setText(self.tr("Not exported"))
        self._end(sentence)
        self._offer_again()

    def _build(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(S2)
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        form.setVerticalSpacing(S2)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("File"), place)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S5, S5, S5, S5)
        layout.setSpacing(S3)
        layout.addWidget(self.headline)
        layout.addLayout(form)
        layout.addWidget(self.carries)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)

    def _choose_format(self, index: int) -> None:
        exporter = self._exporters[index]
        path = self._suggested.with_suffix(exporter.suffix)
        self.place.setText(str(path))
        lost = [name for name, words in self._features() if not getattr(exporter.carries, name) and words]
        if lost:
            names = ", ".join(words for name, words in self._features() if name in lost)
            self.carries.setText(self.tr("This format cannot carry: {names}.").format(names=names))
        else:
            self.carries.setText(self.tr("Carries everything: nothing is lost."))

    def _features(self) -> tuple[tuple[str, str], ...]:
        return (
            ("overlap", self.tr("overlapping marks")),
            ("fragments", self.tr("marks in several parts")),
            ("attributes", self.tr("properties")),
            ("relations", self.tr("relations")),
            ("relations_across", self.tr("relations across articles")),
            ("entities", self.tr("entities")),
            ("notes", self.tr("notes")),
            ("annotators", self.tr("annotators")),
            ("metadata", self.tr("details of articles")),
            ("scheme", self.tr("the scheme")),
        )

    def _browse(self) -> None:
        path = dialogs.file_to_write(self, self.tr("Export"), Path(self.place.text()))
        if path is not None:
            self.place.setText(str(path))

    def _start(self) -> None:
        words = self.place.text().strip()
        if not words:
            self.place.setFocus()
            return
        path = Path(words).expanduser()
        if path.exists() and not dialogs.ask(
            self, self.tr("“{name}” exists already. Replace it?").format(name=path.name), yes=self.tr("Replace")
        ):
            return
        self.export.setEnabled(False)
        self.show_progress(0)
        self.export_requested.emit(self._exporters[self.format.currentIndex()], path)

    def _offer_again(self) -> None:
        self.export.setEnabled(True)
        self.export.show()

    def _end(self, words: str) -> None:
        self.bar.hide()
        self.leave.setEnabled(True)
        self.carries.setText(words)
        self.export.hide()
        self.leave.setText(self.tr("Close"))
        self.leave.setFocus()
