"""Taking relations away: the one whose arrow was pressed, or one of those of the selected mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.scheme import RelationRole
from annotator.store import relations
from ui.presenters.article import faces

if TYPE_CHECKING:
    from annotator.model import Relation, RelationId, SpanId
    from ui.presenters.article.page import Page
    from ui.presenters.article.presenter import ArticlePresenter
    from ui.widgets.article_view import Arc

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that can be taken away, in words."""

    relation: RelationId
    name: str


class Untying(QObject):
    """Gestures that take relations away."""

    asked = Signal(object)
    """There are several (tuple of Tie): the user has to choose."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._picked: RelationId | None = None
        desk.view.arc_pressed.connect(self.pick)
        desk.selection_changed.connect(self.unpick)

    @property
    def ties(self) -> tuple[Tie, ...]:
        """The relations that could be meant: the one picked, or those of the mark, or between the two selected."""
        page, primary = self._desk.page, self._desk.primary
        if page is None or primary is None or self._desk.project.is_read_only:
            return ()
        others = set(self._desk.selected) - {primary.id}
        return tuple(
            Tie(relation.id, self._named(page, relation, primary.id))
            for relation in page.relations_of(primary.id)
            if (not others or others & {relation.source, relation.target})
            and (self._picked is None or relation.id == self._picked)
        )

    def pick(self, arc: Arc) -> None:
        """Select the relation that *arc* stands for."""
        page = self._desk.page
        known = page.relations_of(arc.target) if page else ()
        role = RelationRole.ATTRIBUTION
        found = (each for each in known if page and page.role_of(each) is role and each.target == arc.source)
        relation = next(found, None)
        if relation is None or page is None:
            return
        self._picked = relation.id
        self._desk.view.set_picked_arc(arc)
        name = page.scheme.relation(relation.type).name.best(self._desk.language) or relation.type
        sentence = self.tr("The relation “{name}” is selected. Delete removes it, Esc leaves it.")
        self._desk.hint(sentence.format(name=name))

    def unpick(self, _value: object = None) -> bool:
        """Select no relation; tell whether one was."""
        was_picked, self._picked = self._picked is not None, None
        if was_picked:
            self._desk.view.set_picked_arc(None)
            self._desk.hint("")
        return was_picked

    def remove(self) -> None:
        """Take a relation of the selected mark away; ask which if there are several."""
        ties = self.ties
        if self._desk.primary is None:
            self._desk.remark(self.tr("Select a mark first."))
        elif not ties:
            self._desk.remark(self.tr("What is selected has no relation."))
        elif len(ties) == 1:
            self.untie(ties[0].relation)
        else:
            self.asked.emit(ties)

    def delete(self) -> None:
        """Delete what is selected: a relation, or else marks."""
        if self._picked is not None:
            self.remove()
        else:
            self._desk.marking.delete()

    def untie(self, relation: RelationId) -> None:
        """Take this relation away."""
        self.unpick()
        self._desk.linking.unrelate(relation)

    def _named(self, page: Page, relation: Relation, span: SpanId) -> str:
        kind = page.scheme.relation(relation.type)
        is_outgoing = relation.source == span
        end = relation.target if is_outgoing else relation.source
        words = faces.quoted(_short(self._text(page, end)), self._desk.language)
        name = kind.name.best(self._desk.language) or kind.code
        arrow = "↔" if kind.symmetric else "→" if is_outgoing else "←"
        return f"{name} {arrow} {words}"

    def _text(self, page: Page, span: SpanId) -> str:
        known = page.find(span)
        if known is not None:
            return known.text
        return self._desk.project.read_now(lambda session: relations.end(session, span)).text


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
