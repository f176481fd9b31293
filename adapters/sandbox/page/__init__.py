"""The sandbox in the browser: both platforms as the people see them, drawn from what the bot really sent."""

from adapters.sandbox.page.app import page_app
from adapters.sandbox.page.bench import Bench

__all__ = ["Bench", "page_app"]
