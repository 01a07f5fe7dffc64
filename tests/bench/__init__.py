"""Benchmarks against what others ship, on made-up data: `python -m tests.bench [name …]`."""
