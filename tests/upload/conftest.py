"""The tus server for the tests of this folder."""

from tus_server import tus

__all__ = ["tus"]
