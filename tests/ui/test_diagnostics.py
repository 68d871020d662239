"""What is told about a fault: enough to find it, and nothing of what anybody works on."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from annotator import __version__
from annotator.model import Fragment
from ui import paths
from ui.diagnostics import crash_report, diagnostics, errors_in
from ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SECRET = "Президент Лі зустрівся з Марком Рютте"  # noqa: S105 -- of an article


def trace_of_a_refusal() -> str:
    """Return the trace of an error whose message quotes an article."""
    try:
        Fragment.model_validate({"start": SECRET, "end": SECRET})
    except ValueError:
        return traceback.format_exc()
    raise AssertionError("nothing was refused")


@pytest.fixture
def log() -> None:
    """Leave errors in the log, as the program does."""
    place = paths.log_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(place, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for _ in range(7):
        handler.emit(logging.LogRecord("claimdesk", logging.ERROR, "", 0, trace_of_a_refusal(), (), None))
    handler.close()


@pytest.mark.usefixtures("log")
def test_versions_system_and_last_errors_are_told_without_a_word_of_an_article(qapp: QApplication) -> None:
    assert qapp is not None
    settings = Settings(annotator="Olena Kovalenko", language="uk")

    told = diagnostics(settings, {"articles": 2, "marks": 213})

    assert f"Claimdesk {__version__}" in told
    assert QGuiApplication.platformName() in told
    assert "language=uk" in told
    assert "articles=2, marks=213" in told
    assert "Last errors: 5" in told
    assert "trace_of_a_refusal" in told
    for word in (*SECRET.split(), "Olena", "Kovalenko", "model_validate({"):
        assert word not in told


def test_an_error_is_told_by_its_kind_and_its_places() -> None:
    log = (
        "2026-11-26 10:00:00 ERROR Traceback (most recent call last):\n"
        '  File "/home/olena/claimdesk/ui/work.py", line 7, in _answer\n'
        "    answer.then(result)\n"
        '  File "C:\\Program Files\\x\\site-packages\\sqlalchemy\\a.py", line 9, in go\n'
        f"ValueError: {SECRET}\n"
        f"more of it: {SECRET}\n"
    )

    assert errors_in(log) == ["- ValueError\n  ui/work.py:7 _answer\n  site-packages/sqlalchemy/a.py:9 go"]


def test_a_report_of_a_crash_can_be_sent_to_anybody(qapp: QApplication) -> None:
    assert qapp is not None

    report = crash_report(trace_of_a_refusal())

    assert "ValidationError" in report
    assert "trace_of_a_refusal" in report
    assert [word for word in SECRET.split() if word in report] == []
