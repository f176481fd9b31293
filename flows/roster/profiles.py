"""What platforms tell of people: another name, an account that is switched off, or one that is there again.

A name is only a name: whoever takes that of an organiser holds no role by it.
"""

from flows.chat import Profile
from flows.discussion.mirror import refresh_comments_of
from flows.ideas.card import refresh_cards_of
from flows.members.parting import leave
from flows.members.rules import By, first_name, own_name, takes_part
from flows.nudges.nudge import follow
from flows.nudges.windows import next_opening
from flows.roster.losing import lose_account
from flows.texts import offer
from flows.turn import Turn
from storage.models import Account, Member, MemberState

ACCOUNT_GONE = "account gone"


async def note_profile(turn: Turn, profile: Profile) -> None:
    """Follow what is told of somebody we know; of others nothing is kept."""
    account, member = turn.account, turn.member
    if account is None or member is None:
        turn.keeps_nothing = True
    elif not profile.here:
        await _gone(turn, account, member)
    else:
        await _follow(turn, account, member, profile.name)
        await _back(turn, account, member)


async def follow_on_contact(turn: Turn) -> None:
    """Follow the name that came with what somebody did; one whose profile cannot be had passes for an outsider."""
    account, member, sender = turn.account, turn.member, turn.incoming.sender
    told = not sender.outsider and not isinstance(turn.incoming.act, Profile)
    if account is not None and member is not None and told and not turn.keeps_nothing:
        await _follow(turn, account, member, sender.name)


async def _follow(turn: Turn, account: Account, member: Member, name: str) -> None:
    """Take over a platform's new name of somebody, unless they go by another one here, as by an import."""
    called = own_name(name, otherwise=account.external_id)
    if called == account.name:
        return
    goes_by_it = member.name == (account.name or member.name) != ""
    account.name = called
    if goes_by_it and member.name != called:
        member.name = called
        turn.home_is_old = True
        await turn.work.flush()
        if member.name_shown:
            await refresh_cards_of(turn.post, member)
            await refresh_comments_of(turn.post, member)


async def _gone(turn: Turn, account: Account, member: Member) -> None:
    """Write no more to an account that is switched off; whose last one it was has left."""
    known, account.gone_at, account.reachable = account.gone_at is not None, turn.now, False
    await follow(turn.work, member.id, account)
    if known or not takes_part(member):
        return
    if any(one.gone_at is None for one in await turn.work.accounts.of_member(member.id)):
        await turn.work.organisations.hold(turn.organisation.id)  # two last organisers cannot go at the same moment
        await lose_account(turn.post, account, member, ACCOUNT_GONE)
    else:
        await leave(turn.post, member, by=By.PLATFORM, reason=ACCOUNT_GONE)
        turn.conversation, turn.home_is_old = None, True


async def _back(turn: Turn, account: Account, member: Member) -> None:
    """Write again to an account that is there again; whoever had to leave without it is asked whether to undo that."""
    if account.reachable:
        return
    account.reachable, account.gone_at = True, None
    if member.state is MemberState.LEFT and await _had_to_leave(turn, member):
        rows = [[offer("again", action="stop.undo")]]
        message = turn.words.message("profile.back", rows, first_name=first_name(member.name))
        due = next_opening(member, turn.policy, turn.now)
        await turn.send_later(message, due=due, key=f"back:{member.id}:{member.state_since:%Y-%m-%d}")


async def _had_to_leave(turn: Turn, member: Member) -> bool:
    story = await turn.work.audit.of(turn.organisation.id, "member", member.id)
    return bool(story) and story[-1].reason == ACCOUNT_GONE
