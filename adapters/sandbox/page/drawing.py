"""The page's parts as HTML: each is drawn from the look alone, and can be drawn again when something changed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from babel.dates import format_date, format_datetime
from jinja2 import ChainableUndefined, Environment, PackageLoader
from markupsafe import Markup

from adapters.sandbox.cast import App
from adapters.sandbox.page.behind.crowd import crowd
from adapters.sandbox.page.behind.faulting import faults, signals
from adapters.sandbox.page.behind.inspecting import inspect
from adapters.sandbox.page.behind.time import time_bar, timeline
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import LANGUAGES, Look
from adapters.sandbox.page.people import groups
from adapters.sandbox.page.slack.pane import slack_pane
from adapters.sandbox.page.telegram.pane import telegram_pane
from adapters.sandbox.page.words import word

Context = Mapping[str, Any]
_HERE = "http://127.0.0.1:"
_WHO_KEPT = 16

PARTS: Mapping[str, Callable[[Bench, Look], Context]] = {
    "bar": lambda _bench, _look: {"languages": LANGUAGES},
    "time": time_bar,
    "signals": signals,
    "slack": slack_pane,
    "telegram": telegram_pane,
    "crowd": crowd,
    "inspect": inspect,
    "faults": faults,
    "timeline": timeline,
}
"""By the name of its template and of its element: what it is drawn from."""
BEHIND = ("inspect", "faults", "timeline")
"""The parts that stand behind the panes, one below the other."""


class Drawing:
    """Draws the page for a look."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._who = lru_cache(maxsize=_WHO_KEPT)(self._draw_who)
        self._templates = Environment(
            loader=PackageLoader("adapters.sandbox.page"),
            autoescape=True,
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.tests["here"] = _is_here

    def part(self, name: str, look: Look) -> str:
        """Return one part, of `PARTS`."""
        return self._draw(f"{name}.html", look, PARTS[name](self._bench, look))

    def page(self, look: Look) -> str:
        """Return the whole page."""
        parts = {name: self.part(name, look) for name in PARTS}
        return self._draw("page.html", look, {"parts": parts, "behind": BEHIND})

    def _draw(self, template: str, look: Look, context: Context) -> str:
        def say(key: str, **values: object) -> str:
            return word(look.lang, key, **values)

        def date(day: datetime) -> str:
            return format_date(day, "EEEE d MMMM y", locale=look.lang)

        def moment(at: datetime) -> str:
            return format_datetime(at, "EEEE d MMMM y, HH:mm", tzinfo=at.tzinfo, locale=look.lang)

        def who(app: App, me: object) -> Markup:
            return self._who(app, me, look.lang)

        shown = {"look": look, "say": say, "date": date, "moment": moment, "who": who, **context}
        return self._templates.get_template(template).render(shown)

    def _draw_who(self, app: App, me: object, lang: str) -> Markup:
        """Draw whom one can be; hundreds of people, who do not change, so it is kept."""
        return Markup(self._draw("who.html", Look(lang), {"app": app, "me": me, "groups": groups(self._bench, app)}))  # noqa: S704 - a template's own, escaped


def _is_here(address: object) -> bool:
    """Tell whether an address is of this machine, such as that of a page of the bot's: it can be opened from here."""
    return str(address).startswith(_HERE)
