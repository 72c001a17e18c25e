"""Pictures: plain numbers and words in, a small PNG out."""
