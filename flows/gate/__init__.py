"""The gate: six questions to a sponsor, a small yes when nobody objects, and an idea becomes a project (7.4)."""
