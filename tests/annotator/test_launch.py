"""Starting the program as a module, as the guide for developers does."""

from __future__ import annotations

import json
import subprocess
import sys


def test_the_module_answers_as_the_command_does() -> None:
    command = [sys.executable, "-m", "annotator.launch", "formats", "--json"]

    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")

    assert "claimdesk-jsonl" in {known["id"] for known in json.loads(told.stdout)["formats"]}
