"""Experiments: small tests of one expectation each: begun, asked about at their end, followed up (domain.md 2.5)."""
