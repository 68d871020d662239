"""Write what makes the MSI, for WiX 3 and for wixl: for all users, by an administrator, `msiexec /i … /qn`.

python packaging/windows/wxs.py FROZEN VERSION OUT.wxs --icons build/icons
"""

from __future__ import annotations

import argparse
import shutil
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

FAMILY = uuid.UUID("5b0c9c7a-3d0e-4c4f-9d39-0f6f6f4c2f7e")
"""Never to be changed: by what follows from it Windows knows an older version of the same program."""
FILE_TYPE = "Claimdesk.Project.1"
WINDOW = "claimdesk-window.exe"


def identity(text: str) -> str:
    """Return what is always the same for *text*."""
    return str(uuid.uuid5(FAMILY, text)).upper()


def tree(folder: Path, within: str, components: list[str]) -> list[str]:
    """Return the lines for the files in *folder*; names of components are added to *components*."""
    lines = []
    for path in sorted(folder.iterdir()):
        name = f"{within}/{path.name}" if within else path.name
        key = uuid.uuid5(FAMILY, name).hex
        if path.is_dir():
            inner = tree(path, name, components)
            lines += [f'<Directory Id="d{key}" Name={quoteattr(path.name)}>', *inner, "</Directory>"]
        else:
            components.append(f"c{key}")
            file = f'<File Id="f{key}" Source={quoteattr(name)} Name={quoteattr(path.name)} KeyPath="yes"/>'
            lines.append(f'<Component Id="c{key}" Guid="{identity(name)}" Win64="yes">{file}</Component>')
    return lines


def value(key: str, text: str, *, is_key: bool = False) -> str:
    """Return a line for an entry of the registry."""
    more = ' KeyPath="yes"' if is_key else ""
    return f'<RegistryValue Root="HKLM" Key={quoteattr(key)} Type="string" Value={quoteattr(text)}{more}/>'


def document(frozen: Path, version: str, *, machine: str = "x64") -> str:
    """Return the whole document; paths in it are those within *frozen*."""
    components: list[str] = []
    files = "\n".join(tree(frozen, "", components))
    references = "\n".join(f'<ComponentRef Id="{name}"/>' for name in (*components, "registry", "menu"))
    classes = "Software\\Classes"
    entries = "\n".join(
        (
            value(f"{classes}\\.claimdesk", FILE_TYPE, is_key=True),
            value(f"{classes}\\{FILE_TYPE}", "Claimdesk project"),
            value(f"{classes}\\{FILE_TYPE}\\DefaultIcon", "[INSTALLDIR]project.ico"),
            value(f"{classes}\\{FILE_TYPE}\\shell\\open\\command", f'"[INSTALLDIR]{WINDOW}" open "%1"'),
        )
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{identity(f"product {version}")}" Name="Claimdesk" Language="1033" Codepage="65001" Version="{version}"
 Manufacturer="Claimdesk contributors" UpgradeCode="{identity("upgrade")}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Platform="{machine}" Description="Claimdesk {version}"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Claimdesk is installed already."/>
<Media Id="1" Cabinet="claimdesk.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder">
<Component Id="menu" Guid="{identity("menu")}" Win64="yes">
<Shortcut Id="shortcut" Name="Claimdesk" Target="[INSTALLDIR]{WINDOW}" WorkingDirectory="INSTALLDIR"/>
<RegistryValue Root="HKLM" Key="Software\\Claimdesk" Name="Menu" Type="integer" Value="1" KeyPath="yes"/>
</Component>
</Directory>
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="Claimdesk">
{files}
<Component Id="registry" Guid="{identity("registry")}" Win64="yes">
{entries}
</Component>
</Directory>
</Directory>
</Directory>
<Feature Id="main" Level="1" Title="Claimdesk">
{references}
</Feature>
</Product>
</Wix>
"""


def main() -> None:
    """Write it, with the icon of projects put beside the program."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("frozen", type=Path)
    words.add_argument("version")
    words.add_argument("out", type=Path)
    words.add_argument("--icons", type=Path, required=True)
    words.add_argument("--machine", default="x64", choices=("x64", "arm64"))
    chosen = words.parse_args()
    shutil.copyfile(chosen.icons / "claimdesk-document.ico", chosen.frozen / "project.ico")
    chosen.out.write_text(document(chosen.frozen, chosen.version, machine=chosen.machine), encoding="utf-8")


if __name__ == "__main__":
    main()
