"""What stories about our own messages share: something to say to somebody, and what became of it."""

from datetime import timedelta

from sqlalchemy import select

from flows.nudges.kinds import NudgeKind
from flows.nudges.nudge import nudge
from flows.nudges.saying import say_at_once
from flows.post import Post
from flows.texts import Ours, offer
from storage.models import Nudge, NudgeState
from tests.stories.looking import member
from tests.stories.stage import Stage

TITLES = ("Stille standup", "Vergaderen in stilte", "Sneller antwoord", "Minder papier", "Eén lijst")


async def wants_to_say(
    stage: Stage,
    name: str,
    *kinds: NudgeKind,
    language: str = "nl",
    asks_to: str = "idea.mine",
    lives: timedelta | None = None,
    **facts: bool,
) -> None:
    """Have something of each kind to say to somebody, about another title each, with one button."""
    who, house = await member(stage, name), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        now = stage.clock()
        post = Post(work, organisation, house.texts, house.policy, now)
        expires = now + lives if lives else None
        args = (1,) if asks_to == "idea.mine" else ()
        for title, kind in zip(TITLES, kinds, strict=False):
            rows = [[offer("look", *args, action=asks_to)]]
            told = {"place": 0, "title": title, "state": Ours("parked")}
            message = house.texts.words(language).message("comment.became", rows, **told)
            key = f"test:{who.id}:{title}:{now.timestamp():.6f}"
            assert await nudge(post, who, message, kind=kind, key=key, expires=expires, **facts)
            await say_at_once(post)
    stage.app.delivery.wake()


async def become_of(stage: Stage) -> list[NudgeState]:
    """Return what became of all we wanted to say, in the order in which we did."""
    async with stage.store.read() as work:
        return list(await work._session.scalars(select(Nudge.state).order_by(Nudge.id)))
