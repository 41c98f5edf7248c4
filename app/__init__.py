"""Canevas: the French *entretien socio-professionnel*, offline, encrypted and signed."""
