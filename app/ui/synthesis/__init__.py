"""The draft, its editor, and reading it back with the person."""
