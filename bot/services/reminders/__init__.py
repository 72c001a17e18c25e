"""Reminders: asked for by each member, sent only while the day's hold is open."""
