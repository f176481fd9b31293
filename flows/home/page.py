"""The home page on Slack: my ideas, what waits for me, and the two things people come for."""

from flows.access import ANYONE
from flows.capability import Capability
from flows.chat import Block, Message, Pressed, Style
from flows.events.page import goes_on_now
from flows.home.waiting import what_waits
from flows.ideas.mine import my_blocks
from flows.members.rules import first_name
from flows.texts import offer
from flows.turn import Turn

home = Capability("home")


@home.button("back", who=ANYONE)
async def back(turn: Turn) -> None:
    """Return to the home page from whatever was shown on it."""
    await show_home(turn)


async def show_home(turn: Turn) -> None:
    """Fill the person's home page."""
    blocks = await _for_members(turn) if turn.joined else _for_newcomers(turn)
    await turn.show_home(Message(tuple(blocks)))


async def refresh_home(turn: Turn) -> None:
    """Bring the home page up to date after a change, or after a press on what is no longer there."""
    if turn.account is None or turn.by_steps or turn.keeps_nothing:
        return
    act = turn.incoming.act
    pressed_in_vain = isinstance(act, Pressed) and act.at_home and turn.acknowledgement.notice is not None
    if turn.home_is_old or pressed_in_vain:
        where = turn.account.platform, turn.account.address
        if await turn.work.postings.shows(*where, "home"):  # else nobody ever looked at it
            await show_home(turn)


async def _for_members(turn: Turn) -> list[Block]:
    name = first_name(turn.member.name if turn.member else "")
    ideas = [offer("send", action="idea.new", style=Style.MAIN), offer("see", 1, action="idea.page")]
    rows = [[*ideas, offer("projects", 1, action="project.mine")]]
    hello = turn.words.blocks("home.hello", rows, name=name)
    return [*hello, *await goes_on_now(turn), *await what_waits(turn), *await my_blocks(turn, send=False)]


def _for_newcomers(turn: Turn) -> list[Block]:
    rows = [[offer("tell", action="onboarding.tell", style=Style.MAIN)]]
    return [*turn.words.blocks("home.newcomer", rows, org=turn.organisation.name)]
