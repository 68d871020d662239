"""What is looked for and what is done with it: forms, other names, what was kept out, label and entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S1, S2, S4, SMALL, reading_font
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence
    from typing import Any

    from PySide6.QtGui import QPaintEvent

    from ui.models.occurrences import FormKey

_WIDTH = 288
_MOST_ALIKE = 8
_MOST_FORMS = 40


class _FormBox(QWidget):
    """One form with its cases and how often it was found."""

    toggled = Signal(object, bool)

    def __init__(self, key: FormKey, words: str) -> None:
        super().__init__()
        self._key = key
        self.box = QCheckBox(words)
        self.box.setFont(reading_font(SMALL + 1))
        self.told = text_label(size=SMALL, dim=True)
        self.told.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self.told)
        self.box.clicked.connect(self._tell)

    def _tell(self, is_on: bool) -> None:
        self.toggled.emit(self._key, is_on)


class FormsPanel(Painted):
    """Check boxes; what they do is the view's affair."""

    form_toggled = Signal(object, bool)
    link_toggled = Signal(bool)
    teasers_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._boxes: dict[FormKey, _FormBox] = {}
        self._forms, self._others = QVBoxLayout(), QVBoxLayout()
        self._others_title = self._title(self.tr("Other names"))
        self.alike = text_label(size=SMALL, dim=True)
        self._alike_title = self._title(self.tr("Alike, but something else"))
        self.label = Elided()
        self.link = QCheckBox(self.tr("Link to the entity"))
        self.entity = Elided()
        self.teasers = QCheckBox(self.tr("In teasers too"))
        self.link.toggled.connect(self.link_toggled)
        self.teasers.toggled.connect(self.teasers_toggled)
        self._lay_out()

    @property
    def boxes(self) -> dict[FormKey, QCheckBox]:
        """The check boxes of forms and other names."""
        return {key: form.box for key, form in self._boxes.items()}

    def begin(self, label: str, entity: str, *, can_link: bool) -> None:
        """Show no form; say which label and entity the marks will have."""
        for form in self._boxes.values():
            form.setParent(None)
            form.deleteLater()
        self._boxes = {}
        self._others_title.hide()
        self.label.setText(self.tr("Label: {label}").format(label=label))
        self.link.setVisible(can_link)
        self.link.setChecked(can_link)
        self.entity.setText(entity)
        self.entity.setVisible(can_link)
        self.show_alike({})

    def show_form(self, key: FormKey, words: str, told: str, *, is_in: bool) -> None:
        """Show a form, or what is told of it now; only the most frequent ones have room."""
        form = self._boxes.get(key)
        if form is None:
            if len(self._boxes) >= _MOST_FORMS:
                return
            form = self._boxes[key] = _FormBox(key, words)
            form.toggled.connect(self.form_toggled)
            (self._others if isinstance(key, int) else self._forms).addWidget(form)
            self._others_title.setVisible(self._others_title.isVisible() or isinstance(key, int))
        form.box.setChecked(is_in)
        form.told.setText(told)

    def show_alike(self, alike: Counter[str] | dict[str, int]) -> None:
        """Say what looked alike and was left out."""
        most = sorted(alike.items(), key=_often)[:_MOST_ALIKE]
        told = [f"{words}: {count}" for words, count in most]
        rest = len(alike) - len(most)
        if rest:
            told.append(self.tr("and %n more", None, rest))
        self.alike.setText("\n".join([*told, self.tr("Not in the list.")]) if told else "")
        self.alike.setVisible(bool(told))
        self._alike_title.setVisible(bool(told))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.line)

    def _title(self, words: str) -> QWidget:
        title = text_label(words, size=SMALL, bold=True, dim=True)
        title.setContentsMargins(0, S2, 0, 0)
        return title

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(S4, S2, S4, S4)
        column.setSpacing(S1)
        parts: Sequence[Any] = (
            self._title(self.tr("Forms")),
            self._forms,
            self._others_title,
            self._others,
            self._alike_title,
            self.alike,
            self._title(self.tr("What to do")),
            self.label,
            self.link,
            self.entity,
            self.teasers,
        )
        for part in parts:
            column.addLayout(part) if isinstance(part, QVBoxLayout) else column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("ground", "panel")
        body.setProperty("ground", "panel")
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.addWidget(area)


def _often(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
