"""A list beside Slack's own directory: e-mail addresses become accounts, and who cannot join is told. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from adapters.slack.directory import Colleague
from bot.importing.listing import Listing, Refusal, without_doubles
from flows.chat import Sender
from flows.roster.expecting import Told
from storage.repositories.expected import AccountKey

_NO_SLACK = "an e-mail address, which tells nothing without Slack"
_NO_EMAIL = "an e-mail address, which Slack does not tell the bot: give the app the scope users:read.email"


@dataclass(frozen=True, slots=True)
class Directory:
    """Who is in the workspace."""

    by_account: dict[AccountKey, Sender]
    by_email: dict[str, Sender]


def directory_of(colleagues: Iterable[Colleague]) -> Directory:
    """Return the people to look up."""
    people = list(colleagues)
    return Directory(
        {("slack", one.sender.id): one.sender for one in people},
        {one.email: one.sender for one in people if one.email},
    )


def asks_slack(listing: Listing) -> bool:
    """Tell whether there is anybody in the list whom Slack knows."""
    return any(platform != "telegram" for told in listing.people for platform, _ in told.accounts)


def matched(listing: Listing, directory: Directory | None) -> Listing:
    """Return the list with accounts alone in it; without a directory nobody is looked up."""
    people: list[Told] = []
    refused = list(listing.refused)
    for told in listing.people:
        found, why = _found(told, directory)
        if why:
            refused.append(Refusal(told.line, why))
        else:
            people.append(found)
    once, doubled = without_doubles(people)
    return replace(listing, people=once, refused=tuple(refused), doubled=listing.doubled + doubled)


def listing_of(colleagues: Sequence[Colleague], languages: Sequence[str]) -> Listing:
    """Return the people of a channel or user group as a list, numbered in Slack's order."""
    people = []
    coming = [one.sender for one in colleagues if not one.sender.outsider]
    for line, sender in enumerate(coming, 1):
        language = sender.language if sender.language in languages else None
        people.append(Told(line, ((sender.platform, sender.id),), language=language))
    return Listing(tuple(people), (), (), (), guests=len(colleagues) - len(coming))


def _found(told: Told, directory: Directory | None) -> tuple[Told, str | None]:
    accounts: list[AccountKey] = []
    for platform, account in told.accounts:
        if platform == "telegram" or (platform == "slack" and directory is None):
            accounts.append((platform, account))
            continue
        sender, why = _looked_up(platform, account, directory)
        if sender is None:
            return told, why
        accounts.append((sender.platform, sender.id))
    return replace(told, accounts=tuple(accounts)), None


def _looked_up(platform: str, account: str, directory: Directory | None) -> tuple[Sender | None, str]:
    if directory is None:
        return None, _NO_SLACK
    if platform == "email":
        sender = directory.by_email.get(account)
        missing = "an e-mail address of nobody on Slack yet; import it again when they are there"
        missing = missing if directory.by_email else _NO_EMAIL
    else:
        sender = directory.by_account.get((platform, account))
        missing = "a Slack id of nobody in this workspace"
    if sender is not None and sender.outsider:
        return None, "a guest, who cannot join by themselves"
    return sender, missing
