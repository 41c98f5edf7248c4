"""The windows: thin widgets over the session's value."""
