"""Widgets that know nothing of the store: values in, signals out."""
