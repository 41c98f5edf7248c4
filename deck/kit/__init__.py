"""Small kit to build and light the clay, wood and paper miniatures of the deck."""
