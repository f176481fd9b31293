"""`learnathon members import`: whom to expect, from a file, or a place in Slack. Only counts and lines are shown."""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from adapters.platform import PlatformError
from adapters.slack.directory import read_directory
from bot.clock import real_clock
from bot.commands.importing import UNCHANGED, counted, read_file, refused
from bot.commands.opening import opened
from bot.connecting import house_of, slack_options
from bot.importing.listing import Listing, read_listing
from bot.importing.matching import Directory, asks_slack, directory_of, listing_of, matched
from bot.own import own_organisation
from bot.settings import Settings
from flows.post import Post
from flows.roster.expecting import Outcome, compared, expect
from flows.roster.welcoming import MOST_AT_ONCE, welcome_expected
from storage.models import Organisation
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser wants done."""

    apply: bool
    invite: bool


def import_file(settings: Settings, file: Path, wish: Wish) -> int:
    """Expect the people of a file, or tell what would happen; returns the exit code."""
    listing = read_file(file, lambda data: read_listing(data, settings.languages))
    if listing is None:
        return 2
    return _told(_import_listing(settings, file.name, listing, wish))


def import_from_slack(settings: Settings, place: str, wish: Wish) -> int:
    """Expect the people of a Slack channel or user group, or tell what would happen; returns the exit code."""
    if settings.slack.mode == "off":
        typer.echo("There is no Slack: set LEARNATHON_SLACK__BOT_TOKEN (see README.md).", err=True)
        return 2
    return _told(_import_place(settings, place, wish))


async def _import_listing(settings: Settings, source: str, listing: Listing, wish: Wish) -> list[str]:
    directory = None
    if settings.slack.mode != "off" and (wish.invite or asks_slack(listing)):
        directory = directory_of(await read_directory(slack_options(settings)))
    return await _import(settings, source, matched(listing, directory), directory, wish)


async def _import_place(settings: Settings, place: str, wish: Wish) -> list[str]:
    colleagues = await read_directory(slack_options(settings), place)
    listing = listing_of(colleagues, settings.languages)
    return await _import(settings, place, listing, directory_of(colleagues), wish)


async def _import(
    settings: Settings, source: str, listing: Listing, directory: Directory | None, wish: Wish
) -> list[str]:
    """Compare, and do it in one transaction; whatever Slack had to tell was asked before."""
    now = real_clock()
    async with opened(settings) as store, store.begin() as work:
        organisation = await own_organisation(work, settings, now)
        outcome = await compared(work, organisation.id, listing.people)
        lines = list(_report(source, listing, outcome))
        if not wish.apply:
            return [*lines, UNCHANGED]
        await expect(work, organisation.id, outcome, now)
        lines.append("Done. Nobody has become a member: that is everybody's own choice.")
        if wish.invite:
            lines.append(await _welcomed(settings, work, organisation, listing, directory))
        return lines


async def _welcomed(
    settings: Settings, work: Work, organisation: Organisation, listing: Listing, directory: Directory | None
) -> str:
    if directory is None:
        return "Nobody is written to: only Slack lets a bot write first. On Telegram, share an invitation."
    house = house_of(settings)
    keys = {key for told in listing.people for key in told.accounts}
    named = await work.expected.named(organisation.id, keys)
    coming = [(named[key], sender) for key, sender in directory.by_account.items() if key in named]
    post = Post(work, organisation, house.texts, house.policy, real_clock())
    sent = await welcome_expected(post, coming, house.random)
    left = sum(told.welcomed_at is None for told, _ in coming) - sent
    more = f" {left} are left for another time: at most {MOST_AT_ONCE} at once." if left else ""
    return f"{sent} get one welcome on Slack, on a working day; the running bot sends it.{more}"


def _report(source: str, listing: Listing, outcome: Outcome) -> Iterator[str]:
    left_out = len(listing.refused) + listing.guests
    total = len(listing.people) + len(listing.doubled) + left_out
    yield f"{source}: {total} {'person' if total == 1 else 'people'}"
    counts = {
        "new": len(outcome.new),
        "known": outcome.known,
        "changed": len(outcome.changed) + len(outcome.moved),
        "doubled": len(listing.doubled),
        "refused": left_out,
    }
    yield from counted(counts)
    if listing.guests:
        yield f"{listing.guests} {'guest' if listing.guests == 1 else 'guests'}, who cannot join by themselves"
    yield from refused([*listing.doubled, *listing.refused], listing.ignored)


def _told(doing: Coroutine[object, object, list[str]]) -> int:
    try:
        typer.echo("\n".join(asyncio.run(doing)))
    except PlatformError as error:
        typer.echo(f"{error}.", err=True)
        return 1
    return 0
