"""Rows of the last step."""
