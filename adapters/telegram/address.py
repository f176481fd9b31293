"""Where messages go on Telegram, and how one of them is found again: compact JSON that nobody else reads."""

import json
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and within it a topic where there is one. A private chat has its person's id."""

    chat: int
    thread: int | None = None

    @property
    def is_group(self) -> bool:
        """Groups and channels have negative ids."""
        return self.chat < 0

    def to_json(self) -> str:
        """The address as others keep it."""
        return f'{{"chat":{self.chat}}}' if self.thread is None else f'{{"chat":{self.chat},"thread":{self.thread}}}'

    @classmethod
    def from_json(cls, address: str) -> Self:
        """Read what `to_json` wrote; raises ValueError for anything else."""
        try:
            read = json.loads(address)
            return cls(int(read["chat"]), read.get("thread"))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a Telegram address") from error

    @classmethod
    def from_setting(cls, setting: str) -> Self:
        """Read a chat id as operators write it: -1001234567890, or -1001234567890:12 for topic 12."""
        chat, _, thread = setting.partition(":")
        return cls(int(chat), int(thread) if thread else None)


@dataclass(frozen=True, slots=True)
class Receipt:
    """One message in one chat."""

    chat: int
    message: int

    def to_json(self) -> str:
        """The receipt as others keep it; the same message always gives the same letters."""
        return f'{self.beginning(self.chat)}"message":{self.message}}}'

    @staticmethod
    def beginning(chat: int) -> str:
        """Return how the receipts of all messages in a chat begin."""
        return f'{{"chat":{chat},'

    @classmethod
    def from_json(cls, receipt: str) -> Self:
        """Read what `to_json` wrote; raises ValueError for anything else."""
        try:
            read = json.loads(receipt)
            return cls(int(read["chat"]), int(read["message"]))
        except (KeyError, TypeError) as error:
            raise ValueError("not a Telegram receipt") from error
