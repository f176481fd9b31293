"""`/privacy`: what is kept of somebody, counted from what is there, until when, and who sees it (domain.md 8)."""

from flows.access import ANYONE
from flows.capability import Capability
from flows.members import onboarding
from flows.members.rules import UNDO_DAYS
from flows.settings.kept import as_list
from flows.texts import Ours, Rows, offer
from flows.turn import Turn
from storage.models import Member, Role

privacy = Capability("privacy")


@privacy.command("privacy", who=ANYONE)
async def command(turn: Turn, _rest: str) -> None:
    """Say what is kept."""
    await _show(turn, instead=False)


@privacy.button("show", who=ANYONE)
async def show(turn: Turn) -> None:
    """The same, in the place of what stood there."""
    await _show(turn, instead=True)


@privacy.button("who", who=ANYONE)
async def who(turn: Turn) -> None:
    """Say who sees what."""
    await turn.say("privacy.who_sees", [[offer("back", action="privacy.show")]], instead=True)


async def _show(turn: Turn, *, instead: bool) -> None:
    if turn.member is None:  # nothing is kept of them; what would be if they joined is told before
        await onboarding.privacy(turn)
        return
    words, contact = turn.words, await contact_of(turn)
    ways = [offer("settings.back"), offer("idea.back_to_mine", 1, action="idea.mine")]
    scan = [offer("results.to_privacy", action="results.privacy")] if turn.joined else []
    rows: Rows = [["who", *scan], ways if turn.joined else []]
    retention = words.line("privacy.retention", days=UNDO_DAYS)
    kept = await _list(turn, turn.member)
    said = words.blocks("privacy.text", rows, list=kept, retention=retention, privacy_contact=contact)
    await turn.say_blocks(said, words.blocks("privacy.rights", privacy_contact=contact), instead=instead)


async def contact_of(turn: Turn) -> str:
    """Return who answers questions: as the settings say, else who holds the role, else an organiser."""
    if turn.policy.privacy_contact:
        return Ours(turn.policy.privacy_contact)
    holders = await turn.work.members.with_role(turn.organisation.id, Role.PRIVACY_CONTACT, turn.now)
    return holders[0].name if holders else turn.words.line("onboarding.an_organiser")


async def _list(turn: Turn, member: Member) -> Ours:
    accounts = await turn.work.accounts.of_member(member.id)
    more = {
        "roles": len(await turn.roles()),
        "messages": len(await turn.work.nudges.waiting_for(member.id)),
    }
    return as_list(turn, member, accounts, await turn.work.belongings.kept(member.id), more)
