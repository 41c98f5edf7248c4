"""Decks of pictures on this computer: those shipped, those an establishment brings.

``source`` reads a folder or a zip that may be hostile, ``pictures`` makes its pictures safe,
``importing`` puts both together, ``drafts`` completes a bare folder, ``shelf`` keeps them.
"""
