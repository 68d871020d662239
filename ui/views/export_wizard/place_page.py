"""The fourth step: where it goes, as one file or as a data set."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from annotator.exporters.base import Shape
from annotator.exporters.dataset import CARD, DATA
from annotator.exporters.staging import part_path
from annotator.formats import LOSS_REPORT, MANIFEST, SPLITS
from ui import dialogs
from ui.presenters.transfer.exporting import Fault
from ui.theme import S2, S4, S5, SMALL
from ui.views.settings.page import Form
from ui.views.wizard.page import Page
from ui.widgets.buttons import TextButton
from ui.widgets.number import Number
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from ui.presenters.transfer.draft import Draft

_MOST = 10_000_000
_LISTED = 8


class PlacePage(Page):
    """The name of a file or folder, and what will lie there."""

    changed = Signal(object)
    """Fields of the draft with their new values."""

    def __init__(self) -> None:
        super().__init__()
        self.set_head(self.tr("Where to write"), self.tr("What was there stays until everything is written."))
        self.single = QRadioButton()
        self.data_set = QRadioButton(self.tr("Data set: a folder with parts, manifest and card"))
        self._group = QButtonGroup(self)
        self._group.addButton(self.single, 0)
        self._group.addButton(self.data_set, 1)
        self._group.idClicked.connect(self._take_shape)
        self.place = QLineEdit()
        self.place.textEdited.connect(self._take_place)
        self.browse = TextButton(self.tr("Choose…"))
        self.browse.clicked.connect(self._browse)
        self.fault = text_label(size=SMALL)
        self.fault.setProperty("warn", True)
        self.shard = Number(self.tr("Articles a file at most"), least=1, most=_MOST)
        self.shard.setSingleStep(1000)
        self.shard.valueChanged.connect(self._take_shard)
        self.licence = QLineEdit()
        self.licence.setPlaceholderText("cc-by-4.0")
        self.licence.textEdited.connect(self._take_licence)
        self.files = text_label(size=SMALL, dim=True)
        self._draft: Draft | None = None
        self._build()
        self.first = self.place

    def show_draft(self, draft: Draft, fault: Fault | None, parts: tuple[str, ...]) -> None:
        """Show where it goes, in which *parts*, and what is wrong with that."""
        self._draft = draft
        (self.data_set if draft.divides else self.single).setChecked(True)
        if self.place.text() != draft.out:
            self.place.setText(draft.out)
        self.place.setAccessibleName(self.tr("Folder") if draft.shape is Shape.FOLDER else self.tr("File"))
        self.shard.blockSignals(True)
        self.shard.setValue(draft.shard)
        self.shard.blockSignals(False)
        if self.licence.text() != draft.licence:
            self.licence.setText(draft.licence)
        self._more.setVisible(draft.divides)
        self.fault.setText(self._sentence(fault, draft))
        self.fault.setVisible(fault is not None)
        self.place.setProperty("wrong", fault is not None)
        self.place.style().polish(self.place)
        self.show_parts(parts)

    def show_parts(self, parts: tuple[str, ...]) -> None:
        """Show what will lie there, if it is written in *parts*."""
        draft = self._draft
        if draft is not None:
            self.single.setText(self._kind(draft, len(parts)))
            self.files.setText("\n".join(self._listing(draft, parts)))

    def _build(self) -> None:
        shapes = QVBoxLayout()
        shapes.addWidget(self.single)
        shapes.addWidget(self.data_set)
        place = QHBoxLayout()
        place.setSpacing(S2)
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        form = Form()
        form.add(self.tr("Kind"), shapes)
        form.add(self.tr("Name"), place)
        self._more = QWidget()
        more = Form()
        more.setContentsMargins(0, 0, 0, 0)
        self._more.setLayout(more)
        for field in (self.shard, self.licence):
            field.setMaximumWidth(200)
        more.add(self.tr("Articles a file at most"), self.shard)
        more.add(self.tr("Licence, for the card"), self.licence)
        self.body.addLayout(form)
        self.body.addWidget(self.fault)
        self.body.addSpacing(S2)
        self.body.addWidget(self._more)
        self.body.addSpacing(S4)
        self.body.addWidget(text_label(self.tr("What will lie there"), bold=True))
        self.body.addWidget(self.files)
        self.body.addSpacing(S5)
        self.body.addStretch(1)

    def _kind(self, draft: Draft, count: int) -> str:
        if draft.exporter.shape is Shape.FOLDER:
            return self.tr("One folder")
        return self.tr("%n file(s)", None, count) if count > 1 else self.tr("One file")

    def _listing(self, draft: Draft, parts: tuple[str, ...]) -> list[str]:
        out, suffix = Path(draft.out), draft.exporter.suffix
        name = out.name
        if draft.divides:
            about = self.tr("manifest: every choice, every file with its SHA-256")
            middles = [f".{part}" if part else "" for part in parts]
            data = [f"  {DATA}/train{middle}-00000-of-00001{suffix} …" for middle in middles]
            return [f"{name}/", *_some(data), f"  {MANIFEST} — {about}", f"  {SPLITS}", f"  {CARD}", f"  {LOSS_REPORT}"]
        if draft.shape is Shape.FOLDER:
            inside = [f"  {part}/…{suffix}" if part else f"  …{suffix}" for part in parts]
            return [f"{name}/", *_some(inside), f"  {LOSS_REPORT}"]
        told = self.tr("report of losses, if there are any")
        files = [part_path(out, part, suffix).name for part in parts] if name else []
        return [*_some(files), f"{name}.{LOSS_REPORT} — {told}"]

    def _sentence(self, fault: Fault | None, draft: Draft) -> str:
        name = Path(draft.out).name
        match fault:
            case Fault.NO_NAME:
                return self.tr("Choose a name.")
            case Fault.NO_FOLDER:
                return self.tr("There is no folder “{name}”. Make it, or choose another place.").format(
                    name=Path(draft.out).parent
                )
            case Fault.IS_FOLDER:
                return self.tr("“{name}” is a folder. Name a file.").format(name=name)
            case Fault.IS_FILE:
                return self.tr("“{name}” is a file, and a folder will be written. Choose another name.").format(
                    name=name
                )
            case Fault.IS_PROJECT:
                return self.tr("“{name}” is the project itself. Choose another name.").format(name=name)
            case _:
                return ""

    def _browse(self) -> None:
        draft = self._draft
        if draft is None:
            return
        if draft.shape is Shape.FOLDER:
            folder = dialogs.folder_to_write(self, self.tr("Export into a folder"), Path(draft.out).parent)
            path = folder / Path(draft.out).name if folder is not None else None
        else:
            path = dialogs.file_to_write(self, self.tr("Export"), Path(draft.out))
        if path is not None:
            self.changed.emit({"out": str(path)})

    def _take_shape(self, number: int) -> None:
        self.changed.emit({"divides": number == 1})

    def _take_place(self, words: str) -> None:
        self.changed.emit({"out": words})

    def _take_shard(self, count: float) -> None:
        self.changed.emit({"shard": int(count)})

    def _take_licence(self, words: str) -> None:
        self.changed.emit({"licence": words.strip() or "other"})


def _some(lines: list[str]) -> list[str]:
    """Return *lines*, or the first of them and how it goes on."""
    return lines if len(lines) <= _LISTED else [*lines[: _LISTED - 1], "  …", lines[-1]]
