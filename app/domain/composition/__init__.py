"""Composing the synthesis: one small file a section, pure functions from the answers.

Third person, present tense; the person's words between guillemets; nothing invented: each
sentence names the answers it rests on. What is private or not agreed never enters.
"""

from app.domain.composition.compose import compose, heading_of

__all__ = ["compose", "heading_of"]
