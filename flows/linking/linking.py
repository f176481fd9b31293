"""`/link`: a code to type in the other app, or both apps with the way to unlink one (domain.md 2.1, 3.1)."""

from flows.access import ANYONE, MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.linking.apps import app
from flows.linking.bringing import bring
from flows.linking.codes import LIVES, code_in, new_code
from flows.linking.unlinking import unlink_account
from flows.texts import Ours, offer, way_to
from flows.turn import Turn
from storage.models import Account, Member

linking = Capability("link")


def _is_code(_turn: Turn, rest: str) -> bool:
    return len(rest.split()) <= 1 or code_in(rest) is not None


@linking.command("link", who=ANYONE, takes=_is_code)
async def link(turn: Turn, rest: str) -> None:
    """Take a code that was asked for in the other app, or give one."""
    if rest.strip():
        await bring(turn, rest)
    elif turn.member is None or not turn.joined:
        await turn.say("link.join_first", [[offer("tell", action="onboarding.tell")]])
    else:
        await _show(turn, turn.member)


@linking.button("code", who=MEMBER)
async def code(turn: Turn) -> None:
    """Give a code, by a button."""
    if turn.member is not None:
        await _show(turn, turn.member)


@linking.button("sure", who=MEMBER)
async def sure(turn: Turn, code: str) -> None:
    """Become one with whoever asked for the code, if it still works and they are still two who can."""
    await bring(turn, code, sure=True)


@linking.button("not_me", who=MEMBER)
async def not_me(turn: Turn) -> None:
    """Leave it: the code is somebody else's."""
    await turn.say("link.left_apart", instead=True)


@linking.button("unlink", who=MEMBER)
async def unlink(turn: Turn, account_id: str) -> None:
    """Let an account go: the member keeps everything, and is not known there any more."""
    await unlink_account(turn, int(account_id))


async def _show(turn: Turn, member: Member) -> None:
    accounts = await turn.work.accounts.of_member(member.id)
    if len({account.platform for account in accounts}) > 1:
        await turn.say_blocks(turn.words.blocks("link.known"), *(_entry(turn, account) for account in accounts))
        return
    code = new_code(turn.house.random)
    here = turn.incoming.sender.platform
    await turn.work.linking.offer(code, member=member, platform=here, expires_at=turn.now + LIVES)
    await turn.say_blocks(turn.words.blocks("onboarding.link", code=Ours(code)), _shortcut(turn, here, code))


def _shortcut(turn: Turn, here: str, code: str) -> list[Block]:
    """Lead straight into the other app with the code, where that one can be led into."""
    entrance = turn.house.entrance
    link = entrance.link(code) if entrance.platform != here else None
    return [turn.words.row([way_to("link.open", link)])] if link else []


def _entry(turn: Turn, account: Account) -> tuple[Block, ...]:
    rows = [[offer("unlink", account.id)]]
    name = account.name or account.external_id
    return turn.words.blocks("link.entry", rows, app=app(account), name=name, there=Ours(_there(account)))


def _there(account: Account) -> str:
    """Tell whether this person is reached by the account; if not, what is known of it."""
    if account.reachable:
        return "yes"
    return "off" if account.gone_at else "closed"
