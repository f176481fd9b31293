"""From a sender to a row: an invited person, then a member; nobody has a row before they wrote to us."""

from flows.members.later import ask_no_more
from flows.members.parting import come_in
from flows.members.rules import own_name, own_zone
from flows.turn import Turn
from storage.models import Account, GrantSource, Member, MemberState, Role


async def know(turn: Turn, *, language: str | None = None) -> Member:
    """Return the member this sender is; a newcomer gets a row as an invited person.

    What an import told of them goes before what their platform tells.
    """
    if turn.member is not None:
        return turn.member
    sender = turn.incoming.sender
    told = await turn.work.expected.take(turn.organisation.id, [(sender.platform, sender.id)])
    spoken = turn.house.texts.words(told.language if told else None, sender.language, language).language
    called = own_name(sender.name, otherwise=sender.id)
    turn.member = await turn.work.members.add(
        Member(
            organisation_id=turn.organisation.id,
            name=(told.name if told else "") or called,
            language=spoken,
            time_zone=own_zone(sender.time_zone, otherwise=turn.organisation.time_zone),
            state=MemberState.INVITED,
            state_since=turn.now,
            location=told.location if told else "",
        )
    )
    turn.account = await turn.work.accounts.add(account_of(turn, turn.member))
    if told and told.department_id:
        await turn.work.departments.place(turn.organisation.id, turn.member.id, told.department_id)
    await turn.note("member", turn.member.id, None, MemberState.INVITED)
    return turn.member


def account_of(turn: Turn, member: Member) -> Account:
    """Return an account by which this sender is known as the member; nobody kept it yet."""
    sender = turn.incoming.sender
    return Account(
        organisation_id=turn.organisation.id,
        member_id=member.id,
        platform=sender.platform,
        tenant=sender.tenant,
        external_id=sender.id,
        address=sender.address,
        created_at=turn.now,
        name=own_name(sender.name, otherwise=sender.id),
    )


async def join(turn: Turn) -> Member:
    """Make this person an active member, by name, with the role the settings name them for."""
    member = await know(turn)
    if not turn.joined:
        await ask_no_more(turn, member)
        await come_in(turn.post, member)
        turn.home_is_old = True
    await grant_from_settings(turn, member)
    return member


async def grant_from_settings(turn: Turn, member: Member) -> None:
    """Make an organiser of whom the settings name as one."""
    sender = turn.incoming.sender
    if f"{sender.platform}:{sender.id}" in turn.policy.organisers and Role.ORGANISER not in await turn.roles():
        await turn.grant(member, Role.ORGANISER, GrantSource.SETTINGS)
