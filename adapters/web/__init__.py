"""Pages for people on the web: the open questions of a scan, and its results to read or print.

No cookies, nothing of others, and no script but one that counts letters. `Source` is what the pages are made from;
`web_routes` are joined to the bot's own small web server. To add a page: a read model in `flows/pages/reading.py`, a
template, and a route.
"""

from adapters.web.drawing import Drawing
from adapters.web.routes import PLACES, web_routes
from adapters.web.source import Source

__all__ = ["PLACES", "Drawing", "Source", "web_routes"]
