"""Ideas of several people: co-owners, another owner, on behalf of a colleague, two that become one (domain.md 2.3)."""
