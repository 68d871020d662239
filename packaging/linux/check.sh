#!/bin/sh
# Look for faults in what tells a Linux desktop about the program, and in the package; tools that are not here are named.
set -eu
cd "$(dirname "$0")/../.."
share=build/targz-share

with() {
    if command -v "$1" >/dev/null; then "$@"; else echo "$1 is not here: not checked"; fi
}

with desktop-file-validate "$share/applications/org.claimdesk.Claimdesk.desktop"
with appstreamcli validate --no-net --no-color "$share/metainfo/org.claimdesk.Claimdesk.metainfo.xml"
with xmllint --noout "$share/mime/packages/claimdesk.xml"
with mandoc -T lint -W warning "$share/man/man1/claimdesk.1.gz"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' annotator/__init__.py)
for package in dist/claimdesk_"$version"_*.deb; do
    with lintian --fail-on error,warning --tag-display-limit 0 --allow-root "$package"
done
