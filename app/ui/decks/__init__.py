"""Jeux d’images: which decks are here, bringing one, completing a draft, printing, removing."""
