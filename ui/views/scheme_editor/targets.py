"""What a tag of another set can lead to: labels, labels with a property's value, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyledItemDelegate
from typing_extensions import override

from annotator.scheme_rules import mapped

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from annotator.scheme import Scheme

    Index = QModelIndex | QPersistentModelIndex


class Target(NamedTuple):
    """One thing a tag can lead to."""

    code: str
    """As the scheme's file writes it: ``NUM[kind=money]``."""
    name: str

    @property
    def line(self) -> str:
        """How it stands in the list."""
        return f"{self.name} — {self.code}"


def targets(scheme: Scheme, language: str) -> tuple[Target, ...]:
    """Return everything in *scheme* that a tag can lead to, in its order."""
    found = []
    for label in scheme.labels:
        name = label.name.best(language) or label.code
        found.append(Target(label.code, name))
        for attribute in label.attributes:
            about = attribute.name.best(language) or attribute.code
            found += [
                Target(
                    f"{label.code}[{attribute.code}={choice.code}]",
                    f"{name} · {about}: {choice.name.best(language) or choice.code}",
                )
                for choice in attribute.values
            ]
    found += [Target(each.code, each.name.best(language) or each.code) for each in scheme.relations]
    return tuple(found)


def name_of(scheme: Scheme, target: str, language: str) -> str:
    """Return *target* in words, or nothing if the scheme does not have it."""
    known = next((each.name for each in targets(scheme, language) if each.code == target), "")
    code, attribute, value = mapped(target)
    label = scheme.label(code) if scheme.has_label(code) else None
    written = label.attribute(attribute) if label and attribute else None
    if known or label is None or written is None or written.values:
        return known
    return f"{label.name.best(language) or code} · {written.name.best(language) or attribute}: {value}"


class TargetDelegate(QStyledItemDelegate):
    """A list of all targets to choose from or to write into: part of a name or of a code finds it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offered: tuple[Target, ...] = ()
        """The targets there are."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choice = QComboBox(parent)
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.setAccessibleName(self.tr("Our label"))
        choice.setProperty("small", True)
        for each in self.offered:
            choice.addItem(each.line, each.code)
        completer = QCompleter(choice.model(), choice)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        choice.setCompleter(completer)
        return choice

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data()))
            editor.setEditText(str(index.data() or ""))
            line = editor.lineEdit()
            if isinstance(line, QLineEdit):
                line.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QComboBox):
            return
        written = editor.currentText().strip()
        found = (each.code for each in self.offered if written in {each.line, each.code, each.name})
        model.setData(index, next(found, written))
