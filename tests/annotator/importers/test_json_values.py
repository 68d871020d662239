"""Objects of a file one at a time, whichever way they stand in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.importers import json_objects
from annotator.importers.base import Problem
from annotator.importers.json_values import keys_in, objects

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VALUES = st.lists(
    st.dictionaries(
        st.text(max_size=5),
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=30),
            lambda inner: st.lists(inner, max_size=3),
        ),
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)
FORMS: dict[str, Callable[[list[Any]], str]] = {
    "array": json.dumps,
    "indented array": lambda values: json.dumps(values, indent=2, ensure_ascii=False),
    "lines": lambda values: "\n".join(json.dumps(value) for value in values),
    "one after the other": lambda values: "\n".join(json.dumps(value, indent=1) for value in values),
}


def found(path: Path, data: str | bytes) -> list[Any]:
    """Return what is in a file with *data*: objects, or the details of problems with their lines."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return [
        (item.line, item.values.get("detail", item.code.value)) if isinstance(item, Problem) else item[1]
        for item in objects(path, "X")
    ]


@pytest.mark.parametrize("form", list(FORMS))
@settings(max_examples=40)
@given(values=VALUES.filter(lambda values: bool(values[0])))
def test_values_come_back_from_each_form_in_small_pieces(
    tmp_path_factory: pytest.TempPathFactory, form: str, values: list[Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "values.json"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_objects, "_PIECE", 3)

        assert found(path, FORMS[form](values)) == values


def test_problems_name_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    assert found(path, '{"a": 1}\n{"b": 2\n\n[3]\n{"c": 4}') == [
        {"a": 1},
        (2, "Expecting ',' delimiter"),
        (4, "not an object"),
        {"c": 4},
    ]
    assert found(path, '[\n{"a": 1},\n{"b" 2},\n{"c": 3}]') == [{"a": 1}, (3, "Expecting ':' delimiter")]
    assert found(path, '[{"a": 1}\n') == [{"a": 1}, (2, "cut_off")]
    assert found(path, '[{"a": 1}] {"b": 2}') == [{"a": 1}, (1, "something follows the end of the list")]


def test_what_cannot_be_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    assert found(path, "") == [(0, "empty")]
    assert found(path, " \n ") == [(0, "empty")]
    assert found(path, "text") == [(0, "it does not begin with { or [")]
    assert found(path, '{"a":' * 100_000) == [(1, "it is nested too deep")]
    assert found(path, "[" + '{"a":[' * 100_000) == [(1, "it is nested too deep")]
    assert found(path, '{"a":' * 100_000 + "}" * 100_000) == [(1, "nested too deep")]
    assert found(tmp_path / "b.json", b'{"a": "\xff"}') == [(0, "wrong_encoding")]
    assert [item.code.value for item in objects(tmp_path / "none.json", "X") if isinstance(item, Problem)] == [
        "missing"
    ]


def test_halves_of_characters_and_not_a_number_are_read(tmp_path: Path) -> None:
    (first,) = found(tmp_path / "a.json", '{"a": "\\ud83d", "b": NaN}')

    assert first["a"] == "\ud83d"


def test_a_long_line_is_not_gone_through_again_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = 0
    parse = json.JSONDecoder.raw_decode

    def counted(self: json.JSONDecoder, text: str, start: int = 0) -> tuple[Any, int]:
        nonlocal begun
        begun += 1
        return parse(self, text, start)

    monkeypatch.setattr(json.JSONDecoder, "raw_decode", counted)
    monkeypatch.setattr(json_objects, "_PIECE", 1024)

    (first,) = found(tmp_path / "a.json", json.dumps([{"a": "слово " * 200_000}], ensure_ascii=False))

    assert len(first["a"]) == 1_200_000
    assert begun < 20


def test_after_a_hundred_problems_it_stops(tmp_path: Path) -> None:
    items = found(tmp_path / "a.jsonl", '{"a": 1}\n' + "{\n" * 500)

    assert len(items) == 102
    assert items[-1] == (0, "too_many")


def test_names_are_those_of_fields_not_of_texts() -> None:
    assert keys_in(b'\xef\xbb\xbf {"text": "\\"label\\": 1", "n" : 2, "cut') == {"text", "n"}
    assert keys_in('[{"text": 1}]'.encode("utf-16")) == {"text"}
    assert keys_in(b'Text "a": 1') == frozenset()
