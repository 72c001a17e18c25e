"""Lights: from what somebody says of their pain to green, amber, red or stop."""
