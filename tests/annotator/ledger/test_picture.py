"""The picture of a family tells who had a claim from whom, and nothing that nobody has marked."""

from __future__ import annotations

from annotator.ledger.picture import DrawnTie, picture, stages, without_neighbours
from tests.annotator.ledger.drawing import claim


def test_a_chain_becomes_voices_and_the_outlet_at_its_end_is_the_card_itself() -> None:
    drawn = picture([claim(1, "Укрінформ", "", ("Офіс", "Yonhap", "Укрінформ"))], [])

    assert [(voice.name, voice.is_origin) for voice in drawn.voices] == [("Офіс", True), ("Yonhap", False)]
    assert {(each.citing, each.cited, each.cues) for each in drawn.citations} == {
        (("офіс", "yonhap"), ("офіс",), ("за словами", "каже Yonhap")),
        (1, ("офіс", "yonhap"), ("каже Укрінформ",)),
    }


def test_two_outlets_that_had_it_from_one_relay_share_its_voice() -> None:
    drawn = picture([claim(1, "Укрінформ", "", ("Офіс", "Yonhap")), claim(2, "AFP", "", ("Офіс", "Yonhap"))], [])

    assert len(drawn.voices) == 2
    assert {each.citing for each in drawn.citations if each.cited == ("офіс", "yonhap")} == {1, 2}


def test_a_relay_is_not_said_to_have_a_claim_from_an_origin_that_only_another_chain_has() -> None:
    drawn = picture([claim(1, "A", "", ("Офіс", "Yonhap")), claim(2, "B", "", ("Yonhap",))], [])

    assert (("yonhap",), 2) in {(each.cited, each.citing) for each in drawn.citations}
    assert [voice.path for voice in drawn.voices if voice.is_origin] == [("офіс",), ("yonhap",)]


def test_a_claim_of_the_outlet_itself_cites_nobody() -> None:
    drawn = picture([claim(1, "Укрінформ", "", ("Укрінформ",))], [])

    assert drawn.voices == ()
    assert drawn.is_empty


def test_without_neighbours_their_voices_and_relations_go_too() -> None:
    drawn = picture(
        [claim(1), claim(2), claim(3, "AFP", "", ("Офіс",), is_member=False)],
        [DrawnTie("same", 1, 2), DrawnTie("updates", 1, 3), DrawnTie("updates", 1, 9)],
        updates="updates",
    )

    alone = without_neighbours(drawn)

    assert [each.row.key for each in alone.claims] == [1, 2]
    assert (alone.voices, [tie.type for tie in alone.ties]) == ((), ["same"])


def test_articles_without_a_date_follow_those_that_they_update_and_circles_tell_nothing() -> None:
    claims = [claim(1, "A"), claim(2, "B"), claim(3, "B"), claim(4, "C"), claim(5, "D")]
    ties = [DrawnTie("updates", 2, 1), DrawnTie("updates", 4, 3), DrawnTie("updates", 5, 4), DrawnTie("updates", 4, 5)]

    found = stages(picture(claims, ties, updates="updates"), claims)

    assert (found[1], found[2], found[3]) == (0, 1, 1)
    assert found[4] > found[3]
    assert found.keys() == {1, 2, 3, 4, 5}


def test_very_many_articles_without_a_date_may_update_each_other() -> None:
    last = 2_000
    claims = [claim(number, f"Видання {number}") for number in range(1, last + 1)]
    ties = [DrawnTie("updates", number, number + 1) for number in range(1, last)]

    found = stages(picture(claims, ties, updates="updates"), claims)

    assert (found[1], found[last]) == (last - 1, 0)
