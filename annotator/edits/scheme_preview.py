"""What a change of the scheme would touch, before it is made: counts by kind and three real examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.edits.scheme_differences import version_after
from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_fates import Fates
from annotator.edits.scheme_types import types_after
from annotator.model import ArticleId, SpanId, Value
from annotator.scheme import Role
from annotator.store import scheme_use, schemes, spans

if TYPE_CHECKING:
    from annotator.edits.scheme_fates import Fate
    from annotator.edits.scheme_steps import SchemeSteps
    from annotator.scheme import Scheme
    from annotator.store.scheme_use import MarkedRow
    from annotator.store.session import Session

_EXAMPLES = 3
_AROUND = 40


class SchemeExample(Value):
    """One real mark that the change touches, with the text around it."""

    span: SpanId
    article: ArticleId
    title: str
    before: str
    """The text before the mark."""
    text: str
    after: str
    """The text after the mark."""
    label_before: str
    label_after: str
    """Empty: the mark is deleted."""


class SchemePreview(Value):
    """What a change of the scheme touches."""

    spans: int = 0
    """Marks that will be, read or look different."""
    deleted: int = 0
    """Of these, marks that will be deleted."""
    articles: int = 0
    relations: int = 0
    """Relations at these marks, and relations whose own type changes."""
    relations_deleted: int = 0
    relation_types: tuple[str, ...] = ()
    """Types, as they are in force, of these relations."""
    definitions: int = 0
    """Relation types whose definition changes."""
    mappings: tuple[str, ...] = ()
    """Other tag sets whose mapping changes."""
    values_lost: int = 0
    """Values of attributes that no mark keeps."""
    values_filled: int = 0
    """Values that marks get because the attribute is required."""
    entities: int = 0
    """Entities whose type changes."""
    voices_lost: int = 0
    """Marks that no longer say "the article's own voice", because their label plays the claim no more."""
    version_before: str
    version_after: str
    examples: tuple[SchemeExample, ...] = ()


def preview(session: Session, scheme: Scheme, steps: SchemeSteps) -> SchemePreview:
    """Count what *edit_scheme* would touch; changes nothing.

    Raises *SchemeError* (IN_USE) if a label has left the scheme and no step says where its spans go.
    """
    before = schemes.current(session)
    draft = SchemeDraft(before=before, scheme=scheme, steps=steps)
    fates = Fates(before, scheme, steps)
    tally = _tally_spans(session, draft, fates)
    relations, gone, types = _tally_relations(session, draft, fates, tally)
    return SchemePreview(
        spans=len(tally.labels),
        deleted=sum(not label for label in tally.labels.values()),
        articles=len(tally.articles),
        relations=relations,
        relations_deleted=gone,
        relation_types=types,
        definitions=_definitions(draft),
        mappings=_mappings(before, scheme),
        values_lost=tally.lost,
        values_filled=tally.filled,
        entities=_entities(session, draft),
        voices_lost=tally.voices,
        version_before=before.version,
        version_after=version_after(draft),
        examples=tuple(_example(session, key, *labels) for key, labels in tally.examples()),
    )


@dataclass
class _Tally:
    """Affected spans by key with the label they get, and what is counted beside them."""

    labels: dict[int, str] = field(default_factory=dict)
    articles: set[int] = field(default_factory=set)
    lost: int = 0
    filled: int = 0
    voices: int = 0
    kinds: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, row: MarkedRow, fate: Fate) -> None:
        self.labels[row.key] = fate.label
        self.articles.add(row.article)
        self.lost += len(fate.lost)
        self.filled += len(fate.filled)
        alike = self.kinds.setdefault((row.label, fate.label), [])
        if len(alike) < _EXAMPLES:
            alike.append(row.key)

    def examples(self) -> list[tuple[int, tuple[str, str]]]:
        """Return keys and labels of a few spans: of each kind of change one, then more of the same."""
        turns = [
            (alike[turn], labels) for turn in range(_EXAMPLES) for labels, alike in self.kinds.items() if alike[turn:]
        ]
        return turns[:_EXAMPLES]


def _tally_spans(session: Session, draft: SchemeDraft, fates: Fates) -> _Tally:
    tally = _Tally()
    new_looks = {label.code for label in draft.before.labels if _looks_new(draft, label.code)}
    used = spans.count_by_label(session)
    wanted = [label for label in used if label in new_looks or fates.may_change(label)]
    for chunk in scheme_use.marked(session, wanted) if wanted else ():
        for row in chunk:
            fate = fates.of(row.label, row.attributes)
            if row.own_voice and fate.label and draft.scheme.label(fate.label).role is not Role.CLAIM:
                tally.voices += 1
            if row.label in new_looks or (fate.label, fate.attributes) != (row.label, row.attributes):
                tally.add(row, fate)
    return tally


def _looks_new(draft: SchemeDraft, code: str) -> bool:
    """Tell whether marks of a label will be named or drawn in another way."""
    after = draft.steps.of_label(code)
    if not draft.scheme.has_label(after):
        return False
    old, new = draft.before.label(code), draft.scheme.label(after)
    return (old.name, old.short, old.colour, old.line) != (new.name, new.short, new.colour, new.line)


def _tally_relations(
    session: Session, draft: SchemeDraft, fates: Fates, tally: _Tally
) -> tuple[int, int, tuple[str, ...]]:
    if not tally.labels and draft.before.relations == draft.scheme.relations:
        return 0, 0, ()
    touched, gone = 0, 0
    types: set[str] = set()
    for chunk in scheme_use.related(session):
        for row in chunk:
            source = tally.labels.get(row.source, row.source_label)
            target = tally.labels.get(row.target, row.target_label)
            to = fates.relation(row.type, source, target, is_across=row.is_across)
            if to != row.type or row.source in tally.labels or row.target in tally.labels:
                touched += 1
                gone += not to
                types.add(row.type)
    return touched, gone, tuple(each.code for each in draft.before.relations if each.code in types)


def _definitions(draft: SchemeDraft) -> int:
    after = {relation.code: relation for relation in draft.scheme.relations}
    return sum(after.get(draft.steps.of_relation(each.code)) != each for each in draft.before.relations)


def _entities(session: Session, draft: SchemeDraft) -> int:
    used = scheme_use.entity_types(session)
    return sum(used[code] for code in types_after(draft.before, draft.scheme, draft.steps, used))


def _mappings(before: Scheme, after: Scheme) -> tuple[str, ...]:
    names = dict.fromkeys((*before.mappings, *after.mappings))
    return tuple(name for name in names if before.mappings.get(name) != after.mappings.get(name))


def _example(session: Session, key: int, label_before: str, label_after: str) -> SchemeExample:
    place = scheme_use.place(session, key, around=_AROUND)
    return SchemeExample(
        span=place.span,
        article=place.article,
        title=place.title,
        before=_last_line(place.before),
        text=place.text,
        after=_first_line(place.after),
        label_before=label_before,
        label_after=label_after,
    )


def _last_line(text: str) -> str:
    return text.rpartition("\n")[2].lstrip()


def _first_line(text: str) -> str:
    return text.partition("\n")[0].rstrip()
