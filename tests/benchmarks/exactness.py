"""How often candidates and names are right: no times, but what a change of the rules shows in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.annotator.candidates.recall import of_the_sample, of_written_pairs, recall
from tests.annotator.suggesters.declined_names import LOOKALIKES, NAMES
from tests.annotator.suggesters.exactness import of_mentions, of_nominatives
from tests.annotator.suggesters.harder_names import APART, UNSEEN
from tests.benchmarks.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CANDIDATES, _NAMES = "right partner of a claim", "forms of names"
_FIRST = (1, 3, 5)


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:  # noqa: ARG001 -- it needs no folder and is quick
    """Yield recall of candidates, and precision and recall of names."""
    written = of_written_pairs()
    kinds = dict.fromkeys(each.kind for each in written)
    claims = {
        "sample, with normalised text": of_the_sample(has_normalised_text=True),
        "sample, text as it stands": of_the_sample(has_normalised_text=False),
        "written beforehand, Ukrainian": [each for each in written if each.language == "uk"],
        "written beforehand, English": [each for each in written if each.language == "en"],
        **{f"written beforehand: {kind}": [each for each in written if each.kind == kind] for kind in kinds},
    }
    for name, asked in claims.items():
        for within in _FIRST:
            yield Figure(_CANDIDATES, name, f"@{within}", recall(asked, within), runs=len(asked), unit="")
    for name, names, others in (("first list", NAMES, LOOKALIKES), ("written later", UNSEEN, APART)):
        counts = (("nominative", of_nominatives(names, others)), ("any case", of_mentions(names, others)))
        for case, counted in counts:
            runs = counted.right + counted.missed
            yield Figure(_NAMES, f"{name}, {case}", "recall", counted.recall, runs=runs, unit="")
            yield Figure(_NAMES, f"{name}, {case}", "precision", counted.precision, runs=runs, unit="")
