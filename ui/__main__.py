"""``python -m ui``: open the window, on the projects named or else on the welcome screen."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.app import main

if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
