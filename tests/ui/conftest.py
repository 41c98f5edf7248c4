"""Fixtures that several test files of the screens share."""

from ui.synthesis_desk import clock, screen, session, space  # noqa: F401
