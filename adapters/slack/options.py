"""What the Slack adapter is told from outside."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SlackOptions:
    """The workspace to speak to. An app token means Socket Mode, a signing secret HTTP; both may be given."""

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    base_url: str = "https://slack.com/api/"
    pool_channel: str | None = None
    """The channel of the idea cards, for `learnathon check`."""


@dataclass(frozen=True, slots=True)
class Timings:
    """How patient the adapter is, in seconds; a silent socket is noticed within `silent_after` + `look_every`."""

    ping_every: float = 5
    look_every: float = 5
    silent_after: float = 20
    connect_within: float = 15
    try_again_after: float = 10
    """When Slack cannot be reached at the start."""
    stop_within: float = 5
