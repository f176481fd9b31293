"""Announcements in /mine and on the home page: drafts to finish, a colleague's to read, what waits for its moment."""

from collections.abc import Sequence

from flows.access import DECIDERS
from flows.announcements.looking import title_of
from flows.announcements.second import asked_as
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.card import owner_name
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Role

waiting = Capability("announce")
_MOST = 3


@waiting.waits
async def to_do(turn: Turn) -> list[Block]:
    """Drafts of one's own, and what a colleague asks to read along."""
    if not turn.joined or not DECIDERS & await turn.roles():
        return []
    blocks: list[Block] = []
    for one in await turn.work.announcements.to_read(turn.organisation.id, turn.me.id, _MOST):
        blocks += _to_read(turn, one)
    for one in await _mine(turn, AnnouncementState.DRAFT):
        if one.asked_at is None:
            blocks += _told(turn, one, "announce.my_draft")
    return blocks


@waiting.waits_for_others
async def asked(turn: Turn) -> list[Block]:
    """What one asked others to read along."""
    mine = await _mine(turn, AnnouncementState.DRAFT)
    return [block for one in mine if one.asked_at is not None for block in _told(turn, one, "announce.my_asked")]


@waiting.owns
async def scheduled(turn: Turn) -> list[Block]:
    """What waits for its moment."""
    mine = await _mine(turn, AnnouncementState.SCHEDULED)
    return [block for one in mine for block in _told(turn, one, "announce.my_scheduled")]


async def _mine(turn: Turn, state: AnnouncementState) -> Sequence[Announcement]:
    if Role.ORGANISER not in await turn.roles():
        return ()
    return await turn.work.announcements.by(turn.me.id, _MOST, state)


def _told(turn: Turn, one: Announcement, key: str) -> tuple[Block, ...]:
    return turn.words.blocks(key, [[offer("announce.look", one.id)]], title=title_of(turn.words, one))


def _to_read(turn: Turn, one: Announcement) -> tuple[Block, ...]:
    ways: list[Offer] = [offer("announce.look", one.id), offer("announce.approve", one.id, asked_as(one))]
    name = owner_name(turn.words, one.author)
    return turn.words.blocks("announce.to_read", [ways], name=name, title=title_of(turn.words, one))
