"""The scheme editor: labels, properties, relations, layers, and what a change of them touches."""

from ui.views.scheme_editor.editor import SchemeEditor

__all__ = ["SchemeEditor"]
