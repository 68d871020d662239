"""One tag of the files: how often it comes, what it becomes, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QPainter
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from annotator.importers.adding import code_of
from annotator.importers.tagging import ADD, SKIP
from ui.theme import BODY, S2, S3, SMALL
from ui.widgets.choice import Choice
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.importers.guests import FoundTag
    from ui.presenters.transfer.decisions import Tag

_COUNT, _KIND, _SAID = 48, 64, 88
_GUESS = "?"


class TagRow(Painted):
    """*ruled* tells what somebody decides; empty takes it back."""

    ruled = Signal(object, str)
    """Tag and rule."""

    def __init__(self, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        kind, name = tag
        self.name = Elided(plain(name))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(BODY)
        self.name.setFont(font)
        self.kind = text_label(self.tr("relation") if kind == "relation" else self.tr("mark"), size=SMALL, dim=True)
        self.count = text_label()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.becomes = Choice(self.tr("{tag} becomes").format(tag=plain(name)))
        self.becomes.setObjectName(f"{kind} {name}")
        self.becomes.chosen.connect(self._rule)
        self.said = text_label(size=SMALL, dim=True)
        self.said.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(S2, S2 // 2, 0, S2 // 2 + 1)
        row.setSpacing(S3)
        for part, width in ((self.kind, _KIND), (self.count, _COUNT), (self.said, _SAID)):
            part.setFixedWidth(width)
        row.addWidget(self.name, 3)
        row.addWidget(self.kind)
        row.addWidget(self.count)
        row.addWidget(self.becomes, 3)
        row.addWidget(self.said)

    def show_tag(self, found: FoundTag, rule: str, guess: str, targets: Sequence[tuple[str, str]]) -> None:
        """Show a tag; *rule* is what somebody decided, *guess* what the scheme takes it for."""
        self.count.setText(self.locale().toString(found.count))
        names = dict(targets)
        add = self.tr("+ add to the scheme as {code}").format(code=code_of(found.tag))
        first = [(_GUESS, names.get(guess, guess))] if guess else [("", self.tr("— decide —"))]
        self.becomes.offer((*first, (ADD, add), (SKIP, self.tr("leave out")), *targets))
        self.becomes.set_value(rule or (_GUESS if guess else ""))
        self.said.setText("" if rule else self.tr("guessed") if guess else self.tr("undecided"))
        self.said.setProperty("warn", not rule and not guess)
        self.said.style().polish(self.said)
        self.becomes.setAccessibleDescription(f"{self.kind.text()}, {self.count.text()}, {self.said.text()}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _rule(self, value: object) -> None:
        self.ruled.emit(self.tag, "" if value in {_GUESS, ""} else str(value))
