"""Measure what the design promises: ``python -m tests.benchmarks [--quick] [--only SUBJECT…] [--json FILE]``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import orjson

from tests.benchmarks import projects, report
from tests.benchmarks.subjects import ALL, LARGE

if TYPE_CHECKING:
    from tests.benchmarks.figures import Figure


def main() -> int:
    """Measure, print and write; the exit code says whether everything could be measured, not how fast it was."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer runs, and 100,000 rows instead of a million")
    parser.add_argument("--only", nargs="+", choices=[*ALL, *LARGE], help="measure only these subjects")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    arguments = parser.parse_args()
    projects.FOLDER.mkdir(parents=True, exist_ok=True)
    figures: list[Figure] = []
    for name in arguments.only or ALL:
        print(f"{name} …", file=sys.stderr, flush=True)  # noqa: T201 -- this is a script
        with tempfile.TemporaryDirectory() as home:
            os.environ["CLAIMDESK_HOME"] = home
            figures += (ALL | LARGE)[name](Path(home), is_quick=arguments.quick)
    print("\n".join(f"{name}: {value}" for name, value in report.machine().items()))  # noqa: T201 -- this is a script
    print(f"\n{report.table(figures)}")  # noqa: T201 -- this is a script
    if arguments.json:
        arguments.json.write_bytes(orjson.dumps(report.as_json(figures), option=orjson.OPT_INDENT_2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
