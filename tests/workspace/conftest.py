from spaces import clock, workspace

__all__ = ["clock", "workspace"]
