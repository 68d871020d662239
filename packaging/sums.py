"""Write SHA256SUMS for the files of a release, as `sha256sum --check` reads it.

python packaging/sums.py FOLDER
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def lines(folder: Path) -> list[str]:
    """Return a line for each file in *folder*."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    return [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / NAME).write_text("".join(lines(place)), encoding="utf-8", newline="\n")
    print((place / NAME).read_text(encoding="utf-8"), end="")
