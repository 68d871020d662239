"""One article of a comparison: its outlet and date above, its text, and below what is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BODY, FOCUS_RING, S2, S5, S7, SMALL
from ui.views.compare.compared import ComparedView
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from annotator.model import ArticleId

HEAD, FOOT = S7, 32
_WIDEST = 280


class _Head(Painted):
    """The line above an article; where the keys work a blue rim is under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEAD)
        self.is_active = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.page)
        rim = FOCUS_RING if self.is_active else 1
        painter.fillRect(0, self.height() - rim, self.width(), rim, theme.accent if self.is_active else theme.line)


class ComparePane(Painted):
    """Takes words and values; knows nothing of the comparison."""

    picked = Signal(object)
    """The id of another article, chosen from the list."""

    def __init__(self, parent: QWidget | None = None, *, has_choice: bool) -> None:
        super().__init__(parent)
        self.view = ComparedView()
        self.empty = Empty()
        self._head = _Head(self)
        self.outlet = Elided(size=BODY, bold=True)
        self.choice = QComboBox()
        self.choice.setProperty("small", True)
        self.choice.setMaximumWidth(_WIDEST)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setAccessibleName(self.tr("Compare with"))
        self.choice.activated.connect(self._pick)
        self.about = Elided(size=SMALL)
        self.about.setProperty("dim", True)
        self.foot = Elided(size=SMALL)
        self.foot.setProperty("dim", True)
        self.foot.setFixedHeight(FOOT)
        self._build()
        (self.outlet if has_choice else self.choice).hide()

    def show_article(self, outlet: str, about: str, foot: str) -> None:
        """Say whose article it is and when from, and *foot* what of it is not compared."""
        self.outlet.setText(outlet)
        self.about.setText(about)
        self.foot.setText(foot)
        self._stack.setCurrentWidget(self.view)

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no article."""
        for words in (self.outlet, self.about, self.foot):
            words.clear()
        self.view.set_article("", has_headline=False)
        self.empty.tell(sentence)
        self._stack.setCurrentWidget(self.empty)

    def set_choices(self, choices: Sequence[tuple[str, ArticleId]], current: ArticleId | None) -> None:
        """Offer articles to compare with."""
        self.choice.clear()
        for name, article in choices:
            self.choice.addItem(name, article)
        self.choice.setCurrentIndex(next((i for i, (_, known) in enumerate(choices) if known == current), -1))

    def set_active(self, *, is_active: bool) -> None:
        """Show whether the keys work here."""
        if self._head.is_active != is_active:
            self._head.is_active = is_active
            self._head.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.page)

    def _pick(self, index: int) -> None:
        self.picked.emit(self.choice.itemData(index))

    def _build(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(S5, 0, S5, FOCUS_RING)
        head.setSpacing(S2)
        head.addWidget(self.outlet)
        head.addWidget(self.choice)
        head.addWidget(self.about, 1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        foot = QHBoxLayout()
        foot.setContentsMargins(S5, 0, S5, 0)
        foot.addWidget(self.foot, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(body, 1)
        layout.addLayout(foot)
