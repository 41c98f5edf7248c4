"""The rights of a person on what is kept of them, one action each."""
