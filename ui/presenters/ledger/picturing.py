"""Behind the picture of a family: what is drawn of it, and which part is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.ledger.picture import FamilyPicture, without_neighbours
from annotator.store import claims, family_pictures
from ui.presenters.lull import Lull

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.ledger.picture import DrawnClaim, Node
    from annotator.scheme import Scheme
    from annotator.store.session import Session
    from ui.presenters.ledger.presenter import LedgerPresenter
    from ui.presenters.project import ProjectPresenter


class PicturePresenter(QObject):
    """Reads the picture off the window's thread, and again when the project changes."""

    changed = Signal()
    """Something else is drawn: *picture* says what."""
    moved = Signal()
    """Something else is at hand."""
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, ledger: LedgerPresenter, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._ledger = ledger
        self._claim: int | None = None
        self._asked = self._answered = 0
        self._is_shown = False
        self._whole = FamilyPicture()
        self.picture = FamilyPicture()
        self.current: Node | None = None
        self.has_neighbours = True
        """Whether claims outside of the family are drawn too."""
        self.is_unstacked = False
        """Whether all cards of a time are drawn, however many there are."""
        self._lull = Lull(project, self)
        self._lull.come.connect(self._read)
        project.changed.connect(self._hear)
        project.scheme_changed.connect(self._hear_scheme)

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._project.scheme

    @property
    def is_reading(self) -> bool:
        """Whether a picture is on its way."""
        return self._asked != self._answered

    @property
    def claim(self) -> DrawnClaim | None:
        """The claim at hand, if one is."""
        return self.picture.by_key.get(self.current) if isinstance(self.current, int) else None

    def open(self, claim: int) -> None:
        """Draw the family of a claim, by its row."""
        self._claim = self.current = claim
        self.is_unstacked = False
        self._read()

    def set_shown(self, *, is_shown: bool) -> None:
        """Follow the project while the picture is shown."""
        self._is_shown = is_shown

    def select(self, node: Node) -> None:
        """Take something into the hand."""
        if node != self.current:
            self.current = node
            self.moved.emit()

    def toggle_neighbours(self) -> None:
        """Draw claims outside of the family, or no longer."""
        self.has_neighbours = not self.has_neighbours
        self._draw()

    def unstack(self) -> None:
        """Draw every card."""
        self.is_unstacked = True
        self._draw()

    def _read(self) -> None:
        claim, whole = self._claim, self._ledger.whole
        if claim is None:
            return
        self._asked += 1
        asked = self._asked

        def read(session: Session) -> FamilyPicture:
            return family_pictures.read(session, claims.ledger(session) if whole is None else whole, claim)

        def show(found: FamilyPicture) -> None:
            self._answered = max(self._answered, asked)
            if asked == self._asked:
                self._whole = found
                self._draw()

        self._project.read_aside(read, show, failed=self._fail)

    def _draw(self) -> None:
        self.picture = self._whole if self.has_neighbours else without_neighbours(self._whole)
        known = {*self.picture.by_key, *(voice.path for voice in self.picture.voices)}
        if self.current not in known:
            self.current = self.picture.claims[0].row.key if self.picture.claims else None
        self.changed.emit()

    def _hear(self, changes: Changes, _initiator: object) -> None:
        touched = changes.spans or changes.relations or changes.article_list or changes.entities or changes.articles
        if touched and self._is_shown:
            self._lull.wait()

    def _hear_scheme(self) -> None:
        if self._is_shown:
            self._read()

    def _fail(self, error: Exception) -> None:
        self._answered = self._asked
        self.failed.emit(error)
