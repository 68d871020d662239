"""The frame of the scheme editor: top bar, labels at the left, pages in the middle, the preview at the right, foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator import scheme_files
from annotator.scheme_files import SchemeFileError
from ui import dialogs, paths
from ui.views.scheme_editor.bars import Foot
from ui.views.scheme_editor.dialogs import NewLabelDialog
from ui.views.scheme_editor.label_page import LabelPage
from ui.views.scheme_editor.labels_panel import LabelsPanel
from ui.views.scheme_editor.layers_page import LayersPage
from ui.views.scheme_editor.mappings_page import MappingsPage
from ui.views.scheme_editor.parts import WarnBox
from ui.views.scheme_editor.relations_page import RelationsPage
from ui.views.scheme_editor.side_panel import SidePanel
from ui.views.scheme_editor.top_bar import TopBar
from ui.views.scheme_editor.words import file_fault_text, refusal_text
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from annotator.edits.scheme import SchemePreview
    from annotator.errors import SchemeError
    from annotator.scheme import Scheme
    from ui.presenters.scheme import SchemePresenter

_LABELS, _RELATIONS, _LAYERS, _MAPPINGS = range(4)
_WIDE = 1360
_LIST, _SIDE, _NARROW_LIST, _NARROW_SIDE = 272, 376, 224, 280


class SchemeEditor(Painted):
    """One screen; everything in it changes the presenter's draft, and only «Apply» changes the project."""

    closed = Signal()
    """The user wants to go back to the articles."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self.top = TopBar()
        self.labels = LabelsPanel(presenter, language=language)
        self.label_page = LabelPage(presenter, language=language)
        self.relations_page = RelationsPage(presenter, language=language)
        self.layers_page = LayersPage(presenter, language=language)
        self.side = SidePanel(presenter, language=language)
        self.message = WarnBox()
        self.foot = Foot()
        self._pages = QStackedWidget()
        self.mappings_page = MappingsPage(presenter, language=language)
        for page in (self.label_page, self.relations_page, self.layers_page, self.mappings_page):
            self._pages.addWidget(page)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def page(self) -> int:
        """Which page is shown: 0 labels, 1 relations, 2 layers, 3 mappings."""
        return self._pages.currentIndex()

    def show_label(self, code: str) -> None:
        """Show the label *code*."""
        self._presenter.select(code)
        self._show_page(_LABELS)

    def show_relation(self, code: str) -> None:
        """Show the relation *code*, or all if it is empty."""
        self._show_page(_RELATIONS)
        self.relations_page.show_relation(code)

    def refresh(self) -> None:
        """Show the draft as it is."""
        presenter = self._presenter
        self.top.tell(presenter.draft.before, presenter.scheme)
        self.labels.refresh()
        self.label_page.refresh()
        self.relations_page.refresh()
        self.layers_page.refresh()
        self.mappings_page.refresh()
        self.side.refresh()
        self.foot.tell(presenter, self._language)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.activate()
        self.labels.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.deactivate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= _WIDE
        left, right = (_LIST, _SIDE) if is_wide else (_NARROW_LIST, _NARROW_SIDE)
        self._split.setSizes([left, max(1, event.size().width() - left - right), right])

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (self.labels, middle, self.side):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        body = QHBoxLayout()
        body.addWidget(self._split)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.changed.connect(self.refresh)
        presenter.selected.connect(self._selected)
        presenter.previewed.connect(self._previewed)
        presenter.refused.connect(self._refused)
        presenter.applied.connect(self._clear_message)
        self.top.closed.connect(self.closed)
        self.top.page_asked.connect(self._show_page)
        self.top.name_written.connect(self._rename)
        self.top.load_asked.connect(self._load)
        self.top.save_asked.connect(self._save)
        self.labels.chosen.connect(self.show_label)
        self.labels.add_asked.connect(self._add_label)
        self.label_page.relation_asked.connect(self.show_relation)
        self.foot.discard_asked.connect(self._discard)
        self.foot.apply_asked.connect(presenter.apply)

    def _show_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.top.set_page(page)

    def _selected(self, _code: str) -> None:
        self._clear_message()
        self.refresh()

    def _previewed(self, _preview: SchemePreview | None) -> None:
        self.side.refresh()
        self.foot.tell(self._presenter, self._language)

    def _refused(self, error: SchemeError) -> None:
        self.message.tell(refusal_text(error, self._presenter.scheme, self._language))

    def _clear_message(self) -> None:
        self.message.tell("")

    def _rename(self, name: str) -> None:
        self._presenter.change(lambda draft: draft.with_scheme(name=name))

    def _discard(self) -> None:
        self._clear_message()
        self._presenter.discard()

    def _add_label(self) -> None:
        dialog = NewLabelDialog(self._presenter, language=self._language, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted and self._presenter.add_label(dialog.label):
            self._show_page(_LABELS)
            self.label_page.form.focus_name()

    def _load(self) -> None:
        patterns = [f"*{suffix}" for suffix in scheme_files.SUFFIXES]
        path = dialogs.file_to_read(self, self.tr("Load a scheme"), paths.documents(), patterns)
        if path is not None:
            self.load(path)

    def load(self, path: Path) -> None:
        """Draft the scheme that *path* holds."""
        try:
            scheme: Scheme = scheme_files.load(path)
        except SchemeFileError as error:
            self.message.tell(file_fault_text(error))
            return
        kept = self._presenter.load(scheme)
        told = self.tr("Kept, because there are marks or relations of them: {codes}").format(codes=", ".join(kept))
        self.message.tell(told if kept else "")

    def _save(self) -> None:
        suggested = paths.documents() / f"{self._presenter.scheme.name}.yaml"
        path = dialogs.file_to_write(self, self.tr("Save the scheme as a file"), suggested)
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the draft to *path*."""
        try:
            scheme_files.save(self._presenter.scheme, path)
        except SchemeFileError as error:
            self.message.tell(file_fault_text(error))
            return
        self._clear_message()
