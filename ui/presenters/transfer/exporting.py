"""The export that is being prepared: its choices, what they come to, and what still stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator import exporters
from annotator.exporters.base import Options, Shape
from annotator.exporters.exporting import LossReport, portions_of
from annotator.exporters.policies import Policy
from annotator.exporters.selection import Selection, zone_kinds
from annotator.exporters.staging import part_path
from annotator.splits.plan import Plan
from annotator.store import annotators, articles, schemes
from ui.presenters.transfer.draft import Draft
from ui.presenters.transfer.looking import LookPresenter
from ui.presenters.transfer.memory import ExportMemory
from ui.presenters.transfer.writing import WritePresenter

if TYPE_CHECKING:
    from annotator.exporters.base import Exporter
    from annotator.exporters.exporting import LossRow
    from annotator.exporters.policies import What
    from annotator.model import Annotator, Status
    from annotator.scheme import Choice, Scheme
    from annotator.splits.plan import Division
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.preview import Preview
    from ui.settings import SettingsStore

_DATA, _PROJECT = "-data", ".claimdesk"


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to choose from."""

    scheme: Scheme
    annotators: tuple[Annotator, ...]
    statuses: dict[Status, int]
    zones: tuple[Choice, ...]
    """The kinds of zones that can be left out."""


class Fault(StrEnum):
    """Why nothing can be written to the place that was chosen."""

    NO_NAME = "no_name"
    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    IS_FILE = "is_file"
    IS_PROJECT = "is_project"


class ExportPresenter(QObject):
    """Holds the draft; whoever changes it is answered by the signals of *looking* and *writing*."""

    changed = Signal(object)
    """The draft."""

    def __init__(self, project: ProjectPresenter, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.memory = ExportMemory(settings)
        self.looking = LookPresenter(project, self)
        self.writing = WritePresenter(project, self)
        self.losses: LossReport | None = None
        self.preview: Preview | None = None
        self.division: Division | None = None
        self.draft = self._recalled()
        self.looking.surveyed.connect(self._take_losses)
        self.looking.previewed.connect(self._take_preview)
        self.looking.divided.connect(self._take_division)
        self.writing.finished.connect(self._remember)

    @property
    def formats(self) -> tuple[Exporter, ...]:
        """The formats that can be written."""
        return exporters.ALL

    @property
    def stopping(self) -> tuple[LossRow, ...]:
        """The losses about which nobody has decided."""
        rows = self.losses.rows if self.losses is not None else ()
        return tuple(row for row in rows if row.count and self.draft.policies.of(row.what) is Policy.ERROR)

    @property
    def project(self) -> ProjectPresenter:
        """The project that is exported."""
        return self._project

    def facts(self) -> Facts:
        """Return what there is to choose from."""
        return self._project.read_now(_facts)

    def look(self) -> None:
        """Look at the project as it is now."""
        self.looking.forget()
        self.looking.look(self.draft)

    def choose_format(self, format_id: str) -> None:
        """Write in another format, as it was done in it last."""
        if format_id == self.draft.format:
            return
        last = self.memory.of_format(format_id)
        kept = {name: getattr(self.draft, name) for name in ("selection", "divides", "plan", "out")}
        draft = (last or Draft(format=format_id)).model_copy(update=kept)
        self._put(draft.model_copy(update={"out": self._renamed(draft)}))

    def change(self, **fields: Any) -> None:
        """Change some choices."""
        draft = self.draft.model_copy(update=fields)
        if "divides" in fields and "out" not in fields:
            draft = draft.model_copy(update={"out": self._renamed(draft)})
        self._put(draft)

    def select(self, **fields: Any) -> None:
        """Change what is taken."""
        self.change(selection=Selection.model_validate(self.draft.chosen.model_dump() | fields))

    def write_with(self, **fields: Any) -> None:
        """Change how it is written."""
        self.change(options=Options.model_validate(self.draft.options.model_dump() | fields))

    def divide(self, **fields: Any) -> None:
        """Change how it is divided."""
        self.change(plan=Plan.model_validate(self.draft.plan.model_dump() | fields))

    def decide(self, what: What, policy: Policy) -> None:
        """Decide about one kind of loss."""
        self._put(self.draft.decided(what, policy))

    def use_preset(self, name: str) -> None:
        """Take the choices that were given a name."""
        preset = self.memory.presets().get(name)
        if preset is not None:
            draft = preset.fitted(self._project.scheme)
            self._put(draft.model_copy(update={"out": self._renamed(draft)}))

    def save_preset(self, name: str) -> None:
        """Give the choices a name."""
        self.memory.save(name, self.draft)

    def parts(self) -> tuple[str, ...]:
        """Return the names of the parts in which it is written; one without a name, if it is in one piece."""
        levels = self.losses.levels if self.losses is not None else 1
        losses = LossReport(format=self.draft.format, levels=levels)
        portions = self._project.read_now(lambda session: portions_of(session, self.draft.job, losses))
        return tuple(portion.name for portion in portions)

    def in_the_way(self) -> Path | None:
        """Return what is there already and would be replaced, if anything."""
        out = Path(self.draft.out).expanduser()
        places = [out]
        if self.draft.shape is Shape.FILE:
            places = [part_path(out, part, self.draft.exporter.suffix) for part in self.parts()]
        return next((place for place in places if place.exists()), None)

    def fault(self) -> Fault | None:
        """Return what is wrong with the place, if anything."""
        words = self.draft.out.strip()
        if not words:
            return Fault.NO_NAME
        out = Path(words)
        if not out.absolute().parent.is_dir():
            return Fault.NO_FOLDER
        if out.is_dir() and self.draft.shape is Shape.FILE:
            return Fault.IS_FOLDER
        if out.is_file() and self.draft.shape is Shape.FOLDER:
            return Fault.IS_FILE
        project = self._project.project.path
        return Fault.IS_PROJECT if out.exists() and project.exists() and out.samefile(project) else None

    def write(self) -> None:
        """Write, and read it back."""
        self.looking.stop()
        self.writing.write(self.draft, levels=self.losses.levels if self.losses is not None else 1)

    def stop(self) -> None:
        """End whatever is under way."""
        self.looking.stop()
        self.writing.stop()

    def _recalled(self) -> Draft:
        path = self._project.project.path
        known = self.memory.of_project(path)
        if known is not None:
            return known.fitted(self._project.scheme)
        draft = Draft(format=exporters.ALL[0].id)
        return draft.model_copy(update={"out": _place_for(draft, path)})

    def _renamed(self, draft: Draft) -> str:
        """Return the place with the name that a file, or folder, of this format has."""
        return _place_for(draft, Path(draft.out or self.draft.out))

    def _put(self, draft: Draft) -> None:
        if draft == self.draft:
            return
        has_new_content = draft.content != self.draft.content
        is_divided_anew = draft.divides != self.draft.divides or (draft.divides and draft.plan != self.draft.plan)
        if not draft.divides:
            self.division = None
        self.draft = draft
        if has_new_content or is_divided_anew:
            self.looking.look(draft)
        self.changed.emit(draft)

    def _take_losses(self, losses: LossReport) -> None:
        self.losses = losses

    def _take_preview(self, preview: Preview | None) -> None:
        self.preview = preview

    def _take_division(self, division: Division) -> None:
        self.division = division

    def _remember(self, _written: object) -> None:
        self.memory.remember(self._project.project.path, self.draft)


def _place_for(draft: Draft, before: Path) -> str:
    """Return a name beside *before* as a file, or folder, of this format has one."""
    name = before.name.removesuffix(_DATA)
    endings = sorted({exporter.suffix for exporter in exporters.ALL} | {_PROJECT}, key=len, reverse=True)
    stem = next((name.removesuffix(each) for each in endings if each and name.endswith(each)), name)
    return str(before.absolute().with_name(stem + (_DATA if draft.shape is Shape.FOLDER else draft.suffix)))


def _facts(session: Session) -> Facts:
    scheme = schemes.current(session)
    return Facts(
        scheme=scheme,
        annotators=annotators.marking(session),
        statuses=articles.counts(session).by_status,
        zones=zone_kinds(scheme),
    )
