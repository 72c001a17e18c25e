"""The features, one folder or file each: commands, buttons, wording."""
