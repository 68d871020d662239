"""The picture of a family: origins, relays and outlets in the order of time, and the same as text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.actions.keys import with_twins
from ui.theme import LIGHT
from ui.views.family import picture_file, told
from ui.views.family.bar_parts import FamilyBar
from ui.views.family.canvas import FamilyCanvas
from ui.views.family.scene import FamilyScene
from ui.views.family.side import WIDTH, FamilySide
from ui.widgets.empty import Empty
from ui.widgets.key_footer import KeyFooter
from ui.widgets.keyed import Keyed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from annotator.ledger.picture import Node
    from ui.presenters.ledger import PicturePresenter
    from ui.theme import Theme

_CANVAS, _NARROW, _SMALL = 1088, 1200, 272
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class FamilyView(Keyed):
    """The screen. Keys are taken here, wherever in it the focus is."""

    closed = Signal()
    text_asked = Signal(object, object)
    """Article and claim to go to."""
    compare_asked = Signal(object, object)
    """Article and claim to compare with others."""
    file_asked = Signal(str)
    """The suffix of the file that is to be written."""

    def __init__(self, pictured: PicturePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictured = pictured
        self._language = language
        self.bar = FamilyBar()
        self.canvas = FamilyCanvas()
        self.side = FamilySide()
        self.empty = Empty()
        self.footer = KeyFooter()
        self.scene: FamilyScene | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._build()
        self._keys = self._keys_of_screen()
        self._connect()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self.scene is not None:
            self.show_picture()

    def show_picture(self) -> None:
        """Draw what is to be drawn."""
        pictured = self.pictured
        self.scene = self._drawn(self._theme)
        self.bar.title.setText(told.title(pictured.picture))
        self.bar.show_neighbours(are_shown=pictured.has_neighbours)
        self.bar.export.setEnabled(not pictured.picture.is_empty)
        self.side.show_picture(pictured.picture, pictured.scheme, self._language)
        self.canvas.show_scene(self.scene, pictured.current)
        self._stack.setCurrentWidget(self.empty if pictured.picture.is_empty else self.splitter)
        self.setFocusProxy(self.empty.button if pictured.picture.is_empty else self.canvas)

    def write(self, out: Path) -> None:
        """Write the picture to a file, in light colours unless those of the window are wanted."""
        scene = self._drawn(self._theme if self.bar.as_shown.isChecked() else LIGHT)
        try:
            picture_file.write(scene, out, title=told.title(self.pictured.picture))
        finally:
            scene.deleteLater()

    # What keys and buttons do

    def open_text(self) -> None:
        """Go to the claim at hand in its article; spread out a stack of cards."""
        box = self.scene.boxes.get(self.pictured.current) if self.scene and self.pictured.current is not None else None
        if box is not None and box.box.is_stack:
            self.pictured.unstack()
        else:
            self._ask(self.text_asked.emit)

    def compare(self) -> None:
        """Compare the claim at hand."""
        self._ask(self.compare_asked.emit)

    def walk_panes(self) -> None:
        """Give the keyboard to the other part."""
        claim = self.pictured.claim
        if self.canvas.hasFocus():
            self.side.read(claim.row.key if claim is not None else None)
        else:
            self.canvas.setFocus(Qt.FocusReason.TabFocusReason)

    # Keys

    def _keys_of_screen(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        key = Qt.Key
        jobs: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (key.Key_Return, _NONE): self.open_text,
            (key.Key_Enter, _NONE): self.open_text,
            (key.Key_0, _NONE): self.canvas.fit,
            (key.Key_F6, _NONE): self.walk_panes,
            (key.Key_F6, _SHIFT): self.walk_panes,
            (key.Key_Escape, _NONE): self.closed.emit,
        }
        for letter, job in (("C", self.compare), ("N", self.pictured.toggle_neighbours)):
            for twin in with_twins(letter):
                jobs[ord(twin), _NONE] = job
        return jobs

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the picture by Esc from the bar too, which stands outside of the screen."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # a QKeyEvent
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        return self._keys.get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))

    # Parts

    def _drawn(self, theme: Theme) -> FamilyScene:
        pictured = self.pictured
        return FamilyScene(
            pictured.picture,
            theme,
            scheme=pictured.scheme,
            language=self._language,
            is_unstacked=pictured.is_unstacked,
            parent=self,
        )

    def _ask(self, asked: Callable[[object, object], None]) -> None:
        claim = self.pictured.claim
        if claim is not None:
            asked(claim.row.article, claim.row.id)

    def _take(self) -> None:
        self.canvas.take(self.pictured.current)

    def _select(self, node: Node) -> None:
        self.pictured.select(node)

    def _connect(self) -> None:
        pictured, bar = self.pictured, self.bar
        pictured.changed.connect(self.show_picture)
        pictured.moved.connect(self._take)
        self.canvas.moved.connect(self._select)
        self.canvas.chosen.connect(self.open_text)
        self.empty.asked.connect(self.closed)
        bar.back.clicked.connect(self.closed)
        bar.fit.clicked.connect(self.canvas.fit)
        bar.neighbours.clicked.connect(pictured.toggle_neighbours)
        bar.file_asked.connect(self.file_asked)
        for part in (bar.back, bar.neighbours, bar.fit, bar.export):
            part.installEventFilter(self)

    def _build(self) -> None:
        self.empty.tell(self.tr("One claim, one outlet: nothing to draw yet."), self.tr("Back to the ledger"))
        self.footer.set_items(
            (
                ("← →", self.tr("earlier, later")),
                ("↑ ↓", self.tr("lane")),
                ("Enter", self.tr("to the text")),
                ("C", self.tr("compare")),
                ("N", self.tr("neighbours on, off")),
                ("0", self.tr("fit")),
                ("+ -", self.tr("zoom")),
                ("F6", self.tr("next part")),
                ("Esc", self.tr("back")),
            )
        )
        self.splitter.addWidget(self.canvas)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([_CANVAS, WIDTH])
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._body, 1)
        outer.addWidget(self.footer)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow != (event.oldSize().width() < _NARROW):
            side = _SMALL if is_narrow else WIDTH
            self.splitter.setSizes([self.width() - side, side])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.page)
