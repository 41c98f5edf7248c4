"""The window and the screens around the interview: unlock, create, home, hand over."""
