"""Finding ideas: searching and narrowing the pool, and what looks like an idea that is about to be posted."""
