"""Check-ins: how it feels, where, and what came with it."""
