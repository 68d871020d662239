"""What proposes marks. Nothing here writes to a project: a person accepts."""
