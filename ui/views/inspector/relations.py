"""The relations of the selected mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.scheme import RelationRole
from ui.widgets.buttons import CROSS, IconButton
from ui.widgets.relation_row import RelationRow
from ui.widgets.section import Section

if TYPE_CHECKING:
    from annotator.scheme import RelationType
    from ui.views.inspector.state import InspectorState, RelationShown

_ICONS = {
    "same": "same",
    "supports": "supports",
    "contradicts": "contradicts",
    "updates": "refresh",
    "refines": "refines",
}
_ROLE_ICONS = {RelationRole.CHAIN: "chain", RelationRole.CUE: "cites", RelationRole.RELAY_CUE: "cites"}


def relation_icon(kind: RelationType) -> str:
    """Return the icon that stands for relations of this type."""
    return _ICONS.get(kind.code) or _ROLE_ICONS.get(kind.role, "link")


class RelationLine(QWidget):
    """One relation and a cross to remove it."""

    followed = Signal(object, object)
    removed = Signal(object)

    def __init__(self, shown: RelationShown, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.row = RelationRow(name)
        self.row.clicked.connect(self._follow)
        self.cross = IconButton("x", self.tr("Remove this relation"), size=CROSS)
        self.cross.clicked.connect(self._remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row, 1)
        layout.addWidget(self.cross)

    def _follow(self) -> None:
        self.followed.emit(self._shown.end.span, self._shown.end.article)

    def _remove(self) -> None:
        self.removed.emit(self._shown.relation.id)


class Relations(Section):
    """What the selected mark is tied to."""

    followed = Signal(object, object)
    """*SpanId* and *ArticleId* to go to."""
    removed = Signal(object)
    """*RelationId*."""
    relate_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Relations"), parent)
        self._key_shown: tuple[object, ...] = ()
        self.lines: list[RelationLine] = []
        self.set_action(self.tr("Relate to another mark"))
        self.acted.connect(self.relate_requested)
        self.body.setSpacing(0)

    def show_state(self, state: InspectorState) -> None:
        """Show the relations of the one selected span."""
        self.setVisible(state.span is not None)
        self.set_empty(not state.relations)
        wanted = (state.relations, state.language, state.scheme.relations)
        if wanted == self._key_shown:
            return
        self._key_shown = wanted
        for line in self.lines:
            line.deleteLater()
        self.lines = [self._line(shown, state) for shown in state.relations]
        for number, line in enumerate(self.lines):
            self.body.insertWidget(number, line)

    def _line(self, shown: RelationShown, state: InspectorState) -> RelationLine:
        kind = state.scheme.relation(shown.relation.type)
        name = kind.name.best(state.language) or kind.code
        line = RelationLine(shown, name if shown.is_outgoing or kind.symmetric else f"← {name}", self)
        where = shown.end.outlet or shown.end.article_title if shown.is_across else self._label(shown, state)
        if shown.number is not None:
            where = f"{where}, {shown.number}" if where else str(shown.number)
        tag = self.tr("other article") if shown.is_across else ""
        line.row.set_end(icon=relation_icon(kind), where=where, tag=tag, words=shown.end.text)
        line.followed.connect(self.followed)
        line.removed.connect(self.removed)
        return line

    @staticmethod
    def _label(shown: RelationShown, state: InspectorState) -> str:
        return state.named(state.scheme.label(shown.end.label)) if state.scheme.has_label(shown.end.label) else ""
