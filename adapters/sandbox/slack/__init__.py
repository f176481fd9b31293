"""A simulated Slack: strict judge and faithful platform, spoken to by the real clients; knows nothing of our bot.

Start with `sandbox.py` (the whole) and `person.py` (what people do). To allow another method, add it to `methods.py`
and to one of the `*_methods.py`; another block or element goes into `blocks.py` or `elements.py`.
"""

from adapters.sandbox.slack.person import SlackPerson
from adapters.sandbox.slack.sandbox import SlackSandbox
from adapters.sandbox.slack.screen import SeenMessage, SeenView

__all__ = ["SeenMessage", "SeenView", "SlackPerson", "SlackSandbox"]
