"""The scheme editor: a draft of the scheme, what it would change, and putting it in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import scheme_rules
from annotator.edits import scheme as edits
from annotator.edits.scheme_differences import differences
from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_loading import with_used
from annotator.errors import SchemeError
from ui.presenters.scheme_keys import clashes
from ui.presenters.scheme_uses import Uses, count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.changes import Changes
    from annotator.edits.scheme_differences import Difference
    from annotator.edits.scheme_preview import SchemePreview
    from annotator.scheme import Label, Scheme
    from annotator.scheme_rules import Fault
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.scheme_keys import Clash, Command

_PREVIEW_AFTER_MS = 150


class SchemePresenter(QObject):
    """Holds the draft; every change of it goes through ``change``, and nothing reaches the project before ``apply``."""

    changed = Signal()
    """The draft, or what is known of the project's marks, is another one now."""
    selected = Signal(object)
    """Code of the label the editor shows (str)."""
    previewed = Signal(object)
    """What the draft would change (*SchemePreview*), or None while nothing is waiting or it cannot be told."""
    refused = Signal(object)
    """A change is not possible (*SchemeError*)."""
    applied = Signal(object)
    """The draft is in force (*Changes*)."""

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._draft = SchemeDraft.of(project.scheme)
        self._faults: tuple[Fault, ...] = ()
        self._clashes: tuple[Clash, ...] = ()
        self._differences: tuple[Difference, ...] = ()
        self._uses = Uses()
        self._commands: Mapping[str, Command] = {}
        self._preview: SchemePreview | None = None
        self._label = ""
        self._is_active = False
        self._is_applying = False
        self._serial = 0
        self._pause = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)
        self._pause.timeout.connect(self._ask_preview)
        project.changed.connect(self._follow)
        self._select(0)

    @property
    def draft(self) -> SchemeDraft:
        """The draft and the steps to it."""
        return self._draft

    @property
    def scheme(self) -> Scheme:
        """The scheme as it is drafted."""
        return self._draft.scheme

    @property
    def label(self) -> Label | None:
        """The label the editor shows."""
        return self.scheme.label(self._label) if self.scheme.has_label(self._label) else None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What forbids to apply the draft."""
        return self._faults

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """Keys that commands of the window have too; they forbid nothing, since everybody may choose other ones."""
        return self._clashes

    @property
    def commands(self) -> Mapping[str, Command]:
        """The commands of the window by the keys that start them."""
        return self._commands

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The changes that wait."""
        return self._differences

    @property
    def preview(self) -> SchemePreview | None:
        """What the draft would change, once it is known."""
        return self._preview

    @property
    def is_outdated(self) -> bool:
        """Whether the project's scheme has changed since this draft was begun."""
        return self._draft.before != self._project.scheme

    @property
    def can_apply(self) -> bool:
        """Whether there is something to apply and nothing against it."""
        is_free = not (self._faults or self.is_outdated or self._is_applying or self._project.is_read_only)
        return bool(self._differences) and is_free

    def uses_of(self, code: str) -> int:
        """Return how many marks the label *code* of the draft has now; merged ones count together."""
        return self._uses.of_label(code, self._draft.steps)

    def uses_of_relation(self, code: str) -> int:
        """Return how many relations of type *code* of the draft there are now."""
        return self._uses.of_relation(code, self._draft.steps)

    def entities_of(self, code: str) -> int:
        """Return how many entities of the type *code* of the draft there are now."""
        return self._uses.of_type(code, self._draft.steps)

    def set_commands(self, commands: Mapping[str, Command]) -> None:
        """Say which keys start which commands of the window; labels and properties should have other ones."""
        self._commands = commands
        self._clashes = clashes(self.scheme, commands)
        self.changed.emit()

    def activate(self) -> None:
        """Begin to read what the project holds; called when the editor is shown."""
        self._is_active = True
        self._restart_unless_waiting()
        self._count()
        self._tell()

    def deactivate(self) -> None:
        """Stop reading along; the draft is kept."""
        self._is_active = False

    def select(self, code: str) -> None:
        """Show the label *code*."""
        if code != self._label and self.scheme.has_label(code):
            self._label = code
            self.selected.emit(code)

    def change(self, operation: Callable[[SchemeDraft], SchemeDraft]) -> bool:
        """Let *operation* make the next draft of this one; tells whether it could."""
        try:
            draft = operation(self._draft)
        except SchemeError as error:
            self.refused.emit(error)
            return False
        if draft == self._draft:
            return True
        shown = self._label
        self._label = _follow_label(self._draft, draft, shown)
        self._draft = draft
        self._tell()
        if self._label != shown:
            self.selected.emit(self._label)
        return True

    def add_label(self, label: Label) -> bool:
        """Add a label and show it."""
        if not self.change(lambda draft: draft.add_label(label)):
            return False
        self.select(label.code)
        return True

    def load(self, scheme: Scheme) -> tuple[str, ...]:
        """Draft *scheme* instead, say from a file; labels and relations that are in use and missing there are kept.

        Returns the codes of what was kept.
        """
        before = self._project.scheme
        loaded, kept = with_used(scheme, before, labels=self._uses.kept, relations=self._uses.relations)
        self._draft = SchemeDraft(before=before, scheme=loaded.model_copy(update={"version": before.version}))
        self._select(0)
        self._tell()
        return kept

    def discard(self) -> None:
        """Begin again from the scheme in force."""
        self._begin(self._project.scheme)
        self._count()
        self._tell()

    def apply(self) -> None:
        """Put the draft in force: one edit, one step to undo."""
        if not self.can_apply:
            return
        draft, by = self._draft, self._project.annotator.id
        self._is_applying = True
        self.changed.emit()

        def put_in_force(session: Session) -> Changes:
            return edits.put_in_force(session, draft, by=by)

        self._project.edit(put_in_force, initiator=self, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._is_applying = False
        self.refused.emit(error)
        self.changed.emit()

    def _tell(self) -> None:
        self._faults = scheme_rules.problems(self.scheme)
        self._clashes = clashes(self.scheme, self._commands)
        self._differences = differences(self._draft)
        self._preview = None
        self._serial += 1
        self.changed.emit()
        if self._differences and not self.is_outdated:
            self._pause.start()
        else:
            self._pause.stop()
            self.previewed.emit(None)

    def _ask_preview(self) -> None:
        if not self._is_active:
            return
        draft, serial = self._draft, self._serial

        def look(session: Session) -> SchemePreview | SchemeError:
            try:
                return edits.preview(session, draft.scheme, draft.steps)
            except SchemeError as error:
                return error

        def show(found: SchemePreview | SchemeError) -> None:
            if serial != self._serial:
                return
            if isinstance(found, SchemeError):
                self.refused.emit(found)
                return
            self._preview = found
            self.previewed.emit(found)

        self._project.read(look, show)

    def _count(self) -> None:
        self._project.read(count, self._counted)

    def _counted(self, uses: Uses) -> None:
        self._uses = uses
        self.changed.emit()

    def _follow(self, changes: Changes, initiator: object) -> None:
        if initiator is self:
            self._is_applying = False
            self.discard()
            self.applied.emit(changes)
            return
        if changes.scheme:
            self._restart_unless_waiting()
            self._tell()
        if self._is_active and (changes.spans or changes.relations or changes.entities or changes.scheme):
            self._count()
            if self._differences:
                self._pause.start()

    def _restart_unless_waiting(self) -> None:
        if self.is_outdated and not self._differences:
            self._begin(self._project.scheme)

    def _begin(self, scheme: Scheme) -> None:
        """Draft from *scheme*; if the label shown is not in it, show the one in its place."""
        place = next((at for at, label in enumerate(self.scheme.labels) if label.code == self._label), 0)
        self._draft = SchemeDraft.of(scheme)
        if not scheme.has_label(self._label):
            self._select(place)

    def _select(self, place: int) -> None:
        labels = self.scheme.labels
        self._label = labels[min(place, len(labels) - 1)].code if labels else ""
        self.selected.emit(self._label)


def _follow_label(before: SchemeDraft, after: SchemeDraft, code: str) -> str:
    """Return where the shown label has gone in the newest step."""
    for step in after.steps.steps[len(before.steps.steps) :]:
        if isinstance(step, edits.Move) and step.part is scheme_rules.Part.LABEL and step.code == code:
            code = step.to
    if after.scheme.has_label(code):
        return code
    return after.scheme.labels[0].code if after.scheme.labels else ""
