"""Who acts, and in which organisation: a turn before anything happens in it."""

from dataclasses import dataclass

from bot.clock import Clock
from flows.chat import Incoming
from flows.turn import House, Turn
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Turning:
    """Begins turns."""

    house: House
    organisation_key: str
    """The organisation of who is not known yet."""
    clock: Clock

    async def turn(self, work: Work, incoming: Incoming, *, in_order: bool = True) -> Turn:
        """Return what somebody did as a turn; `in_order` as in `Accounts.admit`."""
        sender = incoming.sender
        admission = await work.accounts.admit(sender.platform, sender.tenant, sender.id, in_order=in_order)
        organisation = admission.organisation if admission else await work.organisations.by_key(self.organisation_key)
        if organisation is None:
            raise RuntimeError(f"no organisation {self.organisation_key!r} in the database")
        turn = Turn(self.house, work, incoming, organisation, self.clock())
        if admission is not None:
            turn.account, turn.member = admission.account, admission.member
            turn.conversation = admission.conversation
        return turn
