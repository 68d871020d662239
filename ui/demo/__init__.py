"""The demo: the sample, what it exports to, and pictures of every screen, made without a screen."""

from __future__ import annotations

from ui.demo.headless import draw

__all__ = ["draw"]
