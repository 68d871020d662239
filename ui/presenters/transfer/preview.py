"""The first article as the chosen format writes it, and what changes of it on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.exporters.base import Options, Shape
from annotator.exporters.exporting import LossReport, portions_of
from annotator.exporters.passing import Passing
from annotator.exporters.policies import Policies, Policy, What
from annotator.exporters.staging import part_path
from annotator.store import annotated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.exporters.base import Bundle
    from annotator.exporters.exporting import Job
    from annotator.model import AnnotatedArticle, Article
    from annotator.store.session import Session
    from ui.presenters.transfer.draft import Draft

_MOST_BYTES = 256 * 1024
_MOST_FILES = 12
_MOST_CHANGES = 200
_ROUND = 60
"""So many characters of the article are shown on each side of a mark."""
_WORD = re.compile(r"\w+")
_BETWEEN = r"(?:[^\n\w]+|[^\n]*\n(?:[^\n\w]|\d+\t)*)"
"""What may stand between two words of the article: signs, or the rest of one line and the number of the next."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One file of the output."""

    name: str
    text: str | None
    """None: it is no text."""
    size: int
    is_cut: bool = False
    """Whether only the beginning is shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """A mark of the first article of which something does not get through."""

    what: What
    before: str
    text: str
    after: str
    nth: int
    """How many times the same words stand before it in the article."""

    def place_in(self, output: str) -> tuple[int, int] | None:
        """Return where the words of the mark are in *output*; None if they cannot be told there."""
        words = _WORD.findall(self.text)
        if not words:
            return None
        pattern = re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, words))}(?!\w)")
        found = None
        for match in islice(pattern.finditer(output), self.nth + 1):
            found = match.span()
        return found


@dataclass(frozen=True, slots=True)
class Preview:
    """What becomes of the first article."""

    article: Article
    files: tuple[Shown, ...]
    counts: dict[What, int]
    changes: tuple[Change, ...]
    asked: frozenset[str]
    """The options that the format looks at."""


def first_article(session: Session, draft: Draft, *, progress: Callable[[int], bool] | None = None) -> Preview | None:
    """Return the preview of the first article that is exported; None if there is none. Raises *Stopped*."""
    job = draft.job
    passing = Passing(session, job, progress=progress)
    first = next(passing.articles(), None)
    if first is None:
        return None
    asked = _Asked()
    with TemporaryDirectory(prefix="claimdesk-") as folder:
        files = _written(session, replace(job, policies=_deciding(job.policies)), Path(folder), passing, asked)
    names = set(asked.names)
    if not job.exporter.carries.inside_words:
        names.add("tokens")
    return Preview(
        article=first.article,
        files=files,
        counts={what: count for what, count in passing.fitting.counts.items() if count},
        changes=tuple(islice(_changes(session, first, passing), _MOST_CHANGES)),
        asked=frozenset(names),
    )


class _Asked:
    """Writes down which options a format looks at."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def of(self, options: Options) -> Options:
        """Return the same options, which tell when they are looked at."""
        names = self.names

        class Watched(Options):
            @override
            def __getattribute__(self, name: str) -> object:
                if name in Options.model_fields:
                    names.add(name)
                return super().__getattribute__(name)

        return Watched.model_construct(**{name: getattr(options, name) for name in Options.model_fields})


def _deciding(policies: Policies) -> Policies:
    """Return *policies* with an answer to everything: what would stop the export is left out."""
    chosen = {what: Policy.SKIP if policy is Policy.ERROR else policy for what, policy in policies.chosen.items()}
    return Policies(chosen=chosen, default=Policy.SKIP)


def _written(session: Session, job: Job, folder: Path, counted: Passing, asked: _Asked) -> tuple[Shown, ...]:
    exporter = job.exporter
    levels = LossReport(format=exporter.id, levels=counted.fitting.levels)
    options = asked.of(job.options)
    for part in portions_of(session, job, levels):
        passing = Passing(session, job, portion=part)
        articles = list(islice(passing.articles(), 1))
        bundle = _own(passing.bundle(articles), articles)
        if exporter.shape is Shape.FOLDER:
            out = folder / part.name
            out.mkdir(exist_ok=True)
        else:
            out = part_path(folder / f"article{exporter.suffix}", part.name, exporter.suffix)
        exporter.write(bundle, out, options)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(_shown(path, folder) for path in files[:_MOST_FILES])


def _own(bundle: Bundle, articles: list[AnnotatedArticle]) -> Bundle:
    """Return *bundle* with the entities of these articles only."""
    named = {value for each in articles for span in each.spans for value in span.attributes.values()}
    return replace(bundle, entities=tuple(entity for entity in bundle.entities if entity.id in named))


def _shown(path: Path, folder: Path) -> Shown:
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_MOST_BYTES)
    name = path.relative_to(folder).as_posix()
    try:
        text = head.decode("utf-8-sig", "ignore" if size > len(head) else "strict")
    except UnicodeDecodeError:
        return Shown(name, None, size)
    return Shown(name, None if "\0" in text else text, size, is_cut=size > len(head))


def _changes(session: Session, first: AnnotatedArticle, passing: Passing) -> Iterator[Change]:
    whole = annotated.one(session, first.article.id)
    spans = {span.id: span for span in whole.spans}
    body = whole.article.text
    for what in What:
        for place in passing.fitting.places.get(what, ()):
            span = spans.get(place.span) if place.span else None
            if span is None:
                continue
            start, end = span.start, span.end
            inside = body[start:end]
            yield Change(
                what=what,
                before=body[max(0, start - _ROUND) : start],
                text=inside,
                after=body[end : end + _ROUND],
                nth=body[:start].count(inside),
            )
