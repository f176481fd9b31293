"""Simulated platforms on loopback, strict judges of what the adapters send; for people, tests and benchmarks."""
