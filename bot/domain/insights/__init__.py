"""Looking back at one's own days: how scores went, and what they went with."""
