"""What was decided about tags before: the decisions that fit the tags of a new import best are taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator import scheme_rules
from annotator.importers.tagging import ADD, SKIP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.scheme import Scheme
    from ui.presenters.transfer.decisions import Decisions, Tag
    from ui.settings import SettingsStore

_NAME, _MAPS = "import", "tags"
_KEPT = 30
_KINDS = ("label", "relation")


class TagMemory:
    """Reads and writes the settings of imports."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def recalled(self, decisions: Decisions, unknown: Iterable[Tag], scheme: Scheme) -> Decisions:
        """Return *decisions* with what was decided before about *unknown* tags, as far as *scheme* knows of it."""
        wanted = set(decisions.undecided(unknown))
        best: dict[Tag, str] = {}
        for kept in self._maps():
            fitting = {
                tag: rule for tag, rule in _rules(kept).items() if tag in wanted and _is_known(tag, rule, scheme)
            }
            if len(fitting) > len(best):
                best = fitting
        return decisions.ruled((kind, tag, rule) for (kind, tag), rule in best.items())

    def remember(self, decisions: Decisions) -> None:
        """Keep what was decided about tags."""
        made = {"label": decisions.labels, "relation": decisions.relations}
        if not any(made.values()):
            return
        maps = [made, *(kept for kept in self._maps() if _rules(kept).keys() != _rules(made).keys())]
        wizards = self._settings.value.wizards
        self._settings.change(wizards=wizards | {_NAME: wizards.get(_NAME, {}) | {_MAPS: maps[:_KEPT]}})

    def _maps(self) -> list[dict[str, Any]]:
        maps = self._settings.value.wizards.get(_NAME, {}).get(_MAPS, [])
        return [kept for kept in maps if isinstance(kept, dict)] if isinstance(maps, list) else []


def _rules(kept: dict[str, Any]) -> dict[Tag, str]:
    found: dict[Tag, str] = {}
    for kind in _KINDS:
        rules = kept.get(kind)
        if isinstance(rules, dict):
            found |= {(kind, str(tag)): str(rule) for tag, rule in rules.items()}  # type: ignore[misc]  # a kind
    return found


def _is_known(tag: Tag, rule: str, scheme: Scheme) -> bool:
    """Tell whether *rule* means something in *scheme*."""
    if rule in {ADD, SKIP}:
        return True
    if tag[0] == "relation":
        return any(relation.code == rule for relation in scheme.relations)
    code, attribute, _value = scheme_rules.mapped(rule)
    return scheme.has_label(code) and (
        not attribute or any(each.code == attribute for each in scheme.label(code).attributes)
    )
