"""Which button somebody looks for."""

import re
from collections.abc import Sequence


def chosen(labels: Sequence[str], buttons: Sequence[str]) -> str | None:
    """Return the button that the first of these patterns fits, or None."""
    return next((button for label in labels for button in buttons if re.fullmatch(label, button)), None)
