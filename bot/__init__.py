"""Builds, starts and stops everything; the only layer that knows every part."""
