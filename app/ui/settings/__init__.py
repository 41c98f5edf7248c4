"""Réglages: one place, searchable, each line explained."""
