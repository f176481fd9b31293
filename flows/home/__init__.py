"""The home page and help: where people are, what waits for them, and what they can say."""
