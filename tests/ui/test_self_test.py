"""The self-test: what it tries, and that it says so when something does not work."""

from __future__ import annotations

import json

import pytest

from ui import self_test


@pytest.mark.usefixtures("qtbot")
def test_everything_works_and_is_told_as_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    code = self_test.run(as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["ok"] is True
    assert [step["name"] for step in told["steps"] if not step["ok"]] == []
    assert {"mark", "undo", "reopen", "undo-after-reopening", "export", "import"} <= {
        step["name"] for step in told["steps"]
    }
    assert {"claimdesk", "python", "pyside6", "sqlite"} <= set(told["versions"])


@pytest.mark.usefixtures("qtbot")
def test_a_step_that_fails_is_told_and_ends_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_test.Trial, "undo", lambda _trial: False)

    code = self_test.run(as_json=False)

    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert lines[-1].startswith("FAIL")
    assert lines[-1].endswith("undo")


@pytest.mark.usefixtures("qtbot")
def test_a_step_that_raises_has_failed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_trial: object) -> bool:
        raise OSError("no disk")

    monkeypatch.setattr(self_test.Trial, "build", break_down)

    code = self_test.run(as_json=False)

    told = capsys.readouterr()
    assert code == 1
    assert "no disk" in told.err
    assert told.out.splitlines()[-1].endswith("build")
