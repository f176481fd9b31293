"""What a list tells of people, row by row; a row that cannot be used is refused with its line and why. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.importing.table import ListError, Row, rows_of, text_of
from flows.members.rules import own_name
from flows.roster.expecting import Told
from flows.typed import tidy_line
from storage.models.member import LONGEST_LOCATION
from storage.repositories.expected import AccountKey

MOST_PEOPLE = 50_000
_LONGEST_PLACE = 80
_NAME = "name"
_SPELLED: Mapping[str, Sequence[str]] = {
    "name": ("name", "naam", "fullname", "volledigenaam", "displayname", "weergavenaam"),
    "account": ("account", "id", "platformid", "accountid", "gebruiker", "gebruikerid", "userid"),
    "slack": ("slack", "slackid", "slackuserid", "memberid"),
    "telegram": ("telegram", "telegramid", "telegramuserid"),
    "email": ("email", "mail", "emailaddress", "emailadres", "mailadres"),
    "language": ("language", "taal"),
    "department": ("department", "afdeling"),
    "team": ("team",),
    "location": ("location", "locatie"),
}
_COLUMNS = {spelled: column for column, ways in _SPELLED.items() for spelled in ways}
_ACCOUNTS = ("account", "slack", "telegram", "email")
_LANGUAGES = {"nl": "nl", "nederlands": "nl", "dutch": "nl", "en": "en", "engels": "en", "english": "en"}
_PATTERNS = {
    "slack": re.compile(r"[UW][A-Z0-9]{5,20}"),
    "telegram": re.compile(r"[1-9]\d{0,15}"),
    "email": re.compile(r"[^\s@,;<>\"]{1,64}@[^\s@,;<>\"]+\.[^\s@,;<>\".]{2,}"),
}
_LONGEST_EMAIL = 120


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that cannot be used, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that was read."""

    people: tuple[Told, ...]
    doubled: tuple[Refusal, ...]
    refused: tuple[Refusal, ...]
    ignored: tuple[str, ...]
    """Names of columns that tell nothing an import can use."""
    guests: int = 0
    """How many were left out of a place in Slack, where there are no lines: guests cannot join by themselves."""


class _Unusable(Exception):
    """Why a row cannot be used."""


def read_listing(data: bytes, languages: Sequence[str]) -> Listing:
    """Read a file; raises `ListError` when it is no list of people at all."""
    rows = rows_of(text_of(data), lambda cells: sum(_spelled(cell) in _COLUMNS for cell in cells))
    _, header = next(rows, (0, []))
    spelled = [_spelled(cell) for cell in header]
    columns = [_COLUMNS.get(one) for one in spelled]
    if not set(_ACCOUNTS).intersection(columns):
        raise ListError(
            "the first row names no column with accounts; it should hold one of "
            "slack, telegram, email or account, and may hold name, language, department, team and location"
        )
    told = [tidy_line(cell)[:40] for cell in header]
    subjects = [one if column == _NAME else column for one, column in zip(spelled, columns, strict=True)]
    if twice := [cell for cell, one in zip(told, subjects, strict=True) if one and subjects.count(one) > 1]:
        raise ListError(f"these columns tell the same: {', '.join(twice)}; keep one of them")
    ignored = tuple(cell for cell, column in zip(told, columns, strict=True) if column is None and cell)
    people: list[Told] = []
    refused: list[Refusal] = []
    for line, cells in rows:
        try:
            people.append(_told((line, cells), spelled, languages))
        except _Unusable as why:
            refused.append(Refusal(line, str(why)))
        if len(people) > MOST_PEOPLE:
            raise ListError(f"more than {MOST_PEOPLE} people; import them in parts")
    once, doubled = without_doubles(people)
    return Listing(once, doubled, tuple(refused), ignored)


def without_doubles(people: Sequence[Told]) -> tuple[tuple[Told, ...], tuple[Refusal, ...]]:
    """Keep the first line of each account, and tell which lines came after."""
    first: dict[AccountKey, int] = {}
    once, doubled = [], []
    for told in people:
        earlier = next((first[key] for key in told.accounts if key in first), None)
        if earlier is None:
            once.append(told)
            first |= dict.fromkeys(told.accounts, told.line)
        else:
            doubled.append(Refusal(told.line, f"the same account as line {earlier}, which counts"))
    return tuple(once), tuple(doubled)


def _spelled(cell: str) -> str:
    return re.sub(r"[\W_]+", "", cell.casefold())


def _by_column(spelled: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Return what a row tells, by column; of several names, as Slack's own list has, the first that is filled in."""
    told = {one: tidy_line(cell) for one, cell in zip(spelled, cells, strict=False) if one in _COLUMNS}
    names = (told[one] for one in _SPELLED[_NAME] if told.get(one))
    return {_COLUMNS[one]: cell for one, cell in told.items()} | {_NAME: next(names, "")}


def _told(row: Row, spelled: Sequence[str], languages: Sequence[str]) -> Told:
    line, cells = row
    if any(cell.strip() for cell in cells[len(spelled) :]):
        raise _Unusable("more cells than the first row has; put quotation marks around a cell with a separator in it")
    cell = _by_column(spelled, cells)
    department, team = _place(cell, "department"), _place(cell, "team")
    if team and not department:
        raise _Unusable("a team, but no department")
    accounts = _accounts(cell)
    name, location = own_name(cell[_NAME], otherwise=""), _place(cell, "location", LONGEST_LOCATION)
    return Told(line, accounts, name, _language(cell, languages), department, team, location)


def _accounts(cell: Mapping[str, str]) -> tuple[AccountKey, ...]:
    """Return the accounts of a row; an e-mail address counts where there is no platform's own id."""
    keys = [_account(name, cell[name]) for name in _ACCOUNTS if cell.get(name)]
    platforms = dict.fromkeys(key for key in keys if key[0] != "email")
    if keys:
        return tuple(platforms) or (keys[0],)
    raise _Unusable("no account: neither a Slack id, nor a Telegram id, nor an e-mail address")


def _account(column: str, value: str) -> AccountKey:
    kind, colon, rest = value.partition(":")
    if colon and kind.casefold() in _PATTERNS and column in {"account", kind.casefold()}:
        column, value = kind.casefold(), rest.strip()
    kinds = _PATTERNS if column == "account" else (column,)
    for platform in kinds:
        written = value.casefold() if platform == "email" else value.upper() if platform == "slack" else value
        if _PATTERNS[platform].fullmatch(written) and len(written) <= _LONGEST_EMAIL:
            return platform, written
    raise _Unusable(_what_is_wrong(column))


def _what_is_wrong(column: str) -> str:
    return {
        "slack": "no Slack id: it starts with U or W, such as U012AB3CD (profile, three dots, copy member ID)",
        "telegram": "no Telegram id: it is a number, such as 4242; an @name can change hands",
        "email": "no e-mail address",
    }.get(column, "no account that can be recognised: write slack:U012AB3CD, telegram:4242 or an e-mail address")


def _language(cell: Mapping[str, str], languages: Sequence[str]) -> str | None:
    written = cell.get("language", "").casefold()
    if not written:
        return None
    found = _LANGUAGES.get(written) or _LANGUAGES.get(written[:2] if written[2:3] in {"-", "_"} else "")
    if found not in languages:
        raise _Unusable(f"a language the bot does not speak here; it speaks {' and '.join(languages)}")
    return found


def _place(cell: Mapping[str, str], column: str, longest: int = _LONGEST_PLACE) -> str | None:
    named = cell.get(column, "")
    if len(named) > longest:
        raise _Unusable(f"the name of the {column} is longer than {longest} characters")
    return named or None
