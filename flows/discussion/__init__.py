"""What people say about an idea: in its card's thread or in private, shown wherever its card stands (domain.md 2.3)."""
