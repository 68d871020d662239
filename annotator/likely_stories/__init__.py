"""Articles that may report one event, and why: what is proposed until a person makes a story of it."""
