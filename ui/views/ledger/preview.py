"""Below the table: the claim in its text, where it comes from, and what it is related to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.scheme import Colour, Role
from ui.presenters.article import faces
from ui.presenters.article.page import Page
from ui.theme import BODY, CAPTION, RADIUS_M, S1, S2, S4, SMALL, current, reading_font, ui_font
from ui.views.ledger import told
from ui.views.ledger.cells import paint_glyph, shared_widths
from ui.views.ledger.changed import Changed
from ui.widgets.article_view import ArticleView
from ui.widgets.painting import Painted, crisp, paint_focus
from ui.widgets.scroll import ScrollColumn
from ui.widgets.texts import Elided, caption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from annotator.ledger.values import Row
    from annotator.scheme import Scheme
    from ui.presenters.ledger import Detail, Related
    from ui.theme import Theme

_GLYPH, _NAME = 32, 96
_BOX, _ROW = 24, 26
_TEXT_SIZE, _WIDE = 15, 96
_SHARES = [3, 2]
_SPEAKING = {Role.CLAIM, Role.SOURCE, Role.CUE, Role.ENTITY}


class ChainBoxes(Painted):
    """A chain from its origin to the outlet, in boxes that say what part each plays; arrows point at who is cited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain: tuple[str, ...] = ()
        self._parts: tuple[str, ...] = ()
        self._is_inherited = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_row(self, row: Row | None) -> None:
        """Show the longest chain of a claim; the others are in the tool tip."""
        self._is_inherited = row is not None and row.is_inherited
        self._chain = max(row.shown_chains, key=len, default=()) if row is not None else ()
        last = len(self._chain) - 1
        self._parts = tuple(self._part(number, last) for number in range(last + 1))
        words = told.chain_words(row) if row is not None else ""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NAME, _BOX + S1 + S4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = theme.shade(Colour.ORANGE)
        font, small = ui_font(SMALL, bold=not self._is_inherited), ui_font(CAPTION)
        gap, left = S4 + S2, 0
        widths = shared_widths(self._chain, self.width() - 2 * S2, gap=gap + 2 * S2)
        for number, (name, part, room) in enumerate(zip(self._chain, self._parts, widths, strict=True)):
            if number:
                _paint_arrow(painter, QRect(left - gap, 0, gap, _BOX), shade.line)
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            width = metrics.horizontalAdvance(shown) + 2 * S2
            painter.setPen(QPen(shade.line, 1 if number else 2))
            painter.setBrush(theme.card)
            painter.drawRoundedRect(crisp(QRect(left + 1, 1, width - 2, _BOX - 2)), RADIUS_M, RADIUS_M)
            painter.setFont(font)
            painter.setPen(theme.dim if self._is_inherited else shade.text)
            painter.drawText(QRect(left, 0, width, _BOX), Qt.AlignmentFlag.AlignCenter, shown)
            painter.setFont(small)
            painter.setPen(theme.dim)
            below = QFontMetrics(small).horizontalAdvance(part) + 2
            area = QRect(max(0, left + (width - below) // 2) if left else 0, _BOX + 2, below, S4)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, part)
            left += width + gap

    def _part(self, number: int, last: int) -> str:
        if number == 0 and self._is_inherited:
            return self.tr("inherited from the article")
        if number == 0:
            return self.tr("origin")
        return self.tr("outlet") if number == last else self.tr("relay")


class TieRow(QAbstractButton):
    """A claim that the one at hand is related to: press it to go there."""

    def __init__(self, related: Related, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self.related = related
        self._name = name
        self._words = f"{related.row.outlet}: {related.row.text}"
        self.setText(self._words)
        self.setToolTip(self._words)
        self.setAccessibleName(f"{name}: {self._words}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NAME, _ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, rect = QPainter(self), self._theme, self.rect()
        if self.underMouse():
            painter.fillRect(rect, theme.hover)
        paint_glyph(painter, QRect(0, 0, _GLYPH, rect.height()), self.related.type, theme, leads=self.related.leads)
        painter.setPen(theme.text)
        font = ui_font(SMALL + 1)
        painter.setFont(font)
        area = QRect(_GLYPH + S2, 0, _NAME, rect.height())
        name = QFontMetrics(font).elidedText(self._name, Qt.TextElideMode.ElideRight, _NAME)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        area = rect.adjusted(_GLYPH + 2 * S2 + _NAME, 0, 0, 0)
        painter.setFont(reading_font(BODY))
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            paint_focus(painter, rect, theme)


class Preview(Painted):
    """The text at the left, chain and relations at the right."""

    followed = Signal(object)
    """The claim (Row) that was pressed among the related ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ArticleView()
        self.text.set_rail_visible(is_visible=False)
        self.text.set_fixed(is_fixed=True)
        self.text.set_reading(_TEXT_SIZE, _WIDE, shows_names=False)
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.place = Elided(size=SMALL)
        self.place.setProperty("dim", True)
        self.chain = ChainBoxes()
        self.changed = Changed()
        self.ties: list[TieRow] = []
        self._article = ""
        self._related = QVBoxLayout()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._build()

    def show_detail(self, detail: Detail | None, scheme: Scheme, language: str) -> None:
        """Show a claim, or nothing."""
        self.chain.show_row(detail.row if detail is not None else None)
        self._show_ties(detail, scheme, language)
        self.changed.show_detail(detail, scheme, language)
        self.text.setVisible(detail is not None)
        if detail is None:
            self.place.setText("")
            return
        row, article = detail.row, detail.read.article
        date = told.long_date(row.published)
        self.place.setText(" · ".join(part for part in (row.outlet, date, row.title) if part))
        page = Page(article, detail.read.spans, detail.read.relations, scheme)
        speaking = [span for span in page.spans() if scheme.label(span.label).role in _SPEAKING]
        if self._article != article.id:
            self.text.set_article(detail.read.paragraphs, has_headline=detail.read.has_headline)
            self._article = article.id
        self.text.set_marks(faces.marks(page, speaking, language))
        self.text.set_selected([row.id])
        self.text.scroll_to_mark(row.id)

    def _show_ties(self, detail: Detail | None, scheme: Scheme, language: str) -> None:
        for row in self.ties:
            self._related.removeWidget(row)
            row.deleteLater()
        related = detail.related if detail is not None else ()
        self.ties = [TieRow(each, told.relation_name(each.type, scheme, language), self) for each in related]
        for row in self.ties:
            row.clicked.connect(self._press)
            self._related.addWidget(row)
            row.show()

    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, TieRow):
            self.followed.emit(row.related.row)

    def _build(self) -> None:
        left, right, below = QWidget(), QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(S4, S2, S2, 0)
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(caption(self.tr("In the text"), bold=True))
        head.addWidget(self.place, 1)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addStretch()
        self._related.setContentsMargins(0, 0, S4, 0)
        self._related.setSpacing(0)
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._related)
        rows.addWidget(self.changed)
        rows.addStretch(1)
        facts = QVBoxLayout(right)
        facts.setContentsMargins(S4, S2, S2, S2)
        facts.addWidget(caption(self.tr("Where it comes from, and what it is related to"), bold=True))
        facts.addWidget(self.chain)
        facts.addWidget(ScrollColumn(below), 1)
        for number, part in enumerate((left, right)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(number, _SHARES[number])
        self.splitter.setSizes([_WIDE * share for share in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self.splitter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, 0, self.width(), 2, self._theme.line)


def _paint_arrow(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Draw an arrow that points to the left, at who is cited."""
    painter.save()
    painter.setPen(QPen(colour, 2))
    left, right, middle = area.left() + S1, area.right() - 1, area.center().y() + 1
    painter.drawLine(left, middle, right, middle)
    painter.drawLine(left, middle, left + S1, middle - S1)
    painter.drawLine(left, middle, left + S1, middle + S1)
    painter.restore()
