"""The rules, by what they are about; `rules` says how a line reads."""
