"""Dividing articles into train, dev and test, so that nothing in one can be learnt from another."""
