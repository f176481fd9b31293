"""Time zones as people call them: by a city, a country or the name in the tz database, in all our languages. Pure."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from flows.members.rules import own_zone
from flows.typed import tidy_line

_SHORTEST = 3
"""Letters from which the beginning of a name is looked for; two mean too much."""
_LANGUAGES = ("nl", "en")


def zones_called(typed: str) -> list[str]:
    """Return the time zones this can mean: one when it is clear, none when nobody knows it."""
    name = _plain(typed)
    exact = own_zone(_as_in_database(typed), otherwise="")
    if exact:
        return [exact]
    cities, countries = _known()
    return list(cities.get(name) or countries.get(name) or _beginning_with(name, cities))


def _beginning_with(name: str, cities: Mapping[str, tuple[str, ...]]) -> list[str]:
    if len(name) < _SHORTEST:
        return []
    found = [zone for city, zones in cities.items() if city.startswith(name) for zone in zones]
    return list(dict.fromkeys(found))


def _as_in_database(typed: str) -> str:
    wanted = tidy_line(typed).replace(" ", "_").lower()
    return _by_small_letters().get(wanted, "")


@cache
def _by_small_letters() -> Mapping[str, str]:
    """Return the zones that are places, and UTC; "Etc/GMT+1" is none, and an hour on the other side of what it says."""
    places = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")}
    return {zone.lower(): zone for zone in (*places, "UTC")}


@cache
def _known() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Return the zones of each city and of each country, by its plain name."""
    territories: Mapping[str, str] = get_global("zone_territories")
    zones = [zone for zone in sorted(territories) if zone.lower() in _by_small_letters() and "/" in zone]
    cities: dict[str, tuple[str, ...]] = {}
    countries: dict[str, tuple[str, ...]] = {}
    for language in _LANGUAGES:
        named = Locale(language).territories
        for zone in zones:
            own = _plain(zone.rpartition("/")[2].replace("_", " "))
            for name in {own, _plain(get_timezone_location(zone, locale=language, return_city=True))}:
                _note(cities, name, zone)
            _note(countries, _plain(named.get(territories[zone], "")), zone)
    return cities, countries


def _note(known: dict[str, tuple[str, ...]], name: str, zone: str) -> None:
    known[name] = tuple(dict.fromkeys((*known.get(name, ()), zone)))


def _plain(name: str) -> str:
    """Return the letters alone: no accents, hyphens or capitals."""
    bare = unicodedata.normalize("NFKD", tidy_line(name).casefold())
    letters = (letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return " ".join("".join(letters).split())
