"""The rules: pure, synchronous, typed; no Discord, no SQL, no clock, no I/O."""
