"""The bot in a process of its own, killed at random moments while people go on: nothing is lost, nothing doubled."""
