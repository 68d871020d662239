"""Behind the ledger of claims: what is listed, read off the window's thread."""

from ui.presenters.ledger.picturing import PicturePresenter
from ui.presenters.ledger.presenter import LedgerPresenter
from ui.presenters.ledger.reading import Detail, Related

__all__ = ["Detail", "LedgerPresenter", "PicturePresenter", "Related"]
