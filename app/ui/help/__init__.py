"""The help: the guide of ``docs/``, read inside; loaded at the first F1 only."""
