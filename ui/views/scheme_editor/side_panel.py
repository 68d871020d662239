"""What will change: counts, warnings and real examples; and how the label looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme import BAR, BODY, DARK, LIGHT, S1, S2, S3, S4, SMALL, contrast
from ui.views.scheme_editor.drawing import Sample
from ui.views.scheme_editor.parts import Rule, WarnBox, cleared
from ui.views.scheme_editor.role_words import lost
from ui.views.scheme_editor.words import headline, line_name, warnings
from ui.widgets.painting import Painted
from ui.widgets.section import Section
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.edits.scheme import SchemeExample, SchemePreview
    from ui.presenters.scheme import SchemePresenter

_WIDTH = 360


class SidePanel(Painted):
    """Two tabs at the right of the editor."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What will change, or the look"))
        self.tabs.addTab(self.tr("What will change"))
        self.tabs.addTab(self.tr("Look"))
        self.tabs.setFixedHeight(BAR)
        self.tabs.setExpanding(False)
        self.changes = ChangesPanel(presenter, language=language)
        self.look = LookPanel(presenter, language=language)
        stack = QStackedWidget()
        for page in (self.changes, self.look):
            stack.addWidget(_scrolling(page))
        self.tabs.currentChanged.connect(stack.setCurrentIndex)
        strip = QHBoxLayout()
        strip.setContentsMargins(S3, 0, S3, 0)
        strip.addWidget(self.tabs)
        strip.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(strip)
        layout.addWidget(Rule())
        layout.addWidget(stack, 1)
        self.setMinimumWidth(_WIDTH - 80)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, 0, 1, self.height(), self._theme.line)

    def refresh(self) -> None:
        """Show the draft as it is."""
        self.changes.refresh()
        self.look.refresh()


class ChangesPanel(Painted):
    """The preview: empty while nothing waits."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._head = text_label(bold=True, size=BODY)
        self._told = text_label(size=SMALL, dim=True)
        self._counts_section = Section()
        self._counts = QGridLayout()
        self._counts.setVerticalSpacing(S1 + 2)
        self._counts.setColumnStretch(0, 1)
        self._counts_section.body.addLayout(self._counts)
        self._warnings_section = Section()
        self._warnings_section.body.setSpacing(S2)
        self._examples = Section(self.tr("Examples after the change"))
        head = Section()
        head.body.addWidget(self._head)
        head.body.addWidget(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, S2, 0, 0)
        layout.setSpacing(0)
        for part in (head, self._counts_section, self._warnings_section, self._examples):
            layout.addWidget(part)
        layout.addStretch(1)
        self.warnings: list[str] = []
        """What the panel warns of."""

    @property
    def headline(self) -> str:
        """The changes in a line."""
        return self._head.text()

    @property
    def counts(self) -> list[tuple[str, str]]:
        """What is counted, as it is shown."""
        items = [self._counts.itemAt(place) for place in range(self._counts.count())]
        widgets = [item.widget() for item in items if item is not None]
        texts = [widget.text() for widget in widgets if isinstance(widget, QLabel)]
        return list(zip(texts[::2], texts[1::2], strict=True))

    def refresh(self) -> None:
        """Show what the draft would change."""
        waiting = self._presenter.differences
        preview = self._presenter.preview
        self._head.setText(headline(waiting) if waiting else self.tr("Nothing has been changed"))
        self._told.setText(self._explanation())
        shown = preview if waiting else None
        draft = self._presenter.draft
        self.warnings = [*warnings(shown, waiting), *lost(draft.before, draft.scheme)] if shown else []
        self._show_counts(shown)
        self._show_warnings()
        self._show_examples(shown)

    def _explanation(self) -> str:
        if self._presenter.is_outdated:
            return self.tr("The scheme of the project has changed meanwhile. Discard these changes and begin again.")
        if self._presenter.differences:
            return self.tr("Nothing is written yet. Once applied, the change can be undone in one step.")
        return self.tr("Change a label, and see here what that touches before it happens.")

    def _show_counts(self, preview: SchemePreview | None) -> None:
        cleared(self._counts)
        self._counts_section.setVisible(preview is not None)
        if preview is None:
            return
        types = ", ".join(preview.relation_types)
        relations = self.tr("Relations {types}").format(types=types) if types else self.tr("Relations")
        mappings = ", ".join(preview.mappings)
        named = self.tr("Mappings: {names}").format(names=mappings) if mappings else self.tr("Mappings")
        rows = [
            (self.tr("Marks in %n article(s)", None, preview.articles), self._number(preview.spans)),
            (relations, self._number(preview.relations)),
            (self.tr("Definitions of relations"), self._number(preview.definitions)),
            (named, self._number(len(preview.mappings))),
            (self.tr("Entities of another type"), self._number(preview.entities)),
            (self.tr("Properties filled with their default"), self._number(preview.values_filled)),
            (self.tr("Version of the scheme"), f"{preview.version_before} → {preview.version_after}"),
        ]
        always = {rows[0][0], rows[1][0], rows[-1][0]}
        for place, (name, number) in enumerate(row for row in rows if row[1] != "0" or row[0] in always):
            value = text_label(number, size=SMALL, bold=True)
            value.setWordWrap(False)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._counts.addWidget(text_label(name, size=SMALL), 2 * place, 0)
            self._counts.addWidget(value, 2 * place, 1)
            if name != rows[-1][0]:
                self._counts.addWidget(Rule(), 2 * place + 1, 0, 1, 2)

    def _number(self, count: int) -> str:
        return self.locale().toString(count)

    def _show_warnings(self) -> None:
        cleared(self._warnings_section.body)
        self._warnings_section.setVisible(bool(self.warnings))
        for text in self.warnings:
            box = WarnBox()
            self._warnings_section.body.addWidget(box)
            box.tell(text)

    def _show_examples(self, preview: SchemePreview | None) -> None:
        examples = preview.examples if preview else ()
        cleared(self._examples.body)
        self._examples.setVisible(bool(examples))
        if preview is None or not examples:
            return
        self._examples.set_remark(
            self.tr("{shown} of {all}").format(shown=len(examples), all=self._number(preview.spans))
        )
        for example in examples:
            self._examples.body.addWidget(self._sample(example))

    def _sample(self, example: SchemeExample) -> Sample:
        sample = Sample()
        scheme = self._presenter.scheme
        if example.label_after and scheme.has_label(example.label_after):
            label = scheme.label(example.label_after)
            name = label.short.best(self._language) or label.name.best(self._language).lower() or label.code
            look = (label.line, label.colour)
            sample.tell(example.before, example.text, example.after, name=name, look=look)
        else:
            sample.tell(example.before, example.text, example.after, name=self.tr("deleted"), look=None)
        return sample


class LookPanel(Painted):
    """The chosen label on the light and on the dark page, with its contrasts."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._light = Sample(theme=LIGHT)
        self._dark = Sample(theme=DARK)
        self._figures = text_label(size=SMALL)
        self._alike = text_label(size=SMALL, dim=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S2)
        for name, part in (
            (self.tr("On the light page"), self._light),
            (self.tr("On the dark page"), self._dark),
            (self.tr("Contrast"), self._figures),
            (self.tr("Looks the same"), self._alike),
        ):
            layout.addWidget(caption(name, bold=True))
            layout.addWidget(part)
            layout.addSpacing(S2)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Show the chosen label as the draft draws it."""
        label = self._presenter.label
        if label is None:
            return
        text = next((example.text for example in label.examples if example.is_right), "")
        short = label.short.best(self._language) or label.name.best(self._language).lower()
        look = (label.line, label.colour)
        for sample in (self._light, self._dark):
            sample.tell("… ", text or label.name.best(self._language) or label.code, " …", name=short, look=look)
        lines = []
        for theme, name in ((LIGHT, self.tr("light")), (DARK, self.tr("dark"))):
            shade = theme.shade(label.colour)
            line, word = (
                self.locale().toString(contrast(each, theme.page), "f", 1) for each in (shade.line, shade.text)
            )
            lines.append(self.tr("{page}: line {line} : 1, name {name} : 1").format(page=name, line=line, name=word))
        self._figures.setText("\n".join(lines))
        others = [
            each.name.best(self._language) or each.code
            for each in self._presenter.scheme.labels
            if each.code != label.code and (each.line, each.colour) == look
        ]
        told = self.tr("No other label has {line} in this colour.").format(line=line_name(label.line))
        self._alike.setText(", ".join(others) or told)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "panel")
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(content)
    return area
