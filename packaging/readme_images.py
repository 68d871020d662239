"""Copy the pictures that the README shows from a folder of screenshots to docs/images, in a third of their size."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOWN = {
    "main-light-en.png": "main-light-en-1440x900.png",
    "main-dark-uk.png": "main-dark-uk-1440x900.png",
    "compare-light-en.png": "compare-light-en-1440x900.png",
}
"""By the name in docs/images: the screenshot."""
COLOURS = 256
_APART = 10
"""Colours of a palette differ by this much at least: shades of one letter's edge must not fill it."""


def palette(picture: QImage) -> list[int]:
    """Return the colours that show *picture* best, as Qt writes them."""
    chosen: list[tuple[int, int, int]] = []
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    for colour, _count in Counter(pixels).most_common():
        red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
        if all(abs(red - r) + abs(green - g) + abs(blue - b) >= _APART for r, g, b in chosen):
            chosen.append((red, green, blue))
        if len(chosen) == COLOURS:
            break
    return [0xFF000000 | red << 16 | green << 8 | blue for red, green, blue in chosen]


def main() -> None:
    """Copy them all; a picture that is missing ends it with its name."""
    folder = Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    exact = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    for name, screenshot in SHOWN.items():
        picture = QImage(str(folder / screenshot))
        if picture.isNull():
            sys.exit(f"{folder / screenshot} is missing")
        picture.convertToFormat(QImage.Format.Format_Indexed8, palette(picture), exact).save(
            str(TARGET / name), quality=0
        )


if __name__ == "__main__":
    main()
