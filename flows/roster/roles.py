"""`/roles`: who holds which role; organisers give one and take it back. A display name gives nobody anything."""

from datetime import UTC, datetime
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Style
from flows.forms import Form, Line
from flows.ideas.card import owner_name
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.members.rules import takes_part
from flows.roster.facilitators import ask_whence
from flows.roster.granting import (
    grant,
    is_in_settings,
    is_last_organiser,
    role_name,
    say_given,
    take_back,
    unsay_taking,
    until,
)
from flows.roster.rules import UNDO_WITHIN, Until, end_of
from flows.settings.rules import paused_until
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Member, Role, RoleGrant
from storage.repositories import Place

roles = Capability("role")
_MOST_FOUND = 5
_LETTERS = {role.value[0]: role for role in Role}
"""Roles in the little room a button has."""


class GiveRole(Form, key="role"):
    """A role for a colleague who takes part."""

    who: Annotated[str, Line(2, 80)]
    role: Role
    until: Until


@roles.command("roles", who=ORGANISER)
async def list_roles(turn: Turn, _rest: str) -> None:
    """Show who holds which role."""
    await _show(turn, 1, instead=False)


@roles.button("page", who=ORGANISER)
async def page(turn: Turn, number: str) -> None:
    """Leaf through the roles."""
    await _show(turn, int(number), instead=True)


@roles.button("new", who=ORGANISER, opens=True)
async def new(turn: Turn) -> None:
    """Ask whom to give which role, and how long."""
    await ask(turn, GiveRole)


@roles.done(GiveRole, who=ORGANISER)
async def found(turn: Turn, wish: GiveRole) -> None:
    """Show who is meant; nobody gets a role before a press on their own name."""
    people = await turn.work.members.called(turn.organisation.id, wish.who, (), _MOST_FOUND + 1)
    if not people:
        await turn.say("role.nobody", [["new"]], who=wish.who)
        return
    if len(people) > _MOST_FOUND:
        await turn.say("role.too_many", [["new"]], who=wish.who)
        return
    places = await turn.work.departments.of_all([one.id for one in people])
    asked = turn.words.blocks("role.which", role=role_name(turn.words, wish.role))
    given = wish.role.value[0], wish.until.value
    entries = [_match(turn, one, n, places.get(one.id), *given) for n, one in enumerate(people, 1)]
    await turn.say_blocks(asked, [block for entry in entries for block in entry])


@roles.button("give", who=ORGANISER)
async def give(turn: Turn, member_id: str, letter: str, period: str) -> None:
    """Give a role to the person whose name was pressed."""
    member, role = await turn.work.members.get(int(member_id)), _LETTERS[letter]
    if member is None or member.organisation_id != turn.organisation.id or not takes_part(member):
        turn.notice("role.not_here")
        return
    held = await turn.work.roles.grant_of(turn.organisation.id, member.id, role, turn.now)
    if held is not None and await is_in_settings(turn.post, held):
        await turn.say("role.in_settings", instead=True, name=member.name)
        return
    if held is not None and held.deputy_for is not None and held.member_id == turn.me.id:
        turn.notice("deputy.not_yours")  # nobody makes themselves an organiser
        return
    if role is Role.FACILITATOR:
        await ask_whence(turn, member, period)
        return
    ends = end_of(Until(period), turn.now, turn.organisation.time_zone)
    await grant(turn, member, role, ends)
    await say_given(turn, member, role, ends)


@roles.button("take", who=ORGANISER)
async def take(turn: Turn, member_id: str, letter: str) -> None:
    """Take a role back, with a way to undo it; one's own after a second thought."""
    await turn.work.organisations.hold(turn.organisation.id)  # two last organisers cannot go at the same moment
    held = await turn.work.roles.grant_of(turn.organisation.id, int(member_id), _LETTERS[letter], turn.now)
    if held is None:
        turn.notice("role.gone")
    elif await is_in_settings(turn.post, held):
        await turn.say("role.in_settings", name=held.member.name)
    elif await is_last_organiser(turn.post, held):
        await turn.say("role.last_one", [["new"]])
    elif turn.member is not None and held.member_id == turn.member.id and held.role is Role.ORGANISER:
        await turn.say("role.own", [[offer("give_up", style=Style.DANGER), offer("keep", 1, action="role.page")]])
    else:
        await take_back(turn, held)
        ends = int(held.expires_at.timestamp()) if held.expires_at else 0
        undo_it = offer("undo", held.member_id, letter, ends, int(turn.now.timestamp()))
        rows = [] if held.deputy_for else [[undo_it]]  # whose deputy they were can name them again
        await turn.say("role.taken", rows, instead=True, name=held.member.name, role=role_name(turn.words, held.role))


@roles.button("give_up", who=ORGANISER)
async def give_up(turn: Turn) -> None:
    """Be an organiser no longer, unless there is no other."""
    await turn.work.organisations.hold(turn.organisation.id)
    own = turn.member.id if turn.member else 0
    held = await turn.work.roles.grant_of(turn.organisation.id, own, Role.ORGANISER, turn.now)
    if held is None:
        turn.notice("role.gone")
    elif await is_in_settings(turn.post, held):
        await turn.say("role.in_settings", instead=True, name=held.member.name)
    elif await is_last_organiser(turn.post, held):
        await turn.say("role.last_one", [["new"]], instead=True)
    else:
        await take_back(turn, held)
        await turn.say("role.given_up", instead=True)


@roles.button("undo", who=ORGANISER)
async def undo(turn: Turn, member_id: str, letter: str, ends: str, at: str) -> None:
    """Give back what was just taken, with the end it had."""
    member, role, taken = await turn.work.members.get(int(member_id)), _LETTERS[letter], _moment(at)
    end = _moment(ends) if int(ends) else None
    over = turn.now - taken > UNDO_WITHIN or (end is not None and end <= turn.now)
    here = member is not None and takes_part(member)
    if over or not here or member is None or member.organisation_id != turn.organisation.id:
        turn.notice("form.stale")
    elif await turn.work.roles.grant_of(turn.organisation.id, member.id, role, turn.now):
        turn.notice("role.held_again")
    else:
        unsaid = await unsay_taking(turn, member, role, taken)
        await grant(turn, member, role, end, tell=not unsaid)
        rows = [[offer("all", 1, action="role.page")]]
        await turn.say("role.undone", rows, instead=True, name=member.name, role=role_name(turn.words, role))


async def _show(turn: Turn, number: int, *, instead: bool) -> None:
    held = await turn.work.roles.held(turn.organisation.id, turn.now, number, PAGE_SIZE)
    title = turn.words.blocks("role.title")
    entries = [_entry(turn, one, n) for n, one in enumerate(held.items, 1 + PAGE_SIZE * (held.number - 1))]
    listed = [block for entry in entries for block in entry]
    new = turn.words.row([offer("role.title.new", action="role.new", style=Style.MAIN)])
    own = [offer("role.title.deputy", action="deputy.ask"), offer("role.title.hand_over", action="handrole.ask")]
    ways = [new, turn.words.row(own)]
    await turn.say_blocks(title, listed, ways, leafing(turn.words, held, "role.page"), instead=instead)


def _entry(turn: Turn, held: RoleGrant, n: int) -> tuple[Block, ...]:
    return turn.words.blocks(
        "role.entry",
        [[offer("take", held.member_id, held.role.value[0])]],
        n=n,
        name=held.member.name,
        role=role_name(turn.words, held.role),
        absent=owner_name(turn.words, held.absent) if held.deputy_for else Ours("none"),
        whence=Ours("outside" if held.member.is_external else "inside"),
        until=until(held.expires_at, turn.organisation.time_zone),
    )


def _match(turn: Turn, member: Member, n: int, place: Place | None, letter: str, period: str) -> tuple[Block, ...]:
    rows = [[offer("give", member.id, letter, period)]]
    shown = f" ({place})" if place else ""
    back = paused_until(member) or Ours("none")
    return turn.words.blocks("role.match", rows, n=n, name=member.name, place=shown, back=back)


def _moment(seconds: str) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)
