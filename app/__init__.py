"""Canevas: the French *entretien socio-professionnel*, offline, encrypted and signed."""

__version__ = "0.1.0"
