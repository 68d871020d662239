#!/bin/bash
# Try both installers under Wine: install the older, upgrade, self-test, open a project, uninstall. Run by test_build.sh.
set -euo pipefail
: "${FOLDER:?}" "${SETUP:?}" "${MSI:?}" "${VERSION:?}" "${WINEPREFIX:?}"
export WINEDEBUG=-all DISPLAY=:94 LC_ALL=C.UTF-8
Xvfb $DISPLAY -screen 0 1440x900x24 -nolisten tcp 2>/dev/null &
screen=$!
trap 'kill $screen 2>/dev/null || true; wineserver -k 2>/dev/null || true' EXIT
sleep 2

home=$WINEPREFIX/drive_c/users/$(id -un)
win() { echo | wine "$@" 2>&1 | cat; }
say() { echo "  $*"; }
fail() { echo "FAILED: $*"; exit 1; }
self_test() {
    told=$(win "$1/claimdesk.exe" self-test --json | grep -a '^{' || true)
    echo "$told" | grep '"ok":true' >/dev/null || fail "self-test: $told"
    say "self-test: ${told##*\"versions\":}"
}
version_of() { win "$1/claimdesk.exe" --version | tr -d '\r'; }
comes_up() { # TITLE OF A WINDOW
    for _ in $(seq 240); do
        if xwininfo -root -tree 2>/dev/null | grep "$1" >/dev/null; then return 0; fi
        sleep 0.5
    done
    return 1
}
projects=$WINEPREFIX/drive_c/Projects
open_project() { # PLACE, NAME OF THE PICTURE, ROOT OF THE REGISTRY
    rm -rf "$projects" && mkdir -p "$projects"
    win "$1/claimdesk.exe" new 'C:/Projects/новини.claimdesk' >/dev/null
    echo 'Президент сказав, що дощ скінчився.' > "$projects/a.txt"
    win "$1/claimdesk.exe" import 'C:/Projects/новини.claimdesk' 'C:/Projects/a.txt' >/dev/null
    # By the command of the file type, as a double click does. Wine 8 does not look up types of one user, as Windows does.
    key="$3\\Software\\Classes\\"
    win reg query "${key}.claimdesk" | grep 'Claimdesk.Project.1' >/dev/null || fail "the suffix has no type"
    command=$(win reg query "${key}Claimdesk.Project.1\\shell\\open\\command" | tr -d '\r' | sed -n 's/.*REG_SZ *//p')
    say "double click: $command"
    [ "$command" = "\"$4\\claimdesk-window.exe\" open \"%1\"" ] || fail "the file type starts something else"
    (win "$1/claimdesk-window.exe" open 'C:\Projects\новини.claimdesk') &
    comes_up 'новини' || fail "the project did not open"
    sleep 5
    import -window root "$FOLDER/$2.png"
    say "the project is open; picture: $FOLDER/$2.png"
    win "$1/claimdesk.exe" new 'C:/Projects/друга.claimdesk' >/dev/null
    echo | timeout 120 wine "$1/claimdesk-window.exe" open 'C:\Projects\друга.claimdesk' 2>&1 | cat || fail "the second start did not end"
    comes_up 'друга' || fail "the second project did not open"
    comes_up 'новини' || fail "the first window is gone"
    say "a second start handed its project over: one program, two windows"
    wineserver -k; sleep 2
    say "$(win "$1/claimdesk.exe" check 'C:/Projects/новини.claimdesk' | tr -d '\r')"
}
kept() { [ -e "$projects/новини.claimdesk" ] || fail "the project is gone"; }

# What an earlier trial that was stopped has left.
win msiexec /x "Z:${MSI//\//\\}" /qn >/dev/null || true
win msiexec /x "Z:${FOLDER//\//\\}\\older.msi" /qn >/dev/null || true

echo "setup.exe, for one user:"
place=$home/AppData/Local/Programs/Claimdesk
win "$FOLDER/older-setup.exe" /S
touch "$place/_internal/of-another-version"
win "$SETUP" /S
say "installed over the older: $(version_of "$place")"
[ ! -e "$place/_internal/of-another-version" ] || fail "the upgrade left a file of the older version"
win reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Claimdesk' /v DisplayVersion | grep "$VERSION" >/dev/null || fail "registry"
self_test "$place"
open_project "$place" setup HKCU "C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Claimdesk"
win "$place/uninstall.exe" /S
for _ in $(seq 60); do [ -e "$place/claimdesk.exe" ] || break; sleep 0.5; done
[ ! -e "$place" ] || fail "left behind: $(ls "$place")"
if win reg query 'HKCU\Software\Classes\Claimdesk.Project.1' 2>&1 | grep 'open' >/dev/null; then fail "the file type is left behind"; fi
kept
say "uninstalled: the program is gone, the project is not"

echo "msi, for all users:"
place="$WINEPREFIX/drive_c/Program Files/Claimdesk"
win msiexec /i "Z:${FOLDER//\//\\}\\older.msi" /qn
[ -e "$place/claimdesk.exe" ] || fail "the older msi was not installed"
win msiexec /i "Z:${MSI//\//\\}" /qn
say "installed over the older: $(version_of "$place")"
self_test "$place"
open_project "$place" msi HKLM 'C:\Program Files\Claimdesk'
win msiexec /x "Z:${MSI//\//\\}" /qn
[ ! -e "$place/claimdesk.exe" ] || fail "the program is left behind"
kept
say "uninstalled: the program is gone, the project is not"
