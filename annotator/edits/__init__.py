"""Every way to change a project: plain functions of a session, each one journal entry and one undo step."""
