"""Whatever is in a file, reading it ends, and brings articles and problems, nothing else."""

from __future__ import annotations

import shutil
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import exporters, importers
from annotator.errors import ExtraMissing
from tests.annotator.formats.corpus import SCHEME, gold
from tests.annotator.formats.journey import fitted, read, write

_USUAL, _FEW = 100, 20
_EXAMPLES = _FEW if settings().max_examples == _USUAL else settings().max_examples
NAMES = [importer.id for importer in importers.ALL]
_HURT = st.tuples(
    st.sampled_from(["cut", "flip", "double", "drop", "insert"]),
    st.floats(0, 1, exclude_max=True),
    st.integers(1, 200),
    st.one_of(
        st.binary(max_size=20),
        st.sampled_from(
            [b"\0", b"\n", b"\r\n", b"\t", b"\xef\xbb\xbf", b"9" * 400, b"[" * 2000, b"{" * 2000, b"<a>" * 500]
        ),
    ),
)


@cache
def _sound(name: str) -> dict[str, bytes]:
    """Return the files that the gold becomes in a format; of those that are only read, the texts."""
    exporter = exporters.by_id(name)
    folder = Path(mkdtemp())
    try:
        if exporter is None:
            suffix = next(each.suffixes[0] for each in importers.ALL if each.id == name)
            return {f"a{suffix}": gold().articles[0].article.text.encode()}
        out = write(fitted(gold(), exporter.carries), exporter, folder)
        files = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
        root = out.parent if out.is_file() else out
        return {str(path.relative_to(root)): path.read_bytes() for path in files}
    finally:
        shutil.rmtree(folder)


def _hurt(content: bytes, hurts: list[tuple[str, float, int, bytes]]) -> bytes:
    for kind, place, length, fresh in hurts:
        start = int(len(content) * place)
        before, piece, after = content[:start], content[start : start + length], content[start + length :]
        match kind:
            case "cut":
                content = before
            case "flip":
                content = before + bytes(byte ^ (length & 0xFF) for byte in piece) + after
            case "double":
                content = before + piece * 3 + after
            case "drop":
                content = before + after
            case _:
                content = before + fresh + piece + after
    return content


@pytest.mark.parametrize("name", NAMES)
@given(hurts=st.lists(_HURT, min_size=1, max_size=4), which=st.integers(0, 50))
@settings(max_examples=_EXAMPLES, deadline=None)
def test_a_damaged_file_brings_articles_and_problems_only(
    name: str, hurts: list[tuple[str, float, int, bytes]], which: int
) -> None:
    files = dict(_sound(name))
    damaged = sorted(files)[which % len(files)]
    files[damaged] = _hurt(files[damaged], hurts)

    _read_all(name, files)


@pytest.mark.parametrize("name", NAMES)
@given(
    content=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
)
@settings(max_examples=_EXAMPLES, deadline=None)
def test_any_bytes_bring_articles_and_problems_only(name: str, content: bytes) -> None:
    _read_all(name, dict.fromkeys(_sound(name), content))


def _read_all(name: str, files: dict[str, bytes]) -> None:
    importer = importers.by_id(name)
    assert importer is not None
    with TemporaryDirectory() as folder:
        for path, content in files.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        with suppress(ExtraMissing):
            read(Path(folder), importer, SCHEME)
