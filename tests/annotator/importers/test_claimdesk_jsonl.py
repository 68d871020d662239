"""A file of our own is read whole, or refused with every fault and its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator.edits.incoming import Incoming
from annotator.importers import claimdesk_jsonl
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.claimdesk_jsonl import ClaimdeskJsonLines, beginning
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = -3
"""Where the first article's line stands; the end line is the last."""


def read(path: Path, lines: list[bytes], **options: Any) -> tuple[list[Incoming], list[Problem]]:
    """Return what reading these lines gives."""
    path.write_bytes(b"".join(lines))
    items = list(ClaimdeskJsonLines().read(path, Options(**options)))
    return (
        [item for item in items if isinstance(item, Incoming)],
        [item for item in items if isinstance(item, Problem)],
    )


def spoilt(lines: tuple[bytes, ...], spoil: Callable[[list[dict[str, Any]]], Any]) -> list[bytes]:
    """Return the lines after *spoil* has had its way with them."""
    plain = [orjson.loads(line) for line in lines]
    spoil(plain)
    return [orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in plain]


def test_a_sound_file_is_read_whole(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    found, problems = read(tmp_path / "a.jsonl", list(sample_lines))

    assert problems == []
    assert sum(len(item.spans) for item in found) == 213
    assert [len(item.entities) for item in found] == [37, 0]
    assert [len(item.annotators) for item in found] == [1, 0]


def test_white_space_between_lines_and_a_mark_in_front_are_harmless(
    tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    lines = [b"\xef\xbb\xbf" + sample_lines[0].strip() + b"\r\n", *sample_lines[1:], b"\n", b"  \r\n"]

    found, problems = read(tmp_path / "a.jsonl", lines)

    assert (len(found), problems) == (2, [])


@pytest.mark.parametrize(
    ("spoil", "code", "line"),
    [
        (lambda x: x[0].update(version=2), ProblemCode.NEWER_VERSION, 1),
        (lambda x: x[0].update(type="other"), ProblemCode.NOT_CLAIMDESK, 1),
        (lambda x: x[0].update(offsets="utf-16"), ProblemCode.BROKEN_LINE, 1),
        (lambda x: x.pop(), ProblemCode.CUT_OFF, 0),
        (lambda x: x.pop(1), ProblemCode.MISPLACED_LINE, 2),
        (lambda x: x.insert(1, x[0]), ProblemCode.MISPLACED_LINE, 2),
        (lambda x: x.insert(2, x[1]), ProblemCode.MISPLACED_LINE, 3),
        (lambda x: x.append(x[-1]), ProblemCode.MISPLACED_LINE, 44),
        (lambda x: x.insert(3, x[2]), ProblemCode.DUPLICATE_ID, 4),
        (lambda x: x.insert(-2, x[3]), ProblemCode.MISPLACED_LINE, 42),
        (lambda x: x[-1].update(spans=1), ProblemCode.WRONG_COUNT, 43),
        (lambda x: x[4].update(colour="red"), ProblemCode.BROKEN_LINE, 5),
        (lambda x: x[FIRST].update(text=x[FIRST]["text"] + "\r\n"), ProblemCode.NOT_NORMALISED, 41),
        (lambda x: x[FIRST].update(text=x[FIRST]["text"] + "!"), ProblemCode.WRONG_HASH, 41),
        (lambda x: x[FIRST]["spans"][0].update(fragments=[[0, 70]]), ProblemCode.WRONG_TEXT, 41),
        (lambda x: x[FIRST]["spans"][0].update(fragments=[[0, 99999]]), ProblemCode.WRONG_OFFSETS, 41),
        (lambda x: x[FIRST]["spans"][0].update(fragments=[[5, 2]]), ProblemCode.WRONG_OFFSETS, 41),
        (lambda x: x[FIRST]["spans"][0].update(fragments=[]), ProblemCode.BROKEN_LINE, 41),
        (lambda x: x[FIRST]["spans"][0].update(text="інше"), ProblemCode.WRONG_TEXT, 41),
        (lambda x: x[FIRST]["spans"][0].update(by="0" * 32), ProblemCode.UNKNOWN_ID, 41),
        (lambda x: x[FIRST]["spans"][0].update(id="не id"), ProblemCode.BROKEN_LINE, 41),
        (lambda x: x[FIRST]["spans"].append(x[FIRST]["spans"][0]), ProblemCode.DUPLICATE_ID, 41),
        (lambda x: x[FIRST]["spans"][0].update(label="NONE"), ProblemCode.SCHEME, 41),
        (lambda x: x[FIRST]["spans"][0]["attributes"].update(form="sung"), ProblemCode.SCHEME, 41),
        (lambda x: x.pop(3), ProblemCode.UNKNOWN_ID, 40),
        (lambda x: x[FIRST]["relations"][0].update(relation_type="none"), ProblemCode.SCHEME, 41),
        (lambda x: x[FIRST]["relations"][0].update(source="0" * 32), ProblemCode.UNKNOWN_ID, 41),
        (lambda x: x[FIRST]["relations"][0].update(by="0" * 32), ProblemCode.UNKNOWN_ID, 41),
        (lambda x: x[FIRST]["relations"][0].update(made_at="2023-07-12T09:00:00"), ProblemCode.BROKEN_LINE, 41),
    ],
)
def test_a_spoilt_file_is_refused_with_its_line(
    tmp_path: Path,
    sample_lines: tuple[bytes, ...],
    spoil: Callable[[list[dict[str, Any]]], Any],
    code: ProblemCode,
    line: int,
) -> None:
    _, problems = read(tmp_path / "a.jsonl", spoilt(sample_lines, spoil))

    assert (problems[0].code, problems[0].line) == (code, line)
    assert not problems[0].is_warning


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([], ProblemCode.NOT_CLAIMDESK),
        ([b"\n"], ProblemCode.NOT_CLAIMDESK),
        ([b"[1]\n"], ProblemCode.NOT_CLAIMDESK),
        ([b"{broken\n"], ProblemCode.NOT_CLAIMDESK),
        ([b'{"type":"claimdesk","version":1}\n'], ProblemCode.CUT_OFF),
        ([b"\xff\xfe\0\0\n"], ProblemCode.NOT_CLAIMDESK),
    ],
)
def test_a_foreign_file_is_refused(tmp_path: Path, lines: list[bytes], code: ProblemCode) -> None:
    found, problems = read(tmp_path / "a.jsonl", lines)

    assert (found, [problem.code for problem in problems]) == ([], [code])


def test_broken_json_is_told_of_and_the_rest_still_looked_at(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    lines = [*sample_lines[:5], b"{broken\n", b"\xff\n", *sample_lines[5:]]

    found, problems = read(tmp_path / "a.jsonl", lines)

    assert found == []
    assert [(problem.code.value, problem.line) for problem in problems] == [("broken_line", 6), ("broken_line", 7)]


def test_no_more_than_a_hundred_problems_are_listed(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    _, problems = read(tmp_path / "a.jsonl", [*sample_lines[:2], *[b"{}\n"] * 500])

    assert len(problems) == 101
    assert problems[-1].code is ProblemCode.TOO_MANY


def test_marks_are_held_against_the_projects_scheme(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    scheme = default_scheme()
    smaller = scheme.model_copy(update={"labels": scheme.labels[1:]})

    _, problems = read(tmp_path / "a.jsonl", list(sample_lines), scheme=smaller)

    assert problems[0].values == {"rule": "unknown_label", "subject": "CLAIM", "detail": ""}


def test_a_file_from_before_there_was_a_default_with_a_source_is_read(
    tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    def leave_out(lines: list[dict[str, Any]]) -> None:
        for label in lines[1]["scheme"]["labels"]:
            for attribute in label["attributes"]:
                attribute.pop("default_with_source", None)

    old = spoilt(sample_lines, leave_out)
    found, problems = read(tmp_path / "old.jsonl", old)
    begun = beginning(tmp_path / "old.jsonl")

    assert b"default_with_source" in sample_lines[1]
    assert b"default_with_source" not in old[1]
    assert (len(found), problems) == (2, [])
    assert begun is not None
    form = begun[1].label("CLAIM").attribute("form")
    assert form is not None
    assert (form.default, form.default_with_source) == ("narrated", "")
    assert old[1] == orjson.dumps({"type": "scheme", "scheme": begun[1].model_dump(mode="json")}) + b"\n"


def test_a_missing_file_is_told_of(tmp_path: Path) -> None:
    (problem,) = ClaimdeskJsonLines().read(tmp_path / "none.jsonl", Options())

    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.MISSING
    assert beginning(tmp_path / "none.jsonl") is None


def test_the_beginning_gives_name_and_scheme(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(sample_lines[:2]))
    found = beginning(path)
    path.write_bytes(sample_lines[1] + sample_lines[0])

    assert found is not None
    assert (found[0].project, found[1].name) == ("Південна Корея і НАТО", "news-claims")
    assert beginning(path) is None
    assert claimdesk_jsonl.ClaimdeskJsonLines().sniff(path, sample_lines[0]) == 1.0
