"""States for the inspector to show, and the inspector itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.views.marks import (
    ARTICLE,
    CLAIM,
    END,
    ENTITIES,
    HOPS,
    PLACE,
    RELATION,
    SCHEME,
    SECOND_CLAIM,
    SOURCE,
)
from ui.views.inspector import ClaimShown, Inspector, InspectorState, RelationShown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    """Return an inspector on the screen."""
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(312, 900)
    made.show()
    return made


@pytest.fixture
def empty() -> InspectorState:
    """Return the state in which nothing is selected."""
    return InspectorState(scheme=SCHEME, language="en")


@pytest.fixture
def of_claim() -> InspectorState:
    """Return the state of a selected claim with a source and a relation to another article."""
    return InspectorState(
        scheme=SCHEME,
        language="en",
        spans=(CLAIM,),
        article=ARTICLE,
        numbers={CLAIM.id: 3},
        entities=ENTITIES,
        chains=(HOPS,),
        relations=(RelationShown(RELATION, END, number=12, is_across=True),),
        author="Олена Кравець",
    )


@pytest.fixture
def of_source() -> InspectorState:
    """Return the state of a selected source with two claims."""
    return InspectorState(
        scheme=SCHEME,
        language="en",
        spans=(SOURCE,),
        article=ARTICLE,
        entities=ENTITIES,
        mentions=2,
        chains=(HOPS,),
        claims=(ClaimShown(CLAIM.id, 1, CLAIM.text), ClaimShown(SECOND_CLAIM.id, 2, SECOND_CLAIM.text)),
        author="Олена Кравець",
    )


@pytest.fixture
def of_place() -> InspectorState:
    """Return the state of a selected place without an entity."""
    return InspectorState(scheme=SCHEME, language="en", spans=(PLACE,), article=ARTICLE, entities=ENTITIES)


@pytest.fixture
def of_many() -> InspectorState:
    """Return the state of two selected claims and a source."""
    return InspectorState(scheme=SCHEME, language="en", spans=(CLAIM, SECOND_CLAIM, SOURCE), article=ARTICLE)
