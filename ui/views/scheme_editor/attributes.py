"""The properties of a label as a table: name, type, values in the order of their digits, required."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QVBoxLayout, QWidget

from annotator.scheme import AttributeType
from ui.theme import CAPTION, S1, S2, SMALL
from ui.views.scheme_editor.attribute_dialog import AttributeDialog
from ui.views.scheme_editor.chips import ValueChip
from ui.views.scheme_editor.parts import Head, Rule, cleared, focus_again, focused_name
from ui.views.scheme_editor.words import type_name
from ui.widgets.buttons import IconButton, Kind, TextButton
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, caption, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.scheme import Attribute, Choice
    from ui.presenters.scheme import SchemePresenter

T = TypeVar("T")

_NAME_WIDTH, _TYPE_WIDTH = 104, 72


class AttributeTable(Painted):
    """Names open a dialog, values open a menu; Space on the last column makes a property required."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._label = ""
        self._shown: tuple[Attribute, ...] | None = None
        self._add = TextButton(self.tr("Add"), icon="plus", kind=Kind.LINK)
        self._add.setAccessibleName(self.tr("Add a property"))
        self._add.clicked.connect(self._add_attribute)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S2)
        self._grid.setVerticalSpacing(S1)
        self._grid.setColumnStretch(2, 1)
        self._nothing = text_label(self.tr("Marks with this label have no properties."), size=SMALL, dim=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(Head(self.tr("Properties"), self._add))
        layout.addLayout(self._grid)
        layout.addWidget(self._nothing)

    def refresh(self) -> None:
        """Show the properties of the chosen label."""
        label = self._presenter.label
        attributes = label.attributes if label else ()
        code = label.code if label else ""
        if (code, attributes) == (self._label, self._shown):
            return
        self._label, self._shown = code, attributes
        focus = focused_name(self)
        cleared(self._grid)
        self._nothing.setVisible(not attributes)
        if attributes:
            self._add_header()
        for row, attribute in enumerate(attributes):
            self._add_row(2 * row + 2, attribute)
        focus_again(self, focus)

    def _add_header(self) -> None:
        names = (self.tr("Name"), self.tr("Type"), self.tr("Values, in the order of their digits"), self.tr("Required"))
        for column, name in enumerate(names):
            self._grid.addWidget(_header(name, gives_way=column == 2), 0, column)  # noqa: PLR2004 -- to the values
        self._grid.addWidget(Rule(), 1, 0, 1, 5)

    def _add_row(self, row: int, attribute: Attribute) -> None:
        top = Qt.AlignmentFlag.AlignTop
        cells: list[QWidget] = [
            self._name_cell(attribute),
            text_label(type_name(attribute.type), size=SMALL),
            self._values_cell(attribute),
            self._required_cell(attribute),
            self._menu_button(attribute),
        ]
        cells[1].setMinimumWidth(_TYPE_WIDTH)
        cells[1].setContentsMargins(0, S1, 0, 0)
        for column, cell in enumerate(cells):
            if column == 2:  # noqa: PLR2004 -- the values take the room there is
                self._grid.addWidget(cell, row, column)
            else:
                self._grid.addWidget(cell, row, column, top)
        self._grid.addWidget(Rule(), row + 1, 0, 1, 5)

    def _name_cell(self, attribute: Attribute) -> QWidget:
        name = attribute.name.best(self._language) or attribute.code
        button = TextButton(name, kind=Kind.LINK)
        font = button.font()
        font.setBold(True)
        button.setFont(font)
        button.setObjectName(f"attribute {attribute.code}")
        button.setAccessibleName(self.tr("Edit the property {name}").format(name=name))
        button.setToolTip(button.accessibleName())
        button.setProperty("attribute", attribute.code)
        button.clicked.connect(self._edit_pressed)
        cell = QWidget()
        cell.setMinimumWidth(_NAME_WIDTH)
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, S1)
        layout.setSpacing(0)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        below = " · ".join(each for each in (attribute.code, attribute.key.upper()) if each)
        code = caption(below)
        code.setContentsMargins(S1, 0, 0, 0)
        layout.addWidget(code)
        if not (attribute.name.uk and attribute.name.en):
            missing = text_label(self._missing(attribute), size=CAPTION)
            missing.setProperty("warn", True)
            missing.setContentsMargins(S1, 0, 0, 0)
            layout.addWidget(missing)
        return cell

    def _missing(self, attribute: Attribute) -> str:
        if attribute.name.uk:
            return self.tr("English name is missing")
        return self.tr("Ukrainian name is missing") if attribute.name.en else self.tr("Names are missing")

    def _values_cell(self, attribute: Attribute) -> QWidget:
        cell = QWidget()
        if attribute.type is not AttributeType.CHOICE:
            layout = QVBoxLayout(cell)
            layout.setContentsMargins(0, S1, 0, 0)
            told = self.tr("default: {text}").format(text=attribute.default) if attribute.default else "—"
            layout.addWidget(text_label(told, size=SMALL, dim=True))
            return cell
        flow = FlowLayout(cell)
        for place, choice in enumerate(attribute.values, start=1):
            chip = ValueChip(choice, place, of=attribute, language=self._language)
            chip.setObjectName(f"value {attribute.code} {choice.code}")
            chip.setProperty("attribute", attribute.code)
            chip.clicked.connect(self._value_pressed)
            flow.addWidget(chip)
        policy = cell.sizePolicy()
        policy.setHeightForWidth(True)
        cell.setSizePolicy(policy)
        return cell

    def _required_cell(self, attribute: Attribute) -> QWidget:
        box = QCheckBox()
        box.setChecked(attribute.required)
        box.setObjectName(f"required {attribute.code}")
        name = attribute.name.best(self._language) or attribute.code
        box.setAccessibleName(self.tr("{name} is required").format(name=name))
        box.setProperty("attribute", attribute.code)
        box.clicked.connect(self._required_pressed)
        return box

    def _menu_button(self, attribute: Attribute) -> QWidget:
        name = attribute.name.best(self._language) or attribute.code
        button = IconButton("more", self.tr("What to do with the property {name}").format(name=name))
        button.setObjectName(f"menu {attribute.code}")
        button.setProperty("attribute", attribute.code)
        button.clicked.connect(self._menu_pressed)
        return button

    def _pressed(self) -> Attribute | None:
        """Return the property whose row the signal under way comes from."""
        sender, label = self.sender(), self._presenter.label
        return label.attribute(str(sender.property("attribute"))) if label is not None and sender is not None else None

    def _edit_pressed(self) -> None:
        if (attribute := self._pressed()) is not None:
            self._edit(attribute.code)

    def _edit(self, code: str) -> None:
        known = self._presenter
        dialog = AttributeDialog(
            known.draft, self._label, code, language=self._language, commands=known.commands, parent=self
        )
        if dialog.exec():
            self._presenter.change(lambda _draft: dialog.draft)

    def _add_attribute(self) -> None:
        self._edit("")

    def _required_pressed(self) -> None:
        attribute = self._pressed()
        if attribute is None:
            return
        label, code = self._label, attribute.code
        fields: dict[str, object] = {"required": not attribute.required}
        if not attribute.default and attribute.values and not attribute.required:
            fields["default"] = attribute.values[0].code
        self._presenter.change(lambda draft: draft.with_attribute(label, code, **fields))

    def _menu_pressed(self) -> None:
        attribute = self._pressed()
        if attribute is None:
            return
        label, code = self._label, attribute.code
        codes = [each.code for each in self._shown or ()]
        menu = QMenu(self)
        edit = menu.addAction(self.tr("Edit…"))
        up = self._step_action(menu, self.tr("Move up"), codes, code, -1)
        down = self._step_action(menu, self.tr("Move down"), codes, code, 1)
        merge = self._merge_menu(menu, [each for each in self._shown or () if each.code != code])
        delete = menu.addAction(self.tr("Delete"))
        chosen = self._ask(menu)
        if chosen is edit:
            self._edit(code)
        elif chosen in {up, down}:
            self._move_attribute(code, -1 if chosen is up else 1)
        elif chosen is delete:
            self._presenter.change(lambda draft: draft.delete_attribute(label, code))
        elif chosen is not None and chosen in merge:
            into = str(chosen.data())
            self._presenter.change(lambda draft: draft.merge_attributes(label, code, into))

    def _value_pressed(self) -> None:
        attribute, chip = self._pressed(), self.sender()
        if attribute is None or not isinstance(chip, ValueChip):
            return
        label, code, value = self._label, attribute.code, chip.choice.code
        codes = [choice.code for choice in attribute.values]
        menu = QMenu(self)
        is_default = attribute.default == value
        default = menu.addAction(self.tr("No default") if is_default else self.tr("Make it the default"))
        rename = menu.addAction(self.tr("Rename…"))
        earlier = self._step_action(menu, self.tr("Move forward"), codes, value, -1)
        later = self._step_action(menu, self.tr("Move back"), codes, value, 1)
        merge = self._merge_menu(menu, [choice for choice in attribute.values if choice.code != value])
        delete = menu.addAction(self.tr("Delete"))
        chosen = self._ask(menu)
        if chosen is default:
            self._presenter.change(lambda draft: draft.with_attribute(label, code, default="" if is_default else value))
        elif chosen is rename:
            self._edit(code)
        elif chosen in {earlier, later}:
            values = moved(attribute.values, codes.index(value), -1 if chosen is earlier else 1)
            self._presenter.change(lambda draft: draft.with_attribute(label, code, values=values))
        elif chosen is delete:
            self._presenter.change(lambda draft: draft.delete_value(label, code, value))
        elif chosen is not None and chosen in merge:
            into = str(chosen.data())
            self._presenter.change(lambda draft: draft.merge_values(label, code, value, into))

    def _ask(self, menu: QMenu) -> QAction | None:
        """Open *menu* below what was pressed and return what was chosen in it."""
        sender = self.sender()
        place = sender.mapToGlobal(sender.rect().bottomLeft()) if isinstance(sender, QWidget) else self.pos()
        return menu.exec(place)

    @staticmethod
    def _step_action(menu: QMenu, text: str, codes: list[str], code: str, step: int) -> QAction:
        action = menu.addAction(text)
        action.setEnabled(0 <= codes.index(code) + step < len(codes))
        return action

    def _merge_menu(self, menu: QMenu, others: list[Attribute] | list[Choice]) -> list[QAction]:
        if not others:
            return []
        inner = menu.addMenu(self.tr("Merge into"))
        actions = []
        for other in others:
            action = inner.addAction(other.name.best(self._language) or other.code)
            action.setData(other.code)
            actions.append(action)
        return actions

    def _move_attribute(self, code: str, step: int) -> None:
        label, attributes = self._label, self._shown or ()
        place = [each.code for each in attributes].index(code)
        changed = moved(attributes, place, step)
        self._presenter.change(lambda draft: draft.with_label(label, attributes=changed))


def _header(name: str, *, gives_way: bool) -> Elided:
    header = Elided(name, size=CAPTION, bold=True)
    header.setProperty("dim", True)
    if not gives_way:
        header.setMinimumWidth(header.sizeHint().width())
    return header


def moved(things: tuple[T, ...], place: int, step: int) -> tuple[T, ...]:
    """Return *things* with the one at *place* moved by *step*."""
    rest = [*things[:place], *things[place + 1 :]]
    rest.insert(max(0, place + step), things[place])
    return tuple(rest)
