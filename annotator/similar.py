"""Which texts are copies of each other, word for word or nearly: wire stories as outlets print them.

MinHash over seven-letter shingles finds candidates, the shingles themselves decide. Broder, "On the resemblance and
containment of documents" (1997): resemblance is the Jaccard index of two shingle sets, containment the share of the
smaller one that is in the other. Random word edits up to a fifth of a text leave a resemblance above 0.6; unrelated
news stay below 0.41. A cut copy resembles less, and is contained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import text as texts
from annotator.forest import Forest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

RESEMBLING = 0.6
CONTAINED = 0.8
_SHINGLE = 7
_PERMUTATIONS, _BANDS = 128, 32
_HEAD = 1_000
"""Characters at the beginning that are looked up by themselves: a copy that was cut has kept them."""
_WORTH_A_LOOK = 0.3
_PHRASES, _PHRASE = 16, 3
"""How many phrases are looked up, and of how many words each. Where every fifth word was changed, half of them stay."""
_SEED = 20230711


def near_copies(items: Iterable[tuple[str, str]], text_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys whose texts are near copies, the later key first: as many as join all that are copies.

    *items* are keys with their texts, read once; *text_of* gives a text again when a pair is looked at closely. Two
    that are joined by others already are not, so that a thousand copies of one text do not make half a million looks.
    Memory grows by a kilobyte a text, whatever its length.
    """
    joined: Forest[int] = Forest()
    wholes, heads = _Index(), _Index()
    keys: list[str] = []
    for key, body in items:
        plain = _plain(body)
        own = _shingles(plain)
        likely = wholes.add(own) | heads.add(_shingles(plain[:_HEAD]))
        number = len(keys)
        for candidate in sorted(likely):
            is_joined = joined.root(candidate) == joined.root(number)
            if not is_joined and are_near(own, shingles(text_of(keys[candidate]))):
                joined.join(candidate, number)
                yield key, keys[candidate]
        keys.append(key)


class _Index:
    """Finds the sets among those before that resemble a new one."""

    def __init__(self) -> None:
        import rensa  # noqa: PLC0415 -- native code that few sessions need

        native: Any = rensa  # without types

        self._digest = native.RMinHash
        self._index = native.RMinHashLSH(threshold=RESEMBLING, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self._digests: list[Any] = []

    def add(self, own: frozenset[str]) -> set[int]:
        """Add a set, and return the numbers of those before that are worth a closer look."""
        digest = self._digest(num_perm=_PERMUTATIONS, seed=_SEED)
        digest.update(sorted(own))
        found = {
            number for number in self._index.query(digest) if self._digests[number].jaccard(digest) > _WORTH_A_LOOK
        }
        self._index.insert(len(self._digests), digest)
        self._digests.append(digest)
        return found


def are_near(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two sets of shingles are those of near copies."""
    return likeness(first, second).is_near


class Likeness(NamedTuple):
    """How far two texts are the same, from 0 to 1."""

    resemblance: float
    contained: float
    """How much of the smaller one is in the other."""

    @property
    def is_near(self) -> bool:
        """Whether they are near copies."""
        return self.resemblance >= RESEMBLING or self.contained >= CONTAINED

    @property
    def is_part(self) -> bool:
        """Whether the one is a part of the other, and no more alike than that."""
        return self.resemblance < RESEMBLING


def likeness(first: frozenset[str], second: frozenset[str]) -> Likeness:
    """Return how far two sets of shingles are the same."""
    shared = len(first & second)
    smaller, union = min(len(first), len(second)), len(first) + len(second) - shared
    return Likeness(shared / union, shared / smaller) if smaller else Likeness(0, 0)


def phrases(body: str) -> tuple[str, ...]:
    """Return a few phrases from all over a text, folded: a near copy has kept some of them.

    Of each sixteenth of the text it is the phrase of three words whose shortest word is the longest: common words,
    which half of all texts have, are short.
    """
    plain = texts.fold(body)
    words = list(texts.words(plain))
    if len(words) <= _PHRASE:
        return (plain[words[0][0] : words[-1][1]],) if words else ()
    found: dict[str, None] = {}
    last = len(words) - _PHRASE + 1
    for part in range(_PHRASES):
        places = range(part * last // _PHRASES, (part + 1) * last // _PHRASES)
        if places:
            best = max(places, key=lambda place: min(end - start for start, end in words[place : place + _PHRASE]))
            found[plain[words[best][0] : words[best + _PHRASE - 1][1]]] = None
    return tuple(found)


def shingles(body: str) -> frozenset[str]:
    """Return every run of seven characters of a text, without regard to case, apostrophes and white space."""
    return _shingles(_plain(body))


def _plain(body: str) -> str:
    return " ".join(texts.fold(body).split())


def _shingles(plain: str) -> frozenset[str]:
    if len(plain) <= _SHINGLE:
        return frozenset([plain]) if plain else frozenset()
    return frozenset(plain[start : start + _SHINGLE] for start in range(len(plain) - _SHINGLE + 1))
