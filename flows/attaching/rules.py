"""With which ideas photos and voice notes go, and how many; no chat and no database here."""

from datetime import timedelta

from storage.models import OPEN_IDEAS, IdeaState

MOST = 5
"""How many go with one idea; two that are merged keep those of both."""
LATELY = timedelta(days=7)
"""An idea that changed since then is likely the one that somebody sends a photo for."""
SAME_DAY = timedelta(days=1)
"""What was sent so shortly before an idea came in may belong to it."""
TAKES = frozenset({IdeaState.DRAFT, IdeaState.PARKED, *OPEN_IDEAS})
