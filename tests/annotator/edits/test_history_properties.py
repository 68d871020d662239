"""Whatever is done is undone exactly, step by step, and done again; by several people the project stays sound."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from annotator.edits import (
    history,
)
from annotator.scheme import RelationRole
from annotator.store import articles as articles_of
from annotator.store import entities as entities_of
from annotator.store import relations as relations_of
from annotator.store import schemes, spans, tables
from annotator.store.check import check
from tests.annotator.desk import Desk
from tests.annotator.edits.doing import DEEDS, NUMBERS, Hand, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.store.session import Session


def steps(names: Sequence[str], *, at_most: int) -> st.SearchStrategy[list[Step]]:
    often = [*names, "mark", "mark", "mark", "together", "relate"]
    return st.lists(st.tuples(st.sampled_from(often), NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=at_most)


@settings(max_examples=25, phases=set(Phase) - {Phase.shrink})
@given(steps(DEEDS, at_most=25))
def test_whatever_is_done_is_undone_and_redone_exactly(script: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "desk.claimdesk")
        try:
            hand = Hand(desk, desk.olena)
            states = [desk.dump()]
            for step in script:
                if hand.do(step) and desk.dump() != states[-1]:
                    states.append(desk.dump())

            for wanted in reversed(states[:-1]):
                assert desk.write(history.undo) is not None
                assert desk.dump() == wanted
            assert desk.write(history.undo) is None
            desk.reopen()
            for wanted in states[1:]:
                assert desk.write(history.redo) is not None
                assert desk.dump() == wanted
            assert desk.write(history.redo) is None
            desk.reopen()
            for _ in states[1:]:
                desk.write(history.undo)
            assert desk.dump() == states[0]
        finally:
            desk.project.close()


@settings(max_examples=25, phases=set(Phase) - {Phase.shrink})
@given(st.lists(st.tuples(st.booleans(), steps([*DEEDS, *["undo"] * 8, *["redo"] * 8], at_most=6)), max_size=8))
def test_with_two_people_doing_and_undoing_the_project_stays_sound(shifts: list[tuple[bool, list[Step]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "desk.claimdesk")
        try:
            hands = {False: Hand(desk, desk.olena), True: Hand(desk, desk.petro)}
            for who, script in shifts:
                for step in script:
                    hands[who].do(step)
                desk.read(assert_sound)
        finally:
            desk.project.close()


def assert_sound(session: Session) -> None:
    """Assert what must hold whatever people do."""
    scheme = schemes.current(session)
    known = {entity.id for entity in entities_of.all(session)}
    every = {}
    for article in articles_of.each(session):
        for span in spans.of_article(session, article):
            every[span.id] = span
            scheme.check_attributes(span.label, span.attributes)
            linked = {span.attributes.get("entity"), span.attributes.get("metonym_for")} - {None}
            assert linked <= known
    assert sum(spans.count_by_label(session).values()) == len(every)
    seen = set()
    for article in articles_of.each(session):
        for relation in relations_of.of_article(session, article):
            source, target = every[relation.source], every[relation.target]
            scheme.check_relation(relation.type, source.label, target.label, is_across=source.article != target.article)
            is_attribution = scheme.relation(relation.type).role is RelationRole.ATTRIBUTION
            assert not (is_attribution and source.own_voice)
            ends = {source.id, target.id} if scheme.relation(relation.type).symmetric else (source.id, target.id)
            seen.add((relation.id, relation.type, str(sorted(ends) if isinstance(ends, set) else ends)))
    assert sum(relations_of.count_by_type(session).values()) == len(seen)
    assert len({what[1:] for what in seen}) == len(seen)
    assert check(session).is_sound
    assert_counted(session)


def assert_counted(session: Session) -> None:
    article = tables.article
    living = select(article.c.status, func.count()).where(~article.c.deleted).group_by(article.c.status)
    real: dict[str, int] = dict(session.connection.execute(living).all())
    flagged = select(func.count()).where(~article.c.deleted, article.c.flagged)
    counts = articles_of.counts(session)
    assert {status.value: number for status, number in counts.by_status.items() if number} == real
    assert counts.flagged == session.connection.execute(flagged).scalar()
