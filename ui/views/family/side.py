"""Beside the picture of a family: the same facts as text, and what the lines mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ledger import roles
from ui.offsets import Offsets
from ui.theme import BODY, S1, S2, S4, SMALL
from ui.views.family import told
from ui.views.family.signs import Sign, SignKind
from ui.views.ledger.told import differences, relation_name
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.scroll import ScrollColumn
from ui.widgets.tag import Tag, TagKind
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.ledger.picture import FamilyPicture
    from annotator.scheme import Scheme

WIDTH = 344
_NAMES = 96
_BETWEEN = "\n\n"


class FamilySide(Painted):
    """Made anew for each picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self.setMinimumWidth(WIDTH // 2)
        self.text = QLabel()
        """All claims in one: hundreds of labels would take a second to lay out."""
        self._places: dict[int, tuple[int, int]] = {}

    def read(self, claim: int | None) -> None:
        """Give the keyboard to the claims as text, with one of them, by its row, selected."""
        self.text.setFocus(Qt.FocusReason.TabFocusReason)
        if claim in self._places:
            self.text.setSelection(*self._places[claim])

    def show_picture(self, picture: FamilyPicture, scheme: Scheme, language: str) -> None:
        """Say what a picture shows."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(S4, S4, S4, S4)
        column.setSpacing(S2)
        column.addWidget(text_label(told.heading(picture), size=BODY + 1, bold=True))
        column.addLayout(_facts(picture))
        _head(column, self.tr("Who says what about it"))
        column.addLayout(_counts(picture, scheme, language))
        self._add_changes(column, picture, scheme, language)
        _head(column, self.tr("Claims in the picture"))
        self._add_claims(column, picture, scheme, language)
        column.addWidget(rule())
        _head(column, self.tr("Legend"))
        column.addLayout(self._legend(scheme, picture.updates, language))
        column.addStretch(1)
        self._content = ScrollColumn(inner)
        self._column.addWidget(self._content)
        self.set_theme(self._theme)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, WIDTH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(QRect(0, 0, 1, self.height()), self._theme.line)

    def _add_changes(self, column: QVBoxLayout, picture: FamilyPicture, scheme: Scheme, language: str) -> None:
        for earlier, later, note in told.changes(picture):
            outlet = told.outlet_name(earlier.row.outlet)
            _head(column, self.tr("What changed since {outlet}").format(outlet=outlet))
            box = QWidget()
            flow = FlowLayout(box)
            for words in differences(earlier.row, later.row, scheme, language):
                flow.addWidget(Tag(words, TagKind.DIFFERENCE))
            column.addWidget(box)
            if note:
                column.addWidget(text_label(note, size=SMALL, dim=True))

    def _add_claims(self, column: QVBoxLayout, picture: FamilyPicture, scheme: Scheme, language: str) -> None:
        self._places, parts, start = {}, [], 0
        for claim in picture.claims:
            words = told.sentence(claim, picture, scheme, language)
            length = Offsets(words).utf16_length
            self._places[claim.row.key] = (start, length)
            parts.append(words)
            start += length + len(_BETWEEN)
        self.text = text_label(_BETWEEN.join(parts), size=SMALL)
        self.text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self.text)
        if picture.left_out:
            column.addWidget(text_label(self.tr("%n neighbour(s) more", "", picture.left_out), size=SMALL, dim=True))

    def _legend(self, scheme: Scheme, updates: str, language: str) -> QGridLayout:
        rows: list[tuple[Sign, str, str]] = []
        said = {
            roles.same(scheme): self.tr("joins a family"),
            updates: self.tr("head at the older claim"),
            "supports": self.tr("ticks"),
            "contradicts": self.tr("zigzag"),
            "related": self.tr("dots"),
        }
        for each in roles.ties(scheme):
            name = relation_name(each.code, scheme, language)
            rows.append((Sign(SignKind.TIE, each.code, has_head=each.code == updates), name, said.get(each.code, "")))
        rows += [
            (Sign(SignKind.CITES), self.tr("cites"), self.tr("head at the one cited")),
            (Sign(SignKind.MEMBER), self.tr("in family"), self.tr("filled, thick frame")),
            (Sign(SignKind.NEIGHBOUR), self.tr("neighbour"), self.tr("hollow, thin frame")),
            (Sign(SignKind.NO_TIME), self.tr("no time"), self.tr("text gives none")),
        ]
        grid = _grid()
        for number, (sign, name, remark) in enumerate(rows):
            grid.addWidget(sign, number, 0)
            grid.addWidget(text_label(name, size=SMALL), number, 1)
            grid.addWidget(text_label(remark, size=SMALL, dim=True), number, 2)
        return grid


def _facts(picture: FamilyPicture) -> QGridLayout:
    grid = _grid()
    grid.setColumnMinimumWidth(0, _NAMES)
    grid.setColumnStretch(1, 1)
    for number, fact in enumerate(told.facts(picture)):
        grid.addWidget(text_label(fact.name, size=SMALL, dim=True), number, 0, Qt.AlignmentFlag.AlignTop)
        value = text_label(fact.value, bold=fact.is_source)
        value.setAccessibleName(f"{fact.name}: {fact.value}")
        grid.addWidget(value, number, 1)
    return grid


def _counts(picture: FamilyPicture, scheme: Scheme, language: str) -> QGridLayout:
    grid = _grid()
    for number, each in enumerate(told.counts(picture, scheme, language)):
        grid.addWidget(
            Sign(SignKind.TIE, each.type, has_head=each.type == picture.updates, leads=each.leads), number, 0
        )
        words = text_label(each.words)
        words.setAccessibleName(f"{each.words}: {each.number}")
        grid.addWidget(words, number, 1)
        grid.addWidget(text_label(str(each.number), bold=each.number > 0), number, 2)
    return grid


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(S2)
    grid.setVerticalSpacing(S1)
    grid.setColumnStretch(1, 1)
    return grid


def _head(column: QVBoxLayout, words: str) -> None:
    label = text_label(words, size=SMALL, bold=True, dim=True)
    label.setContentsMargins(0, S2, 0, 0)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    column.addWidget(label)
