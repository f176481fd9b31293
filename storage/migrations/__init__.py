"""Steps from one shape of the database to the next, run by `Store.upgrade`.

To add one: a file in `versions/` that follows the last one, both ways, and its revision in `KNOWN` here.
"""

KNOWN = ("0001", "0002", "0003", "0004", "0005")
"""All revisions, the oldest first."""
HEAD = KNOWN[-1]
"""The revision this version of the program expects; known without loading Alembic, so that starting stays fast."""
