#!/bin/bash
# Fetch the installer of the newest release for a target, to upgrade from; nothing if there is none.
#
#     GH_TOKEN=… packaging/previous.sh TARGET FOLDER
set -euo pipefail
target=$1
folder=$2
mkdir -p "$folder"
case $target in
    linux-x86_64) pattern='claimdesk_*_amd64.deb' ;;
    linux-arm64) pattern='claimdesk_*_arm64.deb' ;;
    windows-*) pattern="claimdesk-*-$target-setup.exe" ;;
    macos-*) pattern="claimdesk-*-$target.dmg" ;;
    *) echo "There is no target $target."; exit 2 ;;
esac
if gh release download --repo "$GITHUB_REPOSITORY" --pattern "$pattern" --dir "$folder"; then
    ls "$folder"
else
    echo "There is no release to upgrade from."
fi
