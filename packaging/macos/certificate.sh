#!/bin/bash
# Put the certificate for signing into a keychain of its own, on a runner that is thrown away afterwards.
# Without MACOS_CERTIFICATE nothing is done, and that is said.
set -euo pipefail
if [ -z "${MACOS_CERTIFICATE:-}" ]; then
    echo "There is no certificate here: the program will not be signed."
    exit 0
fi
keychain=$RUNNER_TEMP/claimdesk.keychain-db
password=$(openssl rand -hex 24)
file=$RUNNER_TEMP/certificate.p12
trap 'rm -f "$file"' EXIT
printf '%s' "$MACOS_CERTIFICATE" | base64 --decode > "$file"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$file" -P "$MACOS_CERTIFICATE_PASSWORD" -t cert -f pkcs12 -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
