"""What a start does not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "needless", ["annotator.importers", "annotator.exporters", "annotator.commands", "annotator.scheme_files"]
)
def test_a_window_opens_without_what_is_needed_only_later(needless: str) -> None:
    script = f"""
import sys
from annotator import cli
cli.parse(["open", "news.claimdesk"])
import ui.app
print([name for name in sys.modules if name.startswith({needless!r})])
"""

    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert answer.stdout == "[]\n"
