"""Skills: where they come from, one precise moment, and how sure each one is."""
