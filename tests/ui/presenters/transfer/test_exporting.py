"""The export that is being prepared: what it comes to is known before it is written, and proved afterwards."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import exporters
from annotator.errors import ExtraMissing
from annotator.exporters.policies import Policies, Policy, What
from annotator.exporters.staging import report_path
from annotator.model import Status
from annotator.splits.plan import Grouping
from tests.annotator.exporters.plainly import read
from tests.ui.presenters.transfer.conftest import FLAT
from ui.presenters.transfer.exporting import ExportPresenter, Fault

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from annotator.exporters.exporting import LossReport
    from tests.annotator.exporters.plainly import Plainly
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.proof import Proof
    from ui.settings import SettingsStore

WHOLE = exporters.ALL[0].id


def losses(exporting: ExportPresenter) -> LossReport:
    assert exporting.losses is not None
    return exporting.losses


def skip_all(exporting: ExportPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exporting.looking.surveyed):
        exporting.change(policies=Policies(default=Policy.SKIP))


def proved(exporting: ExportPresenter, qtbot: QtBot) -> Proof:
    with qtbot.waitSignal(exporting.writing.proved, timeout=20_000) as told:
        exporting.write()
    assert told.args is not None
    proof: Proof = told.args[0]
    return proof


def test_an_export_offers_a_name_beside_the_project(project: ProjectPresenter, settings: SettingsStore) -> None:
    presenter = ExportPresenter(project, settings)

    assert presenter.draft.out == str(project.project.path.with_suffix(".jsonl"))
    assert presenter.fault() is None


def test_losses_are_counted_in_the_first_article_and_in_all(exporting: ExportPresenter) -> None:
    first = exporting.preview
    assert first is not None

    counted = {row.what: row.count for row in losses(exporting).rows}

    assert first.counts[What.FRAGMENTS] == 1
    assert first.counts[What.RELATIONS] == 20
    assert counted[What.RELATIONS] > first.counts[What.RELATIONS]
    assert all(first.counts.get(what, 0) <= count for what, count in counted.items())


def test_each_way_with_overlaps_says_what_it_costs(exporting: ExportPresenter) -> None:
    row = next(row for row in losses(exporting).rows if row.what is What.OVERLAP)

    assert row.costs[Policy.LAYERS] < row.costs[Policy.PRIORITY] <= row.costs[Policy.SKIP]
    assert losses(exporting).levels == 3


def test_a_loss_stops_the_export_until_somebody_decides(exporting: ExportPresenter, qtbot: QtBot) -> None:
    before = [row.what for row in exporting.stopping]

    with qtbot.waitSignal(exporting.looking.surveyed):
        exporting.decide(What.OVERLAP, Policy.LAYERS)

    assert before[0] is What.OVERLAP
    assert [row.what for row in exporting.stopping] == before[1:]


def test_the_preview_is_what_the_format_writes_and_finds_the_marks_in_it(exporting: ExportPresenter) -> None:
    preview = exporting.preview
    assert preview is not None
    (file,) = preview.files
    assert file.text is not None

    change = next(each for each in preview.changes if each.what is What.FRAGMENTS)
    place = change.place_in(file.text)

    assert json.loads(file.text)[0]["text"] == preview.article.text
    assert place is not None
    assert file.text[slice(*place)].split()[0] == change.text.split()[0]


def test_a_preview_without_articles_is_none(exporting: ExportPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exporting.looking.surveyed):
        exporting.select(statuses=(Status.SKIPPED,))

    assert exporting.preview is None
    assert losses(exporting).articles == 0


def test_losses_are_counted_even_where_there_is_no_preview(
    exporting: ExportPresenter, flat: Plainly, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ExtraMissing(extra="spacy", package="spaCy")

    monkeypatch.setattr(flat, "write", refuse)

    with qtbot.waitSignals([exporting.looking.failed, exporting.looking.surveyed]):
        exporting.select(labels=("CLAIM",))

    assert losses(exporting).spans > 0


def test_an_older_question_is_not_answered_any_more(exporting: ExportPresenter, qtbot: QtBot) -> None:
    told: list[LossReport] = []
    exporting.looking.surveyed.connect(told.append)

    exporting.select(labels=("CLAIM",))
    exporting.select(labels=("CUE",))
    qtbot.waitUntil(lambda: not exporting.looking.is_busy)

    assert len(told) == 1
    assert told[0].spans == losses(exporting).spans > 0


def test_what_is_written_is_read_back_with_the_reader_of_the_format(
    project: ProjectPresenter, settings: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    presenter = ExportPresenter(project, settings, project)
    presenter.change(out=str(tmp_path / "out.jsonl"))

    proof = proved(presenter, qtbot)

    assert proof.problems == ()
    assert (proof.counts.articles, proof.counts.spans, proof.counts.relations) == (2, 213, 87)
    assert presenter.draft == ExportPresenter(project, settings).draft


def test_a_format_that_nobody_reads_is_written_with_its_report(
    exporting: ExportPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    skip_all(exporting, qtbot)
    exporting.change(out=str(tmp_path / "out.json"))

    proof = proved(exporting, qtbot)

    assert not proof.has_reader
    assert len(read(tmp_path / "out.json")) == 2
    assert json.loads(report_path(tmp_path / "out.json").read_text(encoding="utf-8"))["format"] == FLAT


def test_a_data_set_shows_how_it_is_divided_and_that_nothing_leaks(
    exporting: ExportPresenter, qtbot: QtBot, tmp_path: Path
) -> None:
    skip_all(exporting, qtbot)
    with qtbot.waitSignal(exporting.looking.divided):
        exporting.change(divides=True)
    with qtbot.waitSignal(exporting.looking.divided):
        exporting.divide(grouping=Grouping.NONE, shares=(0.5, 0.0, 0.5))
    division = exporting.division
    assert division is not None

    out = Path(exporting.draft.out)
    exporting.change(out=str(tmp_path / "set"))
    proved(exporting, qtbot)

    assert out.name == "news-data"
    assert (division.shared_groups, division.near_copies) == (0, 0)
    assert sum(row.articles for row in division.rows) == 2
    assert (tmp_path / "set" / "manifest.json").is_file()


def test_stopping_leaves_nothing(exporting: ExportPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    skip_all(exporting, qtbot)
    exporting.change(out=str(tmp_path / "out.json"))

    with qtbot.waitSignal(exporting.writing.stopped):
        exporting.write()
        exporting.stop()

    assert list(tmp_path.glob("out*")) == []


def test_a_place_that_cannot_be_written_to_is_told_beforehand(exporting: ExportPresenter, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    places = {
        "": Fault.NO_NAME,
        str(tmp_path / "none" / "out.json"): Fault.NO_FOLDER,
        str(tmp_path / "folder"): Fault.IS_FOLDER,
        str(exporting.project.project.path): Fault.IS_PROJECT,
    }

    found = {}
    for place in places:
        exporting.change(out=place)
        found[place] = exporting.fault()

    assert found == places


def test_choices_are_remembered_by_format_and_by_name(
    exporting: ExportPresenter, project: ProjectPresenter, settings: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    skip_all(exporting, qtbot)
    exporting.select(labels=("CLAIM", "gone"), annotators=(project.annotator.id,))
    exporting.save_preset("для тренування")
    exporting.select(labels=(), annotators=())
    exporting.change(out=str(tmp_path / "out.json"))
    proved(exporting, qtbot)
    exporting.choose_format(WHOLE)
    exporting.change(out=str(tmp_path / "out.jsonl"))
    proved(exporting, qtbot)

    again = ExportPresenter(project, settings, project)
    by_project = again.draft.format
    again.choose_format(FLAT)
    by_format = again.draft.policies.default
    again.use_preset("для тренування")

    assert (by_project, by_format) == (WHOLE, Policy.SKIP)
    assert again.draft.chosen.labels == ("CLAIM",)
    assert again.draft.chosen.annotators == ()


def test_settings_that_make_no_sense_are_passed_over(project: ProjectPresenter, settings: SettingsStore) -> None:
    path = str(project.project.path)
    settings.change(wizards={"export": {"projects": {path: {"format": 7}}, "presets": {"x": {"format": "gone"}}}})

    presenter = ExportPresenter(project, settings)

    assert presenter.draft.format == WHOLE
    assert presenter.memory.presets() == {}
