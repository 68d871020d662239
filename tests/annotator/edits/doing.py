"""A hand that does what numbers say: every edit there is, on whatever there is."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from annotator.edits import (
    annotators,
    articles,
    carrying,
    denials,
    entities,
    history,
    marking,
    occurrences,
    pairs,
    project,
    relations,
    splitting,
    stories,
)
from annotator.errors import SchemeError, UndoRefused
from annotator.model import Metadata, Status
from annotator.store import articles as articles_of
from annotator.store import entities as entities_of
from annotator.store import pairs as pairs_of
from annotator.store import relations as relations_of
from annotator.store import spans
from annotator.store import stories as stories_of
from tests.annotator.desk import SCHEME, WORDS, Desk, at, incoming

if TYPE_CHECKING:
    from annotator.model import AnnotatorId, ArticleId, StoryId
    from annotator.store.session import Session

Step = tuple[str, int, int, int]
LABELS = [label.code for label in SCHEME.labels]
CODES = [relation.code for relation in SCHEME.relations]
ATTRIBUTES = [
    ("form", "direct"),
    ("certainty", "possible"),
    ("certainty", None),
    ("normalized", "так"),
    ("type", "media"),
]


class Hand:
    """Does what numbers say: each picks one of what there is."""

    def __init__(self, desk: Desk, by: AnnotatorId) -> None:
        self.desk = desk
        self.by = by
        self._numbers = itertools.count()

    def do(self, step: Step) -> bool:
        """Do one step; tells whether it could be done."""
        name, a, b, c = step
        with self.desk.project.writing() as session:
            try:
                return bool(getattr(self, f"_do_{name}")(session, a, b, c))
            except (SchemeError, UndoRefused):
                return False

    def _article(self, session: Session, number: int) -> ArticleId | None:
        found = list(articles_of.each(session))
        return found[number % len(found)] if found else None

    def _spans(self, session: Session) -> list[Any]:
        return [span for article in articles_of.each(session) for span in spans.of_article(session, article)]

    def _span(self, session: Session, number: int) -> Any:
        found = self._spans(session)
        return found[number % len(found)].id if found else None

    def _entity(self, session: Session, number: int) -> Any:
        found = entities_of.all(session)
        return found[number % len(found)].id if found else None

    def _do_mark(self, session: Session, a: int, b: int, c: int) -> Any:
        article = self._article(session, c)
        words = sorted({a % 15, b % 15})
        return article and marking.mark_span(session, article, LABELS[c % len(LABELS)], at(*words), by=self.by)

    def _do_together(self, session: Session, a: int, b: int, c: int) -> Any:
        article = self._article(session, c)
        return article and marking.mark_together(
            session, article, claim=at(a % 15), cue=at(b % 15) if a % 2 else None, source=at(c % 15), by=self.by
        )

    def _do_fragments(self, session: Session, a: int, b: int, c: int) -> Any:
        span = self._span(session, a)
        return span and marking.change_fragments(session, span, at(*sorted({b % 15, c % 15})), by=self.by)

    def _do_relabel(self, session: Session, a: int, b: int, c: int) -> Any:
        chosen = {self._span(session, a), self._span(session, b)} - {None}
        return chosen and marking.relabel(session, sorted(chosen), LABELS[c % len(LABELS)], by=self.by)

    def _do_attribute(self, session: Session, a: int, b: int, _c: int) -> Any:
        span, (code, value) = self._span(session, a), ATTRIBUTES[b % len(ATTRIBUTES)]
        return span and marking.set_attribute(session, [span], code, value, by=self.by)

    def _do_note(self, session: Session, a: int, b: int, _c: int) -> Any:
        span = self._span(session, a)
        return span and marking.set_note(session, span, f"примітка {b}", by=self.by)

    def _do_flag(self, session: Session, a: int, b: int, _c: int) -> Any:
        span = self._span(session, a)
        return span and marking.flag(session, [span], bool(b % 2), by=self.by)

    def _do_own_voice(self, session: Session, a: int, b: int, _c: int) -> Any:
        span = self._span(session, a)
        return span and marking.set_own_voice(session, span, bool(b % 3), by=self.by)

    def _do_delete(self, session: Session, a: int, b: int, _c: int) -> Any:
        chosen = {self._span(session, a), self._span(session, b)} - {None}
        return chosen and marking.delete_spans(session, sorted(chosen), by=self.by)

    def _do_relate(self, session: Session, a: int, b: int, c: int) -> Any:
        code = CODES[c % len(CODES)]
        definition = SCHEME.relation(code)
        found = self._spans(session)
        tails = [span for span in found if span.label in definition.from_labels]
        heads = [span for span in found if span.label in definition.to_labels]
        if not tails or not heads:
            return None
        return relations.relate(session, tails[a % len(tails)].id, heads[b % len(heads)].id, code, by=self.by)

    def _do_unrelate(self, session: Session, a: int, b: int, _c: int) -> Any:
        article = self._article(session, a)
        found = relations_of.of_article(session, article) if article else ()
        return found and relations.unrelate(session, [found[b % len(found)].id], by=self.by)

    def _do_reject(self, session: Session, a: int, b: int, _c: int) -> Any:
        claims = [span.id for span in self._spans(session) if span.label == "CLAIM"]
        ends = [claims[a % len(claims)], claims[b % len(claims)]] if claims else []
        if not ends or ends[0] == ends[1]:
            return None
        is_back = pairs_of.is_rejected(session, ends[0], ends[1])
        return (pairs.forget_rejection if is_back else pairs.reject_pair)(session, ends[0], ends[1], by=self.by)

    def _do_entity(self, session: Session, a: int, b: int, c: int) -> Any:
        linkable = [span.id for span in self._spans(session) if span.label in {"ORG", "LOC", "SOURCE"}]
        link = [linkable[c % len(linkable)]] if linkable and a % 2 else []
        return entities.create_entity(session, f"Назва {b}", "ORG", by=self.by, link=link, aliases=["Інша"])

    def _do_link(self, session: Session, a: int, b: int, c: int) -> Any:
        places = [span.id for span in self._spans(session) if span.label == "LOC"]
        entity = self._entity(session, b) if c % 4 else None
        attribute = "metonym_for" if c % 2 else "entity"
        return places and entities.link_entity(
            session, [places[a % len(places)]], entity, by=self.by, attribute=attribute
        )

    def _do_edit_entity(self, session: Session, a: int, b: int, _c: int) -> Any:
        entity = self._entity(session, a)
        return entity and entities.edit_entity(session, entity, by=self.by, name=f"Нова {b}", note=str(b))

    def _do_split(self, session: Session, a: int, b: int, c: int) -> Any:
        entity = self._entity(session, a)
        linked = [span.id for span in self._spans(session) if entity and span.entity == entity]
        return linked and splitting.split_entity(
            session, entity, linked[: 1 + b % len(linked)], f"Частка {c}", by=self.by
        )

    def _do_link_many(self, session: Session, a: int, b: int, _c: int) -> Any:
        linkable = [span.id for span in self._spans(session) if span.label in {"ORG", "LOC", "SOURCE"}][: 1 + a % 3]
        links = {span: self._entity(session, b + number) for number, span in enumerate(linkable)}
        return links and None not in links.values() and splitting.link_mentions(session, links, by=self.by)

    def _do_qid(self, session: Session, a: int, b: int, c: int) -> Any:
        entity = self._entity(session, a)
        if entity and c % 2:
            return entities.edit_entity(session, entity, by=self.by, external_id=f"Q{b}" if b else "")
        return entity and entities.set_external_ids(session, {entity: f"Q{b + 1}"}, by=self.by)

    def _do_apart(self, session: Session, a: int, b: int, _c: int) -> Any:
        one, other = self._entity(session, a), self._entity(session, b)
        return one and denials.keep_apart(session, one, other, by=self.by)

    def _do_deny(self, session: Session, a: int, b: int, _c: int) -> Any:
        span, entity = self._span(session, a), self._entity(session, b)
        return span and entity and denials.deny_entities(session, span, [entity], by=self.by)

    def _do_occurrences(self, session: Session, a: int, b: int, c: int) -> Any:
        found = list(articles_of.each(session))[: 1 + a % 3]
        fragments = [at((b + number) % 15)[0] for number in range(2)]
        places = [occurrences.Place(article, each.start, each.end) for article in found for each in fragments]
        entity = self._entity(session, c) if c % 2 else None
        return places and occurrences.mark_occurrences(
            session, "ORG", places, by=self.by, name=f"слово {b}", entity=entity
        )

    def _do_merge(self, session: Session, a: int, b: int, c: int) -> Any:
        keep, *others = (self._entity(session, number) for number in (a, b, c))
        return keep and entities.merge_entities(session, keep, others, by=self.by)

    def _do_status(self, session: Session, a: int, b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and articles.set_status(session, [article], list(Status)[b % 4], by=self.by)

    def _do_nothing(self, session: Session, a: int, b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and articles.set_nothing_to_mark(session, article, bool(b % 2), by=self.by)

    def _do_flag_article(self, session: Session, a: int, b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and articles.flag_article(session, [article], bool(b % 2), by=self.by)

    def _do_metadata(self, session: Session, a: int, b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and articles.set_metadata(session, article, Metadata(title=f"Назва {b}", url="x"), by=self.by)

    def _do_delete_article(self, session: Session, a: int, _b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and articles.delete_articles(session, [article], by=self.by)

    def _story(self, session: Session, number: int) -> StoryId | None:
        found = stories_of.all(session)
        return found[number % len(found)].story.id if found else None

    def _do_story(self, session: Session, a: int, b: int, c: int) -> Any:
        chosen = {article for article in (self._article(session, a), self._article(session, b)) if article}
        return chosen and stories.make_story(session, sorted(chosen), title=f"Сюжет {c}", by=self.by)

    def _do_into_story(self, session: Session, a: int, b: int, _c: int) -> Any:
        article, story = self._article(session, a), self._story(session, b)
        return article and story and stories.add_to_story(session, story, [article], by=self.by)

    def _do_out_of_story(self, session: Session, a: int, _b: int, _c: int) -> Any:
        article = self._article(session, a)
        return article and stories.remove_from_story(session, [article], by=self.by)

    def _do_rename_story(self, session: Session, a: int, b: int, _c: int) -> Any:
        story = self._story(session, a)
        return story and stories.rename_story(session, story, f"Інший {b}", by=self.by)

    def _do_dissolve_story(self, session: Session, a: int, _b: int, _c: int) -> Any:
        story = self._story(session, a)
        return story and stories.dissolve_story(session, story, by=self.by)

    def _do_bring(self, session: Session, a: int, b: int, _c: int) -> Any:
        bodies = (f"{WORDS} {a % 5} {number}" for number in range(b % 3 + 1))
        changes, report = articles.import_articles(session, map(incoming, bodies), by=self.by)
        return report.articles and changes

    def _do_carry(self, session: Session, a: int, b: int, _c: int) -> Any:
        source, target = self._article(session, a), self._article(session, b)
        return source and target and carrying.carry_marks(session, source, target, by=self.by)

    def _do_rename(self, session: Session, a: int, b: int, _c: int) -> Any:
        if a % 2:
            return project.rename_project(session, f"Проєкт {b}", by=self.by)
        return annotators.rename_annotator(session, self.by, f"{self.by[-6:]} {b}", by=self.by)

    def _do_undo(self, session: Session, _a: int, _b: int, _c: int) -> Any:
        return history.undo(session, by=self.by)

    def _do_redo(self, session: Session, _a: int, _b: int, _c: int) -> Any:
        return history.redo(session, by=self.by)


DEEDS = sorted({name.removeprefix("_do_") for name in vars(Hand) if name.startswith("_do_")} - {"undo", "redo"})
NUMBERS = st.integers(0, 29)
