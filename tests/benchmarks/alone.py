"""Work done in a process of its own, whose memory is nobody else's."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What work has cost: seconds, and megabytes at the worst moment."""

    wall: float
    cpu: float
    peak: float


def cost(home: Path, what: str, *places: Path) -> Cost:
    """Let *tests.benchmarks.peak* do what is asked for."""
    command = [sys.executable, "-m", "tests.benchmarks.peak", what, *map(str, places)]
    environment = os.environ | {"CLAIMDESK_HOME": str(home)}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Cost(**orjson.loads(answer.stdout.splitlines()[-1]))
