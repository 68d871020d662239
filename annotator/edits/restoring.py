"""Taking a whole project over from a file: its scheme and its name, exactly as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import scheme_rules
from annotator.errors import Rule, SchemeError
from annotator.model import Deed
from annotator.store import journal, schemes, spans

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.scheme import Scheme
    from annotator.store.session import Session


def restore_scheme(session: Session, scheme: Scheme, *, by: AnnotatorId) -> Changes:
    """Let *scheme* hold in a project in which nothing is marked yet, under the version it brings along.

    Raises *SchemeError* if the scheme has a fault, or (IN_USE) if something is marked: see *edit_scheme* then.
    """
    scheme_rules.check(scheme)
    if spans.count_by_label(session):
        raise SchemeError(rule=Rule.IN_USE, subject=scheme.name)
    before = schemes.current(session)
    with journal.edit(
        session, by=by, deed=Deed.EDIT_SCHEME, name=scheme.name, before=before.version, after=scheme.version
    ) as edit:
        schemes.replace(session, scheme)
    return edit.changes
