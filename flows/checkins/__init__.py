"""Check-ins: short questions to a project's owner, and a ladder of reminders that ends (domain.md 2.6, 3.5, 3.6)."""
