"""Where the frozen program begins: what a checkout and a wheel get from Python itself is put right here.

`claimdesk -m MODULE …` runs a module of ours as `python -m` does: a frozen program has no other Python to start one with.
"""

from __future__ import annotations

import os
import runpy
import sys

_HANDED_ON = "LD_LIBRARY_PATH"


def main() -> int:
    """Run the program."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a window on Windows has no console to write to
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))
    # Programs that we start (a browser, a file manager) must find the system's libraries, not ours.
    before = os.environ.pop(f"{_HANDED_ON}_ORIG", None)
    os.environ.pop(_HANDED_ON, None)
    if before:
        os.environ[_HANDED_ON] = before
    if sys.argv[1:2] == ["-m"]:
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from annotator.launch import main as launch

    return launch()


if __name__ == "__main__":
    sys.exit(main())
