"""Cards of the board: obstacles, and what one can count on."""
