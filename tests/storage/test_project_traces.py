"""What somebody leaves in projects, requests for help and thanks: counted, united, and forgotten when it is time."""

from datetime import timedelta

from storage.models import (
    Account,
    Appreciation,
    AppreciationState,
    Obstacle,
    Project,
    ProjectState,
    SupportRequest,
    SupportState,
)
from storage.repositories import Kept
from storage.store import Store
from storage.work import Work
from tests.storage.people import NOW, settle

NOTHING = Kept(0, 0, 0, 0, 0, 0, 0, 0)


async def lived(work: Work, noor: Account, sam: Account) -> tuple[Project, SupportRequest]:
    """Let Noor carry a project with Sam, ask him for help, and each thank the other."""
    home = {"organisation_id": noor.organisation_id}
    facts = {"title": "Sneller", "state": ProjectState.ACTIVE, "state_since": NOW, "created_at": NOW}
    project = await work.projects.add(Project(**home, **facts, owner_id=noor.member_id))
    await work.projects.take_along(project, sam.member_id, NOW)
    await work.projects.measure(project, 11.0, NOW, noor.member_id)
    check_in = await work.check_ins.plan(project, NOW.date())
    assert check_in is not None
    check_in.answered_by = noor.member_id
    asked = {"kind": Obstacle.TIME, "text": "Wie helpt?", "state": SupportState.RESOLVED, "at": NOW}
    whose = {"project_id": project.id, "asked_by": noor.member_id, "helper_id": sam.member_id}
    request = await work.support.add(SupportRequest(**home, **whose, **asked, closed_at=NOW, answer="Gedaan"))
    for sender, receiver in ((noor, sam), (sam, noor)):
        people = {"sender_id": sender.member_id, "receiver_id": receiver.member_id}
        await work.appreciations.add(Appreciation(**home, **people, project_id=project.id, text="Dank", at=NOW))
    return project, request


async def kept(store: Store, who: Account) -> Kept:
    async with store.read() as work:
        return await work.belongings.kept(who.member_id)


async def test_it_is_counted(store: Store) -> None:
    noor, sam, pim = await settle(store, "Noor", "Sam", "Pim")
    async with store.begin() as work:
        await lived(work, noor, sam)
    counts = {"projects": 1, "requests": 1, "thanks": 2}
    assert await kept(store, noor) == Kept(0, 0, 0, 0, 0, 0, 0, 0, **counts, check_ins=1, measurements=1)
    assert await kept(store, sam) == Kept(0, 0, 0, 0, 0, 0, 0, 0, **counts)
    assert await kept(store, pim) == NOTHING


async def test_who_is_forgotten_carries_nothing_along_and_their_own_thanks_go(store: Store) -> None:
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        project, _ = await lived(work, noor, sam)
    async with store.begin() as work:
        member = await work.members.get(sam.member_id)
        assert member is not None
        await work.members.forget_name(member)
    async with store.read() as work:
        assert await work.projects.co_owners(project.id) == []
        assert len(await work.appreciations.undecided(noor.member_id, 5)) == 1
        assert await work.appreciations.undecided(sam.member_id, 5) == []


async def test_what_was_shared_stays(store: Store) -> None:
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        await lived(work, noor, sam)
        (thanks,) = await work.appreciations.undecided(sam.member_id, 5)
        thanks.state = AppreciationState.SHARED
    async with store.begin() as work:
        member = await work.members.get(sam.member_id)
        assert member is not None
        await work.members.forget_name(member)
        assert await work.appreciations.of(sam.organisation_id, thanks.id) is not None


async def test_nobody_carries_their_own_project_along_or_thanks_themselves(store: Store) -> None:
    noor, twin = await settle(store, "Noor", "Noor Slack")
    async with store.begin() as work:
        project, _ = await lived(work, noor, twin)
    async with store.begin() as work:
        stay, go = await work.members.get(noor.member_id), await work.members.get(twin.member_id)
        assert stay is not None
        assert go is not None
        await work.linking.unite(stay, go)
    async with store.read() as work:
        assert await work.projects.co_owners(project.id) == []
        assert await work.appreciations.undecided(noor.member_id, 5) == []


async def test_requests_are_counts_after_a_cycle_and_thanks_go_after_two(store: Store) -> None:
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        _, request = await lived(work, noor, sam)
    async with store.begin() as work:
        assert await work.support.empty(NOW) == 0
        assert await work.support.empty(NOW + timedelta(seconds=1)) == 1
        assert await work.appreciations.prune(NOW) == 0
        assert await work.appreciations.prune(NOW + timedelta(seconds=1)) == 2
    async with store.read() as work:
        found = await work.support.of(noor.organisation_id, request.id)
        assert found is not None
        assert (found.text, found.answer, found.state) == ("", None, SupportState.RESOLVED)
