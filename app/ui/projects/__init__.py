"""Project cards and the path that leads to them."""
