"""People who took part before their story begins: kept as joining keeps them, without the conversation."""

from itertools import count

from adapters.slack.adapter import Slack
from adapters.telegram.incoming import _sender
from flows.chat import Act, Command, Incoming, Sender, Surface
from flows.members.enrol import join
from flows.members.reach import note_day
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.stage import Stage

_numbers = count(1)


async def enter(stage: Stage, someone: Actor) -> None:
    """Make somebody on stage a member; whoever wants to see them join plays it (test_joining.py)."""
    if isinstance(someone, OnTelegram):
        someone.person.private_chat.started = True  # or the bot might not write to them
    sender = await _as_known(stage, someone)
    surface = Surface.STEPS if sender.platform == "telegram" else Surface.MODAL
    incoming = Incoming(f"story:{next(_numbers)}", sender, Command("start"), surface)
    async with stage.store.begin() as work:
        turn = await stage.app.intake._turn(work, incoming)
        await join(turn)
        note_day(turn)


async def acts(stage: Stage, someone: Actor, act: Act) -> None:
    """Have somebody do what no button on their screen leads to yet."""
    sender = await _as_known(stage, someone)
    surface = Surface.STEPS if sender.platform == "telegram" else Surface.MODAL
    await stage.app.intake.receive(Incoming(f"story:{next(_numbers)}", sender, act, surface))


async def _as_known(stage: Stage, someone: Actor) -> Sender:
    """Return somebody as their platform's adapter knows them."""
    if isinstance(someone, OnTelegram):
        return _sender(someone.person._user.render())
    assert isinstance(someone, OnSlack)
    slack = stage.app.platforms["slack"]
    assert isinstance(slack, Slack)
    return await slack._people.sender(someone.person.id, slack._people.home, "")
