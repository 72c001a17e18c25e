"""A session as one sound file: a sound where something changes, and silence between.

Nothing is encoded here. The sounds are recordings of a second or so; silence is a packet that
says so; both are put into one Ogg Opus file (RFC 3533, 6716 and 7845), which takes milliseconds.
"""

from __future__ import annotations

from bot.audio.sessions import session_audio

__all__ = ["session_audio"]
