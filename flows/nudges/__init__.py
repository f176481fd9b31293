"""What we say of our own accord: when it may be said, to whom, and how people have less of it (domain.md 3.9)."""
