"""The menus, made of the commands: every command stands in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from ui.actions import Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar, QWidget

    from ui.actions.action_set import ActionSet

translate = QCoreApplication.translate


def group_names() -> dict[Group, str]:
    """Return the titles of the menus, which are also the headings in the palette and the key hints."""
    return {
        Group.PROJECT: translate("Menus", "Project"),
        Group.EDIT: translate("Menus", "Edit"),
        Group.LABEL: translate("Menus", "Label"),
        Group.MARK: translate("Menus", "Mark"),
        Group.LINK: translate("Menus", "Relations"),
        Group.GO: translate("Menus", "Go"),
        Group.ARTICLE: translate("Menus", "Article"),
        Group.VIEW: translate("Menus", "View"),
        Group.HELP: translate("Menus", "Help"),
    }


def fill_menus(actions: ActionSet, bar: QMenuBar, button: QMenu) -> None:
    """Put every command into the menu bar, and the same menus into the menu of the ☰ button."""
    for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    bar.clear()
    button.clear()
    for group, title in group_names().items():
        menu = group_menu(actions, group, bar)
        menu.setTitle(title)
        bar.addMenu(menu)
        button.addMenu(menu)


def group_menu(actions: ActionSet, group: Group, parent: QWidget) -> QMenu:
    """Return a menu with the commands of one group."""
    menu = QMenu(parent)
    for spec in actions.specs:
        if spec.group is not group:
            continue
        if spec.starts_section:
            menu.addSeparator()
        menu.addAction(actions.action(spec.id))
    return menu
