"""The supervisor's screens: what arrived, and whom to trust."""
