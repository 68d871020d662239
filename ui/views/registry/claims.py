"""The claims that an entity says or passes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import S2, S4, SMALL, reading_font, ui_font
from ui.views.registry.rows import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from annotator.store.standing import SaidClaim

_OUTLET, _PLACE = 96, 112


class ClaimRow(Row):
    """Outlet, the claim, whether it comes from the entity or is passed on by it."""

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        claim: SaidClaim = index.data(RowsModel.ItemRole)
        height = rect.height()
        outlet = QRect(rect.left() + S2, rect.top(), _OUTLET, height)
        self.write(painter, outlet, claim.outlet, ui_font(SMALL), is_dim=True)
        room = QRect(outlet.right() + S2, rect.top(), rect.right() - _PLACE - outlet.right() - S4, height)
        self.write(painter, room, " ".join(claim.text.split()), reading_font(SMALL))
        place = QRect(rect.right() - _PLACE, rect.top(), _PLACE - S2, height)
        self.write(painter, place, place_text(claim), ui_font(SMALL), is_dim=True, is_right=True)


def place_text(claim: SaidClaim) -> str:
    """Return what the entity is for a claim."""
    translate = QCoreApplication.translate
    return translate("Registry", "origin") if claim.is_origin else translate("Registry", "passed on")


def told(claim: SaidClaim) -> str:
    """Return what a screen reader reads of a claim."""
    return f"{claim.outlet}: {claim.text}, {place_text(claim)}"
