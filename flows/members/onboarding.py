"""The first conversation: a welcome, what it means, and a choice without pressure (domain.md 3.1)."""

from collections.abc import Mapping

from flows.access import ANYONE
from flows.capability import Capability
from flows.chat import Message, Style
from flows.linking.bringing import bring
from flows.linking.codes import code_in
from flows.members.enrol import grant_from_settings, join, know
from flows.members.later import ask_no_more, ask_on
from flows.members.rules import ask_again_on, first_name, may, move
from flows.texts import Offer, Ours, Rows, Texts, Value, Words, offer
from flows.turn import Turn
from storage.models import Event, GrantSource, Invitation, MemberState

onboarding = Capability("onboarding")


@onboarding.command("start", who=ANYONE)
async def start(turn: Turn, rest: str) -> None:
    """Welcome a newcomer, or say what a member can do; the code of an invitation, or of a link, opens the door."""
    if code_in(rest) is not None:
        await bring(turn, rest)
        return
    invitation = await _redeemed(turn, rest.strip()) if rest else None
    if not turn.joined:
        await welcome(turn, language=invitation.language if invitation else None)
    elif turn.member is not None:
        await grant_from_settings(turn, turn.member)
        event = await _to_sign_up_for(turn)
        rows = _first_things(event)
        await turn.say("onboarding.again", rows, first_name=_called(turn), event_date=_date(event))
    if invitation is not None and invitation.role is not None:
        await turn.grant(await know(turn), invitation.role, GrantSource.INVITATION)
        if turn.joined:
            await turn.say("onboarding.role", role=Ours(invitation.role))


async def welcome(turn: Turn, *, language: str | None = None) -> None:
    """Ask whether the person wants to hear more."""
    await know(turn, language=language)
    await turn.show(_welcome(turn))


@onboarding.button("tell", who=ANYONE)
async def tell(turn: Turn) -> None:
    """Explain what one can do, what is kept, and how often we write."""
    if turn.joined:
        turn.notice("form.stale")
        return
    await know(turn)
    rows: Rows = [[offer("join", style=Style.MAIN)], ["privacy", "no"]]
    await turn.say("onboarding.explain", rows, instead=True, **_explained(turn))


@onboarding.button("privacy", who=ANYONE)
async def privacy(turn: Turn) -> None:
    """Say what is kept, how long, and who sees it."""
    rows: Rows = [[offer("join", style=Style.MAIN), "no"]]
    await turn.say("onboarding.privacy_text", rows, instead=True, contact=_contact(turn))


@onboarding.button("join", who=ANYONE)
async def joins(turn: Turn) -> None:
    """Take part from now on."""
    await join(turn)
    event = await _to_sign_up_for(turn)
    await turn.say("onboarding.done", _first_things(event), instead=True, event_date=_date(event))


@onboarding.button("no", who=ANYONE)
async def declines(turn: Turn) -> None:
    """Stay away; nothing more is sent this year."""
    if turn.joined:  # an old button: leaving has its own question
        turn.notice("form.stale")
        return
    member = await know(turn)
    await ask_no_more(turn, member)
    if may(member.state, MemberState.DECLINED):  # who left has left: the days until their name is forgotten count on
        before = move(member, MemberState.DECLINED, turn.now)
        await turn.note("member", member.id, before, MemberState.DECLINED)
    await turn.say("onboarding.no", instead=True)


@onboarding.button("not_now", who=ANYONE)
async def not_now(turn: Turn) -> None:
    """Ask when to come back."""
    if turn.joined:
        turn.notice("form.stale")
        return
    await know(turn)
    event = turn.policy.next_learnathon
    after = [[offer("event", "event", action="onboarding.later")]] if event else []
    rows: Rows = [[offer("week", "week", action="onboarding.later")], *after, [offer("never", action="onboarding.no")]]
    await turn.say("onboarding.not_now", rows, instead=True, event_date=event or Ours("none"))


@onboarding.button("later", who=ANYONE)
async def later(turn: Turn, choice: str) -> None:
    """Come back on the day the person chose, once."""
    member = await know(turn)
    day = ask_again_on(choice, turn.today, turn.policy.next_learnathon, turn.policy.country)
    if turn.joined or day is None:
        turn.notice("form.stale")
        return
    await ask_on(turn, member, day, _welcome(turn))
    await turn.say("onboarding.ask_later", instead=True, day=day)


async def _redeemed(turn: Turn, code: str) -> Invitation | None:
    """Use up a code, unless this person is known already and it brings nothing new: then somebody else can."""
    found = await turn.work.invitations.peek(code, turn.now)
    if found is None or (turn.member is not None and (found.role is None or found.role in await turn.roles())):
        return None
    return await turn.work.invitations.redeem(code, turn.now)


def introduction(texts: Texts) -> Mapping[str, str]:
    """Return by language what stands there before anybody said a word; strangers read it too, so it names nobody."""
    return {language: str(texts.words(language).line("onboarding.introduction")) for language in texts.languages}


def welcome_message(words: Words, name: str, organisation: str) -> Message:
    """Return the first thing anybody hears from us."""
    rows: Rows = [[offer("tell", style=Style.MAIN), "not_now", "no"]]
    return words.message("onboarding.welcome", rows, first_name=first_name(name), org=organisation)


def _welcome(turn: Turn) -> Message:
    name = turn.member.name if turn.member else turn.incoming.sender.name
    return welcome_message(turn.words, name, turn.organisation.name)


async def _to_sign_up_for(turn: Turn) -> Event | None:
    """Return the event to sign up for, unless this person did."""
    event = await turn.work.events.to_sign_up_for(turn.organisation.id)
    return event if event and await turn.work.sign_ups.said_by(event.id, turn.me.id) is None else None


def _date(event: Event | None) -> Value:
    return event.day if event and event.day else Ours("none")


def _first_things(event: Event | None) -> list[list[Offer]]:
    ideas = [offer("send", action="idea.new", style=Style.MAIN), offer("see", action="idea.pool")]
    return [ideas, [offer("sign_up", event.id, action="signup.coming")] if event else []]


def _explained(turn: Turn) -> dict[str, Value]:
    policy = turn.policy
    return {
        "event_date": policy.next_learnathon or Ours("none"),
        "cap_week": policy.cap_week,
        "win_start": turn.words.clock(policy.window_start),
        "win_end": turn.words.clock(policy.window_end),
    }


def _called(turn: Turn) -> str:
    return first_name(turn.member.name if turn.member else turn.incoming.sender.name)


def _contact(turn: Turn) -> str:
    return Ours(turn.policy.privacy_contact or turn.words.line("onboarding.an_organiser"))
