"""Ideas: sending one in, the pool, one's own, and the card everybody sees (domain.md 2.3, 3.2)."""
