"""The life timeline on the screen: a painted canvas, the episode's card, the table twin."""
