"""What the list of occurrences says of cases and of what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.inflection import Case
from annotator.suggesters.occurrences import Standing
from ui.words.names import label_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.scheme import Scheme
    from annotator.suggesters.occurrences import Occurrence

translate = QCoreApplication.translate
_MOST_CASES = 3


def cases_text(cases: Collection[Case]) -> str:
    """Return cases in short: «дав., місц.»; nothing if they are too many to tell anything."""
    if not 0 < len(cases) <= _MOST_CASES:
        return ""
    return ", ".join(_case_text(case) for case in Case if case in cases)


def _case_text(case: Case) -> str:  # noqa: PLR0911 -- one word a case
    match case:
        case Case.NOMINATIVE:
            return translate("Occurrences", "nom.")
        case Case.GENITIVE:
            return translate("Occurrences", "gen.")
        case Case.DATIVE:
            return translate("Occurrences", "dat.")
        case Case.ACCUSATIVE:
            return translate("Occurrences", "acc.")
        case Case.INSTRUMENTAL:
            return translate("Occurrences", "ins.")
        case Case.LOCATIVE:
            return translate("Occurrences", "loc.")
        case Case.VOCATIVE:
            return translate("Occurrences", "voc.")


def remark(  # noqa: PLR0911 -- one remark a standing
    occurrence: Occurrence, scheme: Scheme, language: str
) -> str:
    """Return what the list says at the end of a line."""
    mark = occurrence.mark
    match occurrence.standing:
        case Standing.NEW:
            return cases_text(occurrence.cases)
        case Standing.MARKED:
            return translate("Occurrences", "marked already")
        case _ if mark is None:
            return ""
        case Standing.THEIRS:
            return translate("Occurrences", "marked by {name}").format(name=mark.by)
        case Standing.OTHER_LABEL:
            label = label_name(scheme, mark.label, language)
            return translate("Occurrences", "is “{label}” ({name})").format(label=label, name=mark.by)
        case Standing.INSIDE:
            return translate("Occurrences", "in “{text}”").format(text=mark.text)
        case Standing.ROUND:
            return translate("Occurrences", "has “{text}” in it").format(text=mark.text)
        case _:
            return translate("Occurrences", "crosses “{text}”").format(text=mark.text)


def question(occurrence: Occurrence, scheme: Scheme, language: str) -> str:
    """Return what is to be decided about an occurrence."""
    mark = occurrence.mark
    label = label_name(scheme, mark.label, language) if mark else ""
    match occurrence.standing:
        case Standing.INSIDE:
            return translate("Occurrences", "This mention is a part of “{label}”.").format(label=label)
        case Standing.ROUND:
            return translate("Occurrences", "A mark “{label}” is a part of this mention.").format(label=label)
        case Standing.CROSSING:
            return translate("Occurrences", "A mark “{label}” begins or ends within this mention.").format(label=label)
        case Standing.OTHER_LABEL:
            return translate("Occurrences", "This mention has the label “{label}”.").format(label=label)
        case _:
            name = mark.by if mark else ""
            return translate("Occurrences", "{name} has marked this mention.").format(name=name)
