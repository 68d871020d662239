"""Articles on their way into the project and out of it: what is asked, looked at beforehand, done and proved."""
