"""Which function each command about marks, relations and articles runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.changes import Changes
    from annotator.model import ArticleId
    from ui.actions.action_set import ActionSet
    from ui.presenters.article import ArticlePresenter
    from ui.presenters.article_list import ArticleListPresenter
    from ui.presenters.project import ProjectPresenter

_LABEL = "label."


class DeskCommands(QObject):
    """Bound to actions by id; labels by the code in theirs."""

    def __init__(
        self,
        project: ProjectPresenter,
        desk: ArticlePresenter,
        listed: ArticleListPresenter,
        actions: ActionSet,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._desk = desk
        self._listed = listed
        self._actions = actions
        actions.triggered.connect(self._press_label)
        self.show_labels()

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        desk = self._desk
        marking, bounds, walking, linking, status = desk.marking, desk.bounds, desk.walking, desk.linking, desk.status
        return {
            "edit.undo": self._project.undo,
            "edit.redo": self._project.redo,
            "edit.select_same": walking.select_same,
            "mark.together": desk.together.start,
            "mark.add_fragment": bounds.add_fragment,
            "mark.drop_fragment": bounds.drop_fragment,
            "mark.end_later": bounds.end_later,
            "mark.end_earlier": bounds.end_earlier,
            "mark.start_earlier": bounds.start_earlier,
            "mark.start_later": bounds.start_later,
            "mark.end_later_fine": bounds.end_later_fine,
            "mark.end_earlier_fine": bounds.end_earlier_fine,
            "mark.start_earlier_fine": bounds.start_earlier_fine,
            "mark.start_later_fine": bounds.start_later_fine,
            "mark.delete": desk.untying.delete,
            "mark.flag": marking.flag,
            "link.source": linking.add_source,
            "link.cue": linking.add_cue,
            "link.own_voice": linking.toggle_own_voice,
            "link.start": linking.start,
            "link.remove": desk.untying.remove,
            "link.finish": self.finish,
            "go.next_mark": walking.next_mark,
            "go.previous_mark": walking.previous_mark,
            "go.cycle": walking.cycle,
            "go.extend_next": walking.extend_next,
            "go.extend_previous": walking.extend_previous,
            "go.next_unsourced": walking.next_unsourced,
            "go.previous_unsourced": walking.previous_unsourced,
            "view.mine": desk.whose.toggle,
            "article.next": self._listed.open_next,
            "article.previous": self._listed.open_previous,
            "article.done_next": self.done_next,
            "article.skip_next": self.skip_next,
            "article.nothing": status.toggle_nothing,
            "article.new": status.set_new,
            "article.in_progress": status.set_in_progress,
            "article.done": status.set_done,
            "article.skipped": status.set_skipped,
            "article.flag": status.toggle_flag,
        }

    def show_labels(self) -> None:
        """Let the labels' commands be chosen."""
        for spec in self._actions.specs:
            if spec.id.startswith(_LABEL):
                self._actions.action(spec.id).setVisible(True)

    def finish(self) -> None:
        """Finish what runs: the gesture, the relation, or marking with the armed label."""
        desk = self._desk
        if desk.together.is_running:
            desk.together.finish()
        elif desk.linking.is_running:
            desk.linking.finish()
        elif desk.marking.armed is not None and desk.view.selection is not None:
            desk.marking.mark_armed()

    def done_next(self) -> None:
        """Say that the article is done, and open the next one."""
        self._end(Status.DONE)

    def skip_next(self) -> None:
        """Leave the article out, and open the next one."""
        self._end(Status.SKIPPED)

    def _end(self, status: Status) -> None:
        if self._desk.page is None:
            return
        following: ArticleId | None = self._listed.neighbour(1)

        def move_on(_changes: Changes) -> None:
            if following is not None:
                self._desk.open(following)
            else:
                self._desk.hint(self.tr("That was the last article of the list."))

        self._desk.status.set(status, then=move_on)

    def _press_label(self, action_id: str) -> None:
        if action_id.startswith(_LABEL):
            self._desk.marking.press_label(action_id.removeprefix(_LABEL))
