"""The last step: writing, reading back, and what came of both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QProgressBar

from annotator.exporters.policies import Policy
from ui.theme import S2, S4
from ui.views.wizard.page import Page
from ui.widgets.buttons import TextButton
from ui.widgets.texts import text_label
from ui.words import plain
from ui.words.losses import policy_name, what_name
from ui.words.problems import problem_text

if TYPE_CHECKING:
    from ui.presenters.transfer.proof import Counts, Proof, Written

_SHOWN = 200
_SHORT_SUM = 12


class ResultPage(Page):
    """Tells how far it is, and in the end what was written and what came back."""

    stop_asked = Signal()
    folder_asked = Signal(object)
    """Path of something to show in its folder."""

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count = text_label(dim=True)
        self.stop = TextButton(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_asked)
        self.written = text_label()
        self.proof = text_label()
        self.proof.setAccessibleName(self.tr("Read back"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files, and what was left out"))
        self.list.setWordWrap(True)
        self.folder = TextButton(self.tr("Show in folder"), icon="folder")
        self.folder.clicked.connect(self._ask_folder)
        self._done: Written | None = None
        buttons = QHBoxLayout()
        buttons.setSpacing(S2)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        for part in (self.bar, self.count, self.written, self.proof):
            self.body.addWidget(part)
        self.body.addSpacing(S4)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(buttons)
        self.show_running(0, 0)

    def show_running(self, count: int, total: int) -> None:
        """Show how many articles have passed, of *total* in all rounds; 0: nobody knows."""
        self._done = None
        self.set_head(self.tr("Writing…"), self.tr("Nothing is in its place before all of it is written."))
        self._run(count, total)
        for part in (self.written, self.proof, self.list, self.folder):
            part.hide()
        self.first = self.stop

    def show_written(self, done: Written) -> None:
        """Show what was written, while it is being read back."""
        self._done = done
        self.set_head(self.tr("Written"), self.tr("Reading it back…"))
        self.written.setText(self.tr("Written: {counts}.").format(counts=self._counted(done.counts)))
        self.list.clear()
        for left in done.report.left_out:
            words = f"{what_name(left.what)}: {self.locale().toString(left.count)}"
            self.list.addItem(f"{words} — {self._policy(left.what, left.policy)}")
        for file in done.report.files[:_SHOWN]:
            self.list.addItem(f"{plain(file.path)}   SHA-256 {file.sha256[:_SHORT_SUM]}…")
            self.list.item(self.list.count() - 1).setToolTip(file.sha256)
        self._run(0, 0)
        for part in (self.written, self.list, self.folder):
            part.show()
        self.proof.hide()

    def show_proof(self, proof: Proof) -> None:
        """Show what came back."""
        done = self._done
        if done is None:
            return
        self._end()
        is_same = done.is_in(proof)
        self.set_head(self.tr("Written and read back") if is_same else self.tr("Written"), "")
        self.proof.setText(self._said(done, proof))
        self.proof.setProperty("warn", not is_same and proof.has_reader and not proof.is_stopped)
        self.proof.style().polish(self.proof)
        self.proof.show()
        for problem in proof.problems[:_SHOWN]:
            self.list.addItem(f"{plain(problem.path)}: {problem_text(problem)}")
        self.first = self.folder
        self.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, sentence: str) -> None:
        """Show why nothing was written, or why it could not be read back."""
        self._end()
        title = self.tr("Not exported") if self._done is None else self.tr("Written, not read back")
        self.set_head(title, sentence)

    def show_stopped(self) -> None:
        """Show that nothing was written."""
        self._end()
        self.set_head(self.tr("Stopped"), self.tr("Nothing was written."))

    def _said(self, done: Written, proof: Proof) -> str:
        if not proof.has_reader:
            return self.tr("Claimdesk does not read this format back; the files have their SHA-256.")
        if proof.is_stopped:
            return self.tr("Reading back was stopped.")
        if done.is_in(proof) and done.copies > 1:
            return "✓ " + self.tr(
                "Read back, each part by itself: all came back that was written to it. "
                "Each has only some of the marks, and nothing joins the parts again."
            )
        if done.is_in(proof):
            return "✓ " + self.tr("Read back: all of it came back.")
        counted = self._counted(proof.counts) if done.copies == 1 else self._of_marks(proof.counts)
        return "! " + self.tr("Read back: {counts}.").format(counts=counted)

    def _counted(self, counts: Counts) -> str:
        return f"{self.tr('%n article(s)', None, counts.articles)}, {self._of_marks(counts)}"

    def _of_marks(self, counts: Counts) -> str:
        words = (self.tr("%n mark(s)", None, counts.spans), self.tr("%n relation(s)", None, counts.relations))
        return ", ".join(words)

    @staticmethod
    def _policy(what: str, policy: str) -> str:
        return policy_name(Policy(policy), what).lower()

    def _run(self, count: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(min(count, total))
        self.bar.show()
        share = f" · {self.locale().toString(min(100, 100 * count // total))} %" if total else ""
        self.count.setText(self.tr("%n article(s) so far", None, count) + share)
        self.count.show()
        self.stop.setEnabled(True)
        self.stop.show()

    def show_progress(self, count: int, total: int) -> None:
        """Show how far writing, or reading back, is."""
        self._run(count, total)

    def _end(self) -> None:
        self.bar.hide()
        self.count.hide()
        self.stop.hide()

    def _ask_folder(self) -> None:
        if self._done is not None and self._done.report.files:
            self.folder_asked.emit(Path(self._done.report.files[0].path))
