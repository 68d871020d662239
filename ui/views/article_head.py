"""The head over the article: where we are in the list, whose article it is, and when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from annotator.model import Status
from ui.theme import BAR, CAPTION, S2, S4, SMALL, ui_font
from ui.widgets.bar_button import BarButton
from ui.widgets.buttons import IconButton, Kind, LinkButton, TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided
from ui.words import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from annotator.model import Article

_LEAST_ABOUT = 56
_ISO_DATE = 10


class ArticleHead(Painted):
    """Says what is open; its buttons ask, the window does."""

    previous_requested = Signal()
    next_requested = Signal()
    nothing_requested = Signal()
    done_requested = Signal()
    metadata_requested = Signal()
    list_requested = Signal()
    inspector_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self._rail_width = 0
        self._is_fixed = False
        self._done_keys = ""
        self._article: Article | None = None
        self.previous = IconButton("prev", self.tr("Previous article"))
        self.next = IconButton("next", self.tr("Next article"))
        self.position = LinkButton("")
        self.about = Elided(size=SMALL)
        self.about.setProperty("dim", True)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.details = IconButton("pen", self.tr("Details of the article"))
        self.nothing = TextButton(self.tr("Nothing to mark"), is_small=True)
        self.nothing.setCheckable(True)
        self.done = BarButton("check", self.tr("Done"), self, is_primary=True)
        self.rail_title = _small(self.tr("Claims and sources"))
        self.rail_count = _small("")
        self.way_back = TextButton(self.tr("Properties"), kind=Kind.LINK)
        self._rail = QWidget(self)
        self._build()
        self._connect()
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Show what is known of *article*."""
        self._article = article
        for widget in (self.details, self.nothing, self.done, self.previous, self.next):
            widget.setEnabled(article is not None)
        if article is None:
            self.about.setText("")
            return
        meta = article.metadata
        story = self.tr("story: {title}").format(title=article.story.title) if article.story else ""
        parts = (meta.outlet, meta.author, _date(meta.published, self.locale()), meta.source_line, story)
        self.about.setText(" · ".join(dict.fromkeys(plain(part) for part in parts if part)))
        self.nothing.setChecked(article.nothing_to_mark)
        is_done = article.status is Status.DONE
        self.done.set_words(self.tr("Done") if not is_done else self.tr("Next"))
        self._fit()

    def set_fixed(self) -> None:
        """Show nothing that would change the article."""
        self._is_fixed = True
        for widget in (self.nothing, self.done):
            widget.hide()
        self._fit()

    def set_position(self, place: int, total: int) -> None:
        """Show that the article is the *place*-th of *total*; 0: it is not in the list as filtered."""
        number = self.locale().toString
        if place:
            self.position.setText(self.tr("{place} of {total}").format(place=number(place), total=number(total)))
        else:
            self.position.setText(self.tr("not in this list") if total else "")
        self._fit()

    def set_claims(self, count: int) -> None:
        """Show over the rail how many claims there are."""
        self.rail_count.setText(self.locale().toString(count) if count else "")

    def set_keys(self, done: str) -> None:
        """Show the key that ends the article."""
        self._done_keys = done
        self._fit()

    def set_rail_width(self, width: int) -> None:
        """Let the words over the rail stand over the rail; 0: it is hidden."""
        self._rail_width = width
        self._rail.setVisible(width > 0)
        self._rail.setFixedWidth(max(width, 1))
        self._fit()
        self.update()

    def set_way_back(self, is_shown: bool) -> None:
        """Show the way to the inspector over the rail that is in its place."""
        self.way_back.setVisible(is_shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Show key, details and what is known of the article only where there is room for them."""
        self.done.set_keys(self._done_keys)
        room = self._room()
        if room < 0:
            self.done.set_keys("")
        details = self.details.sizeHint().width() + S2
        self.details.setVisible(room >= details and not self._is_fixed)
        self.about.setVisible(room - details >= _LEAST_ABOUT)

    def _room(self) -> int:
        """Return how much of the bar the buttons leave that are always there."""
        always = (self.previous, self.position, self.next, self.nothing, self.done)
        taken = sum(widget.sizeHint().width() + S2 for widget in always if not widget.isHidden())
        return self.width() - self._rail_width - S4 - taken - 2 * S2

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        if self._rail_width:
            left = self.width() - self._rail_width
            painter.fillRect(left, 0, self._rail_width, self.height(), self._theme.panel)
            painter.fillRect(left, 0, 1, self.height(), self._theme.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, 0, 1)
        row.setSpacing(S2)
        for widget in (self.previous, self.position, self.next):
            row.addWidget(widget)
        row.addWidget(self.about, 1)
        row.addWidget(self.details)
        row.addStretch(0)
        row.addWidget(self.nothing)
        row.addWidget(self.done)
        row.addSpacing(S2 // 2)
        inner = QHBoxLayout(self._rail)
        inner.setContentsMargins(S4, 0, S4, 0)
        inner.addWidget(self.rail_title, 1)
        inner.addWidget(self.rail_count)
        inner.addWidget(self.way_back)
        self.way_back.hide()
        row.addWidget(self._rail)
        self._rail.hide()

    def _connect(self) -> None:
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.position.clicked.connect(self.list_requested)
        self.details.clicked.connect(self.metadata_requested)
        self.nothing.clicked.connect(self.nothing_requested)
        self.done.clicked.connect(self.done_requested)
        self.way_back.clicked.connect(self.inspector_requested)


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(ui_font(CAPTION, bold=True))
    label.setProperty("dim", True)
    return label


def _date(published: str, locale: QLocale) -> str:
    """Return an ISO date as the locale writes it, as exact as it is known."""
    day = QDate.fromString(published[:_ISO_DATE], "yyyy-MM-dd")
    if not day.isValid():
        return published
    words = locale.toString(day, "d MMMM yyyy")
    time = published[_ISO_DATE + 1 : _ISO_DATE + 6]
    return f"{words}, {time}" if time else words
