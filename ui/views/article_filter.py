"""The head of the article list: search, chips with counts, marks to filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.model import Status
from annotator.store.articles import ArticleFilter
from ui.theme import S1, S2, S3, S4
from ui.views.story_filter import StoryFilter
from ui.widgets.buttons import IconButton, Kind, TextButton
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.popup import Popup
from ui.widgets.scroll import ScrollColumn
from ui.widgets.search_field import SearchField
from ui.widgets.swatch import Swatch
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from annotator.store.articles import ArticleCounts

_ALL = 0
_STATUSES = (None, Status.NEW, Status.IN_PROGRESS, Status.DONE, Status.SKIPPED)
_POPUP_HEIGHT = 420


class LabelFilter(Popup):
    """Which labels an article must have marks of, at least one."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._shown: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        inside = QWidget()
        inside.setLayout(self._rows)
        area = ScrollColumn(inside)
        area.setMaximumHeight(_POPUP_HEIGHT)
        self._clear = TextButton(self.tr("Clear"), kind=Kind.LINK)
        self._clear.clicked.connect(self.clear)
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(caption(self.tr("Articles with marks of"), bold=True))
        head.addStretch(1)
        head.addWidget(self._clear)
        self.body.addLayout(head)
        self.body.addWidget(area)

    @property
    def labels(self) -> frozenset[str]:
        """Codes of the labels that are ticked."""
        return frozenset(code for code, box in self._boxes.items() if box.isChecked())

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        """Offer the labels of *scheme*."""
        ticked = self.labels
        for row in self._shown:
            row.deleteLater()
        self._boxes, self._shown = {}, []
        for label in scheme.labels:
            box = QCheckBox(label.name.best(language) or label.code)
            box.setChecked(label.code in ticked)
            box.toggled.connect(self.changed)
            self._boxes[label.code] = box
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, S2, 0)
            line.addWidget(Swatch(label.line, label.colour))
            line.addWidget(box, 1)
            self._rows.addWidget(row)
            self._shown.append(row)

    def clear(self) -> None:
        """Untick everything."""
        for box in self._boxes.values():
            box.setChecked(False)


class FilterBar(Painted):
    """What is looked for, as an *ArticleFilter*."""

    changed = Signal(object)
    """The new *ArticleFilter*."""
    left_down = Signal()
    stories_wanted = Signal()
    """The stories are about to be shown: answer with *stories.offer*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ArticleFilter()
        self.search = SearchField(self.tr("Find an article"))
        self.search.searched.connect(self._set_text)
        self.search.left_down.connect(self.left_down)
        self._marks = IconButton("filter", self.tr("Filter by marks"))
        self._marks.setCheckable(True)
        self._marks.clicked.connect(self._open_labels)
        self.labels = LabelFilter(self)
        self.labels.changed.connect(self._set_labels)
        self._story = IconButton("merge", self.tr("Filter by story"))
        self._story.setCheckable(True)
        self._story.clicked.connect(self._open_stories)
        self.stories = StoryFilter(self)
        self.stories.changed.connect(self._set_story)
        names = (self.tr("All"), self.tr("New"), self.tr("In progress"), self.tr("Done"), self.tr("Skipped"))
        self.chips = [Chip(name) for name in names]
        self.flag_chip = Chip(self.tr("For review"), icon="flag")
        self._group = QButtonGroup(self)
        for number, chip in enumerate(self.chips):
            self._group.addButton(chip, number)
        self.chips[_ALL].setChecked(True)
        self._group.idClicked.connect(self._set_status)
        self.flag_chip.clicked.connect(self._set_flagged)
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(S1)
        top.addWidget(self.search, 1)
        top.addWidget(self._marks)
        top.addWidget(self._story)
        chips = QWidget()
        flow = FlowLayout(chips)
        for chip in (*self.chips, self.flag_chip):
            flow.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S3, S4, S3)
        layout.setSpacing(S2)
        layout.addLayout(top)
        layout.addWidget(chips)

    @property
    def filter(self) -> ArticleFilter:
        """What is looked for now."""
        return self._filter

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how many articles each chip would leave."""
        for chip, status in zip(self.chips, _STATUSES, strict=True):
            chip.set_count(counts.total if status is None else counts.by_status.get(status, 0))
        self.flag_chip.set_count(counts.flagged)
        skipped = self.chips[-1]
        skipped.setVisible(bool(counts.by_status.get(Status.SKIPPED)) or skipped.isChecked())

    def clear(self) -> None:
        """Look for everything again."""
        self.search.clear()
        self.labels.clear()
        self.stories.clear()
        self._story.setChecked(False)
        self.chips[_ALL].setChecked(True)
        self.flag_chip.setChecked(False)
        self._apply(ArticleFilter())

    def _apply(self, wanted: ArticleFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)

    def _set_text(self, text: str) -> None:
        self._apply(self._filter.model_copy(update={"text": text}))

    def _set_status(self, number: int) -> None:
        status = _STATUSES[number]
        self._apply(self._filter.model_copy(update={"statuses": frozenset({status} if status else ())}))

    def _set_flagged(self, is_on: bool) -> None:
        self._apply(self._filter.model_copy(update={"flagged": is_on}))

    def _set_labels(self) -> None:
        labels = self.labels.labels
        self._marks.setChecked(bool(labels))
        self._apply(self._filter.model_copy(update={"labels": labels}))

    def _open_labels(self) -> None:
        self._marks.setChecked(bool(self.labels.labels))
        self.labels.open_at(self._marks)

    def _set_story(self) -> None:
        self._story.setChecked(self.stories.is_on)
        wanted = {"story": self.stories.story, "is_by_story": self.stories.together.isChecked()}
        self._apply(self._filter.model_copy(update=wanted))

    def _open_stories(self) -> None:
        self._story.setChecked(self.stories.is_on)
        self.stories_wanted.emit()
        self.stories.open_at(self._story)
        self.stories.list.setFocus(Qt.FocusReason.PopupFocusReason)
