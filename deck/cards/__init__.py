"""One module a card, each with a function ``build(stage)``."""
