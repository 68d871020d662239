"""Which pictures are taken: every screen in every look, some in other sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.demo.scenes import SCENES, Scene

Language = Literal["uk", "en"]
ThemeName = Literal["light", "dark"]

USUAL = (1440, 900)
SMALLER = ((1280, 800), (1040, 700))
_SHARP = frozenset({"main", "welcome", "palette", "settings", "scheme"})
_QUICK = frozenset({"main", "find", "history", "scheme"})
_LOOKS: tuple[tuple[ThemeName, Language], ...] = (("light", "uk"), ("dark", "en"), ("light", "en"), ("dark", "uk"))
_BOTH = 2
"""So many of the first looks show both themes and both languages."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks while a scene is played, and the sizes of its pictures."""

    theme: ThemeName
    language: Language
    sizes: tuple[tuple[int, int], ...] = (USUAL,)


@dataclass(frozen=True, slots=True)
class Take:
    """One scene in one look."""

    scene: Scene
    look: Look

    def name(self, size: tuple[int, int], scale: float) -> str:
        """Return the name of the picture's file."""
        sharp = f"@{scale:g}x" if scale != 1 else ""
        width, height = size
        return f"{self.scene.name}-{self.look.theme}-{self.look.language}-{width}x{height}{sharp}.png"


def takes(*, is_quick: bool = False, scale: float = 1) -> tuple[Take, ...]:
    """Return what to play, in order; at another *scale* only a few scenes."""
    wanted = _QUICK if is_quick else _SHARP if scale != 1 else {scene.name for scene in SCENES}
    sizes = (USUAL,) if is_quick or scale != 1 else (USUAL, *SMALLER)
    looks = tuple(
        Look(theme, language, sizes if number < _BOTH else (USUAL,))
        for number, (theme, language) in enumerate(_LOOKS[: _BOTH if is_quick or scale != 1 else None])
    )
    return tuple(Take(scene, look) for look in looks for scene in SCENES if scene.name in wanted)
