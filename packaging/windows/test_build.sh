#!/bin/bash
# `make windows`: a test build of the Windows program and of both installers on Linux, and a trial of them under Wine.
#
#     packaging/windows/test_build.sh [FOLDER] [STEP…]     steps: prepare freeze pack try; all of them if none is named
#
# Needs what prepare_wine.sh needs, and nsis, wixl, xvfb, imagemagick. What comes of it is named so that nobody takes it for a
# release: those are built on Windows by .github/workflows/release.yml with the same scripts.
set -euo pipefail
folder=$(mkdir -p "${1:-build/windows}" && cd "${1:-build/windows}" && pwd)
shift || true
steps=${*:-prepare freeze pack try}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
bin=${CLAIMDESK_BIN:-$root/build/freeze-venv/bin}
export WINEPREFIX=$folder/wine WINEDEBUG=-all CLAIMDESK_BIN=$bin
version=$("$bin/python" "$root/packaging/version.py")
epoch=$("$bin/python" "$root/packaging/version.py" epoch)
frozen=$folder/source/dist/frozen/claimdesk
setup=$folder/claimdesk-$version-windows-x64-TEST-setup.exe
msi=$folder/claimdesk-$version-windows-x64-TEST.msi

# A Windows Python stops if its streams are not pipes.
win() { echo | wine "$@" 2>&1 | cat; }
as_windows() { echo "Z:${1//\//\\}"; }

prepare() { "$here/prepare_wine.sh" "$folder"; }

freeze() {
    rm -rf "$folder/source" && mkdir -p "$folder/source/build"
    (cd "$root/packaging" && "$bin/python" -c "import icons, licences, translations, freeze; icons.draw(); licences.gather(); translations.compile_stale(); freeze.windows_version()")
    cp -r "$root"/{annotator,ui,resources,seeds,packaging,LICENSE,pyproject.toml,CHANGELOG.md} "$folder/source/"
    cp -r "$root"/build/{icons,licences,windows-version.txt} "$folder/source/build/"
    sqlite=$(CLAIMDESK_FOR=windows "$bin/python" "$root/packaging/sqlite_library.py")
    find "$folder/source" -name __pycache__ -prune -exec rm -rf {} +
    (
        cd "$folder/source"
        export PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$epoch DISPLAY=
        CLAIMDESK_WINDOWS_VERSION=$(as_windows "$folder/source/build/windows-version.txt")
        CLAIMDESK_SQLITE=$(as_windows "$sqlite")
        export CLAIMDESK_WINDOWS_VERSION CLAIMDESK_SQLITE
        win "$folder/python/python.exe" -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist/frozen \
            --workpath build/freeze packaging/claimdesk.spec
    )
    if find "$frozen" -iname 'icuuc*' -o -iname 'bcryptprimitives*' -o -iname 'api-ms-*' | grep -q .; then
        echo "A library of Wine's has been collected."; exit 1
    fi
    du -sm "$frozen" | awk '{print "frozen for Windows: " $1 " MB"}'
}

pack_as() {
    makensis -V2 -WX -DVERSION="$1" -DSOURCE="$frozen" -DOUT="$2" -DICONS="$root/build/icons" -DLICENSE="$root/LICENSE" "$here/claimdesk.nsi"
}

pack() {
    pack_as "$version" "$setup"
    pack_as 0.0.1 "$folder/older-setup.exe"
    for each in "$version=$msi" "0.0.1=$folder/older.msi"; do
        "$bin/python" "$here/wxs.py" "$frozen" "${each%%=*}" "$folder/claimdesk.wxs" --icons "$root/build/icons"
        (cd "$frozen" && wixl -a x64 -o "${each#*=}" "$folder/claimdesk.wxs")
    done
    (cd "$folder" && du -m ./*TEST* && sha256sum ./*TEST*)
}

for step in $steps; do
    case $step in
        prepare | freeze | pack) "$step" ;;
        try) FOLDER=$folder SETUP=$setup MSI=$msi VERSION=$version "$here/try_installers.sh" ;;
        *) echo "There is no step $step."; exit 2 ;;
    esac
done
