"""Joining of one's own choice, staying away, leaving, and the language one speaks here (domain.md 2.1, 3.1)."""
