"""What an operator chose for the bot on Telegram."""

from dataclasses import dataclass, field

_PATH = "/telegram/webhook"


@dataclass(frozen=True, slots=True)
class TelegramOptions:
    """The settings of the Telegram bot; printing them shows no secret."""

    token: str = field(repr=False)
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    webhook_url: str | None = None
    """Where Telegram reaches us; without it we ask for updates ourselves."""
    webhook_secret: str | None = field(default=None, repr=False)
    pool_chat: str | None = None
    """The chat of the idea cards, such as "-1001234567890", or "-1001234567890:12" for topic 12 in it."""

    @property
    def webhook_address(self) -> str | None:
        """The whole address Telegram is told; a bare host gets our path."""
        if not self.webhook_url:
            return None
        bare = self.webhook_url.rstrip("/")
        return bare + _PATH if bare.count("/") == len("//") else self.webhook_url
