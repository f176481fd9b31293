"""Thanks of a sponsor or a colleague, in their own words; shared only if whoever gets them agrees (domain.md 2.10)."""
