"""The picture of a family as a file: SVG whose text stays text, or PNG with two pixels for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from annotator.exporters import staging
from annotator.exporters.base import Shape

if TYPE_CHECKING:
    from pathlib import Path

    from ui.views.family.scene import FamilyScene

SVG, PNG = ".svg", ".png"
SCALE = 2
_DPI = 96
_LARGEST = 16_000
"""Pixels of a side: beyond that Qt makes no image on many systems."""


def write(scene: FamilyScene, out: Path, *, title: str) -> None:
    """Write the picture to *out*, as its suffix says; what is there is replaced when the new one is whole.

    Raises *ProjectError* if it cannot be written.
    """
    content = png(scene) if out.suffix.lower() == PNG else svg(scene, title=title)
    with staging.staged(out, Shape.FILE, ("",), suffix=out.suffix, has_report=False) as stage:
        stage.path("").write_bytes(content)


def svg(scene: FamilyScene, *, title: str) -> bytes:
    """Return the picture as SVG."""
    area, buffer = scene.sceneRect(), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(area.size().toSize())
    generator.setViewBox(area)
    generator.setTitle(title)
    _render(scene, generator, area)
    return bytes(buffer.data().data())


def png(scene: FamilyScene) -> bytes:
    """Return the picture as PNG; one that is very large has fewer pixels."""
    area, buffer = scene.sceneRect(), QBuffer()
    scale = min(SCALE, _LARGEST / max(area.width(), area.height()))
    image = QImage(QSize(round(area.width() * scale), round(area.height() * scale)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    _render(scene, image, QRectF(0, 0, area.width(), area.height()))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know the format as bytes only
    return bytes(buffer.data().data())


def _render(scene: FamilyScene, device: QImage | QSvgGenerator, area: QRectF) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, area, scene.sceneRect())
    painter.end()
