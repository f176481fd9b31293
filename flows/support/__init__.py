"""Help with what is in the way of a project: asked of its sponsor or of colleagues, and answered (domain.md 2.7)."""
