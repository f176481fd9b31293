"""One unit of work: a transaction, and a repository per subject."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from storage.outbox import Outbox, Postings
from storage.repositories import (
    Accounts,
    Ahead,
    Announcements,
    Appreciations,
    Attachments,
    Audiences,
    Audits,
    Belongings,
    CheckIns,
    Comments,
    Conversations,
    CoOwners,
    Decisions,
    Departments,
    Digests,
    Events,
    ExpectedPeople,
    Experiments,
    Flags,
    Follows,
    Gates,
    Handovers,
    Hearings,
    Holidays,
    Ideas,
    Invitations,
    Invited,
    Leases,
    Letters,
    Linking,
    Members,
    Mergers,
    Nudges,
    Organisations,
    Projects,
    Proxies,
    Recipients,
    Revisions,
    Roles,
    Scans,
    SeenKeys,
    SignUps,
    Succession,
    SupportRequests,
    Tallies,
    Tasks,
)
from storage.repositories.base import Scope


class Work:
    """All that can be remembered within one transaction. It never commits: `Store.begin` does, on a clean exit."""

    def __init__(self, connection: AsyncConnection, session: AsyncSession, *, writes: bool) -> None:
        scope = Scope(session, connection, connection.dialect.name, writes=writes)
        self.accounts = Accounts(scope)
        self.announcements = Announcements(scope)
        self.events = Events(scope)
        self.sign_ups = SignUps(scope)
        self.tallies = Tallies(scope)
        self.tasks = Tasks(scope)
        self.appreciations = Appreciations(scope)
        self.ahead = Ahead(scope)
        self.attachments = Attachments(scope)
        self.audiences = Audiences(scope)
        self.audit = Audits(scope)
        self.belongings = Belongings(scope)
        self.check_ins = CheckIns(scope)
        self.co_owners = CoOwners(scope)
        self.comments = Comments(scope)
        self.conversations = Conversations(scope)
        self.departments = Departments(scope)
        self.digests = Digests(scope)
        self.expected = ExpectedPeople(scope)
        self.experiments = Experiments(scope)
        self.decisions = Decisions(scope)
        self.flags = Flags(scope)
        self.follows = Follows(scope)
        self.gates = Gates(scope)
        self.handovers = Handovers(scope)
        self.hearings = Hearings(scope)
        self.holidays = Holidays(scope)
        self.ideas = Ideas(scope)
        self.invitations = Invitations(scope)
        self.invited = Invited(scope)
        self.leases = Leases(scope)
        self.letters = Letters(scope)
        self.linking = Linking(scope)
        self.members = Members(scope)
        self.mergers = Mergers(scope)
        self.nudges = Nudges(scope)
        self.organisations = Organisations(scope)
        self.outbox = Outbox(scope)
        self.postings = Postings(scope)
        self.projects = Projects(scope)
        self.proxies = Proxies(scope)
        self.recipients = Recipients(scope)
        self.revisions = Revisions(scope)
        self.roles = Roles(scope)
        self.scans = Scans(scope)
        self.seen = SeenKeys(scope)
        self.succession = Succession(scope)
        self.support = SupportRequests(scope)
        self._session = session

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[None]:
        """Undo what is done in here when it raises, and nothing else; what it changed is then not to be read."""
        async with self._session.begin_nested():
            yield

    async def flush(self) -> None:
        """Write what was changed on objects so far, so that their ids are known and mistakes show here."""
        await self._session.flush()
