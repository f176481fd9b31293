"""What is done by itself tells when: at that very moment it does something, and not a minute earlier."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from bot.ticking import Ticking
from flows.by_itself import DUE
from flows.due import Due
from flows.events.timing import Calendar as EventCalendar
from flows.events.timing import plan
from flows.everything import build_house
from flows.gate.rules import Calendar, due_at
from flows.ideas.rules import answer_due
from flows.policy import Policy
from flows.support.rules import Clock, ask
from storage.models import (
    Account,
    Announcement,
    AnnouncementState,
    Appreciation,
    Attending,
    CheckInState,
    Comment,
    Decision,
    Event,
    EventPhase,
    Experiment,
    ExperimentState,
    Gate,
    GrantSource,
    Idea,
    IdeaState,
    Member,
    MemberState,
    Merger,
    Nudge,
    NudgeState,
    Obstacle,
    OfferStep,
    Project,
    ProjectOffer,
    ProjectState,
    Reason,
    Role,
    RoundState,
    ScanRound,
    SignUp,
    SupportRequest,
    SupportState,
    Task,
)
from storage.store import Store
from storage.work import Work
from tests.storage.people import idea_of, settle

POLICY = Policy(next_learnathon=date(2027, 6, 3))
HOUSE = build_house(POLICY, Random(0))  # noqa: S311 - nothing is drawn
ZONE = "Europe/Amsterdam"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FRIDAY_BEFORE_SUMMER_TIME = datetime(2026, 3, 27, 16, 40, tzinfo=UTC)
THURSDAY_BEFORE_EASTER = datetime(2026, 4, 2, 7, 59, 30, tzinfo=UTC)
SATURDAY_BEFORE_WINTER_TIME = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)
MOMENTS = (FRIDAY_BEFORE_SUMMER_TIME, THURSDAY_BEFORE_EASTER, SATURDAY_BEFORE_WINTER_TIME)

Scene = Callable[[Work, Account, Account, datetime], Awaitable[object]]


async def pause(work: Work, noor: Account, _: Account, now: datetime) -> None:
    member = await member_of(work, noor)
    member.state, member.ask_again_at = MemberState.PAUSED, now + 3 * DAY


async def role(work: Work, noor: Account, _: Account, now: datetime) -> None:
    ends = now + 30 * DAY
    member = await member_of(work, noor)
    await work.roles.grant(member, Role.SPONSOR, now=now, source=GrantSource.CHAT, expires_at=ends)


async def ended_role(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    await role(work, noor, olga, now)
    for held in await work.roles.of_member(noor.member_id, now):
        await work.roles.told(held, now)


async def decided(work: Work, noor: Account, olga: Account, now: datetime) -> Idea:
    idea = await work.ideas.add(sent(noor, now))
    facts = {"at": now, "due_at": now + timedelta(minutes=10), "text": "Later graag.", "reason": Reason.NO_CAPACITY}
    shared = {"organisation_id": idea.organisation_id, "idea_id": idea.id, "decider_id": olga.member_id}
    await work.decisions.add(Decision(outcome=IdeaState.PARKED, **shared, **facts))
    return idea


async def parked(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    idea = await decided(work, noor, olga, now)
    decision = await work.decisions.open_of(idea.id)
    await work.decisions.claim(decision.id, now)
    idea.state = IdeaState.PARKED


async def waiting(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    await work.ideas.add(sent(noor, now))
    organiser = await member_of(work, olga)
    await work.roles.grant(organiser, Role.ORGANISER, now=now, source=GrantSource.CHAT)


async def commented(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    idea = await work.ideas.add(sent(noor, now))
    said = {"organisation_id": idea.organisation_id, "idea_id": idea.id, "author_id": olga.member_id}
    comment = Comment(**said, text="Goed plan.", at=now)
    await work.comments.add(comment)
    await work.hearings.spread(comment, now + timedelta(minutes=10))


async def proposed(work: Work, noor: Account, olga: Account, now: datetime) -> Merger:
    source, target = await work.ideas.add(sent(noor, now)), await work.ideas.add(sent(noor, now))
    between = {"organisation_id": noor.organisation_id, "source_id": source.id, "target_id": target.id}
    proposal = Merger(**between, proposed_by=olga.member_id, proposed_at=now, due_at=now + 5 * DAY)
    return await work.mergers.add(proposal)


async def offered(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    since = {"state": ProjectState.NEEDS_OWNER, "state_since": now, "created_at": now, "seeks_owner_since": now}
    whose = {"organisation_id": noor.organisation_id, "owner_id": olga.member_id}
    project = await work.projects.add(Project(**whose, **since, title="Sneller antwoord", park_at=now + 28 * DAY))
    asked = {"organisation_id": noor.organisation_id, "project_id": project.id, "member_id": noor.member_id}
    await work.succession.offer(ProjectOffer(**asked, step=OfferStep.CO_OWNER, at=now, due_at=now + 7 * DAY))


async def left(work: Work, noor: Account, _: Account, now: datetime) -> None:
    member = await member_of(work, noor)
    member.state, member.state_since = MemberState.LEFT, now


async def declined(work: Work, noor: Account, _: Account, now: datetime) -> None:
    member = await member_of(work, noor)
    member.state, member.state_since, member.ask_again_at = MemberState.DECLINED, now, now + 90 * DAY


async def project(work: Work, noor: Account, now: datetime, **facts: object) -> Project:
    whose = {"organisation_id": noor.organisation_id, "owner_id": noor.member_id}
    given = {"state": ProjectState.ACTIVE, **facts}
    kept = Project(**whose, title="Answer faster", state_since=now, created_at=now, **given)
    return await work.projects.add(kept)


async def check_in_due(work: Work, noor: Account, _: Account, now: datetime) -> None:
    await project(work, noor, now, check_in_at=now + 3 * DAY)


async def asleep(work: Work, noor: Account, _: Account, now: datetime) -> None:
    await project(work, noor, now, asleep_at=now, fresh_start_at=now + 3 * DAY)


async def unanswered(work: Work, noor: Account, _: Account, now: datetime) -> None:
    asked = await work.check_ins.plan(await project(work, noor, now), now.date())
    asked.state, asked.sent_at, asked.next_step_at = CheckInState.SENT, now, now + 3 * DAY


async def project_of(work: Work, owner: Account, sponsor: Account, now: datetime) -> Project:
    people = {"owner_id": owner.member_id, "sponsor_id": sponsor.member_id}
    facts = {"title": "Sneller antwoord", "state": ProjectState.ACTIVE, "state_since": now, "created_at": now}
    return await work.projects.add(Project(organisation_id=owner.organisation_id, **facts, **people))


async def asked_for_help(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    project = await project_of(work, noor, olga, now)
    about = {"organisation_id": noor.organisation_id, "project_id": project.id, "asked_by": noor.member_id}
    request = SupportRequest(**about, kind=Obstacle.TIME, text="Twee uur.", state=SupportState.OPEN, at=now)
    ask(request, olga.member_id, now, Clock(ZONE, POLICY))
    await work.support.add(request)


async def thanked_twice(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    project = await project_of(work, noor, olga, now)
    whose = {"organisation_id": noor.organisation_id, "project_id": project.id, "at": now}
    for text, told in (("Mooi gedaan.", now), ("En rustig uitgelegd.", None)):
        thanks = Appreciation(sender_id=olga.member_id, receiver_id=noor.member_id, text=text, **whose)
        thanks.told_at = told
        await work.appreciations.add(thanks)


async def picked_up(work: Work, noor: Account, olga: Account, now: datetime) -> None:
    idea = await work.ideas.add(sent(noor, now))
    asked = {"sponsor_id": olga.member_id, "opened_by": olga.member_id}
    gate = Gate(organisation_id=idea.organisation_id, idea_id=idea.id, opened_at=now, **asked)
    gate.due_at = due_at(gate, Calendar(ZONE, POLICY))
    await work.gates.add(gate)


async def running(work: Work, noor: Account, _: Account, now: datetime) -> None:
    whose = {"organisation_id": noor.organisation_id}
    times = {"state_since": now, "created_at": now}
    project = await work.projects.add(
        Project(**whose, **times, title="Sneller antwoord", state=ProjectState.ACTIVE, owner_id=noor.member_id)
    )
    words = dict.fromkeys(("hypothesis", "smallest_test", "measure", "success_threshold"), "Een week zonder overleg.")
    days = {"ends_on": (now + 3 * DAY).date(), "ask_at": now + 3 * DAY}
    state = ExperimentState.RUNNING
    await work.experiments.add(Experiment(**whose, **words, **days, project_id=project.id, state=state, created_at=now))


async def project_paused(work: Work, noor: Account, _: Account, now: datetime) -> None:
    await project(work, noor, now, state=ProjectState.PAUSED, pause_over_at=now + 3 * DAY)


async def start_unknown(work: Work, noor: Account, _: Account, now: datetime) -> None:
    await project(work, noor, now, metric="dagen tot antwoord", unit="dagen", measure_by=now + 3 * DAY)


async def project_over(work: Work, noor: Account, _: Account, now: datetime) -> None:
    await project(work, noor, now, review_at=now + 3 * DAY, due_on=(now + 2 * DAY).date())


async def with_a_task(work: Work, noor: Account, _: Account, now: datetime) -> None:
    whose = {"organisation_id": noor.organisation_id, "created_at": now}
    event = await work.events.add(Event(**whose, phase=EventPhase.ANNOUNCED, phase_since=now))
    day = (now + 3 * DAY).date()
    task = Task(**whose, event_id=event.id, due_on=day, remind_on=day, title="Bel de zaal", owner_id=noor.member_id)
    await work.tasks.add(task)


async def organised(work: Work, _: Account, olga: Account, now: datetime) -> None:
    whose = {"organisation_id": olga.organisation_id, "created_at": now}
    await work.events.add(Event(**whose, phase=EventPhase.ANNOUNCED, phase_since=now))
    member = await member_of(work, olga)
    await work.roles.grant(member, Role.ORGANISER, now=now, source=GrantSource.CHAT)


async def may_come(work: Work, noor: Account, _: Account, now: datetime) -> None:
    whose = {"organisation_id": noor.organisation_id}
    state = {"phase": EventPhase.ANNOUNCED, "phase_since": now, "created_at": now, "day": (now + 30 * DAY).date()}
    event = await work.events.add(Event(**whose, **state))
    said = {"member_id": noor.member_id, "answer": Attending.MAYBE, "signed_at": now}
    await work.sign_ups.add(SignUp(**whose, **said, event_id=event.id))


async def nudged(work: Work, noor: Account, _: Account, now: datetime) -> None:
    facts = {"kind": "duty", "key": "one", "payload": "[]", "state": NudgeState.WAITING}
    due = now + timedelta(hours=5)
    whom = {"organisation_id": noor.organisation_id, "member_id": noor.member_id}
    await work.nudges.add(Nudge(**whom, **facts, created_at=now, due_at=due))


async def announced(work: Work, noor: Account, _: Account, now: datetime) -> None:
    event = Event(
        organisation_id=noor.organisation_id,
        phase=EventPhase.ANNOUNCED,
        phase_since=now,
        created_at=now,
        day=now.date() + 90 * DAY,
    )
    plan(event, EventCalendar(ZONE, "NL"), now)
    await work.events.add(event)


async def announcing(work: Work, noor: Account, _: Account, now: datetime) -> None:
    facts = {"state": AnnouncementState.SCHEDULED, "state_since": now, "created_at": now, "author_id": noor.member_id}
    one = Announcement(organisation_id=noor.organisation_id, **facts, texts={"nl": "Taart", "en": "Cake"})
    one.due_at = now + 2 * MINUTE
    await work.announcements.add(one)


async def round_scheduled(work: Work, noor: Account, _: Account, now: datetime) -> None:
    facts = {"state": RoundState.SCHEDULED, "state_since": now, "created_at": now, "opens_at": now + 2 * MINUTE}
    one = await work.scans.add(ScanRound(organisation_id=noor.organisation_id, **facts))
    one.due_at = one.opens_at


SCENES: dict[str, Scene] = {
    "nudges": nudged,
    "tasks": with_a_task,
    "digest": organised,
    "maybe": may_come,
    "pause_over": pause,
    "role_ends": role,
    "role_ended": ended_role,
    "decision": decided,
    "call": parked,
    "reminder": waiting,
    "late": waiting,
    "comments": commented,
    "merger": proposed,
    "support": asked_for_help,
    "thanks": thanked_twice,
    "gate": picked_up,
    "succession": offered,
    "name": left,
    "check_in": check_in_due,
    "ladder": unanswered,
    "fresh_start": asleep,
    "experiment": running,
    "project_pause": project_paused,
    "project_review": project_over,
    "baseline": start_unknown,
    "event_phase": announced,
    "event_warning": announced,
    "announcements": announcing,
    "scan_round": round_scheduled,
}
BY_NAME = {due.name: due for due in DUE}


def test_every_due_thing_has_its_scene() -> None:
    assert SCENES.keys() == BY_NAME.keys() - {"settings", "room", "calendar"}


@pytest.mark.parametrize("now", MOMENTS, ids=lambda moment: f"{moment:%Y-%m-%d}")
@pytest.mark.parametrize("name", SCENES)
async def test_at_its_moment_something_is_done_and_not_a_minute_earlier(store: Store, name: str, now: datetime) -> None:
    noor, olga = await settle(store, "Noor", "Olga")
    assert await next_of(store, BY_NAME[name], now) is None
    async with store.begin() as work:
        await SCENES[name](work, noor, olga, now)
    moment = await next_of(store, BY_NAME[name], now)
    assert moment is not None
    assert moment > now
    assert await done_at(store, BY_NAME[name], moment - MINUTE) == 0
    assert await next_of(store, BY_NAME[name], moment - MINUTE) == moment
    assert await done_at(store, BY_NAME[name], moment) > 0
    again = await next_of(store, BY_NAME[name], moment)
    assert again is None or again > moment


async def test_an_organiser_is_reminded_three_times_over_easter(store: Store) -> None:
    now = THURSDAY_BEFORE_EASTER - 4 * DAY
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        await waiting(work, noor, olga, now)
    reminded, moment = [], now
    while (moment := await next_of(store, BY_NAME["reminder"], moment)) is not None:
        assert await done_at(store, BY_NAME["reminder"], moment) == 1
        reminded.append(f"{moment.astimezone(UTC):%a %d %H:%M}")
    assert reminded == ["Thu 02 07:00", "Fri 03 07:00", "Tue 07 07:00"]  # Easter Monday is no working day


@pytest.mark.parametrize("away", ["left", "out of reach", "told"])
async def test_nobody_is_waited_for_who_cannot_be_reminded(store: Store, away: str) -> None:
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        await waiting(work, noor, olga, FRIDAY_BEFORE_SUMMER_TIME)
        organiser = await member_of(work, olga)
        if away == "left":
            organiser.state = MemberState.LEFT
        elif away == "out of reach":
            account = await work.accounts.to_write_to(organiser.id)
            account.reachable = False
    moment = await next_of(store, BY_NAME["reminder"], FRIDAY_BEFORE_SUMMER_TIME)
    if away != "told":
        assert moment is None
        return
    await done_at(store, BY_NAME["reminder"], moment)
    again = await next_of(store, BY_NAME["reminder"], moment)
    assert again is not None
    assert again.date() > moment.date()


async def test_a_name_is_kept_as_long_as_somebody_may_still_be_asked(store: Store) -> None:
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        await declined(work, noor, olga, FRIDAY_BEFORE_SUMMER_TIME)
    moment = await next_of(store, BY_NAME["name"], FRIDAY_BEFORE_SUMMER_TIME)
    assert moment == FRIDAY_BEFORE_SUMMER_TIME + (90 + 365) * DAY
    assert await done_at(store, BY_NAME["name"], moment - MINUTE) == 0
    assert await done_at(store, BY_NAME["name"], moment) == 1


async def test_a_proposal_about_a_closed_idea_is_to_be_dropped_at_once(store: Store) -> None:
    noor, olga = await settle(store, "Noor", "Olga")
    now = FRIDAY_BEFORE_SUMMER_TIME
    async with store.begin() as work:
        proposal = await proposed(work, noor, olga, now)
        closed = await work.ideas.get(proposal.source_id)
        closed.state = IdeaState.WITHDRAWN
    assert await next_of(store, BY_NAME["merger"], now + DAY) == now
    assert await done_at(store, BY_NAME["merger"], now + DAY) == 1


def sent(owner: Account, now: datetime) -> Idea:
    idea = idea_of(owner, "Stille standup")
    idea.created_at = idea.changed_at = idea.submitted_at = now
    idea.answer_due = answer_due(now, ZONE, POLICY)
    return idea


async def member_of(work: Work, account: Account) -> Member:
    member = await work.members.get(account.member_id)
    assert member is not None
    return member


async def next_of(store: Store, due: Due, now: datetime) -> datetime | None:
    return (await Ticking(store, HOUSE, lambda: now, [due]).waiting()).get(due.name)


async def done_at(store: Store, due: Due, now: datetime) -> int:
    """How many were done at this moment."""
    counts = []
    ticking = Ticking(store, HOUSE, lambda: now, [due])
    ticking.told = lambda _, count: counts.append(count)
    await ticking.run()
    return sum(counts)
