"""The real client of python-telegram-bot, pointed at the simulation."""

from telegram import Bot
from telegram.request import HTTPXRequest

from adapters.sandbox.telegram import TelegramSandbox


def client(telegram: TelegramSandbox, *, token: str | None = None) -> Bot:
    return Bot(
        token or telegram.token,
        base_url=telegram.base_url,
        base_file_url=telegram.base_file_url,
        request=HTTPXRequest(connection_pool_size=16),
        get_updates_request=HTTPXRequest(connection_pool_size=4),
    )


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now
