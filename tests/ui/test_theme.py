"""Every colour pair of the design is legible, in both themes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPixmap

from annotator.model import SpanId
from annotator.scheme import Colour, Line
from ui import theme
from ui.paths import RESOURCES
from ui.theme import DARK, LIGHT, Theme, contrast
from ui.widgets.article_view.look import FADED, Look
from ui.widgets.article_view.values import Mark
from ui.widgets.icons import icon, paint_icon, pixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GROUNDS = ("page", "panel", "card", "sel", "hover")
TEXT_PAIRS = (
    *((above, below) for above in ("text", "dim", "accent_text", "warn_text") for below in (*GROUNDS, "warn_bg")),
    ("on_accent", "accent_text"),
    ("on_accent", "accent"),
)
"""Whatever a style sheet or a delegate may put on one another: rows under the pointer, and current ones, too."""
LINE_PAIRS = (
    ("edge", "card"),
    ("edge", "panel"),
    ("edge", "page"),
    ("accent", "panel"),
    ("accent", "page"),
    ("accent", "card"),
    ("warn", "card"),
    ("warn", "panel"),
)
both_themes = pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])


@both_themes
@pytest.mark.parametrize(("above", "below"), TEXT_PAIRS)
def test_text_stands_out_by_four_and_a_half(shown: Theme, above: str, below: str) -> None:
    assert contrast(getattr(shown, above), getattr(shown, below)) >= 4.5


@both_themes
@pytest.mark.parametrize(("above", "below"), LINE_PAIRS)
def test_lines_stand_out_by_three(shown: Theme, above: str, below: str) -> None:
    assert contrast(getattr(shown, above), getattr(shown, below)) >= 3


@both_themes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", list(Colour))
def test_every_label_colour_is_legible(shown: Theme, ground: str, colour: Colour) -> None:
    shade = shown.shade(colour)

    assert contrast(shade.text, getattr(shown, ground)) >= 4.5
    assert contrast(shade.on, shade.line) >= 4.5
    assert ground in {"sel", "hover"} or contrast(shade.line, getattr(shown, ground)) >= 3


@both_themes
@pytest.mark.parametrize("colour", list(Colour))
def test_names_of_dimmed_marks_are_legible(shown: Theme, colour: Colour) -> None:
    look = Look(theme=shown, is_calm=True)
    mark = Mark(id=SpanId("0" * 32), label="X", name="х", line=Line.SOLID, colour=colour, fragments=())

    name = look.caption_colour(mark)

    assert look.is_dimmed(mark)
    assert name.alphaF() == 1
    assert contrast(name, shown.page) >= 4.5


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)


@both_themes
def test_text_stays_legible_on_the_strongest_tint(shown: Theme) -> None:
    assert contrast(shown.text, mixed(shown.tint(Colour.BLUE, 1.9), shown.page)) >= 7


@both_themes
def test_dimmed_text_stays_legible_where_two_claims_lie_on_one_another(shown: Theme) -> None:
    tint = shown.tint(Colour.BLUE, FADED)

    assert contrast(shown.dim, mixed(tint, mixed(tint, shown.page))) >= 4.5


def mixed(tint: QColor, ground: QColor) -> QColor:
    """Return what is seen of *ground* through *tint*."""
    parts = zip(tint.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(above * tint.alphaF() + below * (1 - tint.alphaF()) for above, below in parts))


@both_themes
def test_no_token_of_the_style_sheet_is_left_unfilled(shown: Theme) -> None:
    sheet = theme.style_sheet(shown)

    for name in [*shown.tokens(), "check", "down", "up"]:
        assert "{" + name + "}" not in sheet


def test_an_applied_theme_reaches_palette_and_new_widgets(qapp: QApplication) -> None:
    theme.apply(qapp, DARK)
    dark = (theme.current(), qapp.palette().window().color())
    theme.apply(qapp, LIGHT)

    assert dark == (DARK, DARK.panel)
    assert theme.current() is LIGHT
    assert qapp.palette().window().color() == LIGHT.panel


def test_an_unknown_system_scheme_is_light(qapp: QApplication) -> None:
    assert theme.chosen(qapp, "") is LIGHT
    assert theme.chosen(qapp, "dark") is DARK
    assert theme.chosen(qapp, "light") is LIGHT


def test_bundled_fonts_are_the_ones_used(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)

    assert QFontInfo(theme.ui_font(13)).family() == "Noto Sans"
    assert QFontInfo(theme.reading_font(17)).family() == "Noto Serif"
    assert sum(path.stat().st_size for path in (RESOURCES / "fonts").iterdir()) < 4_000_000


@pytest.mark.parametrize("name", sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg")))
def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    image = pixmap(name, QColor("#FF0000"), 16, 2.0).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }

    assert image.width() == 32
    assert colours == {"#ff0000"}


def test_an_icon_paints_at_its_place(qapp: QApplication) -> None:
    assert qapp is not None
    target = QPixmap(40, 40)
    target.fill(QColor("#FFFFFF"))
    painter = QPainter(target)
    paint_icon(painter, "full", QRect(20, 20, 16, 16), QColor("#0000FF"))
    painter.end()

    image = target.toImage()

    assert image.pixelColor(23, 24).name() == "#0000ff"
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert not icon("full", QColor("#0000FF")).isNull()


@both_themes
def test_what_the_style_sheet_puts_on_a_ground_is_legible(shown: Theme) -> None:
    sheet = (RESOURCES / "themes" / "claimdesk.qss").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}/;]+)\{((?:[^{}]|\{\w+\})*)\}", sheet)
    pairs = {
        (ground[1], ink[1])
        for selector, body in rules
        if (ground := re.search(r"background(?:-color)?: \{(\w+)\}", body))
        and (ink := re.search(r"(?<![\w-])color: \{(\w+)\}", body))
        and ":disabled" not in selector
    }

    assert ("accent_text", "on_accent") in pairs
    assert {
        (ground, ink) for ground, ink in pairs if contrast(getattr(shown, ink), getattr(shown, ground)) < 4.5
    } == set()
