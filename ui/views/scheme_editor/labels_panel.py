"""The left of the editor: search, the labels by layer, a new label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from annotator.scheme_rules import Part
from ui.theme import S2, S3, S4
from ui.views.scheme_editor.attributes import moved
from ui.views.scheme_editor.label_list import LabelList, Row
from ui.views.scheme_editor.parts import Rule
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Label
    from ui.presenters.scheme import SchemePresenter

_WIDTH = 200
_OF_LABELS = frozenset({Part.LABEL, Part.ATTRIBUTE, Part.VALUE})


class LabelsPanel(Painted):
    """Choosing here shows the label in the middle."""

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self.setMinimumWidth(_WIDTH)
        self.search = SearchField(self.tr("Find a label"))
        self.list = LabelList()
        self.add_button = TextButton(self.tr("New label"), icon="plus", kind=Kind.LINK)
        self.search.searched.connect(self.list.search)
        self.search.left_down.connect(self.list.setFocus)
        self.list.chosen.connect(self.chosen)
        self.list.moved.connect(self._move)
        self.add_button.clicked.connect(self.add_asked)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(S4, S3, S4, S3)
        foot.setContentsMargins(S3, S2, S4, S2)
        head.addWidget(self.search)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Rule())
        layout.addWidget(self.list, 1)
        layout.addWidget(Rule())
        layout.addLayout(foot)

    def refresh(self) -> None:
        """Show the labels as they are in the draft."""
        scheme = self._presenter.scheme
        touched = {each.subject.partition(".")[0] for each in self._presenter.differences if each.part in _OF_LABELS}
        wrong = {each.subject.partition(".")[0] for each in self._presenter.faults if each.part in _OF_LABELS}
        wrong |= {each.subject.partition(".")[0] for each in self._presenter.clashes}
        layers = []
        for layer in scheme.layers:
            labels = [label for label in scheme.labels if label.layer == layer.code]
            rows = [self._row(label, touched, wrong) for label in labels]
            count = sum(row.count for row in rows)
            layers.append((Row(layer.code, layer.name.best(self._language) or layer.code, count), rows))
        chosen = self._presenter.label
        self.list.fill(layers, chosen.code if chosen else "")

    def _row(self, label: Label, touched: set[str], wrong: set[str]) -> Row:
        remark = ""
        if label.code in touched:
            is_new = self._presenter.draft.before_of(label.code) is None
            remark = self.tr("new") if is_new else self.tr("changed")
        return Row(
            label.code,
            label.name.best(self._language) or label.code,
            self._presenter.uses_of(label.code),
            key=label.key,
            look=(label.line, label.colour),
            remark=remark,
            is_wrong=label.code in wrong or not (label.name.uk and label.name.en),
        )

    def _move(self, code: str, step: int) -> None:
        labels = self._presenter.scheme.labels
        label = self._presenter.scheme.label(code)
        mates = [place for place, each in enumerate(labels) if each.layer == label.layer]
        at = mates.index(labels.index(label)) + step
        if 0 <= at < len(mates):
            place = labels.index(label)
            changed = moved(labels, place, mates[at] - place)
            self._presenter.change(lambda draft: draft.with_scheme(labels=changed))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)
