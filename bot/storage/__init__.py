"""What the bot remembers. Nothing outside knows a column name."""
