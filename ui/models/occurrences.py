"""Where a name occurs, as the list shows it: what needs a decision first, then article by article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from annotator.suggesters.occurrences import DECISIONS, SETTLED, Occurrence, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from annotator.model import ArticleId

Index = QModelIndex | QPersistentModelIndex
FormKey = str | int
"""A form of the first name, folded, or the number of another name."""
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class Group:
    """A heading: an article's, or with None that of what needs a decision."""

    article: ArticleId | None
    title: str
    count: int = 0
    fresh: int = 0


def key_of(occurrence: Occurrence) -> FormKey:
    """Return with which check box among the forms *occurrence* goes."""
    return occurrence.name or occurrence.form


class OccurrenceModel(QAbstractListModel):
    """A row is a *Group* or the number of an occurrence; what is checked will be marked."""

    RowRole = Qt.ItemDataRole.UserRole + 1
    """The *Group* or the *Occurrence*."""
    CheckedRole = Qt.ItemDataRole.UserRole + 2
    """Whether it will be marked; None: it cannot be."""
    counts_changed = Signal()
    """Something was found, checked or marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Occurrence] = []
        self._rows: list[Group | int] = []
        self._decisions: list[Group | int] = []
        self._chosen: dict[int, bool] = {}
        self._out: set[FormKey] = set()
        self._has_teasers = False
        self._wanted = self._undecided = self._there = 0
        self._forms: Counter[FormKey] = Counter()
        self._firsts: dict[FormKey, Occurrence] = {}

    def clear(self, *, out: Collection[FormKey] = ()) -> None:
        """Show nothing; forms *out* will come unchecked."""
        self.beginResetModel()
        self._all, self._rows, self._decisions = [], [], []
        self._chosen, self._out, self._firsts = {}, set(out), {}
        self.endResetModel()
        self._count()

    def add(self, found: Iterable[Occurrence]) -> None:
        """Show what was found, below what is there; articles come one after the other."""
        first = len(self._all)
        self._all += found
        fresh = range(first, len(self._all))
        self._place(fresh)
        self._add_up(fresh)

    def set_teasers(self, has_teasers: bool) -> None:
        """Show what stands in teasers too, or leave it out."""
        self._has_teasers = has_teasers
        self.beginResetModel()
        self._rows, self._decisions = [], []
        self.endResetModel()
        self._place(range(len(self._all)))
        self._count()

    @property
    def forms(self) -> Counter[FormKey]:
        """How often each form and each other name was found."""
        return self._forms

    def first_of(self, key: FormKey) -> Occurrence:
        """Return the first occurrence of a form that was found."""
        return self._firsts[key]

    @property
    def has_teasers(self) -> bool:
        """Whether any occurrence stands in a teaser."""
        return any(each.is_teaser for each in self._all)

    @property
    def wanted(self) -> tuple[Occurrence, ...]:
        """What is checked."""
        return tuple(self._all[number] for number in self._shown() if self._is_wanted(number))

    @property
    def there(self) -> tuple[Occurrence, ...]:
        """What the asker has marked already."""
        return tuple(self._all[each] for each in self._shown() if self._all[each].standing is Standing.MARKED)

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many will be marked, are marked already, and need a decision that nobody has taken."""
        return self._wanted, self._there, self._undecided

    def is_form_in(self, key: FormKey) -> bool:
        """Tell whether occurrences of this form come checked."""
        return key not in self._out

    def set_form(self, key: FormKey, is_in: bool) -> None:
        """Check or uncheck every new occurrence of a form."""
        (self._out.discard if is_in else self._out.add)(key)
        self._chosen = {
            number: value
            for number, value in self._chosen.items()
            if key_of(self._all[number]) != key or self._all[number].standing in DECISIONS
        }
        self._tell_all()

    def occurrence(self, row: int) -> Occurrence | None:
        """Return the occurrence in *row*; None for a heading."""
        found = self._row(row)
        return self._all[found] if isinstance(found, int) else None

    def toggle(self, row: int) -> None:
        """Check or uncheck a row; a heading takes all below it along."""
        found = self._row(row)
        if isinstance(found, Group):
            able = self._open_below(row)
        else:
            able = [] if found is None or self._all[found].standing is Standing.MARKED else [found]
        is_on = not all(map(self._is_wanted, able))
        self._chosen.update(dict.fromkeys(able, is_on))
        self._tell_all()

    def decide(self, row: int, is_on: bool) -> None:
        """Mark in this place although something stands there, or leave it."""
        found = self._row(row)
        if isinstance(found, int) and self._all[found].standing in DECISIONS:
            self._chosen[found] = is_on
            self._tell_all()

    def decide_alike(self, row: int) -> None:
        """Decide as in this row wherever the same stands in the way; where nothing was decided yet, to leave it."""
        found = self._row(row)
        if not isinstance(found, int) or self._all[found].standing not in DECISIONS:
            return
        same = _obstacle(self._all[found])
        is_on = self._chosen.get(found, False)
        alike = (number for number, each in enumerate(self._all) if _obstacle(each) == same)
        self._chosen.update(dict.fromkeys(alike, is_on))
        self._tell_all()

    def take_marked(self, marked: Iterable[Occurrence]) -> None:
        """Show that these have been marked."""
        places = {(each.article, each.start, each.end) for each in marked}
        for number, each in enumerate(self._all):
            if (each.article, each.start, each.end) in places:
                self._all[number] = each.as_marked()
                self._chosen.pop(number, None)
        self._tell_all()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._decisions) + len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._row(index.row())
        if found is None:
            return None
        match role:
            case self.RowRole:
                return self._all[found] if isinstance(found, int) else found
            case self.CheckedRole:
                return self._checked(index.row(), found)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                if isinstance(found, Group):
                    return found.title
                each = self._all[found]
                return f"{each.before}{each.text}{each.after}"
            case _:
                return None

    def _checked(self, row: int, found: Group | int) -> bool | None:
        if isinstance(found, int):
            return None if self._all[found].standing is Standing.MARKED else self._is_wanted(found)
        able = self._open_below(row)
        return all(map(self._is_wanted, able)) if able else None

    def _open_below(self, row: int) -> list[int]:
        return [number for number in self._below(row) if self._all[number].standing not in SETTLED]

    def _below(self, row: int) -> list[int]:
        numbers = []
        while isinstance(number := self._row(row + 1), int):
            numbers.append(number)
            row += 1
        return numbers

    def _row(self, row: int) -> Group | int | None:
        if 0 <= row < len(self._decisions):
            return self._decisions[row]
        row -= len(self._decisions)
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _shown(self) -> Iterable[int]:
        return (number for number, each in enumerate(self._all) if self._has_teasers or not each.is_teaser)

    def _is_wanted(self, number: int) -> bool:
        each = self._all[number]
        if number in self._chosen:
            return self._chosen[number]
        return each.standing is Standing.NEW and key_of(each) not in self._out

    def _place(self, numbers: Sequence[int]) -> None:
        shown = [number for number in numbers if self._has_teasers or not self._all[number].is_teaser]
        deciding = [number for number in shown if self._all[number].standing in DECISIONS]
        if deciding:
            head: list[Group | int] = [] if self._decisions else [Group(None, "")]
            self._insert(self._decisions, [*head, *deciding], 0)
        rest = self._with_headings([number for number in shown if self._all[number].standing not in DECISIONS])
        self._insert(self._rows, rest, len(self._decisions))

    def _insert(self, into: list[Group | int], rows: Sequence[Group | int], start: int) -> None:
        if rows:
            first = start + len(into)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            into += rows
            self.endInsertRows()

    def _with_headings(self, numbers: Iterable[int]) -> list[Group | int]:
        rows: list[Group | int] = []
        group = next((row for row in reversed(self._rows) if isinstance(row, Group)), None)
        for number in numbers:
            each = self._all[number]
            if group is None or group.article != each.article:
                group = Group(each.article, " · ".join(part for part in (each.outlet, each.title) if part))
                rows.append(group)
            group.count += 1
            group.fresh += each.standing is Standing.NEW
            rows.append(number)
        return rows

    def _tell_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        self._count()

    def _count(self) -> None:
        self._wanted = self._there = self._undecided = 0
        self._forms = Counter()
        self._add_up(range(len(self._all)))

    def _add_up(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            each = self._all[number]
            if each.is_teaser and not self._has_teasers:
                continue
            key = key_of(each)
            self._forms[key] += 1
            self._firsts.setdefault(key, each)
            self._wanted += self._is_wanted(number)
            self._there += each.standing in SETTLED
            self._undecided += each.standing in DECISIONS and number not in self._chosen
        self.counts_changed.emit()


def _obstacle(occurrence: Occurrence) -> tuple[Standing, str]:
    return occurrence.standing, occurrence.mark.label if occurrence.mark else ""
