"""`learnathon check`: a line for everything a bot needs, and what to do where it is wrong."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from urllib.parse import urlsplit

import aiohttp
import typer

from adapters.platform import Finding, Platform
from bot.building import build_platforms
from bot.clock import real_clock
from bot.connecting import house_of
from bot.leadership import Leadership
from bot.same_key import is_another
from bot.scanning import has_key, key_file, questionnaire_of, scan_key, summary, with_usable_questionnaire
from bot.settings import Settings, SettingsError
from flows.roster.granting import nobody_organises
from flows.scan.tags import Tags
from storage.errors import StorageError
from storage.store import Store

_CLOCK_SECONDS = 60
_NO_KEY = (
    "none, and without one there is no scan; set LEARNATHON_SCAN__KEY to at least 32 random letters and digits, "
    "the same for all processes"
)
_OTHER_KEY = (
    "no, so nobody can answer now: put back the key that was there when the scan opened (learnathon.db.scan-key beside "
    "the database, or LEARNATHON_SCAN__KEY), and start the bot again"
)
_PATIENCE = aiohttp.ClientTimeout(total=5)


def check(settings: Settings) -> int:
    """Print the findings; returns 1 when something is wrong."""
    findings = asyncio.run(_findings(settings))
    for finding in findings:
        typer.echo(
            f"{'wrong' if finding.problem else 'fine '}  {finding.subject}"
            + (f": {finding.problem}" if finding.problem else "")
        )
    return int(any(finding.problem for finding in findings))


async def _findings(settings: Settings) -> list[Finding]:
    store = Store(settings.database.url)
    try:
        findings = [Finding("settings"), *_scan(settings), *await _database(store)]
        settings = with_usable_questionnaire(settings)  # what is wrong with it is told; the rest is looked at as well
        if not any(finding.problem for finding in findings) and await store.is_current():
            findings += [await _organisers(store, settings), await _same_key(store, settings)]
        platforms = build_platforms(settings, house_of(settings), real_clock, Leadership(store, "telegram", real_clock))
        findings += await _platforms(platforms)
        if platforms:
            findings.append(await _clock(settings))
        return findings
    finally:
        await store.dispose()


def _scan(settings: Settings) -> list[Finding]:
    """Tell what the next scan asks, and whether there is a key for it or can be one."""
    has_key = settings.scan.key.get_secret_value() or key_file(settings.database.url)
    key = Finding("scan key", None if has_key else _NO_KEY)
    try:
        found = questionnaire_of(settings)
    except SettingsError as error:
        return [*(Finding("questionnaire", problem) for problem in error.problems), key]
    return [Finding(f"questionnaire ({summary(found)})"), key]


async def _database(store: Store) -> list[Finding]:
    try:
        current = await store.is_current()
    except StorageError as error:
        return [Finding("database", str(error))]
    except Exception as error:  # noqa: BLE001 - whatever it is, the operator must hear of it
        return [Finding("database", f"does not answer ({type(error).__name__}); look at LEARNATHON_DATABASE__URL")]
    behind = None if current else "not up to date; run `learnathon database upgrade`"
    if store.is_embedded and behind:
        behind = None  # `run` migrates an embedded database by itself
    return [Finding("database"), Finding("migrations", behind)]


async def _organisers(store: Store, settings: Settings) -> Finding:
    """Tell when nobody can answer ideas and give roles any more."""
    async with store.read() as work:
        own = await work.organisations.by_key(settings.organisation.key)
        if own is None or not await nobody_organises(work, own.id, real_clock()):
            return Finding("organisers")
    return Finding("organisers", "nobody; name one under organisers in app.yaml, and start the bot again")


async def _same_key(store: Store, settings: Settings) -> Finding:
    """Tell when the key is not the one that people answered a scan with."""
    async with store.read() as work:
        is_other = has_key(settings) and await is_another(work, Tags(partial(scan_key, settings)))
        is_lost = not has_key(settings) and (await work.scans.count_rows())[-1] > 0
    return Finding("scan key is that of the answers", _OTHER_KEY if is_other or is_lost else None)


async def _platforms(platforms: Mapping[str, Platform]) -> list[Finding]:
    if not platforms:
        return [Finding("platforms", "none has credentials; see README.md, or try `learnathon sandbox`")]
    return [finding for platform in platforms.values() for finding in await platform.check()]


async def _clock(settings: Settings) -> Finding:
    """Compare our clock with a platform's, since signatures and time depend on it."""
    url = settings.slack.base_url if settings.slack.mode != "off" else settings.telegram.base_url
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE, trust_env=True) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            told = answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError):
        return Finding("clock", f"could not be compared: no connection to {urlsplit(url).hostname}")
    if told is None:
        return Finding("clock")
    apart = abs((datetime.now(UTC) - parsedate_to_datetime(told)).total_seconds())
    return Finding(
        "clock", None if apart < _CLOCK_SECONDS else f"{apart:.0f} seconds off; synchronise this machine's time"
    )
