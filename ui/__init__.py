"""The desktop application: a Qt window over the core."""
