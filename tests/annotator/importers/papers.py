"""PDF files, made by hand: pages of lines with a text layer, or with a picture only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CMAP = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
    b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    b"2 beginbfrange\n<0020> <04FF> <0020>\n<2010> <203F> <2010>\nendbfrange\nendcmap\nend\nend"
)

_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
)
_LETTERS = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)


def pdf(pages: Sequence[Sequence[str]], properties: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF with *pages* of lines; what stands in *properties* is its title, author and the like."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _FONT,
        _LETTERS,
        _stream(_CMAP),
        b"<< " + b" ".join(f"/{name} ".encode() + _text(value) for name, value in (properties or {}).items()) + b" >>",
    ]
    kids = []
    for lines in pages:
        drawn = [b"BT /F1 12 Tf 50 800 Td"]
        drawn += [b"<" + line.encode("utf-16-be").hex().encode() + b"> Tj 0 -14 Td" for line in lines]
        objects.append(_stream(b"\n".join([*drawn, b"ET"])))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % (len(objects) + 1)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _text(value: str) -> bytes:
    return b"<FEFF" + value.encode("utf-16-be").hex().encode() + b">"
