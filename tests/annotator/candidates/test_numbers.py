"""Numbers by value, in digits and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.candidates.numbers import amounts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("в 11 сферах", "11"),
        ("до одинадцяти", "11"),
        ("одинадцятьма сферами", "11"),
        ("у семи сферах", "7"),
        ("дев’ятьох", "9"),
        ("двадцять три", "23"),
        ("двадцяти трьох", "23"),
        ("сто двадцять п'ять", "125"),
        ("двадцять три тисячі", "23000"),
        ("1,2 млн", "1200000"),
        ("3 мільйони двісті тисяч", "3200000"),
        ("2 000 осіб", "2000"),
        ("12 345 678", "12345678"),
        ("28-ма", "28"),
        ("eleven areas", "11"),
        ("twenty three thousand", "23000"),
        ("сорока", "40"),
        ("п’ятдесяти", "50"),
    ],
)
def test_a_number_has_its_value(text: str, value: str) -> None:
    assert [amount.value for amount in amounts(text)] == [Decimal(value)]


@pytest.mark.parametrize("text", ["один із них", "друга", "стати", "тисячі людей", "сімейний", "десь", ""])
def test_what_is_no_number_is_none(text: str) -> None:
    assert amounts(text) == ()


def test_numbers_side_by_side_are_two() -> None:
    assert [str(amount.value) for amount in amounts("5 7, три чотири, 2012 11")] == ["5", "7", "3", "4", "2012", "11"]


def test_a_number_knows_where_it_stands() -> None:
    text = "Нова програма збільшує сфери до одинадцяти."
    (amount,) = amounts(text)

    assert text[amount.start : amount.end] == amount.text == "одинадцяти"
