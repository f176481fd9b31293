"""Who comes to an event, may come, or waits for room; of nobody else anything is known."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from storage.models import Attending, SignUp
from storage.repositories.base import Repository


class SignUps(Repository):
    """Answers to an event."""

    async def add(self, sign_up: SignUp) -> SignUp:
        """Keep a first answer."""
        return await self._save(sign_up)

    async def of(self, event_id: int, member_id: int) -> SignUp | None:
        """Return what a member said, to change; None for who does not come or said nothing."""
        found = select(SignUp).where(SignUp.event_id == event_id, SignUp.member_id == member_id)
        return await self._session.scalar(self._to_change(found, SignUp))

    async def remove(self, sign_up: SignUp) -> None:
        """Forget an answer: there is no trace of who stays away."""
        await self._session.delete(sign_up)
        await self._session.flush()

    async def counts(self, event_id: int) -> dict[Attending, int]:
        """Return how many gave each answer, 0 included."""
        rows = select(SignUp.answer, func.count()).where(SignUp.event_id == event_id).group_by(SignUp.answer)
        known = {answer: int(number) for answer, number in await self._session.execute(rows)}
        return dict.fromkeys(Attending, 0) | known

    async def first_waiting(self, event_id: int, limit: int) -> Sequence[SignUp]:
        """Return who waits for room longest, to change, members loaded."""
        waiting = SignUp.event_id == event_id, SignUp.answer == Attending.WAITING
        found = select(SignUp).options(joinedload(SignUp.member)).where(*waiting)
        first = found.order_by(SignUp.signed_at, SignUp.member_id).limit(limit)
        return list(await self._session.scalars(self._to_change(first, SignUp)))
