"""The wizard that imports: what would come of the files is shown before anything is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from annotator.importers.found import FoundColumns
from annotator.store import annotators
from ui import words
from ui.presenters.transfer.arrivals import arrivals
from ui.theme import S1
from ui.views.import_wizard.articles_pane import ArticlesPane
from ui.views.import_wizard.columns_page import ColumnsPage
from ui.views.import_wizard.files_page import FilesPage
from ui.views.import_wizard.tags_page import TagsPage
from ui.views.wizard import Step, Wizard
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from annotator.importers.reading import ImportOutcome
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.trial import TrialPresenter

FILES, TAGS, COLUMNS = range(3)


class ImportWizard(Wizard):
    """Shows what the trial tells, and tells it what is decided."""

    import_asked = Signal()
    """Read the files for good, as has been decided."""

    def __init__(
        self, trial: TrialPresenter, project: ProjectPresenter, *, language: str, parent: QWidget | None = None
    ) -> None:
        articles = ArticlesPane()
        super().__init__(QCoreApplication.translate("ImportWizard", "To the articles"), 3, articles, parent)
        self.articles = articles
        self._trial = trial
        self._project = project
        self._language = language
        self._step = FILES
        self._counts = Elided()
        self.files = FilesPage()
        self.tags = TagsPage(language)
        self.columns = ColumnsPage()
        for page in (self.files, self.tags, self.columns):
            self.pages.addWidget(page)
        self._build_head()
        self._connect_trial()
        self._connect_pages()
        self.files.set_formats(trial.formats)

    def open(self) -> None:
        """Begin with files that have just been chosen."""
        self._step = FILES
        self.tags.set_annotators([each.name for each in self._project.read_now(annotators.all)])
        self._show_state()

    def _build_head(self) -> None:
        title = text_label(self.tr("Add articles"), bold=True)
        title.setWordWrap(False)
        self._counts.setProperty("dim", True)
        self.bar.row.addWidget(title)
        self.bar.row.addSpacing(S1)
        self.bar.row.addWidget(self._counts, 1)
        self.foot.remark.setText(self.tr("Nothing has been changed yet. An import is one step of undo."))

    def _connect_trial(self) -> None:
        trial = self._trial
        trial.tried.connect(self._show_outcome)
        trial.changed.connect(self._show_state)
        trial.busy_changed.connect(self._show_busy)
        trial.progressed.connect(self._show_progress)
        trial.failed.connect(self._show_failure)

    def _connect_pages(self) -> None:
        self.step_asked.connect(self._go_to)
        self.on_asked.connect(self._advance)
        self.back_asked.connect(self._retreat)
        self.places_asked.connect(self._lead)
        self.files.format_chosen.connect(self._take_format)
        self.files.encoding_chosen.connect(self._take_encoding)
        self.files.known.onto_existing_chosen.connect(self._take_onto_existing)
        self.files.known.near_copies_chosen.connect(self._take_near_copies)
        self.tags.ruled.connect(self._trial.rule)
        self.tags.annotator_chosen.connect(self._take_annotator)
        self.columns.chosen.connect(self._take_columns)

    # What the trial tells

    def _show_outcome(self, outcome: ImportOutcome) -> None:
        trial = self._trial
        self.files.show_outcome(outcome, trial.decisions)
        self.tags.show_tags(outcome.tags, trial.decisions, trial.undecided, self._project.scheme)
        self.columns.show_columns(_columns(outcome), trial.decisions.columns)
        self.articles.show_arrivals(arrivals(outcome, self._project.scheme, self._language))
        self._show_state()

    def _show_busy(self, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        self._show_state()

    def _show_progress(self, count: int) -> None:
        self._counts.setText(self.tr("%n article(s) so far", None, count))

    def _show_failure(self, error: Exception) -> None:
        self.files.show_failure(words.error_text(error, language=self._language))
        self._show_state()

    # What is decided

    def _take_format(self, paths: list[str], format_id: str) -> None:
        formats = {path: each for path, each in self._trial.decisions.formats.items() if path not in paths}
        if format_id:
            formats |= dict.fromkeys(paths, format_id)
        self._trial.change(formats=formats)

    def _take_encoding(self, encoding: str) -> None:
        self._trial.change(encoding=encoding)

    def _take_onto_existing(self, is_on: bool) -> None:
        self._trial.change(onto_existing=is_on)

    def _take_near_copies(self, chosen: object) -> None:
        self._trial.change(near_copies=chosen)

    def _take_annotator(self, name: str) -> None:
        self._trial.change(annotator=name)

    def _take_columns(self, columns: dict[str, str]) -> None:
        self._trial.change(columns=columns)

    # Steps

    def _show_state(self, _value: object = None) -> None:
        outcome = self._trial.outcome
        open_steps = self._open_steps()
        if self._step not in open_steps:
            self._step = FILES
        self.show_step(self._step, self._steps(open_steps))
        self.foot.on.setText(self.tr("Import") if self._step == open_steps[-1] else self.tr("Next ›"))
        self.foot.on.setAccessibleName(self.foot.on.text())
        self.foot.on.setEnabled(not self._trial.is_busy and outcome is not None)
        self.foot.tell_alert(self._alert(), has_places=True)
        if outcome is not None and not self._trial.is_busy:
            self._counts.setText(self.tr("%n file(s)", None, len(outcome.files)))

    def _open_steps(self) -> list[int]:
        outcome = self._trial.outcome
        found = [FILES]
        if outcome is not None and outcome.tags:
            found.append(TAGS)
        if outcome is not None and _columns(outcome):
            found.append(COLUMNS)
        return found

    def _steps(self, open_steps: list[int]) -> tuple[Step, ...]:
        outcome = self._trial.outcome
        undecided = len(self._trial.undecided)
        count = len(outcome.tags) if outcome is not None else 0
        files = self.tr("%n article(s)", None, outcome.articles) if outcome is not None else self.tr("looking…")
        tags = self.tr("%n undecided", None, undecided) if undecided else self.tr("%n tag(s)", None, count)
        return (
            Step(self.tr("Files"), files, is_done=self._step > FILES),
            Step(
                self.tr("Tags"),
                tags if TAGS in open_steps else self.tr("none"),
                is_done=self._step > TAGS and not undecided,
                is_open=TAGS in open_steps,
            ),
            Step(
                self.tr("Columns"),
                self.tr("of tables") if COLUMNS in open_steps else self.tr("none"),
                is_open=COLUMNS in open_steps,
            ),
        )

    def _alert(self) -> str:
        outcome, undecided = self._trial.outcome, self._trial.undecided
        if outcome is None:
            return ""
        if undecided:
            return self.tr("%n tag(s) nobody knows", None, len(undecided))
        refused = sum(problem.is_refusal for problem in outcome.problems)
        return self.tr("%n problem(s)", None, refused) if refused else ""

    def _go_to(self, step: int) -> None:
        if step in self._open_steps():
            self._step = step
            self._show_state()

    def _retreat(self) -> None:
        before = [step for step in self._open_steps() if step < self._step]
        if before:
            self._go_to(before[-1])

    def _advance(self) -> None:
        after = [step for step in self._open_steps() if step > self._step]
        if after:
            self._go_to(after[0])
        elif self._trial.undecided:
            self._lead()
        elif not self._trial.is_busy:
            self.import_asked.emit()

    def _lead(self) -> None:
        """Go to what stands in the way."""
        if self._trial.undecided:
            self._go_to(TAGS)
            self.tags.enter_undecided()
        elif self._trial.outcome is not None and self._trial.outcome.problems:
            self._go_to(FILES)
            self.files.enter_problems()


def _columns(outcome: ImportOutcome) -> Mapping[str, FoundColumns]:
    """Return the columns of tables, also of those in which nobody knows where the texts are."""
    unknown = {
        problem.path: FoundColumns(names=tuple(problem.values["names"]))
        for problem in outcome.problems
        if problem.values.get("names")
    }
    return {**unknown, **outcome.columns}
