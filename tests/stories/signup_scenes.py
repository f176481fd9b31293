"""What the stories about signing up share: an event in autumn, who asks whom to come, and what is kept of each."""

from datetime import date, time

from flows.chat import Block, Button, Message, Run
from flows.post import Post
from storage.models import Attending, Event, EventPhase, SignUp
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

DAY = date(2026, 12, 10)
WHEN = {
    "nl": "donderdag 10 december 2026, 13:00-17:00, Kantine",
    "en": "Thursday, 10 December 2026, 13:00-17:00, Kantine",
}
LABELS = {
    "nl": {"coming": "Ik kom", "maybe": "Misschien", "not": "Deze keer niet", "not_any_more": "Niet meer"},
    "en": {"coming": "I come", "maybe": "Maybe", "not": "Not this time", "not_any_more": "Not any more"},
}
SAID = {
    "nl": {
        "coming": f"Je komt naar de Learnathon op {WHEN['nl']}.",
        "maybe": f"Je komt misschien naar de Learnathon op {WHEN['nl']}.",
        "waits": "is vol: er is plek voor {room}. Je bent nummer {n} op de wachtlijst.",
        "not": "Helemaal goed. Ik bewaar er niets van, dus niemand kan het zien.",
        "comes_in": f"Er is plek voor je: je komt naar de Learnathon op {WHEN['nl']}.",
    },
    "en": {
        "coming": f"You come to the Learnathon on {WHEN['en']}.",
        "maybe": f"You may come to the Learnathon on {WHEN['en']}.",
        "waits": "is full: there is room for {room}. You are number {n} in line.",
        "not": "That is fine. I keep nothing of it, so nobody can see it.",
        "comes_in": f"There is room for you: you come to the Learnathon on {WHEN['en']}.",
    },
}


async def event_planned(stage: Stage, phase: EventPhase = EventPhase.ANNOUNCED, **facts: object) -> int:
    """Plan an event, and return it."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        event = Event(organisation_id=organisation.id, phase=phase, phase_since=stage.clock(), created_at=stage.clock())
        known = {"day": DAY, "starts": time(13), "ends": time(17), "place": "Kantine", "size": 50}
        for name, value in (known | facts).items():
            setattr(event, name, value)
        return (await work.events.add(event)).id


async def changed(stage: Stage, event_id: int, **facts: object) -> None:
    """Change an event as an organiser does."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        event = await work.events.of(organisation.id, event_id)
        for name, value in facts.items():
            setattr(event, name, value)


async def asked(stage: Stage, name: str, event_id: int) -> None:
    """Ask somebody whether they come, as an announcement does."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        account = await work.accounts.to_write_to(who.id)
        assert account is not None
        ways = tuple(
            Button(LABELS[who.language][how], f"signup.{how}", (str(event_id),)) for how in ("coming", "maybe", "not")
        )
        await post.queue(account.platform, account.address, Message((Block((Run("Save the date"),), ways),)))
    await calm(stage)


async def answers(stage: Stage, name: str, event_id: int, *hows: str, language: str = "nl") -> None:
    """Have somebody answer, and then change their mind."""
    await asked(stage, name, event_id)
    for how in hows:
        await stage.actors[name].presses(LABELS[language][how])
        await calm(stage)


async def reads(stage: Stage, name: str) -> str:
    """Return what somebody reads last."""
    return (await last(stage, stage.actors[name])).text


async def sign_up(stage: Stage, name: str, event_id: int) -> SignUp | None:
    """Return what is kept of somebody."""
    who = await member(stage, name)
    async with stage.store.read() as work:
        return await work.sign_ups.said_by(event_id, who.id)


async def stands(stage: Stage, event_id: int, *names: str) -> list[Attending | None]:
    """Return how each of these stands to an event."""
    found = [await sign_up(stage, name, event_id) for name in names]
    return [one.answer if one else None for one in found]


async def people(stage: Stage, platform: str, language: str, *names: str) -> None:
    """Bring people on stage who take part."""
    for name in names:
        await joined(stage, name, platform, language)
