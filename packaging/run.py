"""Open the window on the sample project; without a screen, leave pictures of it in build/demo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from annotator.sample import build_sample
from annotator.screen import has_screen

ROOT = Path(__file__).resolve().parents[1]
CLAIMDESK = Path(sys.executable).with_name("claimdesk")
SAMPLE = ROOT / "build" / "sample.claimdesk"
UNSEEN = ("offscreen", "minimal")


def main() -> int:
    """Show the program and return its exit code."""
    if not has_screen() or os.environ.get("QT_QPA_PLATFORM", "").startswith(UNSEEN):
        print(
            "There is no screen here: instead of the window you get pictures of it, which takes a few minutes.",
            flush=True,
        )
        return subprocess.call([CLAIMDESK, "demo", "--headless", "build/demo"], cwd=ROOT)
    if not SAMPLE.exists():
        SAMPLE.parent.mkdir(exist_ok=True)
        build_sample(SAMPLE).close()
    return subprocess.call([CLAIMDESK, "open", SAMPLE], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
