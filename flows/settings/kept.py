"""What is kept of a member, as a list to read: each part that is there, none that is not."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from flows.texts import Ours, Words
from flows.turn import Turn
from storage.models import Account, Member
from storage.repositories import Kept


def as_list(turn: Turn, member: Member, accounts: Sequence[Account], kept: Kept, more: Mapping[str, int]) -> Ours:
    """Return everything that is kept, as one line; `more` counts what is no belonging."""
    words, counts = turn.words, {**asdict(kept), **more}
    placed = counts.pop("placements")
    items = [
        words.line("privacy.item_profile"),
        words.line("privacy.item_accounts", platforms=_joined(words, _platforms(accounts))),
        *([words.line("privacy.item_placement")] if placed else ()),
        *([words.line("privacy.item_location", location=member.location)] if member.location else ()),
        *([words.line("privacy.item_settings")] if _settled(member) else ()),
        *([words.line("privacy.item_form")] if turn.conversation else ()),
        *(words.line(f"privacy.item_{subject}", n=n) for subject, n in counts.items() if n),
    ]
    return _joined(words, items)


def _platforms(accounts: Sequence[Account]) -> list[Ours]:
    return [Ours(platform) for platform in dict.fromkeys(account.platform.title() for account in accounts)]


def _settled(member: Member) -> bool:
    return bool(member.fewer or member.muted or member.window_start or member.window_end)


def _joined(words: Words, items: Sequence[Ours]) -> Ours:
    if len(items) == 1:
        return items[0]
    return words.line("privacy.and", some=Ours(", ".join(items[:-1])), last=items[-1])
