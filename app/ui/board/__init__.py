"""The table of picture cards: a grid, zones, and the words said about each kept card."""
