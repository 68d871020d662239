"""The inspector and the value it shows."""

from __future__ import annotations

from ui.views.inspector.inspector import Inspector, Tab
from ui.views.inspector.state import Chain, ClaimShown, Hop, InspectorState, Place, RelationShown

__all__ = ("Chain", "ClaimShown", "Hop", "Inspector", "InspectorState", "Place", "RelationShown", "Tab")
