"""The fourth step: where it goes, as one file or as a data set."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from annotator.exporters.base import Shape
from annotator.exporters.dataset import CARD, DATA
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

    def show_draft(self, draft: Draft, fault: Fault | None) -> None:
        """Show where it goes, and what is wrong with that."""
        self._draft = draft
        is_folder = draft.exporter.shape is Shape.FOLDER
        self.single.setText(self.tr("One folder") if is_folder else self.tr("One file"))
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
        self.files.setText(self._listing(draft))

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

    def _listing(self, draft: Draft) -> str:
        name = Path(draft.out).name
        if draft.divides:
            parts = f"{DATA}/train-00000-of-00001{draft.exporter.suffix} …"
            about = self.tr("manifest: every choice, every file with its SHA-256")
            lines = (
                f"{name}/",
                f"  {parts}",
                f"  {MANIFEST} — {about}",
                f"  {SPLITS}",
                f"  {CARD}",
                f"  {LOSS_REPORT}",
            )
            return "\n".join(lines)
        if draft.shape is Shape.FOLDER:
            return "\n".join((f"{name}/", f"  …{draft.exporter.suffix}", f"  {LOSS_REPORT}"))
        told = self.tr("report of losses, if there are any")
        return f"{name}\n{name}.{LOSS_REPORT} — {told}"

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
