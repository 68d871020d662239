"""What a column of a table can be, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def field_names() -> dict[str, str]:
    """Return the names of fields, by their codes, in the order in which they are asked for."""
    return {
        "text": translate("Words", "Text"),
        "title": translate("Words", "Title"),
        "outlet": translate("Words", "Outlet"),
        "author": translate("Words", "Author"),
        "published": translate("Words", "Date"),
        "url": translate("Words", "Address"),
        "language": translate("Words", "Language"),
    }
