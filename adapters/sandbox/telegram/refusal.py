"""How the simulated Bot API says no."""

from typing import Any
from urllib.parse import urlsplit


class Refusal(Exception):
    """A call that Telegram answers with an error; `wrong` when the caller could have known better."""

    def __init__(
        self, code: int, description: str, *, parameters: dict[str, int] | None = None, wrong: bool = False
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.wrong = wrong

    def body(self) -> dict[str, Any]:
        """The error as Telegram writes it."""
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer if self.parameters is None else {**answer, "parameters": self.parameters}


def bad_request(why: str, *, wrong: bool = True) -> Refusal:
    """400: the call itself is wrong, unless `wrong=False` says that the caller could not have known."""
    return Refusal(400, f"Bad Request: {why}", wrong=wrong)


def forbidden(why: str) -> Refusal:
    """403: a fact of life, such as a person who blocked the bot."""
    return Refusal(403, f"Forbidden: {why}")


def conflict(why: str) -> Refusal:
    """409: two readers of the updates, or a reader while a webhook is set."""
    return Refusal(409, f"Conflict: {why}")


def too_many_requests(retry_after: int) -> Refusal:
    """429: not now."""
    why = f"Too Many Requests: retry after {retry_after}"
    return Refusal(429, why, parameters={"retry_after": retry_after})


def is_web_address(address: Any, *further_schemes: str) -> bool:
    """Whether Telegram takes this for a link: http or https with a host, or one of the further schemes."""
    if not isinstance(address, str) or any(letter.isspace() for letter in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme in further_schemes:
        return bool(parts.netloc or parts.path)
    return parts.scheme in {"http", "https"} and ("." in parts.netloc or parts.hostname == "localhost")
