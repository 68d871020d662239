"""The picture of a family as items: for the screen, and again in other colours for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsScene

from annotator.ledger.picture import cue_words
from annotator.ledger.placing import placed
from annotator.ledger.times import moment_of
from ui.theme import S2
from ui.views.family import told
from ui.views.family.backdrop import AXIS, Backdrop
from ui.views.family.boxes import BoxItem, CardItem, StackItem, VoiceItem
from ui.views.family.ink import width_of
from ui.views.family.lines import CitationItem, CueLabel, LineItem, TieLabel
from ui.views.family.routes import citation_route, tie_routes
from ui.views.ledger.told import relation_name
from ui.widgets.tie_paint import look_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPointF
    from PySide6.QtWidgets import QGraphicsItem

    from annotator.ledger.picture import DrawnClaim, FamilyPicture, Node
    from annotator.ledger.placing import Box
    from annotator.scheme import Scheme
    from ui.theme import Theme

_EVERY = 1_000_000
_MOST_PLACED = 100
"""Labels for which room is looked for: where there are more, none would be left, and it takes long."""


class FamilyScene(QGraphicsScene):
    """Made anew for each picture; *boxes* are what the keyboard walks."""

    def __init__(
        self,
        picture: FamilyPicture,
        theme: Theme,
        *,
        scheme: Scheme,
        language: str,
        is_unstacked: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.picture = picture
        self._theme, self._scheme, self._language = theme, scheme, language
        self.placement = placed(picture, width_of, most=_EVERY) if is_unstacked else placed(picture, width_of)
        self.boxes: dict[Node, BoxItem] = {}
        """By the claims in it too."""
        self._lines: list[LineItem] = []
        self._kept: list[QGraphicsItem] = []
        self.backdrop = Backdrop(self.placement, theme, self._stems())
        self._add(self.backdrop)
        self._add_citations()
        self._add_ties()
        for box in self.placement.boxes:
            item = self._box_item(box)
            self._add(item)
            self.boxes.update(dict.fromkeys(box.claims or (box.node,), item))
        right = max(item.sceneBoundingRect().right() for item in self._kept)
        self._size = QSizeF(max(right + S2, self.placement.width), self.placement.height + AXIS)
        self.fill(self._size)

    def whole(self) -> QSizeF:
        """Return how large the picture itself is."""
        return self._size

    def fill(self, size: QSizeF) -> None:
        """Reach at least as far as *size*: the axis stands at the foot of the window."""
        whole = self._size.expandedTo(size)
        self.backdrop.set_frame(QRectF(0, 0, whole.width(), whole.height()))
        self.setSceneRect(self.backdrop.boundingRect())

    def set_current(self, node: Node | None) -> None:
        """Show what is at hand, with the lines that end there."""
        at_hand = self.boxes.get(node) if node is not None else None
        for item in set(self.boxes.values()):
            item.set_current(is_current=item is at_hand)
        for line in self._lines:
            line.set_strong(is_strong=any(self.boxes.get(end) is at_hand for end in line.ends) and at_hand is not None)

    def _add(self, item: QGraphicsItem) -> None:
        self.addItem(item)
        self._kept.append(item)

    def _add_citations(self) -> None:
        numbers = {voice.path: number for number, voice in enumerate(self.picture.voices)}
        cues: dict[tuple[float, float], dict[str, QPointF]] = {}
        for citation in self.picture.citations:
            route = citation_route(citation, self.placement, number=numbers[citation.cited])
            ends = (citation.citing, citation.cited)
            self._add_line(CitationItem(route.path, self._theme, ends=ends))
            place = (route.label.x(), route.label.y())
            cues.setdefault(place, {}).update(dict.fromkeys(citation.cues, route.label))
        for words in cues.values():
            if words:
                self._add(CueLabel(cue_words(words), next(iter(words.values())), self._theme))

    def _add_ties(self) -> None:
        taken = [QRectF(box.x, box.y, box.width, box.height) for box in self.placement.boxes]
        routes = tie_routes(self.picture.ties, self.placement)
        for (code, source, target), route in routes.items():
            head = int(code == self.picture.updates)
            self._add_line(LineItem(route.path, look_of(code), self._theme, ends=(source, target), head=head))
            name = relation_name(code, self._scheme, self._language)
            label = TieLabel(name, route, look_of(code), self._theme)
            if len(routes) <= _MOST_PLACED:
                label.find_room(route, taken)
                taken.append(label.sceneBoundingRect())
            self._add(label)

    def _add_line(self, line: LineItem) -> None:
        self._add(line)
        self._lines.append(line)

    def _box_item(self, box: Box) -> BoxItem:
        picture, theme = self.picture, self._theme
        if isinstance(box.node, tuple):
            voice = next(each for each in picture.voices if each.path == box.node)
            return VoiceItem(box, theme, voice.name, told.voice(voice), is_origin=voice.is_origin)
        if box.is_stack:
            has_time = any(moment_of(picture.by_key[key].row.published) for key in box.claims)
            return StackItem(box, theme, told.stack(box, picture), has_time=has_time)
        claim = picture.by_key[box.node]
        return CardItem(
            box,
            theme,
            told.card(claim, self._scheme, self._language),
            told.sentence(claim, picture, self._scheme, self._language),
            is_member=claim.is_member,
            has_time=moment_of(claim.row.published) is not None,
        )

    def _stems(self) -> dict[float, str]:
        """Return what stands at the axis, by place: whose cards are there, and at what time."""
        found: dict[float, list[DrawnClaim]] = {}
        for claim in self.picture.claims:
            found.setdefault(self.placement.box_of[claim.row.key].x, []).append(claim)
        return {x: told.stem(claims) for x, claims in found.items()}
