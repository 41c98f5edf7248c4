"""Mes entretiens: the board, the plain table, the day's agenda, a new interview."""
