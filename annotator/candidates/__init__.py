"""Which claims of other articles may be about the same matter, and why: pure functions of values."""
