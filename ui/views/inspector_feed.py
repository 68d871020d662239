"""Between the open article and the inspector: what it shows, and what its controls do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as entity_edits
from annotator.errors import UnknownId
from annotator.scheme import RelationRole, Role
from annotator.store import annotators, entities, relations
from ui.presenters.lull import Lull
from ui.views.chain_feed import chains, inherited_chains, shown_relations
from ui.views.inspector.state import ClaimShown, InspectorState, RelationShown

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import ArticleId, Entity, EntityId, Relation, Span, SpanId
    from ui.presenters.article import ArticlePresenter, Page
    from ui.presenters.project import ProjectPresenter
    from ui.views.inspector import Inspector


class InspectorFeed(QObject):
    """Makes a new state whenever the selection or the page has changed, once for many changes at a time."""

    follow_requested = Signal(object, object)
    """Go to a span (SpanId) in another article (ArticleId)."""

    def __init__(
        self, project: ProjectPresenter, desk: ArticlePresenter, inspector: Inspector, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._desk = desk
        self._inspector = inspector
        self._entities: dict[EntityId, Entity] | None = None
        self._names: dict[str, str] = {}
        self._later = Lull(project, self)
        self._later.come.connect(self.show)
        self._listen()
        self._later.wait()

    def show(self) -> None:
        """Show what is selected now."""
        self._later.cancel()
        self._inspector.show_state(self.state())

    def state(self) -> InspectorState:
        """Return everything the inspector needs to know about what is selected."""
        page, desk = self._desk.page, self._desk
        scheme = self._project.scheme
        chosen = page.many(desk.selected) if page else ()
        if page is None or not chosen:
            return InspectorState(scheme=scheme, language=desk.language, article=desk.article_id)
        numbers = {span.id: number for span in chosen if (number := page.number(span.id))}
        span, *others = chosen
        if others:
            return InspectorState(
                scheme=scheme,
                language=desk.language,
                spans=chosen,
                article=page.article.id,
                numbers=numbers,
                entities=self._all_entities(),
            )
        inherited = inherited_chains(page, span)
        return InspectorState(
            scheme=scheme,
            language=desk.language,
            spans=chosen,
            article=page.article.id,
            numbers=numbers,
            entities=self._all_entities(),
            mentions=_mentions(page, span),
            chains=inherited or chains(page, span, desk.language),
            is_inherited=bool(inherited),
            relations=self._relations(page, span),
            claims=_claims(page, span),
            author=self._name_of(span.by),
        )

    def create_entity(self, code: str, name: str, entity_type: str) -> None:
        """Add an entity to the project and link the selected spans to it, in one edit."""
        by, spans = self._project.annotator.id, self._inspector.spans
        self._project.edit(
            lambda session: entity_edits.create_entity(session, name, entity_type, by=by, link=spans, attribute=code)
        )

    def link_entity(self, code: str, entity: EntityId | None) -> None:
        """Link the selected spans to an entity, or to none."""
        by, spans = self._project.annotator.id, self._inspector.spans
        self._project.edit(lambda session: entity_edits.link_entity(session, spans, entity, by=by, attribute=code))

    def follow(self, span: SpanId, article: ArticleId) -> None:
        """Go to the other end of a relation."""
        if article == self._desk.article_id:
            self._desk.whose.reveal(span)
        else:
            self.follow_requested.emit(span, article)

    def _listen(self) -> None:
        desk, inspector = self._desk, self._inspector
        desk.selection_changed.connect(self._later_show)
        desk.page_changed.connect(self._later_show)
        desk.opened.connect(self._later_show)
        self._project.changed.connect(self._hear)
        self._project.scheme_changed.connect(self._later_show)
        inspector.attribute_set.connect(self._set_attribute)
        inspector.text_attribute_set.connect(self._set_attribute)
        inspector.note_set.connect(self._set_note)
        inspector.relabel_requested.connect(desk.marking.relabel)
        inspector.entity_chosen.connect(self.link_entity)
        inspector.entity_created.connect(self.create_entity)
        inspector.relation_followed.connect(self.follow)
        inspector.relation_removed.connect(desk.linking.unrelate)
        inspector.flag_toggled.connect(self._flag)
        inspector.delete_requested.connect(desk.marking.delete)
        inspector.own_voice_toggled.connect(self._set_own_voice)
        inspector.add_source_requested.connect(desk.linking.add_source)
        inspector.relate_requested.connect(desk.linking.start)

    def _later_show(self, _value: object = None) -> None:
        self._inspector.flush()
        self._later.wait()

    def _set_attribute(self, code: str, value: str | None) -> None:
        self._desk.marking.set_attribute(code, value, of=self._inspector.spans)

    def _set_note(self, note: str) -> None:
        for span in self._inspector.spans:
            self._desk.marking.set_note(note, of=span)

    def _flag(self, _value: bool) -> None:
        self._desk.marking.flag()

    def _set_own_voice(self, _value: bool) -> None:
        self._desk.linking.toggle_own_voice()

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.entities:
            self._entities = None
            self._later.wait()
        if changes.annotators:
            self._names.clear()
            self._later.wait()

    def _all_entities(self) -> dict[EntityId, Entity]:
        if self._entities is None:
            found = self._project.read_now(entities.all)
            self._entities = {entity.id: entity for entity in found}
        return self._entities

    def _name_of(self, annotator: str) -> str:
        if not self._names:
            self._names = {known.id: known.name for known in self._project.read_now(annotators.all)}
        return self._names.get(annotator, "")

    def _relations(self, page: Page, span: Span) -> tuple[RelationShown, ...]:
        hidden = shown_relations(page, span)
        rest = [relation for relation in page.relations_of(span.id) if relation.id not in hidden]
        return tuple(shown for relation in rest if (shown := self._relation(page, span, relation)) is not None)

    def _relation(self, page: Page, span: Span, relation: Relation) -> RelationShown | None:
        is_outgoing = relation.source == span.id
        other = relation.target if is_outgoing else relation.source
        try:
            end = self._project.read_now(lambda session: relations.end(session, other))
        except UnknownId:
            return None  # it is on its way to the disk; its confirmation shows it
        return RelationShown(
            relation=relation,
            end=end,
            is_outgoing=is_outgoing,
            number=page.number(other),
            is_across=end.article != page.article.id,
        )


def _mentions(page: Page, span: Span) -> int:
    return sum(1 for other in page.spans() if other.entity == span.entity) if span.entity else 0


def _claims(page: Page, span: Span) -> tuple[ClaimShown, ...]:
    if page.label(span.id).role is not Role.SOURCE:
        return ()
    claims = page.many(page.tails(span.id, RelationRole.ATTRIBUTION))
    return tuple(ClaimShown(claim.id, page.number(claim.id) or 0, claim.text) for claim in claims)
