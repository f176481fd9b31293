"""A simulated Telegram Bot API on loopback: a strict judge of what the bot sends, and people who use it.

Point the real client at `TelegramSandbox.base_url`; be people with `add_person`; read `violations` at the end.
`judge.py` and `places.py` say what is refused, `methods.py` what exists, `faults.py` what can go wrong.
To simulate another method: add it to `methods.py`, write its handler in `messages.py` or `account.py`, and name it
in `api.py`.
"""

from adapters.sandbox.telegram.api import Call, Violation
from adapters.sandbox.telegram.limits import Limits
from adapters.sandbox.telegram.person import TelegramPerson
from adapters.sandbox.telegram.sandbox import TelegramSandbox
from adapters.sandbox.telegram.screen import Mark, Shown, Toast
from adapters.sandbox.telegram.state import Chat

__all__ = ["Call", "Chat", "Limits", "Mark", "Shown", "TelegramPerson", "TelegramSandbox", "Toast", "Violation"]
