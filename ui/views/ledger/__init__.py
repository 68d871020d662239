"""The screen with every claim of the project."""

from ui.views.ledger.view import LedgerView

__all__ = ["LedgerView"]
