"""What a table of QIDs comes to, before anything is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.theme import S3, S5, TITLE
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.importers.qids import Matching, Named

_SIZE, _MOST = (640, 520), 500


class QidDialog(QDialog):
    """Accepted: the QIDs that contradict nothing are to be set."""

    def __init__(self, path: Path, matching: Matching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("QIDs from a file"))
        self.setModal(True)
        self.resize(*_SIZE)
        count = len(matching.fresh)
        self.told = QPlainTextEdit("\n".join(self._lines(matching)))
        self.told.setReadOnly(True)
        self.told.setAccessibleName(self.tr("What comes of the table"))
        self.accept_button = TextButton(self.tr("Set %n QID(s)", None, count), self, kind=Kind.PRIMARY)
        self.accept_button.setEnabled(bool(count))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(text_label(self.tr("One step, Ctrl+Z takes it back"), dim=True), 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S5, S5, S5, S5)
        layout.setSpacing(S3)
        layout.addWidget(text_label(path.name, size=TITLE, bold=True))
        layout.addWidget(self.told, 1)
        layout.addLayout(buttons)

    def _lines(self, matching: Matching) -> Iterator[str]:
        yield self.tr("Will be set: {count}").format(count=len(matching.fresh))
        yield from (f"    {entity.name}  →  {qid}" for entity, qid in matching.fresh[:_MOST])
        yield self.tr("Have it already: {count}").format(count=matching.known)
        if matching.clashes:
            yield self.tr("Contradict, left as they are: {count}").format(count=len(matching.clashes))
            words = self.tr("the table says {said}, there is {other}")
            for clash in matching.clashes[:_MOST]:
                yield f"    {clash.entity.name}: {words.format(said=clash.said, other=clash.other)}"
        for words, rows in (
            (self.tr("Names of several entities, left out: {count}"), matching.ambiguous),
            (self.tr("No QID (Q and digits, such as Q884): {count}"), matching.broken),
            (self.tr("Nobody has such a name: {count}"), matching.unknown),
        ):
            if rows:
                yield words.format(count=len(rows))
                yield from (self._row(row) for row in rows[:_MOST])

    def _row(self, row: Named) -> str:
        place = self.tr("line {line}").format(line=row.line)
        return f"    {place}: {', '.join(row.names)}  {row.said}"
