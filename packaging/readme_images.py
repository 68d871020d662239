"""Copy the pictures that the README shows from a folder of screenshots to docs/images."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOWN = {
    "main-light-en.png": "main-light-en-1440x900.png",
    "main-dark-uk.png": "main-dark-uk-1440x900.png",
}
"""By the name in docs/images: the screenshot."""


def main() -> None:
    """Copy them all; a picture that is missing ends it with its name."""
    folder = Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, picture in SHOWN.items():
        shutil.copyfile(folder / picture, TARGET / name)


if __name__ == "__main__":
    main()
