"""Learning projects: from a goal to what it taught, kept alive between two events (domain.md 2.4)."""
