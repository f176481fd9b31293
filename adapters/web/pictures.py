"""Our own pictures inside a page: with a name and a description for whoever does not see them."""

from typing import Final

from markupsafe import Markup, escape

from flows.pages.reading import Drawn

_OPENS: Final = "<svg "


def picture(drawn: Drawn, number: str) -> Markup:
    """Return a picture as a part of a page; its number is told from all others there."""
    opening, _, rest = drawn.svg.partition(">")
    title, told = f"picture-{number}-title", f"picture-{number}-told"
    named = opening.replace(_OPENS, f'{_OPENS}role="img" aria-labelledby="{title}" aria-describedby="{told}" ', 1)
    said = f'<title id="{title}">{escape(drawn.title)}</title><desc id="{told}">{escape(drawn.description)}</desc>'
    return Markup(f"{named}>{said}{rest}")  # noqa: S704 - drawn by us, with people's words escaped
