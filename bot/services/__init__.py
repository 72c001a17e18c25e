"""The use cases: what commands, buttons and jobs all call."""
