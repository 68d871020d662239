"""The language in which words and marks of a project are searched; pure functions of values."""
