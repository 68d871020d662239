"""The demo: what it leaves in its folder, and that a sample somebody worked on is not lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QImage

from annotator.edits.articles import set_status
from annotator.model import Status
from annotator.store import annotators, articles, stats
from annotator.store.check import check
from annotator.store.project import Project
from ui import paths
from ui.demo import draw
from ui.demo.headless import EXPORT, PROJECT, make_sample
from ui.demo.plan import USUAL, Look, Take, takes
from ui.demo.scenes import SCENES, Press, Scene, WalkTo
from ui.demo.studio import Studio


@pytest.fixture
def _nobody_waits_for_an_answer() -> None:
    """Let questions come up: the demo answers them itself."""


def made(folder: Path) -> Path:
    """Leave the sample in *folder* and return it."""
    with TemporaryDirectory() as place:
        return make_sample(folder, Path(place))


@pytest.mark.usefixtures("qtbot")
def test_a_quick_demo_leaves_the_sample_its_export_and_pictures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = draw(tmp_path, is_quick=True, as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["missing"] == []
    assert len(told["pictures"]) == len(takes(is_quick=True))
    for picture in told["pictures"]:
        assert QImage(picture).size().toTuple() == USUAL
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.suffix != ".png") == [".claimdesk", ".jsonl"]


@pytest.mark.usefixtures("qtbot")
def test_nothing_of_the_users_is_read_or_changed(
    tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(tmp_path, is_quick=True)

    assert list(own_home.rglob("*")) == []
    drawn = len(takes(is_quick=True))
    assert capsys.readouterr().out == f"Drawing {drawn} pictures of the window: done. They are in {tmp_path}\n"


def test_the_sample_is_as_the_seeds_have_it(tmp_path: Path) -> None:

    sample = made(tmp_path)

    with Project.open(sample) as project, project.reading() as session:
        found = stats.of_project(session)
        assert check(session).is_sound
    assert (found.articles, found.spans, found.entities) == (2, 213, 37)
    assert (found.relations - found.relations_across_articles, found.relations_across_articles) == (75, 12)


def test_the_sample_is_exported_to_the_same_bytes_every_time(tmp_path: Path) -> None:
    made(tmp_path)
    first = (tmp_path / EXPORT).read_bytes()

    made(tmp_path)

    assert (tmp_path / EXPORT).read_bytes() == first


def test_an_untouched_sample_is_replaced(tmp_path: Path) -> None:
    made(tmp_path)

    made(tmp_path)

    assert [path.name for path in tmp_path.glob("*.claimdesk")] == [PROJECT]


def test_a_sample_that_was_worked_on_is_set_aside(tmp_path: Path) -> None:
    with Project.open(made(tmp_path)) as project, project.writing() as session:
        by = annotators.all(session)[0].id
        set_status(session, [next(articles.each(session))], Status.DONE, by=by)

    made(tmp_path)

    assert sorted(path.name for path in tmp_path.glob("*.claimdesk")) == ["sample (2).claimdesk", PROJECT]


@pytest.mark.usefixtures("qtbot")
def test_a_screen_that_does_not_come_up_is_told(tmp_path: Path) -> None:
    sample = made(tmp_path)
    (tmp_path / "place").mkdir()
    studio = Studio(sample, tmp_path, tmp_path / "place")
    missed: list[str] = []
    studio.missed.connect(missed.append)

    studio.play((Take(Scene("nowhere", (Press("F12"),)), Look("light", "en")),))
    studio.close()

    assert missed == ["nowhere-light-en-1440x900"]


@pytest.mark.usefixtures("qtbot")
def test_an_error_on_the_way_is_heard(tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    studio = Studio(made(tmp_path), tmp_path, tmp_path / "place")

    def stumble(_window: object) -> bool:
        raise LookupError

    with pytest.raises(LookupError):
        studio.play((Take(Scene("stumbling", (WalkTo(stumble),)), Look("light", "en")),))
    studio.close()


@pytest.mark.usefixtures("qtbot")
def test_no_scene_leaves_a_question_behind(tmp_path: Path) -> None:
    sample = made(tmp_path)
    (tmp_path / "place").mkdir()
    studio = Studio(sample, tmp_path, tmp_path / "place")
    taken: list[Path] = []
    studio.taken.connect(taken.append)

    studio.play([Take(scene, Look("light", "en")) for scene in SCENES if scene.name == "scheme"])
    studio.close()

    assert [path.name for path in taken] == ["scheme-light-en-1440x900.png"]


def test_every_screen_is_drawn_in_both_themes_and_both_languages() -> None:
    planned = {(take.scene.name, take.look.theme, take.look.language) for take in takes()}

    assert planned == {
        (scene.name, theme, language) for scene in SCENES for theme in ("light", "dark") for language in ("uk", "en")
    }


@pytest.mark.parametrize("scale", [1, 2])
def test_pictures_are_named_by_what_they_show(scale: float) -> None:
    take = next(take for take in takes() if take.scene.name == "main")

    name = take.name(USUAL, scale)

    assert name == f"main-light-uk-1440x900{'@2x' if scale == 2 else ''}.png"


def test_what_python_put_on_the_clipboard_does_not_crash_its_end(tmp_path: Path) -> None:
    """Qt deletes it when Python is no longer there to be asked."""
    made(tmp_path)
    (tmp_path / "place").mkdir()
    script = (
        "import sys; from pathlib import Path; from ui.demo.plan import Look, Take\n"
        "from ui.demo.scenes import CopyFile, Scene; from ui.demo.studio import Studio\n"
        "folder = Path(sys.argv[1]); studio = Studio(folder / 'sample.claimdesk', folder, folder / 'place')\n"
        "studio.play([Take(Scene('copied', (CopyFile('a.txt', 'а'),)), Look('light', 'en'))]); studio.close()\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CLAIMDESK_HOME": str(tmp_path / "home")},
        cwd=paths.APPLICATION,
    )

    assert ended.returncode == 0
