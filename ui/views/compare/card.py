"""A candidate: its words, why it may be about the same matter and what is different, and the keys that join it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import CAPTION, RADIUS_L, S1, S2, S3, SMALL, reading_font
from ui.widgets.flow import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.number_flag import NumberFlag
from ui.widgets.painting import Painted, crisp
from ui.widgets.tag import Tag, TagKind
from ui.widgets.texts import Elided, text_label
from ui.widgets.tie_paint import Shape, Stroke, look_of, paint_tie

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QLabel

    from annotator.model import SpanId

_SAMPLE = 32
_NAMES = 60
TagItem = tuple[str, TagKind]


@dataclass(frozen=True, slots=True)
class KeyItem:
    """A relation that a key makes. *head*: 1 at the right end, -1 at the left, 0 without."""

    keys: str
    type: str
    """Empty: the key says that it is no pair."""
    name: str
    head: int = 0
    is_proposed: bool = False


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows."""

    claim: SpanId
    number: int
    text: str
    score: str
    said: str = ""
    """Who says it."""
    shared: tuple[TagItem, ...] = ()
    different: tuple[TagItem, ...] = ()
    ties: tuple[KeyItem, ...] = ()
    """Relations there are already; without keys."""
    keys: tuple[KeyItem, ...] = ()
    """The keys of relations; only of the current candidate."""


class LineSample(Painted):
    """A short piece of a relation's line."""

    def __init__(self, item: KeyItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SAMPLE, 14)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.moveTo(2, self.height() / 2)
        path.lineTo(self.width() - 2, self.height() / 2)
        look = look_of(self._item.type)
        head = 0 if look.shape is Shape.TICKS else self._item.head  # among ticks there is no room for it
        paint_tie(painter, path, look, self._theme, Stroke(head))


class CandidateCard(Painted):
    """Press it to take it for the partner."""

    pressed = Signal(object)
    """The id of its claim."""
    key_pressed = Signal(str, bool)
    """The type of a relation to make, and whether Shift is held; an empty type: not a pair."""

    def __init__(self, content: CardContent, parent: QWidget | None = None, *, is_current: bool) -> None:
        super().__init__(parent)
        self.content = content
        self.is_current = is_current
        self.setAccessibleName(f"{content.number}: {content.text}")
        self.setAccessibleDescription(", ".join(text for text, _ in (*content.shared, *content.different)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S3, S2, S3, S2)
        self._column.setSpacing(S1)
        self._add_head()
        if content.said:
            self._column.addWidget(_pliant(text_label(content.said, size=CAPTION, dim=True)))
        self._add_tags()
        for tie in content.ties:
            self._column.addLayout(_line(tie))
        if content.keys:
            self._add_keys()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.content.claim)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if self.is_current else theme.line, 2 if self.is_current else 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(crisp(self.rect()).adjusted(0, 0, -0.5, -0.5), RADIUS_L, RADIUS_L)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(S2)
        flag = NumberFlag()
        flag.set_number(self.content.number, is_proposed=not self.content.ties)
        row.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_pliant(text_label(self.content.text)), 1)
        score = text_label(self.content.score, size=SMALL, bold=self.is_current)
        score.setWordWrap(False)
        row.addWidget(score, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _add_tags(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S2)
        grid.setVerticalSpacing(S1)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(1, 1)
        rows = ((self.tr("In common"), self.content.shared), (self.tr("Different"), self.content.different))
        for number, (name, tags) in enumerate(rows):
            if tags:
                grid.addWidget(text_label(name, size=CAPTION, dim=True), number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(_flow(tags), number, 1)
        self._column.addLayout(grid)

    def _add_keys(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, S2, 0, 0)
        grid.setHorizontalSpacing(S2)
        grid.setVerticalSpacing(S1)
        for number, item in enumerate(self.content.keys):
            button = _KeyButton(item)
            button.pressed.connect(self.key_pressed)
            grid.addWidget(button, number // 2, number % 2)
        self._column.addLayout(grid)


class _KeyButton(Painted):
    """A key, the line it draws and its name; it can be pressed too."""

    pressed = Signal(str, bool)

    def __init__(self, item: KeyItem) -> None:
        super().__init__()
        self._item = item
        self.setLayout(_line(item))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self._item.type, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))


class ClaimCard(Painted):
    """The claim that candidates are looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = _pliant(text_label())
        self._text.setFont(reading_font(15))
        self.said = _pliant(text_label(size=CAPTION, dim=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(S3, S2, S3, S2)
        column.setSpacing(S1)
        column.addWidget(self._text)
        column.addWidget(self.said)

    def show_claim(self, text: str, said: str) -> None:
        """Show the words of the claim, and who says it."""
        self._text.setText(text)
        self.said.setText(said)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_L, RADIUS_L)


def _pliant(label: QLabel) -> QLabel:
    """Let a label wrap to whatever width there is."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    return label


def _line(item: KeyItem) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S2)
    if item.keys:
        row.addWidget(KeyCap(item.keys))
    if item.type:
        row.addWidget(LineSample(item))
    row.addWidget(Elided(item.name, size=SMALL, bold=item.is_proposed), 1)
    return row


def _flow(tags: tuple[TagItem, ...]) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, gap=S1)
    for text, kind in tags:
        flow.addWidget(Tag(text, kind))
    return box
