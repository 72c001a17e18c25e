"""The day's post of a challenge: one message a day, kept true as people hold."""
