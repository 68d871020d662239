"""Articles that cannot be read, or not as they should: each told with its file, its line and what to do."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from annotator import exporters
from annotator.exporters.writing import write_from
from annotator.importers import plain_text
from annotator.importers.base import Problem, ProblemCode
from tests.ui.flows.conftest import there
from ui import words
from ui.words.problems import problem_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.bad_input.conftest import Desk, Said
    from ui.views.import_dialog import ImportDialog

HEADER = '{"type":"claimdesk","version":%d,"project":"","offsets":"code points"}\n'
UKRAINIAN = "Їжакевич сказав, що рішення ухвалено\n\nУсі європейські країни його підтримали, й ґрунтовно."


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], sample: Path) -> Iterator[Desk]:
    """Return a desk with the sample open."""
    desk = open_desk(sample)
    yield desk
    dialog = desk.window.transfers.import_dialog
    if dialog is not None and isValid(dialog):
        dialog.accept()


def read(desk: Desk, *files: Path) -> list[str]:
    """Import *files*, through the wizard if it comes up, and return what the dialog lists."""
    desk.window.transfers.read(files)
    desk.bot.waitUntil(lambda: not desk.window.transfers.is_busy)
    wizard = desk.window.transfers.import_wizard
    while wizard is not None and wizard.isVisible() and desk.window.transfers.import_dialog is None:
        QTest.mouseClick(wizard.foot.on, Qt.MouseButton.LeftButton)
    return report(desk)


def report(desk: Desk) -> list[str]:
    desk.bot.waitUntil(lambda: not desk.window.transfers.is_busy)
    listed = desk.importing.list
    return [listed.item(row).text() for row in range(listed.count())]


def is_another(desk: Desk, dialog: ImportDialog) -> bool:
    return desk.importing is not dialog


def cut_off(desk: Desk, path: Path) -> None:
    desk.window.project.read_now(lambda session: write_from(session, exporters.ALL[0], path))
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "There is no text in it."),
        ("blank.txt", b" \r\n\xef\xbb\xbf", "There is no text in it."),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "It is not a text file (png). Save it as plain text first."),
        ("noise.txt", os.urandom(4000), "It is not a text file"),
        ("newer.jsonl", (HEADER % 99).encode(), "It comes from a newer Claimdesk (version 99). Update the program."),
        ("other.jsonl", b'{"type":"scheme"}\n', "It is not a Claimdesk file."),
        ("broken.jsonl", (HEADER % 1 + '{"type":"scheme"}\n').encode(), "This line is broken at"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(
    desk: Desk, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(UKRAINIAN, encoding="utf-8")

    listed = read(desk, bad, good)

    place = f"{bad}:{2 if name == 'broken.jsonl' else 1}\n" if name.endswith("jsonl") else f"{bad}\n"
    assert any(line.startswith(place) and sentence in line for line in listed)
    assert desk.importing.headline.text() == "Added 1 article"


def test_missing_files_and_folders_without_articles_are_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    listed = read(desk, tmp_path / "none", tmp_path / "gone.txt")

    assert listed == [
        f"{tmp_path / 'none'}\nThe folder has no file that can be read.",
        f"{tmp_path / 'gone.txt'}\nThe file was not found. Was it moved?",
    ]


def test_a_file_without_permission_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(UKRAINIAN, encoding="utf-8")
    real = type(path).read_bytes

    def refuse(self: Path) -> bytes:  # by hand: root may read everything
        if self.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(type(path), "read_bytes", refuse)

    assert read(desk, path) == [f"{path}\nYou have no permission to read it. Ask its owner."]


def test_a_cut_off_file_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    cut_off(desk, path)

    listed = read(desk, path)

    assert listed == [f"{path}\nIt is not complete. Nothing of it was added; export or copy it again."]
    assert desk.importing.headline.text() == "Nothing was added"


def test_signs_that_act_are_told_and_turn_nothing_round_them(desk: Desk, tmp_path: Path, said: Said) -> None:
    path = tmp_path / "names\u202etxt.txt"
    body = "Міністр \u202eсказав\u202c, що\0 рішення \u2066ухвалено\u2069\n\nІ далі."
    path.write_bytes(body.encode() + "\ud800".encode("utf-8", "surrogatepass"))

    listed = read(desk, path)

    assert any("2 characters that cannot be kept have been replaced" in line for line in listed)
    assert any("4 invisible characters that turn the direction" in line for line in listed)
    assert not any("\u202e" in line for line in listed)
    desk.importing.accept()
    desk.bot.waitUntil(lambda: desk.text.startswith("Міністр"))
    assert "\u202e" in desk.text
    desk.mark(0, 25)
    desk.bot.waitUntil(lambda: desk.window.project.is_saved)
    desk.bot.waitUntil(lambda: desk.window.project.undo_entry is not None)
    entry = there(desk.window.project.undo_entry)
    assert "\u202e" not in words.deed_text(entry, desk.window.project.scheme, "en")
    assert said.warnings == []


def test_pasted_surrogates_become_an_article_that_can_be_kept(desk: Desk) -> None:
    desk.window.transfers._offer("Половина \ud83d пари\n\nі далі.")
    there(desk.window.transfers.paste_dialog).accept()

    assert any("1 characters" in line for line in report(desk))
    desk.importing.accept()
    desk.bot.waitUntil(lambda: desk.text.startswith("Половина \ufffd пари"))


def test_a_wrong_guess_is_put_right_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "koi.txt"
    path.write_bytes(UKRAINIAN.encode("koi8-u"))
    read(desk, path)
    dialog = desk.importing
    row = dialog.encoding
    assert row.isVisible()
    assert row.sentence.text() == "Read as KOI8-U. Wrong letters? Choose another encoding."
    assert row.sample.text().startswith("Їжакевич сказав")

    for encoding, start in (("cp866", "ё"), ("utf-8", ""), ("koi8-u", "Їжакевич")):
        row = desk.importing.encoding
        row.choice.setCurrentIndex(row.choice.findData(encoding))
        before = desk.importing
        QTest.mouseClick(row.again, Qt.MouseButton.LeftButton)
        desk.bot.waitUntil(partial(is_another, desk, before))
        listed = report(desk)
        if encoding == "utf-8":
            assert listed == [f"{path}\nIt is not in the encoding utf-8. Choose another one."]
            assert desk.importing.headline.text() == "Nothing was added"
        else:
            assert desk.importing.encoding.sample.text()
            assert start != "Їжакевич" or desk.importing.encoding.sample.text().startswith(start)

    desk.importing.accept()
    desk.bot.waitUntil(lambda: desk.text == UKRAINIAN)
    desk.bot.waitUntil(lambda: desk.window.list_view.model.rowCount() == 3)


def test_texts_in_utf_8_come_in_without_a_question(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(UKRAINIAN, encoding="utf-8")

    desk.window.transfers.read([tmp_path / "good.txt"])

    desk.bot.waitUntil(lambda: desk.text == UKRAINIAN)
    dialog = desk.importing
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_long_import_can_be_stopped_and_keeps_nothing_of_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"{UKRAINIAN}\n\n" * 40_000, encoding="utf-8")
    ticks: list[int] = []

    def is_over() -> bool:
        ticks.append(1)
        return not desk.window.transfers.importing.is_running

    desk.window.transfers.read([path])
    desk.bot.waitUntil(lambda: desk.window.transfers.import_dialog is not None)
    dialog = desk.importing
    assert dialog.isVisible()
    assert dialog.bar.isVisible()
    dialog.reject()  # what the key Esc does
    assert dialog.isVisible()
    assert dialog.headline.text() == "Stopping…"
    desk.bot.waitUntil(is_over, timeout=60_000)

    assert len(ticks) > 1
    assert dialog.headline.text().startswith("Stopped.")
    dialog.accept()
    assert desk.window.list_view.model.rowCount() == 2


def test_a_text_too_long_for_one_article_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "LARGEST", 100)
    path = tmp_path / "huge.txt"
    path.write_text(UKRAINIAN * 3, encoding="utf-8")

    assert read(desk, path) == [f"{path}\nIt is too large for one article. Split it first."]


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_sentence_without_gaps(code: ProblemCode) -> None:
    sentence = problem_text(Problem(path="x", code=code, values={"kind": "a", "encoding": "b", "count": 1}))

    assert sentence.endswith((".", "?"))
    assert "{" not in sentence
