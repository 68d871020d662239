"""A project that can only be looked at: nothing looks as if it could be changed, and whoever tries is told why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from typing_extensions import override

from annotator.errors import FileProblem, ProjectError
from ui import words
from ui.actions import Group
from ui.widgets.chain_row import ChainRow
from ui.widgets.claim_row import ClaimRow
from ui.widgets.relation_row import RelationRow
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window.window import MainWindow

_GROUPS = frozenset({Group.LABEL, Group.MARK, Group.LINK, Group.ARTICLE})
_HARMLESS = frozenset(
    {
        "article.next",
        "article.previous",
        "compare.unpaired",
        "compare.wide",
        "compare.folds",
        "compare.in_text",
        "compare.differences",
    }
)
_OTHERS = frozenset(
    {
        "edit.undo",
        "edit.redo",
        "project.import",
        "project.import_folder",
        "project.paste",
        "project.rename",
        "project.annotator",
        "project.scheme",
    }
)
_LEAD_ELSEWHERE = (ChainRow, ClaimRow, RelationRow)


class ReadOnly(QObject):
    """Takes everything that changes the project out of reach."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._lock_inspector)
        window.actions_.lock(self._changing())
        window.page.view.set_fixed(is_fixed=True)
        for widget in (window.label_bar, window.list_view.add_button, window.page.empty, window.top_bar.annotator):
            widget.setEnabled(False)
        window.page.head.set_fixed()
        window.desk.selection_changed.connect(self._lock_later)
        window.desk.page_changed.connect(self._lock_later)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer keys of commands that are out of reach: Qt brings them here, since nobody else wants them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination())
            actions = map(self._window.actions_.action, self._changing())
            if any(pressed in action.shortcuts() for action in actions):
                self._window.desk.hint(self.sentence())
                return True
        return super().eventFilter(watched, event)

    def sentence(self) -> str:
        """Return why nothing can be changed, and what to do."""
        path = self._window.project.project.path
        return words.error_text(ProjectError(problem=FileProblem.READ_ONLY, path=path))

    def _changing(self) -> list[str]:
        specs = self._window.actions_.specs
        return [spec.id for spec in specs if (spec.group in _GROUPS and spec.id not in _HARMLESS) or spec.id in _OTHERS]

    def _lock_later(self, _value: object = None) -> None:
        self._later.start()

    def _lock_inspector(self) -> None:
        self._window.inspector_feed.show()
        inside = self._window.inspector.properties
        kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QPlainTextEdit, Segments)
        for kind in kinds:
            for widget in inside.findChildren(kind):
                if not isinstance(widget, _LEAD_ELSEWHERE):
                    widget.setEnabled(False)
