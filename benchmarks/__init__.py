"""Measurements and fault injection, run by hand or by the checks."""
