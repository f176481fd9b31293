"""The addresses of pages for people: made for whoever asks in chat, and known again when they come.

An address carries nothing that leads to a person: that of the open questions has a tag (`flows/scan/tags.py`), from
which nobody can tell whose it is. It is signed, so that no other address opens anything.
"""

from dataclasses import dataclass
from hmac import compare_digest

from flows.scan.tags import About, Tags

_TAG, _SIGNATURE = 64, 32
"""How many letters each has in an address."""


@dataclass(slots=True)
class Pages:
    """The pages of this installation; without an address of its own, or the scan's key, no link is offered."""

    tags: Tags
    address: str = ""
    """Under which people reach us, such as "https://learn.example.org"."""

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

    def of_words(self, round_id: str, signed: str) -> tuple[int, str] | None:
        """Return the round and the tag of an address that we made; None for any other."""
        tag = self._read("words", round_id, signed, _TAG)
        return None if tag is None else (int(round_id), tag)

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
