"""Offsets of other programs: every text, every unit, there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator import text
from annotator.offsets import Ruler, Shift, Unit

BODIES = st.lists(
    st.sampled_from(
        [
            "a",
            "ї",
            "и\u0306",
            "😀",
            "👨‍👩‍👧",
            "🇺🇦",
            "𝐀",
            "ע",
            "한",
            "\u00a0",
            "\r\n",
            "\r",
            "\n",
            "\u2028",
            "\ufeff",
            "\ud800",
        ]
    ),
    max_size=30,
).map("".join)
ENCODED = {Unit.CODE_POINTS: ("utf-32-le", 4), Unit.UTF_16: ("utf-16-le", 2), Unit.BYTES: ("utf-8", 1)}


@given(BODIES, st.sampled_from(list(ENCODED)))
def test_units_are_what_the_encoding_has(body: str, unit: Unit) -> None:
    ruler = Ruler(body, unit)
    encoding, width = ENCODED[unit]

    for offset in range(len(body) + 1):
        units = len(body[:offset].encode(encoding, "surrogatepass")) // width
        assert ruler.to_units(offset) == units
        assert ruler.to_points(units) == offset
    assert ruler.length == ruler.to_units(len(body))


@given(BODIES, st.sampled_from(Unit))
def test_units_within_a_character_are_nowhere(body: str, unit: Unit) -> None:
    ruler = Ruler(body, unit)
    there = {ruler.to_units(offset) for offset in range(len(body) + 1)}

    for units in range(-1, ruler.length + 2):
        assert (ruler.to_points(units) is not None) == (units in there)


@given(BODIES.map(text.normalise))
def test_graphemes_are_counted_one_by_one(body: str) -> None:
    ruler = Ruler(body, Unit.GRAPHEMES)
    bounds = [offset for offset in range(len(body) + 1) if text.is_grapheme_boundary(body, offset)]

    assert [ruler.to_points(units) for units in range(len(bounds))] == bounds
    assert [ruler.to_units(offset) for offset in bounds] == list(range(len(bounds)))
    assert (ruler.length, ruler.to_points(len(bounds)), ruler.to_points(-1)) == (len(bounds) - 1, None, None)


@given(BODIES)
def test_a_normalised_text_is_found_again_under_shifted_offsets(raw: str) -> None:
    shift, body = Shift(raw), text.normalise(raw)

    assert shift(len(raw)) == len(body)
    for start in range(len(raw)):
        is_kept = raw[start] not in "\r\n\u2028\u2029\ud800" and not (start == 0 and raw[0] == "\ufeff")
        if is_kept:
            assert body[shift(start)] == raw[start]
            assert shift(start + 1) == shift(start) + 1
