"""The weekly board: when it closes, and what is on it."""
