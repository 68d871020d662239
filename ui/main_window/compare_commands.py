"""The commands of the comparison: bound by id; relations by the code in theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.actions import RELATION, Where, relation_specs

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window.window import MainWindow
    from ui.views.compare import CompareView


class CompareCommands(QObject):
    """Works on the screen once it is there; until then its commands are out of reach."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._project, self._language = window.project, window.language
        self._actions = actions = window.actions_
        self._view: CompareView | None = None
        actions.triggered.connect(self._join)
        actions.keys_changed.connect(self._show_keys)
        window.project.scheme_changed.connect(self._take_scheme)  # before the window makes its menus anew
        self._show_relations()

    def attach(self, view: CompareView) -> None:
        """Work on *view* from now on."""
        self._view = view
        self._actions.set_home(Where.COMPARISON, view)
        self._show_keys()

    def _take_scheme(self) -> None:
        self._actions.replace(RELATION, relation_specs(self._project.scheme, self._language))
        self._show_relations()

    def _show_relations(self) -> None:
        for spec in self._actions.specs:
            if spec.id.startswith(RELATION):
                self._actions.action(spec.id).setVisible(True)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "compare.reject": self._reject,
            "compare.part": self._part,
            "compare.unpaired": self._toggle_unpaired,
            "compare.wide": self._toggle_wide,
            "compare.folds": self._toggle_folds,
            "compare.in_text": self._show_in_text,
            "compare.differences": self._show_differences,
        }

    def _show_keys(self) -> None:
        if self._view is not None:
            self._view.set_keys({spec.id: self._actions.keys_of(spec.id) for spec in self._actions.specs})

    def _join(self, action_id: str) -> None:
        if self._view is None or self._view.comparing.wide.is_on:
            return
        if action_id.startswith(RELATION):
            self._view.comparing.joining.join(action_id.removeprefix(RELATION))

    def _reject(self) -> None:
        if self._view is not None:
            self._view.comparing.joining.reject()

    def _part(self) -> None:
        if self._view is not None:
            self._view.comparing.joining.part()

    def _toggle_unpaired(self) -> None:
        if self._view is not None:
            self._view.comparing.toggle_unpaired()

    def _toggle_wide(self) -> None:
        if self._view is not None:
            self._view.comparing.wide.toggle()

    def _toggle_folds(self) -> None:
        if self._view is not None:
            self._view.feed.folding.toggle()

    def _show_in_text(self) -> None:
        if self._view is not None:
            self._view.show_in_text()

    def _show_differences(self) -> None:
        if self._view is not None:
            self._view.show_differences()
