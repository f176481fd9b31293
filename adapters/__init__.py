"""Platforms, one folder each: translate in, translate out, decide nothing.

To add one: write a `Platform` (see `platform.py`), start from the smallest existing folder, simulate its
servers in `sandbox/`, and join the tests' `platform` fixture.
"""
