"""Beside the steps: the first article as it comes out, what changes of it, and the places that stop the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.exporters.policies import Policy
from ui.theme import BODY, S2, S4, SMALL, ui_font
from ui.views.export_wizard.snippet import Snippet
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.choice import Choice
from ui.widgets.lined_text import LinedText
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.texts import Elided, text_label
from ui.words import plain
from ui.words.losses import effect, what_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.exporters.exporting import LossRow
    from annotator.exporters.policies import Policies, What
    from ui.presenters.transfer.preview import Change, Preview

_HEAD = 48
_PLACE = Qt.ItemDataRole.UserRole


class PreviewPane(Painted):
    """Steps through the losses of the first article; or lists places, one of which can be opened."""

    place_chosen = Signal(object)
    """A place (Place) that somebody wants to see in the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label(self.tr("How it comes out"), size=BODY, bold=True)
        self.title.setWordWrap(False)
        self.about = Elided(size=SMALL)
        self.about.setProperty("dim", True)
        self.file = Choice(self.tr("File"), is_small=True)
        self._files = QWidget()
        self.previous = IconButton("prev", self.tr("The loss before"))
        self.next = IconButton("next", self.tr("The next loss"))
        self.counter = text_label(size=SMALL)
        self.counter.setWordWrap(False)
        self.text = LinedText(self.tr("The first article as it is written"))
        self.said = text_label(dim=True)
        self.snippet = Snippet()
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Where it happens"))
        self.places.setSpacing(2)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = LinkButton(self.tr("Back to the preview"), icon="prev")
        self._preview: Preview | None = None
        self._policies: Policies | None = None
        self._at = -1
        self._build()
        self._connect()
        self.show_preview(None)

    @property
    def change(self) -> Change | None:
        """The change that is shown."""
        preview = self._preview
        return preview.changes[self._at] if preview is not None and 0 <= self._at < len(preview.changes) else None

    @property
    def shows_places(self) -> bool:
        """Whether places are listed."""
        return self._stack.currentIndex() == 1

    def show_preview(self, preview: Preview | None, policies: Policies | None = None) -> None:
        """Show what becomes of the first article; what changed before is kept in sight if it is still there."""
        before = self.change
        self._preview, self._policies = preview, policies
        files = preview.files if preview is not None else ()
        self.file.offer((number, file.name) for number, file in enumerate(files))
        if self.file.currentIndex() < 0 and files:
            self.file.set_value(0)
        self._files.setVisible(len(files) > 1)
        if preview is None:
            self._say(self.tr("Nothing is exported: choose more."))
            self.about.setText("")
        else:
            name = preview.article.metadata.outlet or preview.article.metadata.title
            self.about.setText(", ".join(filter(None, (self.tr("1st article"), plain(name)))))
            self._show_file()
        changes = preview.changes if preview is not None else ()
        self._at = changes.index(before) if before in changes else 0 if changes else -1
        self._show_change()

    def show_failure(self, sentence: str) -> None:
        """Show why there is no preview."""
        self._preview = None
        self._say(sentence)
        self._at = -1
        self._show_change()

    def show_first_of(self, what: What) -> None:
        """Go to the first change of a kind, if there is one and another kind is shown."""
        preview = self._preview
        if preview is None or (self.change is not None and self.change.what is what):
            return
        found = next((number for number, each in enumerate(preview.changes) if each.what is what), -1)
        if found >= 0:
            self._at = found
            self._show_change()

    def list_places(self, row: LossRow) -> None:
        """List where a loss happens, and give the keyboard to the list."""
        self.title.setText(what_name(row.what))
        shown = self.locale().toString(len(row.places))
        if row.count > len(row.places):
            self.about.setText(self.tr("the first {shown} of {count}").format(shown=shown, count=row.count))
        else:
            self.about.setText("")
        self.places.clear()
        article = None
        for place in row.places:
            if place.article != article:
                article = place.article
                self.places.addItem(_heading(plain(place.title)))
            item = QListWidgetItem(plain(place.text) or plain(place.title))
            item.setToolTip(plain(place.text))
            item.setData(_PLACE, place)
            self.places.addItem(item)
        self._stack.setCurrentIndex(1)
        self._show_head()
        self.places.setCurrentRow(1)  # below the heading
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self) -> None:
        """Show the preview again instead of places."""
        self._stack.setCurrentIndex(0)
        self.title.setText(self.tr("How it comes out"))
        self.show_preview(self._preview, self._policies)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(S4, S2, S4, S2)
        head.setSpacing(S2)
        self.counter.setProperty("num", True)
        for part in (self.title, self.about, self.previous, self.counter, self.next):
            head.addWidget(part, int(part is self.about))
        box = QWidget()
        box.setMinimumHeight(_HEAD)
        box.setLayout(head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._preview_part())
        self._stack.addWidget(self._places_part())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(box)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    def _preview_part(self) -> QWidget:
        part = QWidget()
        files = QHBoxLayout(self._files)
        files.setContentsMargins(S4, S2, S4, S2)
        files.addWidget(self.file)
        self.said.setContentsMargins(S4, S4, S4, S4)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._files)
        column.addWidget(self.text, 1)
        column.addWidget(self.said)
        column.addWidget(self.snippet)
        return part

    def _places_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.places, 1)
        column.addWidget(self.back)
        return part

    def _connect(self) -> None:
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.file.chosen.connect(self._show_chosen_file)
        self.places.itemActivated.connect(self._choose)
        self.back.clicked.connect(self.show_text)

    def _say(self, sentence: str) -> None:
        self.text.hide()
        self.said.setText(sentence)
        self.said.show()

    def _show_chosen_file(self, _number: object) -> None:
        self._show_file()
        self._show_change()

    def _show_file(self) -> None:
        preview, number = self._preview, self.file.value
        if preview is None or not preview.files:
            self._say("")
            return
        file = preview.files[number if number is not None and number < len(preview.files) else 0]
        size = self.locale().formattedDataSize(file.size)
        if file.text is None:
            self._say(
                self.tr("{name} is not a text: {size} that only programs read.").format(name=file.name, size=size)
            )
            return
        self.said.setVisible(file.is_cut)
        self.said.setText(self.tr("The beginning; {size} in all.").format(size=size))
        self.text.show_text(file.text)
        self.text.show()

    def _show_change(self) -> None:
        change, preview = self.change, self._preview
        self._show_head()
        if change is None or preview is None or self._policies is None:
            self.snippet.hide()
            self.text.show_place(None)
            return
        policy = self._policies.of(change.what)
        self.snippet.show_change(what_name(change.what), change, effect(policy, change.what))
        self.snippet.show()
        number = self.file.value or 0
        shown = preview.files[number].text if number < len(preview.files) else None
        self.text.show_place(change.place_in(shown) if shown and policy is not Policy.LEVELS else None)

    def _show_head(self) -> None:
        count = len(self._preview.changes) if self._preview is not None else 0
        has_any = count > 0 and not self.shows_places
        for part in (self.previous, self.counter, self.next):
            part.setVisible(has_any)
        number = self.locale().toString
        self.counter.setText(self.tr("loss {at} of {count}").format(at=number(self._at + 1), count=number(count)))
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)

    def _go_on(self) -> None:
        self._at += 1
        self._show_change()

    def _go_back(self) -> None:
        self._at -= 1
        self._show_change()

    def _choose(self, item: QListWidgetItem) -> None:
        self.place_chosen.emit(item.data(_PLACE))


def _heading(title: str) -> QListWidgetItem:
    """Return the line above the places of one article."""
    item = QListWidgetItem(title)
    item.setFont(ui_font(SMALL, bold=True))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
