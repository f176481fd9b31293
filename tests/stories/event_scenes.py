"""What the stories about events share: a Learnathon in some phase, who organises it, and the words they read."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.events.calendar import lead_for
from flows.events.timing import Calendar, begins_at, plan
from storage.models import Event, EventFormat, EventPhase, Role
from tests.stories.actors import Actor
from tests.stories.answer_scenes import becomes, settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

DAY = date(2027, 2, 11)
"""A Thursday, fifteen weeks after the stories begin."""
WORD = "learnathon"
"""What people type for the page of the event, in either language."""


@dataclass(frozen=True)
class Tongue:
    """Labels of events, in one language."""

    plan: str
    change: str
    ask_sponsor: str
    confirm: str
    talk: str
    announce: str
    call: str
    hold: str
    go_on: str
    back: str
    undo: str
    then: str
    look: str
    move: str
    cancel: str
    advice: str
    following: str
    published: str
    keep: str
    whole: str
    unknown: str
    room: str
    follows: str


EVENTS = {
    "nl": Tongue(
        plan="Plan een Learnathon",
        change="Aanpassen",
        ask_sponsor="Vraag een sponsor",
        confirm="Bevestigen",
        talk="Eerst even praten",
        announce="Nu aankondigen",
        call="Open de oproep nu",
        hold="Nog even niet",
        go_on="Ga door",
        back="Terug",
        undo="Terugdraaien",
        then="Zoals gepland",
        look="Bekijk de Learnathon",
        move="Verzet de dag",
        cancel="Gaat niet door",
        advice="Advies en agenda",
        following="Plan de volgende",
        published="Het verslag is uit",
        keep="Bewaren",
        whole="Hele dag",
        unknown="Nog niet bekend",
        room="Plek voor iedereen",
        follows="Zoals de vorm zegt",
    ),
    "en": Tongue(
        plan="Plan a Learnathon",
        change="Change",
        ask_sponsor="Ask a sponsor",
        confirm="Confirm",
        talk="Let us talk",
        announce="Announce now",
        call="Open the call now",
        hold="Hold it",
        go_on="Go on",
        back="Back",
        undo="Undo",
        then="As planned",
        look="See the Learnathon",
        move="Move the day",
        cancel="Call it off",
        advice="Advice and agenda",
        following="Plan the next one",
        published="The report is out",
        keep="Keep",
        whole="Whole day",
        unknown="Not known yet",
        room="Room for all",
        follows="As the format says",
    ),
}


async def organising(stage: Stage, platform: str, language: str) -> Actor:
    """Return Olga, who organises; the bot starts with her."""
    settled(stage, "olga", platform, language)
    return await joined(stage, "olga", platform, language)


async def sponsoring(stage: Stage, platform: str, language: str) -> Actor:
    """Return Sara, who is a sponsor."""
    sara = await joined(stage, "sara", platform, language)
    await becomes(stage, "sara", Role.SPONSOR)
    return sara


async def event_in(stage: Stage, phase: EventPhase, **facts: object) -> int:
    """Keep an event of 50 people on a whole `DAY`, since now in this phase, with what then comes by itself.

    Any of its columns may be told otherwise. Returns its id; the bot knows of its day from the next minute on.
    """
    now = stage.clock()
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        event = Event(
            organisation_id=organisation.id,
            phase=phase,
            phase_since=now,
            created_at=now,
            goal="Beter werken en daarvan leren, voor iedereen van de vestiging.",
            day=DAY,
            starts=time(9),
            ends=time(16, 30),
            place="De Hal",
            format=EventFormat.WHOLE_DAY,
            size=50,
        )
        for name, value in facts.items():
            setattr(event, name, value)
        if event.day is not None and "lead" not in facts:
            event.lead = lead_for(50, now.date(), event.day) if event.day > now.date() else 0.75
        plan(event, Calendar(organisation.time_zone, "NL"), now)
        return (await work.events.add(event)).id


async def the_event(stage: Stage, event_id: int) -> Event:
    """Return an event as it is kept now."""
    await calm(stage)
    async with stage.store.read() as work:
        (organisation, *_) = await work.organisations.all()
        found = await work.events.of(organisation.id, event_id)
        assert found is not None
        return found


async def comes_to(stage: Stage, moment: datetime) -> None:
    """Let time go by until a moment, and what is due then be done: on each Monday on the way the weekly overview."""
    while (overview := _next_overview(stage.clock())) < moment:
        await stage.time_passes(seconds=(overview - stage.clock()).total_seconds() + 1)
    await stage.time_passes(seconds=(moment - stage.clock()).total_seconds() + 1)
    await calm(stage)


def _next_overview(now: datetime) -> datetime:
    """Return the next Monday at half past ten where the organisation is: who reads it in London has it as well."""
    local = now.astimezone(ZoneInfo("Europe/Amsterdam"))
    monday = datetime.combine(local.date() - timedelta(days=local.weekday()), time(10, 31), local.tzinfo)
    return monday if monday > now else monday + timedelta(days=7)


async def begins(stage: Stage, event_id: int, phase: EventPhase, *, sooner: timedelta = timedelta()) -> datetime:
    """Return when a phase of an event is planned to begin, or so much sooner."""
    event = await the_event(stage, event_id)
    moment = begins_at(event, phase, Calendar("Europe/Amsterdam", "NL"))
    assert moment is not None
    return moment - sooner


async def looks(someone: Actor, button: str) -> None:
    """Look at the page of the event, on which there is this button."""
    await someone.says(WORD)
    await someone.sees("Learnathon:", [button])
