"""Announcements: one text for many, to the right people, in their language, once, and stoppable."""
