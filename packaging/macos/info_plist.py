"""What macOS is told about the program: its document, the system it needs, that it can be dark."""

from __future__ import annotations

from typing import Any

PROJECT = "org.claimdesk.project"
OLDEST_SYSTEM = "13.0"
"""As the wheels of the locked PySide6 6.11 need it (macosx_13_0); 6.12 would need 14.0."""


def info_plist(version: str) -> dict[str, Any]:
    """Return the entries of Info.plist that PyInstaller does not write itself."""
    return {
        "CFBundleDisplayName": "Claimdesk",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "uk"],
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Claimdesk project",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "claimdesk-document.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PROJECT],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PROJECT,
                "UTTypeDescription": "Claimdesk project",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": "claimdesk-document.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["claimdesk"],
                    "public.mime-type": "application/x-claimdesk-project",
                },
            }
        ],
    }
