"""Beside the steps: the first articles with their marks, as they would come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S2, S4, SMALL
from ui.widgets.article_view import ArticleView
from ui.widgets.buttons import IconButton
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.texts import Elided, text_label
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.presenters.transfer.arrivals import Arrival
    from ui.theme import Theme

_HEAD = 48
_LETTERS, _CHARACTERS = 15, 72


class ArticlesPane(Painted):
    """Steps through a few articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrivals: tuple[Arrival, ...] = ()
        self._at = 0
        self.about = Elided(size=SMALL)
        self.about.setProperty("dim", True)
        self.previous = IconButton("prev", self.tr("The article before"))
        self.next = IconButton("next", self.tr("The next article"))
        self.counter = text_label(size=SMALL)
        self.counter.setWordWrap(False)
        self.view = ArticleView()
        self.view.set_rail_visible(False)
        self.view.set_fixed(is_fixed=True)
        self.view.set_reading(_LETTERS, _CHARACTERS, shows_names=True)
        self.nothing = text_label(dim=True)
        self.nothing.setContentsMargins(S4, S4, S4, S4)
        self._build()
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.show_arrivals(())

    def _build(self) -> None:
        title = text_label(self.tr("How it comes in"), bold=True)
        title.setWordWrap(False)
        head = QHBoxLayout()
        head.setContentsMargins(S4, S2, S4, S2)
        head.setSpacing(S2)
        for part in (title, self.about, self.previous, self.counter, self.next):
            head.addWidget(part, int(part is self.about))
        box = QWidget()
        box.setMinimumHeight(_HEAD)
        box.setLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (box, rule(), self.nothing):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        """Show the first articles; the one in sight stays so."""
        self._arrivals = tuple(arrivals)
        self._at = min(self._at, max(0, len(arrivals) - 1))
        self.nothing.setText(self.tr("No article would come in."))
        self._show()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.set_theme(theme)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    def _show(self) -> None:
        count = len(self._arrivals)
        for part in (self.previous, self.counter, self.next):
            part.setVisible(count > 1)
        self.view.setVisible(count > 0)
        self.nothing.setVisible(not count)
        if not count:
            self.about.setText("")
            return
        arrival = self._arrivals[self._at]
        self.about.setText(plain(arrival.title))
        self.counter.setText(f"{self._at + 1} / {count}")
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        self.view.set_article(arrival.text, has_headline=arrival.has_headline)
        self.view.set_marks(arrival.marks)

    def _go_on(self) -> None:
        self._at += 1
        self._show()

    def _go_back(self) -> None:
        self._at -= 1
        self._show()
