"""Which part a label or a relation plays, with what follows from it beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox

from ui.theme import CONTROL, S1, S3, SMALL
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.scheme import RelationRole, Role

    Part = TypeVar("Part", Role, RelationRole)


class RoleField(Painted):
    """A choice of parts in words, and a sentence about the chosen one."""

    picked = Signal(object)
    """The *Role* or *RelationRole*."""

    def __init__(self, parent: QWidget | None = None, *, is_stacked: bool = False) -> None:
        super().__init__(parent)
        self._roles: list[Role | RelationRole] = []
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Plays the part of"))
        self.choice.setFixedHeight(CONTROL)
        self._note = text_label(size=SMALL, dim=True)
        self._note.setMinimumHeight(0 if is_stacked else CONTROL)
        direction = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(direction, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S1 if is_stacked else S3)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._note, 1)
        self.choice.activated.connect(self._pick)

    @property
    def note(self) -> str:
        """What follows, as it is said."""
        return self._note.text()

    def offer(self, roles: Iterable[Part], name: Callable[[Part], str]) -> None:
        """Offer *roles* by their names."""
        for role in roles:
            self._roles.append(role)
            self.choice.addItem(name(role))

    def show_role(self, role: Role | RelationRole, note: str) -> None:
        """Show *role* as chosen and say *note* about it."""
        self.choice.setCurrentIndex(self._roles.index(role))
        self._note.setText(note)

    def _pick(self, place: int) -> None:
        self.picked.emit(self._roles[place])  # the choice itself would hand out a bare string
