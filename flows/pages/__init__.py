"""Pages on the web for people: their addresses, and what they show; how that looks is for `adapters/web/`."""
