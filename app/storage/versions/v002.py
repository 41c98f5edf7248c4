"""Version 2 of the tables: what came after the first interview from end to end.

Frozen once released (``migrations.RELEASED``); until then it grows with the models.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
