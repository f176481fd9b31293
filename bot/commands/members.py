"""`learnathon members import`: whom to expect, from a file, or a place in Slack. Only counts and lines are shown."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from adapters.platform import PlatformError
from adapters.slack.directory import read_directory
from bot.clock import real_clock
from bot.commands.opening import opened
from bot.connecting import house_of, slack_options
from bot.importing.listing import Listing, Refusal, read_listing
from bot.importing.matching import Directory, asks_slack, directory_of, listing_of, matched
from bot.importing.table import ListError
from bot.settings import Settings
from flows.post import Post
from flows.roster.expecting import Outcome, compared, expect
from flows.roster.welcoming import MOST_AT_ONCE, welcome_expected
from storage.models import Organisation
from storage.work import Work

_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser wants done."""

    apply: bool
    invite: bool


def import_file(settings: Settings, file: Path, wish: Wish) -> int:
    """Expect the people of a file, or tell what would happen; returns the exit code."""
    try:
        listing = read_listing(file.read_bytes(), settings.languages)
    except ListError as error:
        typer.echo(f"{file}: {error}.", err=True)
        return 2
    except OSError as error:
        typer.echo(f"{file}: it cannot be read ({error.strerror}).", err=True)
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
    own, now = settings.organisation, real_clock()
    async with opened(settings) as store, store.begin() as work:
        organisation = await work.organisations.ensure(
            key=own.key, name=own.name, language=own.language, time_zone=own.time_zone, now=now
        )
        outcome = await compared(work, organisation.id, listing.people)
        lines = list(_report(source, listing, outcome))
        if not wish.apply:
            return [*lines, "Nothing has been changed. To do it, add --apply."]
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
    refused = len(listing.refused) + listing.guests
    total = len(listing.people) + len(listing.doubled) + refused
    yield f"{source}: {total} {'person' if total == 1 else 'people'}"
    counts = {
        "new": len(outcome.new),
        "known": outcome.known,
        "changed": len(outcome.changed),
        "doubled": len(listing.doubled),
        "refused": refused,
    }
    yield from (f"  {name:<8}{count:>7}" for name, count in counts.items())
    yield from _lines([*listing.doubled, *listing.refused])
    if listing.guests:
        yield f"{listing.guests} {'guest' if listing.guests == 1 else 'guests'}, who cannot join by themselves"
    if listing.ignored:
        yield f"Columns that tell nothing here: {', '.join(listing.ignored)}."


def _lines(problems: Sequence[Refusal]) -> Iterator[str]:
    in_order = sorted(problems, key=lambda one: one.line)
    yield from (f"line {one.line}: {one.why}" for one in in_order[:_MOST_LINES])
    if len(in_order) > _MOST_LINES:
        yield f"and {len(in_order) - _MOST_LINES} lines more"


def _told(doing: Coroutine[object, object, list[str]]) -> int:
    try:
        typer.echo("\n".join(asyncio.run(doing)))
    except PlatformError as error:
        typer.echo(f"{error}.", err=True)
        return 1
    return 0
