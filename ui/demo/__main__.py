"""``python -m ui.demo FOLDER``: draw at the scale of this process alone, and print the names of the pictures."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from ui.demo.headless import PROJECT, Drawn, photograph


def main(folder: Path) -> int:
    """Take the pictures and return the exit code."""
    drawn = Drawn()
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    with tempfile.TemporaryDirectory(prefix="claimdesk-demo-") as place:
        photograph(folder / PROJECT, folder, Path(place), drawn, is_quick=False, scale=scale)
    sys.stdout.writelines(f"{path}\n" for path in drawn.pictures)
    return int(bool(drawn.missing))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
