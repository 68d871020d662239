"""Pictures of families made of a few words, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from annotator.ledger.picture import DrawnClaim, DrawnTie, FamilyPicture, Hop, picture
from annotator.ledger.values import Row
from annotator.model import ArticleId, SpanId

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

_NAMES = ("Офіс", "Yonhap", "Reuters", "AFP", "він")
_DATES = (
    "",
    "кілька днів тому",
    "2023-07-11",
    "2023-07-11T09:10",
    "2023-07-11T09:10:30",
    "2023-07-12T23:59",
    "2023-08-01",
)


def claim(
    key: int, outlet: str = "Reuters", published: str = "", *chains: tuple[str, ...], is_member: bool = True
) -> DrawnClaim:
    """Return a claim whose chains are told by names; the first of each is whom it is attributed to."""
    row = Row(
        key=key,
        id=SpanId(f"{key:032x}"),
        article=ArticleId(f"{outlet}{published}"),
        text=f"Твердження {key}",
        attributes={},
        own_voice=False,
        sources=tuple(chain[0] for chain in chains),
        chains=chains,
        outlet=outlet,
        published=published,
        title="",
    )
    hops = tuple(
        tuple(Hop(name.lower(), name, (f"каже {name}",), is_said=number == 0) for number, name in enumerate(chain))
        for chain in chains
    )
    return DrawnClaim(row, key, ("за словами",), is_member, hops)


@st.composite
def pictures(draw: DrawFn) -> FamilyPicture:
    """Draw a picture of any shape."""
    names = st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4, unique=True).map(tuple)
    count = draw(st.integers(0, 24))
    claims = [
        claim(
            key,
            draw(st.sampled_from((*_NAMES, ""))),
            draw(st.sampled_from(_DATES)),
            *draw(st.lists(names, max_size=2)),
            is_member=draw(st.booleans()),
        )
        for key in range(1, count + 1)
    ]
    ends = st.integers(1, max(1, count))
    ties = st.builds(DrawnTie, st.sampled_from(("same", "updates")), ends, ends)
    return picture(claims, draw(st.lists(ties, max_size=12)), updates="updates")
