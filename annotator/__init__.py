"""Claimdesk's core: claims, sources and entities in news articles, and the project file that keeps them."""

__version__ = "0.1.0"

HOME_PAGE = "https://claimdesk.example"
"""Where the project is published; a reserved name until it is."""
