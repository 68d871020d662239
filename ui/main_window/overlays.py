"""What lies over the window: command palette, search in all articles, key hints, the veil behind dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.scheme import AttributeType
from ui.actions import Group, also_of, text_of, twin
from ui.main_window.menus import group_names
from ui.models.palette import PaletteItem
from ui.presenters import searching
from ui.presenters.searching import Place
from ui.views.key_hints import Hint, HintColumn, KeyHints
from ui.views.palette import Palette
from ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import EntityId
    from ui.main_window.window import MainWindow
    from ui.presenters.searching import Found, Hit

_ORDER = (
    Group.LABEL,
    Group.MARK,
    Group.LINK,
    Group.GO,
    Group.ARTICLE,
    Group.EDIT,
    Group.VIEW,
    Group.PROJECT,
    Group.HELP,
)
_LABEL_HINTS = 5


class Overlays(QObject):
    """Fills them and does what is chosen in them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.palette = Palette(window)
        self.palette.chosen.connect(self._choose)
        self.palette.rekey_requested.connect(self._rekey)
        self.palette.searched.connect(self._search)
        self.hints = KeyHints(window, window.label_bar)
        self.scrim = Scrim(window)
        self._is_search = False
        window.top_bar.commands.clicked.connect(self.open_palette)
        window.top_bar.search.clicked.connect(self.open_search)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "view.palette": self.open_palette,
            "view.hints": self.toggle_hints,
            "go.search": self.open_search,
        }

    def open_palette(self) -> None:
        """Offer every command."""
        self._is_search = False
        self.palette.open(self._commands())

    def open_search(self) -> None:
        """Search the texts of all articles."""
        self._is_search = True
        self.palette.open((), prompt=self.tr("Search all articles"))

    def toggle_hints(self) -> None:
        """Show or hide the keys of the moment."""
        if self.hints.isVisible():
            self.hints.hide()
        else:
            self.hints.open(self._columns(), key=self._window.actions_.key_of("view.hints"))

    def hide_hints(self) -> bool:
        """Hide the key hints; False if they were not there."""
        was_there = self.hints.isVisible()
        self.hints.hide()
        return was_there

    def _commands(self) -> list[PaletteItem]:
        actions, names = self._window.actions_, group_names()
        items = []
        for group in _ORDER:
            for spec in actions.specs:
                action = actions.action(spec.id)
                if spec.group is not group or not action.isVisible() or not action.isEnabled():
                    continue
                key = actions.key_of(spec.id)
                text = action.text()
                if group is Group.LABEL:
                    text = self.tr("Mark: {label}").format(label=text_of(spec))
                items.append(
                    PaletteItem(
                        ("action", spec.id),
                        text.rstrip("…"),
                        names[group],
                        spec.icon,
                        key,
                        words=(spec.text, twin(key), *also_of(spec)),
                    )
                )
        return items

    def _choose(self, chosen: tuple[str, object]) -> None:
        window = self._window
        match chosen:
            case ("action", str(action_id)):
                window.actions_.run(action_id)
            case ("article", article):
                window.open_article(article)  # type: ignore[arg-type]  # an ArticleId
            case ("entity", entity):
                self._go_to_entity(entity)  # type: ignore[arg-type]  # an EntityId
            case ("hit", (article, Place(start, words))):
                window.find_after_opening(article, words, start)  # type: ignore[arg-type]  # an ArticleId
            case _:
                return

    def _rekey(self, chosen: tuple[str, object]) -> None:
        kind, action_id = chosen
        if kind == "action":
            self._window.screens.show_keys(str(action_id))

    def _search(self, query: str) -> None:
        project = self._window.project
        if self._is_search:
            project.read(lambda session: (query, searching.by_text(session, query)), self._show_hits)
        else:
            project.read(lambda session: searching.by_name(session, query), self._show_found)

    def _show_found(self, found: Found) -> None:
        if self._is_search or found.query != self.palette.field.text().strip():
            return
        articles, named = self.tr("Articles"), self.tr("Entities")
        items = [PaletteItem(("article", a.id), a.title, articles, "file", note=a.outlet) for a in found.articles]
        items += [
            PaletteItem(("entity", e.id), e.name, named, "entity", note=self.tr("%n mention(s)", None, count))
            for e, count in found.entities
        ]
        self.palette.set_found(items)

    def _show_hits(self, answer: tuple[str, tuple[Hit, ...]]) -> None:
        query, hits = answer
        if not self._is_search or query != self.palette.field.text().strip():
            return
        items = [
            PaletteItem(("hit", (hit.article, place)), place.sentence, self._heading(hit), "file")
            for hit in hits
            for place in hit.places
        ]
        self.palette.set_found(items, told=self.tr("in %n article(s)", None, len(hits)))

    def _heading(self, hit: Hit) -> str:
        count = self.tr("%n place(s)", None, hit.count)
        return " · ".join(part for part in (hit.outlet, count, hit.title) if part)

    def _go_to_entity(self, entity: EntityId) -> None:
        span = self._window.project.read_now(lambda session: searching.first_mention(session, entity))
        if span is not None:
            self._window.open_article(span.article, span.id)
        else:
            self._window.desk.hint(self.tr("No mark names this entity yet."))

    def _columns(self) -> tuple[HintColumn, ...]:
        labels = [spec.id for spec in self._window.actions_.specs if spec.group is Group.LABEL][:_LABEL_HINTS]
        return (
            HintColumn(self.tr("Mark"), self._hints(*labels[:3], "mark.together", "mark.add_fragment", "mark.delete")),
            HintColumn(self.tr("Properties"), self._attribute_hints()),
            HintColumn(self.tr("Moving and selecting"), self._moving_hints()),
            HintColumn(
                self.tr("Relations and texts"),
                self._hints("link.source", "link.cue", "link.own_voice", "link.start", "mark.text", "mark.note"),
            ),
            HintColumn(
                self.tr("Articles"),
                self._hints(
                    "article.done_next",
                    "article.nothing",
                    "article.next",
                    "go.next_unsourced",
                    "edit.undo",
                    "view.palette",
                ),
            ),
        )

    def _hints(self, *ids: str) -> tuple[Hint, ...]:
        actions = self._window.actions_
        return tuple(
            Hint(text_of(actions.spec(known)).rstrip("…"), actions.key_of(known))
            for known in ids
            if known in actions and actions.key_of(known)
        )

    def _attribute_hints(self) -> tuple[Hint, ...]:
        """Return the keys of the selected mark's properties, or those of a claim."""
        window = self._window
        scheme, primary = window.project.scheme, window.desk.primary
        label = scheme.label(primary.label) if primary else next(iter(scheme.labels), None)
        choices = [a for a in label.attributes if a.type is AttributeType.CHOICE] if label else []
        hints = []
        for number, attribute in enumerate(choices[:_LABEL_HINTS], 1):
            key = window.actions_.key_of(f"attribute.{number}")
            name = attribute.name.best(window.language) or attribute.code
            hints.append(Hint(name, f"{key} 1–{len(attribute.values)}"))
        return tuple(hints)

    def _moving_hints(self) -> tuple[Hint, ...]:
        return (
            Hint(self.tr("Word"), "← →"),
            Hint(self.tr("Sentence"), "Ctrl+←/→"),
            Hint(self.tr("Extend"), "Shift+←/→"),
            Hint(self.tr("One character"), "Alt+←/→"),
            *self._hints("go.next_mark", "go.cycle"),
        )
