"""Keeps the line of keys below the comparison true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.views.compare.view import CompareView


class KeyFeed(QObject):
    """Shows the keys that do something now."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._keys: Mapping[str, str] = {}

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys of commands, by id."""
        self._keys = keys

    def show(self) -> None:
        """Show what can be done now."""
        comparing = self._view.comparing
        pair = comparing.pair
        keys = [("← →", self.tr("side")), ("Tab", self.tr("next claim")), ("↑ ↓", self.tr("candidate"))]
        if comparing.wide.is_on:
            keys += [
                ("Enter", self.tr("open beside")),
                (self._keys.get("compare.wide", ""), self.tr("this article only")),
            ]
            self._view.footer.set_items(keys)
            return
        if pair is not None and pair.proposal is not None and not pair.ties:
            name = (
                comparing.project.scheme.relation(pair.proposal.type).name.best(comparing.language)
                or pair.proposal.type
            )
            keys.append(("Enter", self.tr("accept “{relation}”").format(relation=name)))
        if pair is not None:
            keys.append((self._keys.get("compare.reject", ""), self.tr("not a pair")))
            keys.append(("Shift", self.tr("with a key: the other way round")))
        if pair is not None and pair.ties:
            keys.append((self._keys.get("compare.part", ""), self.tr("remove the relation")))
        others = {
            "compare.folds": self.tr("fold"),
            "compare.in_text": self.tr("to the text"),
            "compare.differences": self.tr("differences of the texts"),
        }
        keys += [("Ctrl+PgDown", self.tr("next article"))]
        keys += [(self._keys.get(action_id, ""), name) for action_id, name in others.items()]
        keys += [("Ctrl+Z", self.tr("undo"))]
        self._view.footer.set_items([(key, name) for key, name in keys if key])
