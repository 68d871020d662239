"""Colours, sizes and fonts: one frozen value a theme, and how it is put on the application."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from annotator.scheme import Colour
from ui.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

S1, S2, S3, S4, S5, S6, S7 = 4, 8, 12, 16, 24, 32, 48
"""Steps of the 8 px grid."""
TRACK, KEY, CAPTION, SMALL, BODY, HEAD, TITLE, PAGE = 9, 10, 11, 12, 13, 15, 20, 24
"""Font sizes in pixels."""
CONTROL, CONTROL_SMALL, SEGMENT, BAR = 32, 28, 24, 40
"""Heights of a field or button, of one in a bar, of a segment, of a top bar."""
RADIUS_S, RADIUS_M, RADIUS_L = 3, 4, 6
FOCUS_RING = 2

_PROPERTY = "claimdesk_theme"
_FONTS = ("Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold", "Serif-Italic")
_UI_FAMILIES = ["Noto Sans", "DejaVu Sans", "sans-serif"]
_READING_FAMILIES = ["Noto Serif", "DejaVu Serif", "serif"]
_LINEAR_BELOW = 0.03928  # where WCAG's formula for sRGB turns from a line into a curve
_TEXT_ON_LINE = (QColor("#FFFFFF"), QColor("#0E1113"))


@dataclass(frozen=True, slots=True)
class Shade:
    """One label colour in one theme."""

    line: QColor
    """Lines, brackets, fills: at least 3 : 1 on page and card."""
    text: QColor
    """Names: at least 4.5 : 1 on page and card."""
    tint: QColor
    """Behind the words of a mark; see-through."""
    on: QColor
    """Text on a fill of *line*."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window. Field names are those of the design tokens."""

    name: str
    is_dark: bool
    page: QColor
    panel: QColor
    card: QColor
    line: QColor
    edge: QColor
    hover: QColor
    text: QColor
    dim: QColor
    accent: QColor
    accent_text: QColor
    on_accent: QColor
    sel: QColor
    warn: QColor
    warn_text: QColor
    warn_bg: QColor
    diff: QColor
    diff_line: QColor
    scrim: QColor
    shadow: QColor
    claim_alpha: float
    shades: Mapping[Colour, Shade]

    def shade(self, colour: Colour) -> Shade:
        """Return *colour* as this theme draws it."""
        return self.shades[colour]

    def tint(self, colour: Colour, strength: float = 1.0) -> QColor:
        """Return *colour* as a see-through tint; a selected mark has *strength* 1.9."""
        return _faded(self.shades[colour].line, min(1.0, self.claim_alpha * strength))

    def tokens(self) -> dict[str, str]:
        """Return the colours by name, as a style sheet writes them."""
        colours = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value.name() for name, value in colours.items() if isinstance(value, QColor)}


def _faded(colour: QColor, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(alpha)
    return faded


def _brightness(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours as WCAG 2 counts it: 1 to 21."""
    dark, light = sorted((_brightness(one), _brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def _shades(alpha: float, colours: Mapping[Colour, tuple[str, str]]) -> dict[Colour, Shade]:
    shades = {}
    for colour, (line_code, text_code) in colours.items():
        line = QColor(line_code)
        on = max(_TEXT_ON_LINE, key=lambda text, line=line: contrast(text, line))  # type: ignore[misc]  # bound early
        shades[colour] = Shade(line, QColor(text_code), _faded(line, alpha), on)
    return shades


LIGHT = Theme(
    name="light",
    is_dark=False,
    page=QColor("#FCFBF8"),
    panel=QColor("#F3F1EB"),
    card=QColor("#FFFFFF"),
    line=QColor("#DAD6CC"),
    edge=QColor("#8A857A"),
    hover=QColor("#E9E6DD"),
    text=QColor("#1C2126"),
    dim=QColor("#5A616C"),
    accent=QColor("#0072B2"),
    accent_text=QColor("#0062A3"),
    on_accent=QColor("#FFFFFF"),
    sel=QColor("#DCE8F0"),
    warn=QColor("#C04A00"),
    warn_text=QColor("#9A3B00"),
    warn_bg=QColor("#FBEADF"),
    diff=QColor("#FBEFA0"),
    diff_line=QColor("#8F7A00"),
    scrim=QColor(28, 33, 38, 71),
    shadow=QColor(28, 33, 38, 66),
    claim_alpha=0.118,
    shades=_shades(
        0.118,
        {
            Colour.BLUE: ("#0072B2", "#0062A3"),
            Colour.ORANGE: ("#C27C00", "#8A5A00"),
            Colour.GREEN: ("#009E73", "#00684B"),
            Colour.PINK: ("#C56F9F", "#9C3F74"),
            Colour.GREY: ("#8A857A", "#5A616C"),
            Colour.VERMILION: ("#C25208", "#963800"),
            Colour.VIOLET: ("#7B61C4", "#58409F"),
            Colour.OLIVE: ("#7A7A14", "#5C5C00"),
        },
    ),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    page=QColor("#16191D"),
    panel=QColor("#1B1F24"),
    card=QColor("#22272D"),
    line=QColor("#343B43"),
    edge=QColor("#737D88"),
    hover=QColor("#2A3037"),
    text=QColor("#E4E6E9"),
    dim=QColor("#A3ABB5"),
    accent=QColor("#56B4E9"),
    accent_text=QColor("#8CCBF2"),
    on_accent=QColor("#0E1113"),
    sel=QColor("#22384A"),
    warn=QColor("#FF9A66"),
    warn_text=QColor("#FFB48C"),
    warn_bg=QColor("#3A2A22"),
    diff=QColor("#4A4520"),
    diff_line=QColor("#C9BD3A"),
    scrim=QColor(0, 0, 0, 115),
    shadow=QColor(0, 0, 0, 140),
    claim_alpha=0.157,
    shades=_shades(
        0.157,
        {
            Colour.BLUE: ("#56B4E9", "#8CCBF2"),
            Colour.ORANGE: ("#F0B43C", "#F5C664"),
            Colour.GREEN: ("#2CC79A", "#5FDDB4"),
            Colour.PINK: ("#E29BC5", "#EFB3D4"),
            Colour.GREY: ("#737D88", "#A3ABB5"),
            Colour.VERMILION: ("#FF8357", "#FFAE90"),
            Colour.VIOLET: ("#A795F0", "#C7BBFA"),
            Colour.OLIVE: ("#B9BC4A", "#D3D67A"),
        },
    ),
)


def load_fonts() -> None:
    """Register the bundled fonts with Qt."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"Noto{name}.ttf"))


def _font(families: list[str], px: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(px)
    font.setBold(bold)
    return font


def ui_font(px: int = BODY, bold: bool = False) -> QFont:
    """Return the sans serif font of the controls."""
    return _font(_UI_FAMILIES, px, bold=bold)


def reading_font(px: int, bold: bool = False) -> QFont:
    """Return the serif font of articles and quotations."""
    return _font(_READING_FAMILIES, px, bold=bold)


def chosen(app: QApplication, choice: str) -> Theme:
    """Return the theme for a setting: ``light``, ``dark``, or anything else for what the system shows."""
    if choice in {LIGHT.name, DARK.name}:
        return DARK if choice == DARK.name else LIGHT
    is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT  # many Linux desktops say Unknown: light


def current() -> Theme:
    """Return the theme that was applied last, for widgets that are just being made."""
    app = QApplication.instance()
    return DARK if app is not None and app.property(_PROPERTY) == DARK.name else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application in *theme*."""
    if app.property(_PROPERTY) is None:
        load_fonts()
        app.setStyle("Fusion")
        app.setFont(ui_font())
    app.setProperty(_PROPERTY, theme.name)
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def spread(root: QWidget, theme: Theme) -> None:
    """Hand *theme* to every widget below *root* that paints itself."""
    for child in root.children():
        if not child.isWidgetType():
            continue
        set_theme = getattr(child, "set_theme", None)
        if set_theme is not None:
            set_theme(theme)
        else:
            spread(child, theme)  # type: ignore[arg-type]  # isWidgetType() said so


def palette(theme: Theme) -> QPalette:
    """Return the palette stock widgets draw with."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text),
        (role.Base, theme.card),
        (role.AlternateBase, theme.panel),
        (role.Text, theme.text),
        (role.Button, theme.card),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.on_accent),
        (role.ToolTipBase, theme.card),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.dim),
        (role.Highlight, theme.accent_text),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent_text),
        (role.LinkVisited, theme.accent_text),
        (role.Light, theme.hover),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.edge),
    ):
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, theme.dim)
    return made


def style_sheet(theme: Theme) -> str:
    """Return ``claimdesk.qss`` with the tokens of *theme* filled in."""
    sheet = (RESOURCES / "themes" / "claimdesk.qss").read_text(encoding="utf-8")
    tokens = theme.tokens() | {
        name: (RESOURCES / "themes" / f"{name}_{theme.name}.svg").as_posix() for name in ("check", "down", "up")
    }
    for name, value in tokens.items():
        sheet = sheet.replace("{" + name + "}", value)
    return sheet
