"""Draw every icon of the installers from the two drawings into build/icons: PNG, Windows' .ico, macOS' .icns.

python packaging/icons.py [FOLDER]
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWN = (ROOT / "resources" / "claimdesk.svg", ROOT / "packaging" / "icons" / "claimdesk-document.svg")
ICONS = ROOT / "build" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = {
    "icp4": 16,
    "icp5": 32,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
    "ic11": 32,
    "ic12": 64,
    "ic13": 256,
    "ic14": 512,
}


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """Return *drawing* as a PNG of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return Windows' icon: a table of places, then the PNG files themselves."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    entries, body = b"", b""
    for size in ICO_SIZES:
        place = len(head) + 16 * len(ICO_SIZES) + len(body)
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(pictures[size]), place)
        body += pictures[size]
    return head + entries + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return macOS' icon: blocks of PNG files with their kinds."""
    blocks = [(kind.encode(), pictures[size]) for kind, size in ICNS_SIZES.items()]
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in blocks)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def draw(folder: Path = ICONS) -> None:
    """Draw all of them into *folder*."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application = QGuiApplication.instance() or QGuiApplication(["icons"])
    for source in DRAWN:
        drawing = QSvgRenderer(str(source))
        if not drawing.isValid():
            sys.exit(f"{source} cannot be drawn")
        pictures = {size: png(drawing, size) for size in SIZES}
        for size, data in pictures.items():
            place = folder / f"{size}x{size}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{source.stem}.png").write_bytes(data)
        (folder / f"{source.stem}.ico").write_bytes(ico(pictures))
        (folder / f"{source.stem}.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ICONS)
