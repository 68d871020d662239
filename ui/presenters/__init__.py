"""One presenter a screen: it holds the values, calls the edits and feeds the widgets."""
