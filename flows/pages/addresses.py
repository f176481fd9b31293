"""The addresses of pages for people: made for whoever asks in chat, and known again when they come.

An address carries nothing that leads to a person: that of the open questions has a tag (`flows/scan/tags.py`), from
which nobody can tell whose it is, that of results a day. Both are signed, so that no other address opens anything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from typing import Final

from flows.pages.reading import Sheet
from flows.scan.tags import About, Tags

RESULTS_DAYS: Final = 30
"""Days that an address of results works."""
_TAG, _SIGNATURE = 64, 32
"""How many letters each has in an address."""


@dataclass(slots=True)
class Pages:
    """The pages of this installation; without an address of its own, or the scan's key, no link is offered."""

    tags: Tags
    address: str = ""
    """Under which people reach us, such as "https://learn.example.org"."""
    drawn: Callable[[Sheet], str] = field(default=lambda _sheet: "")
    """Returns results as one HTML file that needs nothing else."""

    @property
    def offered(self) -> bool:
        """Whether there are links."""
        return bool(self.address) and self.tags.there

    def link_to_words(self, round_id: int, member_id: int, language: str) -> str | None:
        """Return where somebody answers the open questions of a round, in their language; None without pages."""
        if not self.offered:
            return None
        tag = self.tags.of(round_id, member_id, About.WORDS)
        return self._at("words", round_id, f"{tag}{self._signature('words', round_id, tag)}", language)

    def link_to_results(self, round_id: int, language: str, now: datetime) -> str | None:
        """Return where the results of a round are shown, for thirty days, the same to all; None without pages."""
        if not self.offered:
            return None
        until = f"{now.astimezone(UTC) + timedelta(days=RESULTS_DAYS):%Y%m%d}"
        return self._at("results", round_id, f"{until}{self._signature('results', round_id, until)}", language)

    def of_words(self, round_id: str, signed: str) -> tuple[int, str] | None:
        """Return the round and the tag of an address that we made; None for any other."""
        tag = self._read("words", round_id, signed, _TAG)
        return None if tag is None else (int(round_id), tag)

    def of_results(self, round_id: str, signed: str, now: datetime) -> int | None:
        """Return the round of an address that we made and that still works; None for any other."""
        until = self._read("results", round_id, signed, len("YYYYMMDD"))
        works = until is not None and f"{now.astimezone(UTC):%Y%m%d}" <= until
        return int(round_id) if works else None

    def _at(self, kind: str, round_id: int, signed: str, language: str) -> str:
        return f"{self.address.rstrip('/')}/{kind}/{round_id}/{signed}/{language}"

    def _signature(self, kind: str, round_id: int | str, said: str) -> str:
        return self.tags.made_of(f"page:{kind}:{round_id}:{said}")[:_SIGNATURE]

    def _read(self, kind: str, round_id: str, signed: str, length: int) -> str | None:
        """Return what is in a signed part, where the signature is ours."""
        said, signature = signed[:length], signed[length:]
        if not self.tags.there or not signed.isascii() or not round_id.isascii():
            return None
        return said if compare_digest(signature, self._signature(kind, round_id, said)) else None
