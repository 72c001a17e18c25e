"""What every feature says and shows alike."""
