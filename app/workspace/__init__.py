"""The façade over an open space: what a window or a command asks, in one short call each.

``space`` opens and keeps; ``enrolment`` makes people known; ``handing_over`` seals what leaves;
``receiving`` judges what arrives. Nothing here knows a window.
"""
