"""What people settle for themselves: language, hours, time zone, how much they hear, pausing (domain.md 2.1, 3.9)."""
