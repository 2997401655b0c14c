"""Benchmarks of single parts, run by `make bench-parts`; no tests, and not collected with them."""
