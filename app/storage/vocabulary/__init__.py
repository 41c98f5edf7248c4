"""The reference file of vocabularies: one SQLite file beside the space, not secret."""

from app.storage.vocabulary.building import add_edition, add_editions, editions
from app.storage.vocabulary.reference import Reference

__all__ = ["Reference", "add_edition", "add_editions", "editions"]
