"""The scan's round as organisers run it: drafted, scheduled, open, closed, computed, published, archived."""
