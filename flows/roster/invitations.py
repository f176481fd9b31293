"""`/invite`: organisers make an invitation to pass on, see which are open, and withdraw one."""

from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.access import INVITER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message, Style
from flows.forms import Form
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.roster.granting import role_name
from flows.roster.inviting import Wish, make_invitation
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Invitation

invitations = Capability("invite")
_HASH_LETTERS = 16


class Uses(StrEnum):
    """How many people may come in by it."""

    ONE = "one"
    TEN = "ten"
    FIFTY = "fifty"
    MANY = "many"


class Days(StrEnum):
    """How long it lets people in."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"


class Language(StrEnum):
    """The language of the welcome."""

    NL = "nl"
    EN = "en"


_USES = {Uses.ONE: 1, Uses.TEN: 10, Uses.FIFTY: 50, Uses.MANY: 500}
_DAYS = {Days.WEEK: 7, Days.FORTNIGHT: 14, Days.MONTH: 30, Days.QUARTER: 90}


class NewInvitation(Form, key="invite"):
    """A way in for people whom Telegram alone cannot vouch for."""

    uses: Uses
    days: Days
    language: Language


@invitations.command("invite", who=INVITER)
async def list_invitations(turn: Turn, _rest: str) -> None:
    """Show the open invitations."""
    await _show(turn, 1, instead=False)


@invitations.button("page", who=INVITER)
async def page(turn: Turn, number: str) -> None:
    """Leaf through them."""
    await _show(turn, int(number), instead=True)


@invitations.button("new", who=INVITER, opens=True)
async def new(turn: Turn) -> None:
    """Ask what the new invitation is to allow."""
    await ask(turn, NewInvitation)


@invitations.done(NewInvitation, who=INVITER)
async def make(turn: Turn, asked: NewInvitation) -> None:
    """Make an invitation: what it allows, and then words to pass on, in the language of those invited."""
    wish = Wish(_USES[asked.uses], _DAYS[asked.days], asked.language.value)
    code = await make_invitation(turn.work, turn.organisation.id, wish, turn.house.random, turn.now)
    await turn.note("invitation", turn.organisation.id, None, "open", reason=f"{wish.uses} uses, {wish.days} days")
    await turn.say("invite.made", [[offer("all", 1, action="invite.page")]], uses=wish.uses, days=wish.days)
    words = turn.house.texts.words(wish.language)
    await turn.show(_to_pass_on(turn, words, code))


@invitations.button("withdraw", who=INVITER)
async def withdraw(turn: Turn, start_of_hash: str) -> None:
    """Let nobody in by this one any more."""
    found = await turn.work.invitations.by_start(turn.organisation.id, start_of_hash, turn.now)
    if found is None or found.uses_left == 0:
        turn.notice("invite.gone")
        return
    uses, found.uses_left = found.uses_left, 0
    await turn.note("invitation", turn.organisation.id, "open", "withdrawn", reason=f"{uses} uses left")
    rows = [[offer("undo", start_of_hash, uses)], [offer("all", 1, action="invite.page")]]
    await turn.say("invite.withdrawn", rows, instead=True)


@invitations.button("undo", who=INVITER)
async def undo(turn: Turn, start_of_hash: str, uses: str) -> None:
    """Let people in by it again, as many as before."""
    found = await turn.work.invitations.by_start(turn.organisation.id, start_of_hash, turn.now)
    if found is None or found.uses_left > 0:
        turn.notice("form.stale")
        return
    found.uses_left = int(uses)
    await turn.note("invitation", turn.organisation.id, "withdrawn", "open", reason=f"{uses} uses left")
    await turn.work.flush()
    await _show(turn, 1, instead=True)


async def _show(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.invitations.open(turn.organisation.id, turn.now, number, PAGE_SIZE)
    title = turn.words.blocks("invite.title", n=found.total)
    entries = [_entry(turn, one, n) for n, one in enumerate(found.items, 1 + PAGE_SIZE * (found.number - 1))]
    more = turn.words.row([offer("invite.title.new", action="invite.new", style=Style.MAIN)])
    listed = [block for entry in entries for block in entry]
    await turn.say_blocks(title, listed, [more], leafing(turn.words, found, "invite.page"), instead=instead)


def _entry(turn: Turn, one: Invitation, n: int) -> tuple[Block, ...]:
    return turn.words.blocks(
        "invite.entry",
        [[offer("withdraw", one.code_hash[:_HASH_LETTERS])]],
        n=n,
        uses=one.uses_left,
        until=one.expires_at.astimezone(ZoneInfo(turn.organisation.time_zone)).date(),
        language=Ours(one.language),
        role=role_name(turn.words, one.role) if one.role else Ours("none"),
    )


def _to_pass_on(turn: Turn, words: Words, code: str) -> Message:
    """Return what an organiser forwards; with the code alone where no link is known."""
    link = turn.house.entrance.link(code)
    if link is None:
        return words.message("invite.pass_on_code", org=turn.organisation.name, command=f"/start {code}")
    return words.message("invite.pass_on", org=turn.organisation.name, link=Ours(link))
