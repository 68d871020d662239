"""Write what the frozen program is made of as a CycloneDX list: dist/claimdesk-VERSION-TARGET.cdx.json.

    python packaging/sbom.py TARGET

The Python packages come from uv.lock; Python itself, Qt and the libraries in native code are added, which no tool sees.
"""

from __future__ import annotations

import json
import platform
import sqlite3
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import sqlite_library
import version
from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parents[1]


def native() -> list[dict[str, object]]:
    """Return the parts that are no Python packages."""
    parts = (
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0-only"),
        ("SQLite", sqlite3.sqlite_version if sys.platform == "darwin" else sqlite_library.VERSION, "blessing"),
        ("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"),
    )
    return [
        {
            "type": "library",
            "bom-ref": f"{name}-{number}",
            "name": name,
            "version": number,
            "licenses": [{"license": {"id": licence}}],
        }
        for name, number, licence in parts
    ]


def write(target: str) -> Path:
    """Write the list and return where it is; the same source gives the same bytes."""
    programs = Path(sys.executable).parent
    export = [programs / "uv", "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project"]
    with tempfile.TemporaryDirectory() as folder:
        wanted, made = Path(folder, "requirements.txt"), Path(folder, "bom.json")
        subprocess.run([*export, "--output-file", wanted], cwd=ROOT, check=True)
        command = [
            sys.executable,
            "-W",
            "ignore",
            "-m",
            "cyclonedx_py",
            "requirements",
            "--output-reproducible",
            "--of",
            "JSON",
        ]
        subprocess.run([*command, "--pyproject", "pyproject.toml", "-o", made, wanted], cwd=ROOT, check=True)
        listed = json.loads(made.read_text(encoding="utf-8"))
    listed["metadata"]["component"] = {"type": "application", "name": "claimdesk", "version": version.version()}
    listed["components"] += native()
    out = ROOT / "dist" / f"claimdesk-{version.version()}-{target}.cdx.json"
    out.write_text(
        json.dumps(listed, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8", newline="\n"
    )
    return out


if __name__ == "__main__":
    path = write(sys.argv[1])
    print(f"{path.relative_to(ROOT)}: {len(json.loads(path.read_text(encoding='utf-8'))['components'])} components")
