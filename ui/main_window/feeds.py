"""What the bars say: undo by name, saved or not, what is selected, labels and their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import EditKind
from ui import words
from ui.actions import twin
from ui.main_window.keyboard_name import KeyboardName
from ui.widgets.label_bar import LabelItem

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.changes import Changes
    from annotator.model import SpanId
    from ui.actions.action_set import ActionSet
    from ui.main_window.frame import Frame
    from ui.presenters.article import ArticlePresenter, Page
    from ui.presenters.project import ProjectPresenter


class BarFeed(QObject):
    """Keeps the top bar, the label bar and the status bar true."""

    def __init__(
        self, frame: Frame, project: ProjectPresenter, desk: ArticlePresenter, actions: ActionSet, *, language: str
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._project = project
        self._desk = desk
        self._actions = actions
        self._language = language
        self._is_unsaved = False
        self._is_told = False
        self._connect()
        self.show_project()
        self.show_undo()
        self.show_labels()
        KeyboardName(frame.status_bar.layout_name, desk.view.focusProxy() or desk.view)
        frame.status_bar.set_saved(self.tr("Read-only") if project.is_read_only else self.tr("Saved"))

    def show_project(self) -> None:
        """Show the project's name, its scheme and the annotator."""
        self._frame.project_name.setText(self._project.name)
        self._frame.top_bar.set_annotator(self._project.annotator.name)
        self._frame.setWindowTitle(self._project.name)
        scheme = self._project.scheme
        self._frame.status_bar.scheme.setText(
            self.tr("Scheme {name} {version}").format(name=scheme.name, version=scheme.version)
        )

    def show_undo(self) -> None:
        """Show what undo and redo would do."""
        bar, scheme = self._frame.top_bar, self._project.scheme
        undo, redo = self._project.undo_entry, self._project.redo_entry
        undo_words, redo_words = self.tr("Undo"), self.tr("Redo")
        if undo is not None:
            undo_words = self.tr("Undo: {deed}").format(deed=words.deed_name(undo, scheme, self._language))
        if redo is not None:
            redo_words = self.tr("Redo: {deed}").format(deed=words.deed_name(redo, scheme, self._language))
        bar.set_undo(undo_words, is_possible=undo is not None)
        bar.set_redo(redo_words, is_possible=redo is not None)
        # The actions stay enabled: a fast hand undoes an edit before it has reached the disk.
        self._actions.action("edit.undo").setText(undo_words)
        self._actions.action("edit.redo").setText(redo_words)

    def show_labels(self) -> None:
        """Show the labels of the scheme with their keys."""
        items = []
        for label in self._project.scheme.labels:
            key = self._actions.key_of(f"label.{label.code}")
            items.append(
                LabelItem(
                    code=label.code,
                    name=label.name.best(self._language) or label.code,
                    short=label.short.best(self._language) or label.name.best(self._language) or label.code,
                    key=key,
                    twin=twin(key) if key else "",
                    line=label.line,
                    colour=label.colour,
                    layer=label.layer,
                )
            )
        self._frame.label_bar.set_labels(items)
        self._frame.label_bar.set_counts(self._desk.page.counts if self._desk.page else {})
        self._frame.label_bar.set_armed(self._desk.marking.armed)

    def show_keys(self) -> None:
        """Show the keys that the commands have now."""
        self._frame.top_bar.set_keys(self._actions.shown_keys())
        self.show_labels()

    def show_selection(self, _value: object = None) -> None:
        """Say what is selected."""
        page, text = self._desk.page, self._desk.view.selection
        chosen = page.many(self._desk.selected) if page else ()
        sentence = ""
        if page is not None and len(chosen) > 1:
            sentence = self.tr("Selected: %n mark(s)", None, len(chosen))
        elif page is not None and chosen:
            span = chosen[0]
            sentence = self.tr("Selected: {name}, characters {start}–{end}").format(
                name=self._named(page, span.id), start=span.start, end=span.end
            )
        elif text is not None:
            sentence = self.tr("Selected: characters {start}–{end}").format(start=text[0], end=text[1])
        self._frame.status_bar.selection.setText(sentence)

    def show_hovered(self, span_id: SpanId | None) -> None:
        """Say which mark is under the pointer; what is selected when none is."""
        page = self._desk.page
        if page is None or span_id is None or span_id not in page:
            self.show_selection()
        else:
            self._frame.status_bar.selection.setText(self.tr("Here: {mark}").format(mark=self._named(page, span_id)))

    def _named(self, page: Page, span_id: SpanId) -> str:
        name, number = page.label(span_id).name.best(self._language).lower(), page.number(span_id)
        return f"{name} {number}" if number else name

    def _connect(self) -> None:
        project, desk, frame = self._project, self._desk, self._frame
        project.undo_changed.connect(self.show_undo)
        project.exhausted.connect(self._tell_exhausted)
        project.changed.connect(self._tell_edit)
        project.saving.connect(self._show_saving)
        project.saved.connect(self._show_saved)
        project.unsaved.connect(self._show_unsaved)
        project.project_changed.connect(self.show_project)
        project.scheme_changed.connect(self.show_project)
        desk.counts_changed.connect(frame.label_bar.set_counts)
        desk.armed_changed.connect(frame.label_bar.set_armed)
        desk.selection_changed.connect(self.show_selection)
        desk.text_selected.connect(self.show_selection)
        desk.hinted.connect(self._show_hint)
        desk.view.mark_hovered.connect(self.show_hovered)
        frame.status_bar.save_again_requested.connect(project.save_again)
        frame.label_bar.label_pressed.connect(desk.marking.press_label)
        self._actions.keys_changed.connect(self.show_keys)

    def _tell_exhausted(self, kind: EditKind) -> None:
        is_undo = kind is EditKind.UNDO
        self._desk.hint(self.tr("There is nothing left to undo.") if is_undo else self.tr("There is nothing to redo."))

    def _tell_edit(self, changes: Changes, _initiator: object) -> None:
        """Say what undo or redo has done: it may be out of sight, or in another article.

        On other screens every edit is told, unless whoever made it has: what was said before it is no longer so.
        """
        entry = changes.entry
        is_across = not self._frame.is_article_shown
        if entry.kind is EditKind.DO and (self._is_told or not is_across):
            return
        sentence = words.deed_text(entry, self._project.scheme, self._language)
        if not is_across and changes.articles and self._desk.article_id not in changes.articles:
            sentence = self.tr("{deed} (in another article)").format(deed=sentence)
        self._desk.hint(sentence)

    def _show_hint(self, sentence: str) -> None:
        self._is_told = True
        self._frame.status_bar.set_hint(sentence)

    def _show_saving(self) -> None:
        if not self._is_unsaved:
            self._frame.status_bar.set_saving(self.tr("Saving…"))

    def _show_saved(self, moment: datetime) -> None:
        self._is_unsaved = False
        self._is_told = False  # whoever made the edit that is saved speaks before everybody hears of it
        self._frame.status_bar.set_saved(self.tr("Saved {time}").format(time=moment.strftime("%H:%M:%S")))

    def _show_unsaved(self, _error: Exception) -> None:
        self._is_unsaved = True
        self._frame.status_bar.set_unsaved(self.tr("Not saved"))
