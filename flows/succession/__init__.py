"""A new owner for a project whose owner left, or asked for one: who is asked, in which order (domain.md 2.11, 3.6a)."""
