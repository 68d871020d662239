"""How the disk image looks: the program on the left, the folder to drag it to on the right. Read by dmgbuild."""

import os.path

app = defines["app"]  # noqa: F821 -- dmgbuild gives it
icons = defines["icons"]  # noqa: F821

format = "UDZO"
files = [app]
symlinks = {"Applications": "/Applications"}
badge_icon = os.path.join(icons, "claimdesk.icns")
icon_locations = {os.path.basename(app): (160, 140), "Applications": (480, 140)}
window_rect = ((200, 200), (640, 320))
default_view = "icon-view"
icon_size = 128
