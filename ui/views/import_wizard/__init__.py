"""The import wizard: what would come of the files, what their tags become, which column is what."""

from ui.views.import_wizard.wizard import ImportWizard

__all__ = ["ImportWizard"]
