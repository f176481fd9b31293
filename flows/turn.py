"""One turn: one thing somebody did, and all it causes, in one transaction.

A handler gets the turn, changes what `work` holds, and says things; what it says goes out through the outbox, in the
same transaction, so nothing is said that was not saved.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from flows.capability import Repertoire
from flows.chat import Acknowledgement, Block, Command, Incoming, Mentioned, Message, Page, Pressed, Surface
from flows.finding.likenesses import Likenesses
from flows.finding.lookalikes import Lookalikes
from flows.linking.guesses import Guesses
from flows.pages.addresses import Pages
from flows.participating.listening import Listening
from flows.policy import Policy
from flows.post import NUDGE, Post
from flows.scan.tags import Tags
from flows.settled import Settled
from flows.texts import Rows, Texts, Value, Words, offer
from flows.vocabulary import Vocabulary
from storage.models import Account, Conversation, GrantSource, Member, MemberState, Organisation, Role
from storage.work import Work

_NONCE = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(slots=True)
class Entrance:
    """Where somebody from outside comes in, told by the platform that has such a place."""

    platform: str = ""
    link: Callable[[str], str | None] = field(default=lambda _code: None)
    """Returns the web address that brings an invitation's code; None where there is none, or not yet."""


@dataclass(frozen=True, slots=True)
class House:
    """What every turn can rely on: the same for all of them."""

    texts: Texts
    policy: Policy
    repertoire: Repertoire
    vocabulary: Vocabulary
    random: Random
    guesses: Guesses = field(default_factory=Guesses)
    """Codes that strangers tried, of whom nothing is stored."""
    entrance: Entrance = field(default_factory=Entrance)
    lookalikes: Lookalikes = field(default_factory=Lookalikes)
    settled: Settled = field(default_factory=Settled)
    tags: Tags = field(default_factory=lambda: Tags(lambda: None))
    """Tell who answered a scan, to nobody but the code that asks."""
    pages: Pages = field(default_factory=lambda: Pages(Tags(lambda: None)))
    """What people can open in a browser."""
    listening: Listening = field(default_factory=Listening)
    """Whose next words answer an open question of the scan."""


class Turn:
    """What a handler works with."""

    def __init__(self, house: House, work: Work, incoming: Incoming, organisation: Organisation, now: datetime) -> None:
        self.house = house
        self.work = work
        self.incoming = incoming
        self.organisation = organisation
        self.now = now
        self.policy = house.settled.policy(house.policy, organisation.id)
        """What the organisation has settled."""
        self.post = Post(work, organisation, house.texts, self.policy, now)
        self.account: Account | None = None
        self.member: Member | None = None
        self.conversation: Conversation | None = None
        """The form in progress, question by question; None on platforms that show pages."""
        self.acknowledgement = Acknowledgement()
        self.keeps_nothing = False
        """Only looked at something: the turn may be played again, and need not be remembered."""
        self.likenesses: Likenesses | None = None
        """What looks like the idea about to be posted, or the words sought; None until a handler asked for it."""
        self.about = ""
        """What the form that just ended is about, such as the id of a draft."""
        self.unsent = False
        """The form that just ended came to nothing: what was typed goes back to whoever typed it."""
        self.takes_over: str | None = None
        """The slot whose message the next thing said takes the place of."""
        self.at_home = isinstance(incoming.act, Pressed) and incoming.act.at_home
        """What is said goes to the home page, where the person is looking."""
        self.home_is_old = False
        """Something changed that the person's home page shows."""
        self.traceless = False
        """Nothing is kept of it but what its handler writes itself: what is said, is said at once."""
        self.once_kept: list[Callable[[], None]] = []
        """What a turn without a trace does in memory; not before it is committed, since it may yet be played again."""
        self._roles: frozenset[Role] | None = None

    @property
    def words(self) -> Words:
        """All texts in this person's language."""
        chosen = self.member.language if self.member else None
        return self.house.texts.words(chosen, self.incoming.sender.language)

    @property
    def me(self) -> Member:
        """The member who acts, in handlers that are for members alone."""
        if self.member is None:
            raise RuntimeError("nobody we know acts in this turn")
        return self.member

    @property
    def joined(self) -> bool:
        """Whether this person takes part (pausing included)."""
        return self.member is not None and self.member.state in {MemberState.ACTIVE, MemberState.PAUSED}

    def becomes(self, member: Member) -> None:
        """Go on as this member: the account turned out to be theirs."""
        self.member, self._roles = member, None

    def forgets_account(self) -> None:
        """Go on as somebody nobody knows here: the account is no more."""
        self.account = self.member = self.conversation = self._roles = None

    async def roles(self) -> frozenset[Role]:
        """Return the roles this person holds now."""
        if self._roles is None:
            self._roles = await self.work.roles.of(self.member.id, self.now) if self.member else frozenset()
        return self._roles

    async def grant(self, member: Member, role: Role, source: GrantSource) -> None:
        """Give this person a role, from now on."""
        before = role if role in await self.roles() else None
        await self.note("role", member.id, before, role, reason=source)
        await self.work.roles.grant(member, role, now=self.now, source=source)
        self.forget_roles()

    def forget_roles(self) -> None:
        """Look this person's roles up again when they are needed: somebody changed one."""
        self._roles = None

    @property
    def local(self) -> datetime:
        """The time on this person's clock."""
        zone = self.member.time_zone if self.member else self.organisation.time_zone
        return self.now.astimezone(ZoneInfo(zone))

    @property
    def today(self) -> date:
        """The date where this person is."""
        return self.local.date()

    def nonce(self) -> str:
        """Return four letters that tell one form or list from the next."""
        return "".join(self.house.random.choices(_NONCE, k=4))

    async def say(self, key: str, rows: Rows = (), *, instead: bool = False, **values: Value) -> None:
        """Say a text to this person; `instead` puts it in the place of the message whose button was pressed.

        Not where that message says other things as well.
        """
        await self.show(self.words.message(key, rows, **values), instead=instead)

    async def say_blocks(self, *parts: Sequence[Block], instead: bool = False) -> None:
        """Say several texts as one message."""
        await self.show(Message(tuple(block for part in parts for block in part)), instead=instead)

    async def show(self, message: Message, *, slot: str | None = None, instead: bool = False) -> None:
        """Send a message to this person; into a slot, it takes the place of what the slot shows."""
        slot, self.takes_over = slot or self.takes_over, None
        act = self.incoming.act
        if slot is None and self.at_home:
            await self.show_home(replace(message, blocks=(*message.blocks, self.words.row([offer("home.back")]))))
        elif slot is None and isinstance(act, Pressed) and instead and not act.among_others:
            await self._send(message, slot=None, receipt=act.receipt)
        else:
            await self._send(message, slot=slot)

    async def show_home(self, message: Message) -> None:
        """Put a message on the person's home page."""
        self.home_is_old = False
        await self._send(message, slot="home", kind="home")

    async def show_to_all(self, message: Message) -> None:
        """Answer in the group where this was said, for all to see."""
        if self.incoming.shared is not None:
            await self.post.queue(self.incoming.sender.platform, self.incoming.shared, message)

    async def send_later(self, message: Message, *, due: datetime, key: str) -> None:
        """Send this person a message of our own at a moment of its own, once for each key."""
        if self.account is not None:
            where = self.account.platform, self.account.address
            await self.post.queue(*where, message, due=due, key=key, priority=NUDGE)

    def notice(self, key: str, **values: Value) -> None:
        """Say one line that may be lost: a toast, or what only this person sees."""
        self.acknowledgement = replace(self.acknowledgement, notice=self.words.line(key, **values))

    async def too_late(self, key: str) -> None:
        """Say that there is nothing to do here any more, beside a button that was pressed; what was typed goes back."""
        if isinstance(self.incoming.act, Pressed):
            self.notice(key)
        else:
            await self.say(key)
            self.unsent = True

    def opens(self, page: Page) -> None:
        """Open a page in answer to a command or a button; until it is sent in, there is nothing to keep."""
        self.keeps_nothing = True
        self.acknowledgement = replace(self.acknowledgement, opens=page)

    def shows(self, page: Page) -> None:
        """Put a page in the place of the one sent in or pressed on."""
        self.acknowledgement = replace(self.acknowledgement, shows=page)

    def puts(self, message: Message, *, place: str | None = None) -> None:
        """Put a message in the place of the one whose button was pressed, or another's, at once and past the outbox.

        It may be lost; a press draws it again. It becomes a message of its own where that one says other things too.
        """
        act = self.incoming.act
        if place is None and isinstance(act, Pressed) and not act.among_others:
            place = act.receipt
        self.acknowledgement = replace(self.acknowledgement, replaces=message, place=place)

    async def tell(self, message: Message) -> None:
        """Say something that may be said with or without a trace, as the turn is."""
        if self.traceless:
            self.puts(message)
        else:
            await self.show(message)

    def takes_out(self) -> None:
        """Take what this person wrote out of the chat, where the platform can."""
        self.acknowledgement = replace(self.acknowledgement, takes_out=True)

    def object_to(self, problems: dict[str, str]) -> None:
        """Leave the page open, with what is wrong beside each field."""
        self.acknowledgement = replace(self.acknowledgement, problems=problems)

    @property
    def by_steps(self) -> bool:
        """Whether forms are asked question by question here."""
        return self.incoming.surface is Surface.STEPS

    @property
    def origin(self) -> str | None:
        """The web address of the conversation this was taken from, where it was."""
        act = self.incoming.act
        return act.origin if isinstance(act, Command | Mentioned) else None

    async def note(
        self, subject: str, subject_id: int, before: str | None, after: str, reason: str | None = None
    ) -> None:
        """Write a transition to the audit log."""
        if self.traceless:
            raise RuntimeError("the audit log keeps who did it: not in a turn without a trace")
        self.home_is_old = True
        await self.post.note(subject, subject_id, before, after, reason, actor=self.member)

    async def _send(
        self, message: Message, *, slot: str | None, receipt: str | None = None, kind: str = "message"
    ) -> None:
        if self.traceless:
            raise RuntimeError("the outbox keeps what is said: in a turn without a trace, say it by `puts` or a notice")
        sender = self.incoming.sender
        if self.account is None:  # nobody we know: nothing stays behind once it is delivered
            await self.post.queue(sender.platform, sender.address, message, receipt=receipt, kind=kind, traceless=True)
        else:
            await self.post.queue(sender.platform, self.account.address, message, slot=slot, receipt=receipt, kind=kind)
