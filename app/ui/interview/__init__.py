"""The interview window: rail, sheet, prompts, pace."""
