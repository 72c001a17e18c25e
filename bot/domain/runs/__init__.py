"""The rules of runs: what was run, how far to go next, and what shoes have behind them.

Distances are metres, times are seconds; only words know of kilometres and miles.
"""
