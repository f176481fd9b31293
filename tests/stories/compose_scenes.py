"""What the stories about announcements share: Olga who organises, colleagues, a Learnathon, and their words."""

from datetime import date, time
from typing import Any

from sqlalchemy import select

from storage.models import Announcement, Event, EventFormat, EventPhase
from tests.stories.actors import Actor
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

SAYS = {
    "nl": ("Vrijdag is er taart in de kantine.", "Friday there is cake in the canteen."),
    "en": ("Friday there is cake in the canteen.", "Vrijdag is er taart in de kantine."),
}
"""In somebody's own language, and in the other one."""
WORDS = {
    "nl": {
        "announce": "/aankondigen",
        "new": "Nieuwe aankondiging",
        "skip": "Alleen in het Nederlands",
        "text": "Tekst",
        "whom": "Aan wie",
        "when": "Wanneer",
        "answers": "Antwoorden",
        "seen_on": 'Met knop "gezien"',
        "seen_off": 'Zonder knop "gezien"',
        "show_me": "Laat het mij zien",
        "send": "Versturen",
        "ask": "Laat meelezen",
        "aside": "Leg weg",
        "approve": "Akkoord",
        "back": "Terugsturen",
        "edit": "Toch aanpassen",
        "cancel": "Gaat niet uit",
        "take_over": "Neem over",
        "again": "Toch weer oppakken",
        "fill_in": "Invullen",
        "look": "Bekijken",
        "draft": "Aankondiging 1 van Olga: concept",
    },
    "en": {
        "announce": "/announce",
        "new": "New announcement",
        "skip": "Only in English",
        "text": "Text",
        "whom": "To whom",
        "when": "When",
        "answers": "Answers",
        "seen_on": 'With a "seen" button',
        "seen_off": 'Without "seen" button',
        "show_me": "Show me",
        "send": "Send",
        "ask": "Have it read",
        "aside": "Lay aside",
        "approve": "Approve",
        "back": "Send back",
        "edit": "Change it after all",
        "cancel": "Do not send",
        "take_over": "Take over",
        "again": "Take up again",
        "fill_in": "Fill in",
        "look": "View",
        "draft": "Announcement 1 from Olga: draft",
    },
}
DAY = date(2027, 1, 28)


async def organised(stage: Stage, platform: str, language: str, *others: str) -> Actor:
    """Return Olga, who organises; the others take part."""
    settled(stage, "olga", platform, language)
    olga = await joined(stage, "olga", platform, language)
    for name in others:
        await joined(stage, name, platform, language)
    return olga


async def learnathon(stage: Stage, phase: EventPhase, day: date | None = DAY, **but: Any) -> int:
    """Plan a Learnathon in this phase, and return its number."""
    usual = {"starts": time(9, 30), "ends": time(13), "place": "de kantine", "format": EventFormat.HALF_DAY}
    async with stage.store.begin() as work:
        whose, now = (await work.organisations.all())[0].id, stage.clock()
        facts: dict[str, Any] = {**usual, "phase": phase, "phase_since": now, "created_at": now, "day": day, **but}
        return (await work.events.add(Event(organisation_id=whose, **facts))).id


async def draft(stage: Stage, olga: Actor, language: str, *, both: bool = True) -> None:
    """Have Olga write an announcement, in both languages or only in her own; its page is what she sees then."""
    words, (own, other) = WORDS[language], SAYS[language]
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses(words["new"])
    await olga.fills_in({"own": own, "other": other if both else words["skip"]})
    await calm(stage)


async def only_announcement(stage: Stage) -> Announcement:
    """Return the one announcement there is."""
    await calm(stage)
    async with stage.store.read() as work:
        return (await work._session.scalars(select(Announcement))).one()
