"""Sécurité et sauvegarde: who opens the space, its copies, its key."""
