"""The card of a data set: a README in the form of the Hugging Face hub, written from what is in the project.

The form: https://huggingface.co/docs/hub/datasets-cards (YAML in front, then Markdown).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import yaml

from annotator import __version__
from annotator.exporters.snippets import snippet_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.agreement.pairs import Agreement
    from annotator.exporters.dataset import DataSet, ShardRow
    from annotator.exporters.exporting import Job, LossReport
    from annotator.exporters.profiling import Census
    from annotator.scheme import Label, Scheme
    from annotator.splits.plan import Division

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LOADABLE = {".jsonl", ".json", ".parquet", ".csv"}
"""Endings of files that the hub's loader reads by itself."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a card is written from."""

    name: str
    scheme: Scheme
    job: Job
    data_set: DataSet
    division: Division
    census: Census
    losses: LossReport
    shards: Sequence[ShardRow]

    @property
    def articles(self) -> int:
        """How many there are."""
        return sum(row.articles for row in self.division.rows)


def card(facts: Facts) -> str:
    """Return the text of the card."""
    head = yaml.safe_dump(_front(facts), allow_unicode=True, sort_keys=False, width=1000)
    sections = (
        _what(facts),
        _parts(facts.division),
        _labels(facts.scheme, facts.division),
        _making(facts),
        ["## Loading", "", *snippet_for(facts.job.exporter)],
    )
    body = "\n\n".join("\n".join(lines) for lines in sections)
    return f"---\n{head}---\n\n{body}\n"


def _front(facts: Facts) -> dict[str, Any]:
    job = facts.job
    languages = [language for language, _ in facts.census.languages.most_common() if language != "und"]
    size = next((word for most, word in _SIZES if facts.articles < most), "n>1M")
    front: dict[str, Any] = {
        "pretty_name": facts.name,
        "license": facts.data_set.licence,
        "language": languages or ["und"],
        "size_categories": [size],
        "task_categories": ["token-classification", "text-classification"],
        "tags": ["claims", "attribution", "news", "claimdesk", job.exporter.id],
    }
    if job.exporter.suffix in _LOADABLE:
        files: dict[str, list[str]] = {}
        for shard in facts.shards:
            files.setdefault(shard.split.value, []).append(shard.path)
        front["configs"] = [
            {
                "config_name": "default",
                "data_files": [{"split": split, "path": paths} for split, paths in files.items()],
            }
        ]
    return front


def _what(facts: Facts) -> list[str]:
    census = facts.census
    spans = sum(profile.labels.total() for profile in census.profiles)
    languages = ", ".join(f"{language} ({count})" for language, count in census.languages.most_common())
    what = (
        f"{facts.articles:,} news articles ({census.characters:,} characters) with {spans:,} marks: what is claimed, "
        "who claims it, and about whom."
    )
    form = (
        f"- Format: {facts.job.exporter.title}. Offsets count Unicode code points, the end excluded, unless the "
        "format counts otherwise."
    )
    return [f"# {_plain(facts.name)}", "", what, "", form, f"- Languages: {languages}."]


def _parts(division: Division) -> list[str]:
    proof = (
        "Articles that report the same, or are near copies of each other, are never in two parts: "
        f"{division.shared_groups} shared groups, {division.near_copies} near copies in two parts."
    )
    return [
        "## Parts",
        "",
        *_table(
            ("part", "groups", "articles", "marks"),
            ((row.split.value, row.groups, row.articles, sum(row.labels.values())) for row in division.rows),
        ),
        "",
        proof,
    ]


def _labels(scheme: Scheme, division: Division) -> list[str]:
    total = {
        code: sum(row.labels.get(code, 0) for row in division.rows) for row in division.rows for code in row.labels
    }
    used = [label for label in scheme.labels if label.code in total]
    rows = (
        (label.code, _plain(label.name.best("en")), *(f"{row.shares.get(label.code, 0):.1%}" for row in division.rows))
        for label in used
    )
    definitions = [line for label in used for line in _definition(label)]
    heads = ("label", "name", *(row.split.value for row in division.rows))
    return ["## Labels", "", *_table(heads, rows), "", *definitions]


def _definition(label: Label) -> Iterator[str]:
    yield f"**{label.code}** — {_plain(label.guideline.best('en') or label.name.best('en'))}"
    yield ""
    for attribute in label.attributes:
        values = ", ".join(choice.code for choice in attribute.values)
        yield f"- `{attribute.code}` ({attribute.type.value}){f': {values}' if values else ''}"
    if label.attributes:
        yield ""


def _making(facts: Facts) -> list[str]:
    plan, job = facts.data_set.plan, facts.job
    scheme = f"{_plain(facts.scheme.name)} {facts.scheme.version}"
    lines = [
        "## How it was made",
        "",
        f"- Marked with Claimdesk {__version__}, scheme {scheme}; exported {datetime.now(UTC):%Y-%m-%d}.",
        f"- Divided by {plan.method.value}, grouped by {plan.grouping.value} and near copies, seed {plan.seed}.",
        _agreement(facts.census.agreement),
    ]
    if plan.cuts:
        undated = facts.division.undated
        lines.append(f"- Divided by date: dev from {plan.cuts[0]}, test from {plan.cuts[1]}; {undated} without a date.")
    if job.chosen.zones_out:
        lines.append(f"- Left out of the texts: zones {', '.join(job.chosen.zones_out)}.")
    if facts.losses.unmarked:
        lines.append(f"- Without any mark, and never said to have nothing to mark: {facts.losses.unmarked} articles.")
    lines += [
        f"- Not carried: {row.what.value} × {row.count} ({row.policy.value}); see loss.json."
        for row in facts.losses.rows
        if row.count
    ]
    return lines


def _agreement(agreement: Agreement) -> str:
    if agreement.f1 is None:
        return "- Agreement: no article was marked by several annotators."
    return (
        f"- Agreement: {agreement.articles} articles were marked by several annotators; "
        f"F1 of label and exact extent {agreement.f1:.3f}."
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    return [
        f"| {' | '.join(heads)} |",
        f"|{'---|' * len(heads)}",
        *(f"| {' | '.join(str(cell) for cell in row)} |" for row in rows),
    ]


def _plain(words: str) -> str:
    """Return *words* on one line, without what a table or HTML would take for its own."""
    return " ".join(words.split()).replace("|", "\\|").replace("<", "&lt;")
