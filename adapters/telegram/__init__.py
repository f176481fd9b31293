"""Telegram: its updates in, its messages and keyboards out.

`Telegram` is the platform; `incoming`, `rendering`, `quiet`, `callback` and `verdicts` translate without a network,
`polling` and `webhook` are the two ways in, `delivery` and `notices` the two ways out.
"""

from adapters.telegram.adapter import Telegram
from adapters.telegram.options import TelegramOptions
from adapters.telegram.polling import Patience

__all__ = ["Patience", "Telegram", "TelegramOptions"]
