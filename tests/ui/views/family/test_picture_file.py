"""The picture of a family in a file: text stays text, nothing is in it that is not shown, and PNG is sharp."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from annotator.ledger.picture import DrawnTie, picture
from annotator.scheme_files import default_scheme
from tests.annotator.ledger.drawing import claim
from ui.theme import DARK, LIGHT
from ui.views.family import picture_file
from ui.views.family.scene import FamilyScene

if TYPE_CHECKING:
    from pathlib import Path

    from ui.theme import Theme

SVG = "{http://www.w3.org/2000/svg}"


def drawn(theme: Theme = LIGHT) -> FamilyScene:
    claims = [
        claim(1, "Reuters", "2023-07-11T09:10", is_member=False),
        claim(2, "Укрінформ", "2023-07-11T16:25", ("Офіс", "Yonhap", "Укрінформ")),
    ]
    shown = picture(claims, [DrawnTie("updates", 2, 1)], updates="updates")
    return FamilyScene(shown, theme, scheme=default_scheme(), language="en")


def texts_of(svg: bytes) -> list[str]:
    return ["".join(each.itertext()).strip() for each in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 -- our own


@pytest.mark.usefixtures("qtbot")
def test_an_svg_has_the_text_that_is_shown_and_its_size() -> None:
    scene = drawn()

    svg = picture_file.svg(scene, title="Твердження 2")

    found = texts_of(svg)
    assert {"Офіс", "Yonhap", "Reuters", "Укрінформ", "Твердження 1", "Твердження 2", "updates"} <= set(found)
    assert {"Reuters 09:10", "Укрінформ 16:25", "«каже Укрінформ»"} <= set(found)
    root = ET.fromstring(svg)  # noqa: S314 -- our own
    assert [float(part) for part in root.attrib["viewBox"].split()] == [0, 0, scene.width(), scene.height()]
    assert "<image" not in svg.decode()


@pytest.mark.usefixtures("qtbot")
def test_a_picture_has_no_more_of_an_article_than_its_cards_show() -> None:
    long = claim(1, "Reuters")
    hidden = "кінець, якого не видно"
    row = replace(long.row, text="а " * 300 + hidden)
    scene = FamilyScene(picture([replace(long, row=row)], []), LIGHT, scheme=default_scheme(), language="en")

    svg = picture_file.svg(scene, title="")

    assert hidden not in svg.decode()


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_png_has_two_pixels_for_one_and_the_ground_of_its_theme(theme: Theme) -> None:
    scene = drawn(theme)

    image = QImage.fromData(picture_file.png(scene))

    assert (image.width(), image.height()) == (round(2 * scene.width()), round(2 * scene.height()))
    assert image.pixelColor(2, 2) == theme.page


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_a_file_is_written_as_its_name_says_and_replaces_what_was_there(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"family{suffix}"
    out.write_bytes(b"old")

    picture_file.write(drawn(), out, title="x")

    assert out.read_bytes()[:5] == (b"<?xml" if suffix == ".svg" else b"\x89PNG\r")
    assert list(tmp_path.iterdir()) == [out]
