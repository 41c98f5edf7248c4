"""The journal: who did what and when, the chain that holds it, its signed copy."""
