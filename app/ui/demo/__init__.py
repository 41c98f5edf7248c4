"""The demonstration: a whole fictional interview played through the real windows."""
