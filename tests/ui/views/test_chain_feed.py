"""The chains that the inspector shows, whichever source of them a claim is attributed to."""

from __future__ import annotations

from annotator.model import Article, Metadata, Relation, RelationId, Span
from annotator.text import sha256
from tests.ui.views.marks import ARTICLE, MADE, SCHEME, WHO, span
from ui.presenters.article.page import Page
from ui.views.chain_feed import chains

OFFICE, YONHAP, OTHERS = (
    span("SOURCE", text, number, attributes={"type": "media"})
    for number, text in enumerate(("офіс президента", "Yonhap", "Reuters"), 20)
)
CLAIM = span("CLAIM", "що безпека нероздільна", 10, attributes={"form": "indirect", "kind": "fact"})


def relation(number: int, kind: str, source: Span, target: Span) -> Relation:
    """Return a relation with an id made of *number*."""
    identity = RelationId(f"{number:032x}")
    return Relation(id=identity, type=kind, source=source.id, target=target.id, by=WHO, made_at=MADE)


def page(*relations: Relation) -> Page:
    """Return a page with these relations."""
    body = "Текст."
    article = Article(
        id=ARTICLE,
        text=body,
        text_sha256=sha256(body),
        original_sha256=sha256(body),
        encoding="utf-8",
        metadata=Metadata(outlet="Укрінформ"),
        added_at=MADE,
    )
    return Page(article, (OFFICE, YONHAP, OTHERS, CLAIM), relations, SCHEME)


def test_every_hop_is_tied_to_the_next_one_towards_the_claim() -> None:
    said = relation(1, "attributed_to", CLAIM, YONHAP)
    deeper, wider = relation(2, "cites", YONHAP, OFFICE), relation(3, "cites", OTHERS, YONHAP)

    (chain,) = chains(page(said, deeper, wider), CLAIM, "uk")

    assert [(hop.name, hop.relation) for hop in chain] == [
        ("офіс президента", deeper.id),
        ("Yonhap", said.id),
        ("Reuters", wider.id),
        ("Укрінформ", None),
    ]


def test_where_a_chain_forks_both_ways_are_shown() -> None:
    found = chains(page(relation(2, "cites", YONHAP, OFFICE), relation(3, "cites", OTHERS, OFFICE)), OFFICE, "uk")

    assert [[hop.name for hop in chain[:2]] for chain in found] == [
        ["офіс президента", "Yonhap"],
        ["офіс президента", "Reuters"],
    ]


def test_two_sources_in_one_chain_show_it_once() -> None:
    both = relation(1, "attributed_to", CLAIM, OFFICE), relation(4, "attributed_to", CLAIM, YONHAP)

    found = chains(page(*both, relation(2, "cites", YONHAP, OFFICE)), CLAIM, "uk")

    assert [[hop.name for hop in chain] for chain in found] == [["офіс президента", "Yonhap", "Укрінформ"]]
