"""The bar above the editor and the one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton
from typing_extensions import override

from ui.theme import BAR, CONTROL_SMALL, S1, S2, S6, SMALL, current
from ui.views.scheme_editor.words import fault_text, summary
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.icons import icon as tinted
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme
    from ui.presenters.scheme import SchemePresenter
    from ui.theme import Theme

_FOOT = 56
_SEPARATOR = 1


class _Bar(Painted):
    """A row of things on a ground of its own."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(S1)

    def ground(self) -> str:
        """Return the token of the ground."""
        return "panel"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), getattr(self._theme, self.ground()))


class FlatButton(QToolButton):
    """Words, perhaps an icon, and no border."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        has_icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(has_icon if icon else Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFixedHeight(CONTROL_SMALL)
        self.set_theme(current())

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon for *theme*."""
        if self._icon:
            self.setIcon(tinted(self._icon, theme.text))


class TopBar(_Bar):
    """The way back, which scheme this is, the pages, and the scheme as a file."""

    closed = Signal()
    page_asked = Signal(int)
    load_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BAR, parent)
        self.row.setContentsMargins(S2, 0, S2, 0)
        back = self._button(self.tr("To the articles"), "prev")
        back.clicked.connect(self.closed)
        self._title = text_label(bold=True)
        self._title.setWordWrap(False)
        self._counts = Elided()
        self._counts.setProperty("dim", True)
        self.row.addWidget(back)
        self.row.addSpacing(S2)
        self.row.addWidget(self._title)
        self.row.addWidget(self._counts, 1)
        self._pages = QButtonGroup(self)
        for page, name in enumerate((self.tr("Labels"), self.tr("Relations"), self.tr("Layers"))):
            button = self._button(name, "")
            button.setCheckable(True)
            button.setChecked(not page)
            self._pages.addButton(button, page)
            self.row.addWidget(button)
        self._pages.idClicked.connect(self.page_asked)
        self.row.addSpacing(S2)
        load = self._button(self.tr("Load from file…"), "folder")
        save = self._button(self.tr("Save as file…"), "download")
        load.clicked.connect(self.load_asked)
        save.clicked.connect(self.save_asked)
        self.row.addWidget(load)
        self.row.addWidget(save)

    def tell(self, before: Scheme, scheme: Scheme) -> None:
        """Say which scheme is in force and what the draft has."""
        self._title.setText(self.tr("Scheme {name} {version}").format(name=before.name, version=before.version))
        parts = (
            self.tr("%n label(s)", None, len(scheme.labels)),
            self.tr("%n relation(s)", None, len(scheme.relations)),
            self.tr("%n layer(s)", None, len(scheme.layers)),
        )
        self._counts.setText(", ".join(parts))

    def set_page(self, page: int) -> None:
        """Show which page is open."""
        self._pages.button(page).setChecked(True)

    @staticmethod
    def _button(text: str, icon: str) -> FlatButton:
        return FlatButton(text, icon)


class Foot(_Bar):
    """How many changes wait, why they cannot be applied yet, and the two buttons."""

    discard_asked = Signal()
    apply_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_FOOT, parent)
        self.row.setContentsMargins(S6, 0, S6, 0)
        self.row.setSpacing(S2)
        self._count = text_label(size=SMALL, bold=True)
        self._count.setWordWrap(False)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._told = Elided(size=SMALL)
        self._told.setProperty("dim", True)
        self.discard_button = TextButton(self.tr("Discard"))
        self.apply_button = TextButton(self.tr("Apply"), kind=Kind.PRIMARY)
        self.discard_button.clicked.connect(self.discard_asked)
        self.apply_button.clicked.connect(self.apply_asked)
        self.row.addWidget(self._count)
        self.row.addWidget(self._told, 1)
        self.row.addWidget(self.discard_button)
        self.row.addWidget(self.apply_button)

    @property
    def text(self) -> str:
        """What the foot says."""
        return f"{self._count.text()} {self._told.text()}".strip()

    def tell(self, presenter: SchemePresenter, language: str) -> None:
        """Say what waits."""
        waiting = presenter.differences
        preview = presenter.preview
        self.discard_button.setEnabled(bool(waiting))
        self.apply_button.setEnabled(presenter.can_apply)
        touched = preview.spans if preview else 0
        self.apply_button.setText(self.tr("Apply to %n mark(s)", None, touched) if touched else self.tr("Apply"))
        self._count.setText(self.tr("%n change(s) waiting:", None, len(waiting)) if waiting else "")
        self._count.setVisible(bool(waiting))
        if waiting and presenter.faults:
            self._count.setText(self.tr("Cannot be applied yet:"))
            self._told.setText(fault_text(presenter.faults[0], presenter.scheme, language))
        else:
            self._told.setText(summary(waiting) if waiting else self.tr("No changes waiting"))

    @override
    def ground(self) -> str:
        """Return the token of the ground."""
        return "card"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), _SEPARATOR, self._theme.line)
