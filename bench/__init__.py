"""Benchmarks, each beside a named baseline in the same run."""
