"""Of which story articles are listed, and whether those of one stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem
from typing_extensions import override

from ui.widgets.popup import Popup
from ui.widgets.texts import caption
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import StoryId
    from annotator.store.stories import StorySummary

_HEIGHT, _WIDTH = 320, 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StoryFilter(Popup):
    """A list to pick from; the first row stands for all articles."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._story: StoryId | None = None
        self.together = QCheckBox(self.tr("Stand together by story"))
        self.list = QListWidget()
        self.list.setFixedHeight(_HEIGHT)
        self.list.setFixedWidth(_WIDTH)
        self.list.setAccessibleName(self.tr("Stories"))
        self.body.addWidget(self.together)
        self.body.addWidget(caption(self.tr("Articles of"), bold=True))
        self.body.addWidget(self.list)
        self.together.toggled.connect(self.changed)
        self.list.itemClicked.connect(self._pick)

    @property
    def story(self) -> StoryId | None:
        """The story whose articles alone are listed."""
        return self._story

    @property
    def is_on(self) -> bool:
        """Whether the list is another one because of it."""
        return self._story is not None or self.together.isChecked()

    def offer(self, stories: Sequence[StorySummary]) -> None:
        """Offer these stories."""
        self.list.clear()
        self.list.addItem(QListWidgetItem(self.tr("All stories")))
        for summary in stories:
            item = QListWidgetItem(f"{plain(summary.story.title)}  {summary.articles}")
            item.setData(Qt.ItemDataRole.UserRole, summary.story.id)
            item.setToolTip(plain(summary.story.title))
            self.list.addItem(item)
            if summary.story.id == self._story:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def clear(self) -> None:
        """List all articles again, as they were added."""
        self._story = None
        self.together.setChecked(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.list.hasFocus():
            self._pick(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._story = item.data(Qt.ItemDataRole.UserRole)
            self.hide()
            self.changed.emit()
