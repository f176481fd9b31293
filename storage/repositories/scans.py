"""The scan's rounds, and the answers to them: taken once each, counted, read to be computed, and erased."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from types import MappingProxyType
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, select

from storage.models import (
    Base,
    Member,
    MemberState,
    RoundState,
    ScanAnswer,
    ScanInvitation,
    ScanRound,
    ScanTag,
    ScanWords,
)
from storage.repositories.base import Page, Repository, insert_into, table_of
from storage.repositories.flags import ERASED, Flags

_COMPUTED = (RoundState.COMPUTED, RoundState.PUBLISHED, RoundState.ARCHIVED)
_MOST_YEARS = 10
Groups = tuple[str, str]
"""The leaf of the tree that answers count for, and the location; the latter empty for none."""
_AT_ONCE = 500
"""Rows written with one statement."""


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody sent, with the random ids it is kept under."""

    id: str
    leaf: str
    points: str
    words: Mapping[str, tuple[str, str]]
    """By open question: an id of its own, and what was written."""
    second: str = ""
    """The location it counts for, where the round is shown by it as well."""


class Scans(Repository):
    """Rounds of the scan. No question here tells who answered."""

    async def add(self, new: ScanRound) -> ScanRound:
        """Keep a new round."""
        return await self._save(new)

    async def of(self, organisation_id: int, round_id: int) -> ScanRound | None:
        """Return an organisation's round, to change; None for another organisation's."""
        found = _rounds(organisation_id).where(ScanRound.id == round_id)
        return await self._session.scalar(self._to_change(found, ScanRound))

    async def look(self, organisation_id: int, round_id: int) -> ScanRound | None:
        """Return an organisation's round, to look at."""
        return await self._session.scalar(_rounds(organisation_id).where(ScanRound.id == round_id))

    async def with_results(self, organisation_id: int) -> Sequence[ScanRound]:
        """Return the last rounds that have results, the oldest first; as many as a picture has room for."""
        found = _rounds(organisation_id).where(ScanRound.state.in_(_COMPUTED)).order_by(ScanRound.id.desc())
        return list(reversed((await self._session.scalars(found.limit(_MOST_YEARS))).all()))

    async def open_one(self, organisation_id: int) -> ScanRound | None:
        """Return the round that people can answer now; only to look at it, since every other turn does."""
        found = _rounds(organisation_id).where(ScanRound.state == RoundState.OPEN).limit(1)
        return await self._session.scalar(found)

    async def coming(self, organisation_id: int) -> ScanRound | None:
        """Return the round that is a draft, scheduled or open, to change; the newest, should there be several."""
        found = _rounds(organisation_id).where(ScanRound.state.in_(_BEFORE_CLOSING)).order_by(ScanRound.id.desc())
        return await self._session.scalar(self._to_change(found.limit(1), ScanRound))

    async def to_publish(self, organisation_id: int) -> ScanRound | None:
        """Return the round whose results wait for an organiser."""
        found = _rounds(organisation_id).where(ScanRound.state == RoundState.COMPUTED).order_by(ScanRound.id)
        return await self._session.scalar(found.limit(1))

    async def last_in(self, organisation_id: int, states: Collection[RoundState]) -> ScanRound | None:
        """Return the newest round in one of these states."""
        found = _rounds(organisation_id).where(ScanRound.state.in_(states)).order_by(ScanRound.id.desc())
        return await self._session.scalar(found.limit(1))

    async def is_another_set(self, round_: ScanRound) -> bool:
        """Tell whether another round is scheduled or open."""
        found = _rounds(round_.organisation_id).where(ScanRound.state.in_(_SET), ScanRound.id != round_.id)
        return await self._session.scalar(select(found.exists())) or False

    async def asked_before(self, round_: ScanRound) -> list[dict[str, Any]]:
        """Return what other rounds of the organisation asked that were opened."""
        found = select(ScanRound.questionnaire).where(
            ScanRound.organisation_id == round_.organisation_id,
            ScanRound.id != round_.id,
            ScanRound.state.not_in(_NEVER_OPENED),
            ScanRound.questionnaire.is_not(None),
        )
        return [one for one in await self._session.scalars(found.order_by(ScanRound.id)) if one is not None]

    async def all(self, organisation_id: int, page: int, size: int) -> Page[ScanRound]:
        """Return an organisation's rounds, the newest first."""
        return await self._page(_rounds(organisation_id).order_by(ScanRound.id.desc()), page, size)

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[ScanRound]:
        """Return the rounds that go on by themselves now, to change; the longest ago first."""
        at = ScanRound.due_at
        found = _rounds(organisation_id).where(at.is_not(None), at <= now).order_by(at, ScanRound.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, ScanRound)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when a round goes on by itself next."""
        at = ScanRound.due_at
        first = select(func.min(at)).where(ScanRound.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(first)

    async def invite(
        self, round_id: int, leaves: Mapping[int, str], seconds: Mapping[int, str] = MappingProxyType({})
    ) -> None:
        """Keep who is in the scope of a round: by member, the group that their answers count for, and the location."""
        rows = [
            {"round_id": round_id, "member_id": member, "leaf": leaf, "second": seconds.get(member, "")}
            for member, leaf in sorted(leaves.items())
        ]
        for first in range(0, len(rows), _AT_ONCE):
            await self._run(insert_into(self._scope.dialect, ScanInvitation), rows[first : first + _AT_ONCE])

    async def still_invited(self, round_id: int) -> list[Groups]:
        """Return the groups of each who was invited to a round and is still a member."""
        rows = await self._run(_STILL_INVITED, {"round": round_id})
        return [(leaf, second) for leaf, second in rows]

    async def groups_of(self, round_id: int, member_id: int) -> Groups | None:
        """Return the groups that a member's answers count for; None for who is not in its scope."""
        found = select(ScanInvitation.leaf, ScanInvitation.second).where(
            ScanInvitation.round_id == round_id, ScanInvitation.member_id == member_id
        )
        row = (await self._session.execute(found)).first()
        return None if row is None else (row[0], row[1])

    async def invitation_of(self, organisation_id: int, member_id: int) -> tuple[ScanRound, Groups] | None:
        """Return the newest round of which it is still kept that a member was invited, and their groups in it."""
        found = (
            select(ScanRound, ScanInvitation.leaf, ScanInvitation.second)
            .join(ScanInvitation, ScanInvitation.round_id == ScanRound.id)
            .where(ScanRound.organisation_id == organisation_id, ScanInvitation.member_id == member_id)
        )
        row = (await self._session.execute(found.order_by(ScanRound.id.desc()).limit(1))).first()
        return None if row is None else (row[0], (row[1], row[2]))

    async def take(self, round_id: int, tag: str, response: Response) -> bool:
        """Keep a response, once for each tag; False when there was one under it already, and nothing is kept then."""
        if not await self.mark(round_id, tag):
            return False
        groups = {"leaf": response.leaf, "second": response.second}
        one = {"id": response.id, "round_id": round_id, **groups, "points": response.points}
        await self._run(insert_into(self._scope.dialect, ScanAnswer).values(one))
        for question, (own_id, text) in sorted(response.words.items()):
            await self._keep_words(round_id, question, own_id, text)
        return True

    async def say(self, round_id: int, tag: str, question: str, own_id: str, text: str) -> bool:
        """Keep an answer to an open question, once for each tag; False when there was one under it already."""
        if not await self.mark(round_id, tag):
            return False
        await self._keep_words(round_id, question, own_id, text)
        return True

    async def mark(self, round_id: int, tag: str) -> bool:
        """Keep a tag; False when it is there already."""
        new = insert_into(self._scope.dialect, ScanTag).values({"tag": tag, "round_id": round_id})
        return await self._changed(new.on_conflict_do_nothing(index_elements=["tag"])) > 0

    async def unmark(self, tag: str) -> None:
        """Keep a tag no longer; only who it stands for can say so."""
        await self._run(delete(_tags).where(_tags.c.tag == tag))

    async def marked(self, tags: Sequence[str]) -> frozenset[str]:
        """Return which of these tags are there."""
        rows = await self._run(_MARKED, {"tags": list(tags)})
        return frozenset(rows.scalars())

    async def count_rows(self) -> tuple[int, int, int]:
        """Return how many answers, words and tags there are, of all rounds."""
        counts = (select(func.count()).select_from(one).scalar_subquery() for one in (_answers, _words, _tags))
        answers, words, tags = (await self._run(select(*counts))).one()
        return answers, words, tags

    async def count(self, round_id: int) -> int:
        """Return how many responses there are: while a round is open, the only figure there is."""
        counted = select(func.count()).select_from(ScanAnswer).where(ScanAnswer.round_id == round_id)
        return await self._session.scalar(counted) or 0

    async def answers(self, round_id: int) -> list[tuple[Groups, str]]:
        """Return the groups and the points of each response, to compute the results of a round that is closed."""
        rows = await self._run(_ANSWERS, {"round": round_id})
        return [((leaf, second), points) for leaf, second, points in rows]

    async def words(self, round_id: int, question: str) -> list[str]:
        """Return what was answered to an open question, in the order of their random ids."""
        rows = await self._run(_WORDS, {"round": round_id, "asked": question})
        return list(rows.scalars())

    async def erase(self, round_id: int) -> None:
        """Erase everything that people sent, and who was invited; what was computed stays.

        From the database's files it goes after the commit, by `Store.scrub`.
        """
        await self._erase(round_id, (ScanAnswer, ScanWords, ScanTag, ScanInvitation))

    async def erase_answers(self, round_id: int) -> None:
        """Erase what people answered; who was invited stays, to be told so, unless they want to hear nothing."""
        await self._erase(round_id, (ScanAnswer, ScanWords))

    async def _erase(self, round_id: int, models: Sequence[type[Base]]) -> None:
        for model in models:
            gone = table_of(model)
            await self._run(delete(gone).where(gone.c.round_id == round_id))
        await Flags(self._scope).set(ERASED, token_hex(8))

    async def _keep_words(self, round_id: int, question: str, own_id: str, text: str) -> None:
        said = {"id": own_id, "round_id": round_id, "question": question, "text": text}
        await self._run(insert_into(self._scope.dialect, ScanWords).values(said))


_BEFORE_CLOSING = (RoundState.DRAFT, RoundState.SCHEDULED, RoundState.OPEN)
_SET = (RoundState.SCHEDULED, RoundState.OPEN)
_NEVER_OPENED = (RoundState.DRAFT, RoundState.SCHEDULED, RoundState.CANCELLED)


def scan_tables() -> dict[str, list[str]]:
    """Return the tables of the scan with their columns, as they are in the database, the rounds first."""
    found = [table for table in Base.metadata.sorted_tables if table.name.startswith("scan_")]
    return {table.name: [column.name for column in table.columns] for table in found}


def _rounds(organisation_id: int) -> Select[ScanRound]:
    return select(ScanRound).where(ScanRound.organisation_id == organisation_id)


_answers, _words, _tags = table_of(ScanAnswer), table_of(ScanWords), table_of(ScanTag)
_invited, _members = table_of(ScanInvitation), table_of(Member)
_STILL_INVITED = (
    select(_invited.c.leaf, _invited.c.second)
    .join(_members, _members.c.id == _invited.c.member_id)
    .where(_invited.c.round_id == bindparam("round"))
    .where(_members.c.state.in_((MemberState.ACTIVE, MemberState.PAUSED)))
    .order_by(_invited.c.leaf, _invited.c.second)
)
_ANSWERS = select(_answers.c.leaf, _answers.c.second, _answers.c.points).where(
    _answers.c.round_id == bindparam("round")
)
_WORDS = (
    select(_words.c.text)
    .where(_words.c.round_id == bindparam("round"), _words.c.question == bindparam("asked"))
    .order_by(_words.c.id)
)
_MARKED = select(_tags.c.tag).where(_tags.c.tag.in_(bindparam("tags", expanding=True)))
