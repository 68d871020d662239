"""Claimdesk's core: claims, sources and entities in news articles, and the project file that keeps them."""

__version__ = "0.1.0"
