#!/bin/bash
# Sign, notarise and staple dist/frozen/Claimdesk.app as far as there are keys, and put it into a disk image.
#
#   CLAIMDESK_SIGNED_BY   identity in the keychain; without it the program gets an ad-hoc signature, which every Mac asks about
#   NOTARY_KEY, NOTARY_KEY_ID, NOTARY_ISSUER   key of App Store Connect; without them nothing is notarised
set -euo pipefail
cd "$(dirname "$0")/../.."
app=dist/frozen/Claimdesk.app
here=packaging/macos
version=$(python packaging/version.py)
image=dist/claimdesk-$version-macos-$(uname -m).dmg

if [ -n "${CLAIMDESK_SIGNED_BY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --entitlements "$here/entitlements.plist" --sign "$CLAIMDESK_SIGNED_BY" "$app"
else
    echo "UNSIGNED: there is no certificate here."
    codesign --force --deep --entitlements "$here/entitlements.plist" --sign - "$app"
fi
codesign --verify --deep --strict --verbose=2 "$app"

rm -f "$image"
python -m dmgbuild -s "$here/dmg_settings.py" -D app="$app" -D icons=build/icons "Claimdesk $version" "$image"
if [ -n "${CLAIMDESK_SIGNED_BY:-}" ]; then
    codesign --sign "$CLAIMDESK_SIGNED_BY" --timestamp "$image"
fi
if [ -n "${NOTARY_KEY:-}" ]; then
    key=$(mktemp)
    trap 'rm -f "$key"' EXIT
    printf '%s' "$NOTARY_KEY" > "$key"
    xcrun notarytool submit "$image" --key "$key" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
else
    echo "NOT NOTARISED: there is no key here."
fi
ls -l "$image"
