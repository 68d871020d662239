"""Menus that open in the article: what can be done here, and which relation is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from annotator.scheme import Role
from ui.actions import Group

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from ui.actions.action_set import ActionSet
    from ui.presenters.article import ArticlePresenter, Offer, Tie

_DIGITS = 9
_FOR_CLAIM = ("link.source", "link.cue", "link.own_voice", "link.start")
_FOR_MARK = ("link.start",)
_FOR_MARK_TOO = ("mark.all", "mark.note", "mark.text", "mark.flag", "edit.select_same", "mark.delete")
_FOR_TEXT = ("mark.together", "mark.add_fragment", "edit.copy")


class ContextMenu(QObject):
    """Opens at the pointer with what fits what lies there."""

    def __init__(self, parent: QWidget, desk: ArticlePresenter, actions: ActionSet) -> None:
        super().__init__(parent)
        self._window = parent
        self._desk = desk
        self._actions = actions
        desk.view.context_asked.connect(self.open)

    def open(self, place: QPoint, offset: int) -> None:
        """Select what lies at *offset*, unless something is selected there already, and open the menu."""
        menu = self.menu(offset)
        menu.popup(place)

    def menu(self, offset: int) -> QMenu:
        """Return the menu for *offset*."""
        here = self._desk.view.marks_at(offset)
        if here and not set(here) & set(self._desk.selected):
            self._desk.select((here[0],))
        elif not here and self._desk.view.selection is None and offset != self._desk.view.caret:
            self._desk.select(())  # a press on bare text does not mean what is selected elsewhere
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        has_mark, has_text = bool(self._desk.selected), self._desk.view.selection is not None
        if has_text or has_mark:
            title = self.tr("Mark the text as") if has_text else self.tr("Change the label to")
            labels = menu.addMenu(title)
            for spec in self._actions.specs:
                if spec.group is Group.LABEL:
                    labels.addAction(self._actions.action(spec.id))
        if has_text:
            self._add(menu, _FOR_TEXT)
        if has_mark:
            self._add(menu, _FOR_CLAIM if self._is_claim() else _FOR_MARK)
            self._add_ties(menu)
            self._add(menu, _FOR_MARK_TOO)
        self._add(menu, ("edit.undo", "article.nothing", "article.metadata", "article.copies"))
        return menu

    def _add_ties(self, menu: QMenu) -> None:
        ties = self._desk.untying.ties
        if ties:
            ties_menu = menu.addMenu(self.tr("Remove a relation"))
            ties_menu.triggered.connect(self._untie)
            for tie in ties:
                ties_menu.addAction(tie_action(tie, tie.name, ties_menu))

    def _untie(self, action: QAction) -> None:
        self._desk.untying.untie(action.data())

    def _is_claim(self) -> bool:
        page, primary = self._desk.page, self._desk.primary
        return page is not None and primary is not None and page.label(primary.id).role is Role.CLAIM

    def _add(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        menu.addSeparator()
        for action_id in ids:
            menu.addAction(self._actions.action(action_id))


def tie_action(tie: Tie, words: str, menu: QMenu) -> QAction:
    """Return the entry of *menu* that stands for a relation."""
    action = QAction(words.replace("&", "&&"), menu)
    action.setData(tie.relation)
    return action


class DigitMenu(QMenu):
    """A menu whose digits choose, even where a digit is the key of a label."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isdecimal():
            event.accept()
            return True
        return super().event(event)


class RelationMenu(QObject):
    """Asks which of several relations is meant: arrows and Enter, a digit, or the mouse."""

    def __init__(self, parent: QWidget, desk: ArticlePresenter) -> None:
        super().__init__(parent)
        self._window = parent
        self._desk = desk
        self._menu: QMenu | None = None
        desk.relation_asked.connect(self.open)

    @property
    def menu(self) -> QMenu | None:
        """The menu while it is open."""
        return self._menu

    def open(self, offer: Offer) -> None:
        """Open the menu at the second mark."""
        menu = DigitMenu(self._window)
        menu.aboutToHide.connect(self._forget)
        menu.triggered.connect(self._relate)
        page = self._desk.page
        for number, option in enumerate(offer.options, 1):
            is_reverse = option.source != offer.first
            name = f"{option.name} ←" if is_reverse else option.name
            action = QAction(f"&{number}  {name}" if number <= _DIGITS else name, menu)
            action.setData((option.type, option.source, option.target))
            relation = page.scheme.relation(option.type) if page else None
            if relation is not None:
                action.setToolTip(relation.guideline.best(self._desk.language))
            menu.addAction(action)
        menu.setToolTipsVisible(True)
        self._menu = menu
        rect = self._desk.view.rect_of(offer.second)
        menu.popup(self._desk.view.viewport().mapToGlobal(rect.bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _relate(self, action: QAction) -> None:
        relation, source, target = action.data()
        self._desk.linking.relate(relation, source, target)

    def _forget(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None


class UntyingMenu(QObject):
    """Asks which relation of a mark is to go: arrows and Enter, a digit, or the mouse."""

    def __init__(self, parent: QWidget, desk: ArticlePresenter) -> None:
        super().__init__(parent)
        self._window = parent
        self._desk = desk
        self.menu: DigitMenu | None = None
        desk.untying.asked.connect(self.open)

    def open(self, ties: tuple[Tie, ...]) -> None:
        """Open the menu at the selected mark."""
        menu = DigitMenu(self._window)
        menu.aboutToHide.connect(self._forget)
        menu.triggered.connect(self._untie)
        heading = menu.addAction(self.tr("Which relation is to be removed?"))
        heading.setEnabled(False)
        for number, tie in enumerate(ties, 1):
            menu.addAction(tie_action(tie, tie.name, menu))
            if number <= _DIGITS:
                menu.actions()[-1].setText(f"&{number}  {menu.actions()[-1].text()}")
        self.menu = menu
        rect = self._desk.view.rect_of(self._desk.selected[-1])
        menu.popup(self._desk.view.viewport().mapToGlobal(rect.bottomLeft()))
        menu.setActiveAction(menu.actions()[1])

    def _untie(self, action: QAction) -> None:
        self._desk.untying.untie(action.data())

    def _forget(self) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
            self.menu = None
