"""The wizard that exports: every choice is answered at once by what it comes to, and nothing is lost unseen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui import dialogs, words
from ui.presenters.transfer import notes
from ui.views.export_wizard.choice_page import ChoicePage
from ui.views.export_wizard.format_page import FormatPage
from ui.views.export_wizard.head import ExportHead
from ui.views.export_wizard.loss_page import LossPage
from ui.views.export_wizard.place_page import PlacePage
from ui.views.export_wizard.preview_pane import PreviewPane
from ui.views.export_wizard.result_page import ResultPage
from ui.views.export_wizard.told import StepWords
from ui.views.wizard import Wizard
from ui.words.losses import what_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.exporters.exporting import LossReport
    from annotator.exporters.policies import What
    from annotator.splits.plan import Division
    from ui.presenters.transfer.exporting import ExportPresenter
    from ui.presenters.transfer.preview import Preview
    from ui.presenters.transfer.proof import Proof, Written

FORMAT, CHOICE, LOSSES, PLACE, RESULT = range(5)


class ExportWizard(Wizard):
    """Shows what the presenter holds, and tells it what is chosen."""

    place_chosen = Signal(object)
    """A place (Place) that somebody wants to see in its article."""
    folder_asked = Signal(object)
    """A path that is to be shown in its folder."""

    def __init__(self, presenter: ExportPresenter, *, language: str, parent: QWidget | None = None) -> None:
        preview = PreviewPane()
        super().__init__(QCoreApplication.translate("ExportWizard", "To the articles"), 5, preview, parent)
        self.preview = preview
        self._presenter = presenter
        self._language = language
        self._step = FORMAT
        self._has_result = False
        self._rounds = 1
        self._facts = presenter.facts()
        self.head = ExportHead(self.bar.row)
        self.formats = FormatPage()
        self.choices = ChoicePage(language)
        self.losses = LossPage()
        self.place = PlacePage()
        self.result = ResultPage()
        for page in (self.formats, self.choices, self.losses, self.place, self.result):
            self.pages.addWidget(page)
        self._told = StepWords(self)
        self._connect_presenter()
        self._connect_pages()
        self.formats.show_formats(presenter.formats, self._purpose, notes.is_installed)
        self.open()

    def open(self) -> None:
        """Begin, or go on after something else was looked at."""
        presenter = self._presenter
        self._facts = presenter.facts()
        if self._has_result and not presenter.writing.is_running:
            self._step, self._has_result = FORMAT, False
        labels = {label.code: label.name.best(self._language) or label.code for label in self._facts.scheme.labels}
        self.losses.split.set_names(labels)
        self.preview.text.set_codes({label.code: label.colour for label in self._facts.scheme.labels})
        self.choices.show_facts(self._facts)
        self._show_draft()
        presenter.look()

    def _purpose(self, title: str) -> str:
        return notes.purpose(title, self._language)

    # What the presenter tells

    def _connect_presenter(self) -> None:
        presenter = self._presenter
        presenter.changed.connect(self._show_draft)
        presenter.looking.busy_changed.connect(self.busy.setVisible)
        presenter.looking.previewed.connect(self._show_preview)
        presenter.looking.surveyed.connect(self._show_losses)
        presenter.looking.divided.connect(self._show_division)
        presenter.looking.failed.connect(self._show_trouble)
        writing = presenter.writing
        writing.progressed.connect(self._show_progress)
        writing.finished.connect(self._show_written)
        writing.proved.connect(self._show_proof)
        writing.stopped.connect(self._show_stopped)
        writing.failed.connect(self._show_failure)

    def _show_draft(self, _draft: object = None) -> None:
        presenter = self._presenter
        draft, preview = presenter.draft, presenter.preview
        self.formats.show_chosen(draft.format)
        self.formats.options.show_options(draft.options, preview.asked if preview is not None else frozenset())
        self.choices.show_selection(draft.chosen)
        self.losses.show_losses(draft, presenter.losses, preview.counts if preview is not None else {})
        self.losses.split.show_plan(draft.plan, divides=draft.divides)
        self.losses.split.show_division(presenter.division)
        self.place.show_draft(draft, presenter.fault(), presenter.parts())
        self.head.show_presets(presenter.memory.presets())
        self._show_state()

    def _show_preview(self, preview: Preview | None) -> None:
        draft = self._presenter.draft
        self.formats.options.show_options(draft.options, preview.asked if preview is not None else frozenset())
        if not self.preview.shows_places:
            self.preview.show_preview(preview, draft.policies)

    def _show_losses(self, losses: LossReport) -> None:
        preview = self._presenter.preview
        self.losses.show_losses(self._presenter.draft, losses, preview.counts if preview is not None else {})
        self.place.show_parts(self._presenter.parts())
        self._show_state()

    def _show_division(self, division: Division) -> None:
        self.losses.split.show_division(division)

    def _show_trouble(self, error: Exception) -> None:
        self.preview.show_failure(words.error_text(error, language=self._language))

    def _show_progress(self, count: int, rounds: int) -> None:
        if self._presenter.writing.is_running:
            every = sum(self._facts.statuses.values())
            total = 0 if self._has_result else every * self._rounds
            self.result.show_progress(every * rounds + count, total)

    def _show_written(self, done: Written) -> None:
        self._has_result = True
        self.result.show_written(done)
        self._show_state()

    def _show_proof(self, proof: Proof) -> None:
        self.result.show_proof(proof)
        self._show_state()

    def _show_stopped(self) -> None:
        self.result.show_stopped()
        self._show_state()

    def _show_failure(self, error: Exception) -> None:
        self.result.show_failure(words.error_text(error, language=self._language))
        self._show_state()

    # What is chosen

    def _connect_pages(self) -> None:
        presenter = self._presenter
        self.step_asked.connect(self._go_to)
        self.on_asked.connect(self._advance)
        self.back_asked.connect(self._go_before)
        self.places_asked.connect(self._show_places)
        self.foot.aside.clicked.connect(self._save_report)
        self.formats.chosen.connect(self._choose_format)
        self.formats.options.changed.connect(self._take_option)
        self.choices.changed.connect(self._take_selection)
        self.losses.decided.connect(presenter.decide)
        self.losses.entered.connect(self.preview.show_first_of)
        self.losses.split.divided.connect(self._take_division)
        self.losses.split.changed.connect(self._take_plan)
        self.place.changed.connect(self._take_fields)
        self.result.stop_asked.connect(presenter.stop)
        self.result.folder_asked.connect(self.folder_asked)
        self.preview.place_chosen.connect(self.place_chosen)
        self.head.preset_chosen.connect(presenter.use_preset)
        self.head.save_asked.connect(self._save_preset)

    def _choose_format(self, format_id: str) -> None:
        self._presenter.losses = None
        self._presenter.choose_format(format_id)

    def _take_option(self, name: str, value: object) -> None:
        self._presenter.write_with(**{name: value})

    def _take_selection(self, fields: dict[str, object]) -> None:
        self._presenter.select(**fields)

    def _take_division(self, divides: bool) -> None:
        self._presenter.change(divides=divides)

    def _take_plan(self, fields: dict[str, object]) -> None:
        self._presenter.divide(**fields)

    def _take_fields(self, fields: dict[str, object]) -> None:
        self._presenter.change(**fields)

    def _save_preset(self) -> None:
        name = dialogs.ask_text(self, self.tr("Save settings"), self.tr("Name"), self._presenter.draft.exporter.title)
        if name:
            self._presenter.save_preset(name)
        self.head.show_presets(self._presenter.memory.presets(), name)

    def _save_report(self) -> None:
        losses = self._presenter.losses
        if losses is None:
            return
        suggested = Path(self._presenter.draft.out or ".").with_suffix(".loss.json")
        path = dialogs.file_to_write(self, self.tr("Save the report"), suggested)
        if path is None:
            return
        try:
            path.write_text(losses.model_dump_json(indent=1), encoding="utf-8")
        except OSError as error:
            dialogs.warn(self, words.error_text(error, language=self._language))

    # Steps

    def _show_state(self) -> None:
        steps = self._told.steps(self._presenter, self._facts, self._step, has_result=self._has_result)
        self.show_step(self._step, steps)
        self._told.show_foot(self._presenter, self._step)
        self.head.show_counts(self._told.counts(self._presenter, self._facts))

    def _go_to(self, step: int) -> None:
        if self._presenter.writing.is_running or step == self._step:
            return
        if step > LOSSES and not self._is_decided():
            step = LOSSES
        self._step = step
        if self.preview.shows_places:
            self.preview.show_text()
            self.preview.show_preview(self._presenter.preview, self._presenter.draft.policies)
        self._show_state()

    def _go_before(self) -> None:
        self._go_to(max(FORMAT, self._step - 1))

    def _advance(self) -> None:
        match self._step:
            case step if step == LOSSES and not self._is_decided():
                self._lead_to_first()
            case step if step == PLACE:
                self._write()
            case step if step == RESULT:
                self.closed.emit()
            case step:
                self._go_to(step + 1)

    def _is_decided(self) -> bool:
        return self._presenter.losses is not None and not self._presenter.stopping

    def _lead_to_first(self) -> None:
        stopping = self._presenter.stopping
        if stopping:
            self.losses.table.enter(stopping[0].what)

    def _show_places(self) -> None:
        stopping = self._presenter.stopping
        if not stopping:
            return
        what: What | None = self.losses.table.current
        row = next((each for each in stopping if each.what is what), stopping[0])
        self.preview.list_places(row)
        self.preview.places.setAccessibleDescription(what_name(row.what))

    def _write(self) -> None:
        presenter = self._presenter
        if presenter.fault() is not None:
            self.place.place.setFocus()
            return
        if not self._is_decided():
            self._go_to(LOSSES)
            return
        path = presenter.in_the_way()
        if path is not None and not dialogs.ask(
            self, self.tr("“{name}” exists already. Replace it?").format(name=path.name), yes=self.tr("Replace")
        ):
            return
        self._has_result = False
        self._rounds = self._told.rounds(presenter)
        self._step = RESULT
        self.result.show_running(0, 0)
        presenter.write()
        self._show_state()
