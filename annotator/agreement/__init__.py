"""How far annotators agree: pure functions of values."""
