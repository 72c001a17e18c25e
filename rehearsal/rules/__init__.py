"""Discord's own rules about what an application may send, as pure checks."""
