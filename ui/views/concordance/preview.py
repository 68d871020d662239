"""The text round a match, with all that is marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ui.presenters.article import faces
from ui.presenters.article.page import Page
from ui.theme import BODY, S1, S2, S5, SMALL
from ui.widgets.article_view import ArticleView
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme
    from annotator.store.concordance import Match
    from ui.presenters.article.reading import ArticleRead

_WIDEST = 96


class _Text(ArticleView):
    """To look at only: its keys are those of the screen."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()


class Preview(Painted):
    """Shows an article at one place of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = _Text()
        self.view.set_rail_visible(False)
        self.view.set_fixed(is_fixed=True)
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.where = Elided(size=SMALL)
        self.where.setProperty("dim", True)
        self._shown: ArticleRead | None = None
        self._build()

    def set_size(self, size_px: int) -> None:
        """Set the text in this size."""
        self.view.set_reading(size_px, _WIDEST, False)

    def show_match(self, read: ArticleRead, match: Match, scheme: Scheme, language: str) -> None:
        """Show *match* in its article."""
        if self._shown is not read:
            is_same = self._shown is not None and self._shown.article == read.article
            self._shown = read
            if not is_same:
                self.view.set_article(read.paragraphs, has_headline=read.has_headline)
            page = Page(read.article, read.spans, read.relations, scheme)
            self.view.set_marks(faces.marks(page, page.spans(), language))
        number = read.article.text.count("\n", 0, match.start) + 1
        self.where.setText(self.tr("{outlet}, line {number}").format(outlet=match.outlet or match.title, number=number))
        self.view.set_selected((match.claim.id,) if match.claim else ())
        self.view.set_hits([(match.start, match.end)] if match.end else (), 0 if match.end else -1)
        self.view.scroll_to_offset(match.start)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.where.setText("")
        self.view.set_article("", has_headline=False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(S5, S2, S5, 0)
        head.setSpacing(S2)
        title = text_label(self.tr("In the text"), size=BODY, bold=True)
        title.setWordWrap(False)
        opens = text_label(self.tr("open"), size=SMALL, dim=True)
        opens.setWordWrap(False)
        head.addWidget(title)
        head.addWidget(self.where, 1)
        head.addWidget(KeyCap("Enter", self))
        head.addWidget(opens)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S1)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
