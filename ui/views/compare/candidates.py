"""The candidates for the selected claim, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BODY, S2, S4, S7, SMALL
from ui.views.compare.card import CandidateCard, ClaimCard
from ui.widgets.number_flag import NumberFlag
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from annotator.model import SpanId
    from ui.views.compare.card import CardContent

_NARROWEST = 300


class CandidateList(Painted):
    """Takes what cards show; makes new ones only where something is different."""

    pressed = Signal(object)
    """The id of a candidate's claim."""
    key_pressed = Signal(str, bool)
    """The type of a relation to make (empty: not a pair), and whether it is reversed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_NARROWEST)
        self.cards: list[CandidateCard] = []
        self.title = Elided(size=BODY, bold=True)
        self._flag = NumberFlag()
        self.count = text_label(size=SMALL, dim=True)
        self.count.setWordWrap(False)
        self._claim = ClaimCard()
        self.empty = text_label(dim=True)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._scroll = ScrollColumn(self._body)
        self._build()

    @property
    def said(self) -> str:
        """What is told of who says the selected claim."""
        return self._claim.said.text()

    def show_claim(self, title: str, number: int | None, count: str) -> None:
        """Say which claim the candidates are for, and how many there are."""
        self.title.setText(title)
        self._flag.set_number(number)
        self._flag.setVisible(number is not None)
        self.count.setText(count)

    def show_words(self, text: str, said: str) -> None:
        """Show the words of the claim, and who says it; nothing without words."""
        self._claim.show_claim(text, said)
        self._claim.setVisible(bool(text))

    def show_cards(self, contents: Sequence[CardContent], current: SpanId | None, sentence: str) -> None:
        """Show these candidates, or *sentence* why there are none."""
        self.empty.setText(sentence)
        self.empty.setVisible(bool(sentence))
        while len(self.cards) > len(contents):
            self._drop(len(self.cards) - 1)
        for number, content in enumerate(contents):
            self._show_card(number, content, is_current=content.claim == current)
        self._column.activate()
        chosen = next((card for card in self.cards if card.is_current), None)
        if chosen is not None:
            self._scroll.ensureWidgetVisible(chosen, 0, S4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)

    def _show_card(self, number: int, content: CardContent, *, is_current: bool) -> None:
        if number < len(self.cards):
            known = self.cards[number]
            if (known.content, known.is_current) == (content, is_current):
                return
            self._drop(number)
        card = CandidateCard(content, is_current=is_current)
        card.pressed.connect(self.pressed)
        card.key_pressed.connect(self.key_pressed)
        self.cards.insert(number, card)
        self._column.insertWidget(number + 2, card)

    def _drop(self, number: int) -> None:
        card = self.cards.pop(number)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(S4, 0, S4, 0)
        head.setSpacing(S2)
        head.addWidget(self.title)
        head.addWidget(self._flag)
        head.addStretch(1)
        head.addWidget(self.count)
        self._column.setContentsMargins(S4, 0, S4, S4)
        self._column.setSpacing(S2)
        self._column.addWidget(self._claim)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        top = QWidget()
        top.setFixedHeight(S7)
        top.setLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._scroll, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
