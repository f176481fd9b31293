"""Who may do what: everything people can do, for everybody who may try, on both kinds of platform.

The matrix grows by itself with the repertoire. A new access rule needs a line in `ALLOWED`, a new kind of argument
one in `SAMPLES`.
"""

import asyncio
import inspect
import json
import shutil
from collections.abc import AsyncIterator, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
import pytest_asyncio

from flows.access import Access
from flows.announcements.composing import prepare
from flows.asking.ending import finish
from flows.capability import Capability, Handler
from flows.chat import (
    Act,
    Changed,
    Command,
    Incoming,
    Mentioned,
    Opened,
    Pressed,
    Reachable,
    Said,
    Sender,
    Submitted,
    Surface,
)
from flows.dispatch import play
from flows.everything import build_house
from flows.finding.likenesses import Likenesses, NotLookedUp
from flows.forms import Clock, Day, Form, Options, Quantity, QuantityByDay
from flows.members.door import turned_away
from flows.policy import Policy
from flows.post import Post
from flows.texts import Rows, Value
from flows.turn import House, Turn
from storage.models import (
    Account,
    CheckInState,
    Comment,
    CoOwnerState,
    Event,
    EventFormat,
    EventPhase,
    Experiment,
    ExperimentState,
    Gate,
    GrantSource,
    Idea,
    IdeaState,
    IdeaType,
    Member,
    MemberState,
    Obstacle,
    Organisation,
    OwnRole,
    Project,
    ProjectState,
    Role,
    SupportRequest,
    SupportState,
    Task,
)
from storage.store import Store
from storage.work import Work

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
HOUSE: House = build_house(Policy(), Random(1))  # noqa: S311 - nothing is at stake

NOT_IN = {"stranger", "guest"}
OUTSIDE = {"colleague", "invited", "declined", "left"}
ROLES = {str(role) for role in Role}
INSIDE = {"member", "paused", "owner", "co-owner", *ROLES}
PEOPLE = sorted(NOT_IN | OUTSIDE | INSIDE)
STATES = {
    "invited": MemberState.INVITED,
    "declined": MemberState.DECLINED,
    "left": MemberState.LEFT,
    "paused": MemberState.PAUSED,
}

ALLOWED: Mapping[str, Mapping[Surface, Collection[str]]] = {
    "anyone": dict.fromkeys(Surface, OUTSIDE | INSIDE),
    "member": dict.fromkeys(Surface, INSIDE),
    "organiser": dict.fromkeys(Surface, frozenset({"organiser"})),
    "organiser who is no guest": dict.fromkeys(Surface, frozenset({"organiser"})),
    "whose task it is, or organiser": dict.fromkeys(Surface, frozenset({"owner", "organiser"})),
    "facilitator": dict.fromkeys(Surface, frozenset({"organiser", "facilitator"})),
    "author of the comment": dict.fromkeys(Surface, frozenset({"owner"})),
    "decider": dict.fromkeys(Surface, frozenset({"organiser", "sponsor"})),
    "owner or co-owner of the idea": dict.fromkeys(Surface, frozenset({"owner", "co-owner"})),
    "owner of the idea or organiser": dict.fromkeys(Surface, frozenset({"owner", "organiser"})),
    "owner of the idea": dict.fromkeys(Surface, frozenset({"owner"})),
    "owner of the project": dict.fromkeys(Surface, frozenset({"owner"})),
    "owner or co-owner of the project": dict.fromkeys(Surface, frozenset({"owner", "co-owner"})),
    "owner of the experiment's project": dict.fromkeys(Surface, frozenset({"owner"})),
    "owner or co-owner of the experiment's project": dict.fromkeys(Surface, frozenset({"owner", "co-owner"})),
    "owner or sponsor of the project": dict.fromkeys(Surface, frozenset({"owner", "sponsor"})),
    "owner of the project or organiser": dict.fromkeys(Surface, frozenset({"owner", "organiser"})),
    "sponsor of the project": dict.fromkeys(Surface, frozenset({"sponsor"})),
    "sponsor of the project or organiser": dict.fromkeys(Surface, frozenset({"sponsor", "organiser"})),
    "owner, sponsor or organiser": dict.fromkeys(Surface, frozenset({"owner", "sponsor", "organiser"})),
    "owner, co-owner, sponsor or organiser": dict.fromkeys(
        Surface, frozenset({"owner", "co-owner", "sponsor", "organiser"})
    ),
    "who was asked for help, or organiser": dict.fromkeys(Surface, frozenset({"sponsor", "organiser"})),
    "sponsor": dict.fromkeys(Surface, frozenset({"sponsor"})),
    "sponsor who is asked about the event": dict.fromkeys(Surface, frozenset({"sponsor"})),
    "sponsor who is asked at the gate": dict.fromkeys(Surface, frozenset({"sponsor"})),
    "who asked for help": dict.fromkeys(Surface, frozenset({"owner", "co-owner"})),
    "who asked for help, who was asked, or organiser": dict.fromkeys(
        Surface, frozenset({"owner", "co-owner", "sponsor", "organiser"})
    ),
    "sender of an idea": {Surface.MODAL: OUTSIDE | INSIDE, Surface.STEPS: INSIDE},
    "whoever may send it in": {Surface.MODAL: OUTSIDE | INSIDE, Surface.STEPS: INSIDE},
}
"""By the name of an access rule: who may."""

SAMPLES = {
    "rest": "",
    "number": "1",
    "page_number": "1",
    "key": "idea",
    "answers": "{}",
    "about": "",
    "nonce": "abcd",
    "name": "title",
    "value": "improve",
    "ending": "draft",
    "wanted": "en",
    "choice": "week",
    "word": "help",
    "account_id": "1",
    "code": "A3C4D6",
    "attachment_id": "1",
    "level": "0",
    "from_id": "1",
    "start": "09:00",
    "end": "12:00",
    "zone": "Europe/Brussels",
    "kind": "comments",
    "place": "1",
    "draft_id": "1",
    "member_id": "1",
    "comment_id": "1",
    "letter": "s",
    "department_id": "1",
    "where_and_page": "1.1",
    "start_of_hash": "0123456789abcdef",
    "uses": "1",
    "period": "month",
    "ends": "0",
    "at": "1793610000",
    "decision_id": "1",
    "state": "submitted",
    "other_id": "1",
    "version": "1.1",
    "merger_id": "1",
    "stays": "mine",
    "project_id": "1",
    "experiment_id": "1",
    "check_in_id": "1",
    "request_id": "1",
    "item": "metric",
    "first": "1",
    "progress": "on_track",
    "obstacle": "time",
    "waits_for": "own_time",
    "help_from": "nobody",
    "until": "month",
    "way": "pause",
    "gate_id": "1",
    "appreciation_id": "1",
    "became": "reached",
    "day": "2027-01-04",
    "nudge_id": "1",
    "announcement_id": "1",
    "event_id": "1",
    "task_id": "1",
    "after": "announced",
    "stamp": "0",
    "template": "save_the_date",
    "replies": "author",
    "giver_id": "1",
    "round_id": "1",
    "so_far": "ABAAAAAAAAAAAA",
    "language": "nl",
    "change": "back",
    "k": "5",
    "group": "all",
    "place_in_groups": "1.all.1",
    "location": "location-1",
    "place_in_locations": "1.1",
    "place_in_statements": "1.1",
    "question": "O1",
    "place_in_words": "1.O1.1",
}
"""An argument by its name in the handler, unless it can be left out.

`idea_id` is the owner's draft, `comment_id` what they said about it; `project_id` a project of the owner, whose sponsor
is the one who has that role, with an experiment that runs, a check-in and a request for help; `event_id` a draft of an
event, which that sponsor is asked to confirm; `task_id` a task of the owner's, for it; `announcement_id` the
organiser's draft about it.
"""


class Overheard(Turn):
    """A turn that remembers what was said in it."""

    said: tuple[str, ...] = ()

    async def say(self, key: str, rows: Rows = (), *, instead: bool = False, **values: Value) -> None:
        self.said = (*self.said, key)
        await super().say(key, rows, instead=instead, **values)


class Undone(Exception):
    """Nothing of a cell of the matrix stays."""


@dataclass
class World:
    """A store in which everybody is there."""

    store: Store
    draft: int

    async def outcome(
        self,
        who: str,
        surface: Surface,
        act: Act,
        *,
        ends: tuple[str, str] | None = None,
        likenesses: Likenesses | None = None,
    ) -> str:
        """Return "turned away", "refused" or "allowed"; an exception is an exception."""
        try:
            async with self.store.begin() as work:
                organisation = (await work.organisations.all())[0]
                incoming = Incoming("key", sender(who), act, surface, can_open=surface is Surface.MODAL)
                turn = Overheard(HOUSE, work, incoming, organisation, NOW)
                turn.likenesses = likenesses
                turn.about = _about(ends)
                if admission := await work.accounts.admit("test", "", who):
                    turn.account, turn.member = admission.account, admission.member
                if await turned_away(turn, vouched=who not in NOT_IN):
                    assert turn.acknowledgement.notice
                    raise Undone("turned away")
                await (
                    finish(turn, HOUSE.repertoire.forms[ends[0]], filled_in(ends[0]), ends[1]) if ends else play(turn)
                )
                await work.flush()
                raise Undone("refused" if any(key.startswith("access.") for key in turn.said) else "allowed")
        except Undone as undone:
            return str(undone)
        except NotLookedUp as missing:
            nothing = Likenesses(missing.wanted, whole=False)
            return await self.outcome(who, surface, act, ends=ends, likenesses=nothing)


def sender(who: str) -> Sender:
    return Sender("test", "", who, who.capitalize(), who, outsider=who == "guest")


def _about(ends: tuple[str, str] | None) -> str:
    """Return the project or the task a form is about, if only its people may end it."""
    who = HOUSE.repertoire.endings[ends].who.name if ends else ""
    return "1" if "project" in who or "task" in who else ""


def filled_in(form: str) -> dict[str, str | None]:
    """Return answers to all questions of a form."""
    return {question.name: _answer(question.kind) for question in HOUSE.repertoire.forms[form].questions}


def last_look(form: str) -> str:
    """Return what the last page of a form carries along."""
    return json.dumps([form, -1, filled_in(form), ""])


def _answer(kind: Any) -> str:
    if isinstance(kind, Options):
        return kind.values[0]
    if isinstance(kind, Quantity | QuantityByDay):
        return "12 dagen" if isinstance(kind, Quantity) else "8 dagen op 24 december"
    if isinstance(kind, Clock | Day):
        return "09:30" if isinstance(kind, Clock) else "24 december"
    words = "We praten elke ochtend veel te lang, voor iedereen."
    return words[: kind.longest]


async def _settle(work: Work, organisation: Organisation, who: str) -> Member:
    member = await work.members.add(
        Member(
            organisation_id=organisation.id,
            name=who.capitalize(),
            language="nl",
            time_zone="Europe/Amsterdam",
            state=STATES.get(who, MemberState.ACTIVE),
            state_since=NOW,
        )
    )
    await work.accounts.add(
        Account(
            organisation_id=organisation.id,
            member_id=member.id,
            platform="test",
            tenant="",
            external_id=who,
            address=who,
            created_at=NOW,
        )
    )
    if who in ROLES:
        await work.roles.grant(member, Role(who), now=NOW, source=GrantSource.SETTINGS)
    return member


async def _with_a_project(work: Work, organisation: Organisation, members: Mapping[str, Member]) -> None:
    whose = {"organisation_id": organisation.id}
    people = {"owner_id": members["owner"].id, "sponsor_id": members["sponsor"].id}
    times = {"state_since": NOW, "created_at": NOW}
    project = await work.projects.add(
        Project(**whose, **people, **times, title="Sneller antwoord", state=ProjectState.ACTIVE)
    )
    await work.projects.take_along(project, members["co-owner"].id, NOW)
    whose["project_id"] = project.id
    words = dict.fromkeys(("hypothesis", "smallest_test", "measure", "success_threshold"), "Een week zonder overleg.")
    await work.experiments.add(Experiment(**whose, **words, state=ExperimentState.RUNNING, created_at=NOW))
    check_in = await work.check_ins.plan(project, NOW.date())
    assert check_in is not None
    check_in.state, check_in.sent_at = CheckInState.SENT, NOW
    asked = {"asked_by": members["owner"].id, "helper_id": members["sponsor"].id, "kind": Obstacle.TIME}
    await work.support.add(SupportRequest(**whose, **asked, text="Twee uur per week", state=SupportState.OPEN, at=NOW))


async def _with_an_event(work: Work, organisation: Organisation, members: Mapping[str, Member]) -> None:
    whose = {"organisation_id": organisation.id, "created_at": NOW}
    facts = {"phase": EventPhase.DRAFT, "phase_since": NOW, "sponsor_id": members["sponsor"].id}
    what = {"day": date(2027, 2, 11), "format": EventFormat.WHOLE_DAY, "size": 50}
    event = await work.events.add(Event(**whose, **facts, **what))
    await work.tasks.add(Task(**whose, event_id=event.id, due_on=NOW.date(), owner_id=members["owner"].id))
    post = Post(work, organisation, HOUSE.texts, HOUSE.policy, NOW)
    await prepare(post, members["organiser"], "save_the_date", event)


async def _populate(url: str) -> int:
    """Bring everybody in, and return the owner's draft."""
    store = Store(url)
    async with store.begin() as work:
        organisation = await work.organisations.ensure(
            key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=NOW
        )
        members = {who: await _settle(work, organisation, who) for who in PEOPLE if who not in {*NOT_IN, "colleague"}}
        draft = await work.ideas.add(
            Idea(
                organisation_id=organisation.id,
                owner_id=members["owner"].id,
                title="Stille standup",
                problem="We praten elke ochtend veel te lang, voor iedereen.",
                idea_type=IdeaType.IMPROVE,
                own_role=OwnRole.CARRY,
                state=IdeaState.DRAFT,
                created_at=NOW,
                changed_at=NOW,
            )
        )
        await work.co_owners.set(draft, members["co-owner"].id, CoOwnerState.ACCEPTED, NOW)
        await work.comments.add(
            Comment(
                organisation_id=organisation.id,
                idea_id=draft.id,
                author_id=members["owner"].id,
                text="Zullen we het een week proberen?",
                at=NOW,
            )
        )
        await _with_a_project(work, organisation, members)
        await _with_an_event(work, organisation, members)
        asked = {"sponsor_id": members["sponsor"].id, "opened_by": members["organiser"].id}
        await work.gates.add(Gate(organisation_id=organisation.id, idea_id=draft.id, opened_at=NOW, **asked))
    await store.dispose()
    return draft.id


@pytest.fixture(scope="module")
def populated(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int]:
    """Where the world of all cells is, and the draft in it; each cell leaves it as it was."""
    file = shutil.copy(migrated_file, tmp_path_factory.mktemp("world") / "learnathon.db")
    url = f"sqlite+aiosqlite:///{file}"
    with ThreadPoolExecutor(1) as apart:  # away from the event loop of whichever test asked first
        return url, apart.submit(asyncio.run, _populate(url)).result()


@pytest_asyncio.fixture
async def world(populated: tuple[str, int]) -> AsyncIterator[World]:
    url, draft = populated
    store = Store(url)
    yield World(store, draft)
    await store.dispose()


def arguments(handler: Handler, draft: int) -> tuple[str, ...]:
    """Return an argument for each parameter behind the turn."""
    samples = {**SAMPLES, "idea_id": str(draft)}
    _, *parameters = inspect.signature(handler.call).parameters.values()
    return tuple(samples[one.name] for one in parameters if one.name in samples or one.default is one.empty)


def acts(draft: int) -> dict[str, tuple[Handler, Act, tuple[str, str] | None]]:
    """Return everything people can do: by its name, its handler and an act that asks for it."""
    repertoire = HOUSE.repertoire
    commands = {f"/{word}": (handler, Command(word), None) for word, handler in repertoire.commands.items()}
    buttons = {
        f"[{action}]": (handler, Pressed(action, arguments(handler, draft), state=last_look("idea")), None)
        for action, handler in repertoire.buttons.items()
    }
    endings = {
        f"{form} ends: {ending}": (handler, Opened(), (form, ending))
        for (form, ending), handler in repertoire.endings.items()
    }
    pages = {f"{name} sent in": (handler, Submitted(name, {}), None) for name, handler in repertoire.pages.items()}
    return {**commands, **buttons, **endings, **pages}


def expected(who: str, surface: Surface, handler: Handler) -> str:
    if who in NOT_IN:
        return "turned away"
    return "allowed" if who in ALLOWED[handler.who.name][surface] else "refused"


@pytest.mark.parametrize("surface", list(Surface))
@pytest.mark.parametrize("who", PEOPLE)
async def test_everything_is_allowed_or_refused_as_declared(world: World, who: str, surface: Surface) -> None:
    everything = acts(world.draft)
    found = {name: await world.outcome(who, surface, act, ends=ends) for name, (_, act, ends) in everything.items()}
    assert found == {name: expected(who, surface, handler) for name, (handler, _, _) in everything.items()}


@pytest.mark.parametrize("surface", list(Surface))
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_is_no_command_and_no_button_is_answered_too(world: World, who: str, surface: Surface) -> None:
    others: list[Act] = [
        Command("onzin", "x"),
        Command("start", "a-code"),
        Pressed("gone.since", ("1",)),
        Pressed("help.open", at_home=True),
        Said("hallo"),
        Said(None),
        Said("", edited=True),
        Said("A3C4D6"),
        Mentioned(""),
        Mentioned("hulp"),
        Opened(),
        Reachable(now=False),
        Reachable(now=True),
    ]
    if surface is Surface.MODAL:
        answers = filled_in("idea")
        others += [Submitted("idea", answers, '["idea",0,{},""]'), Changed("idea", answers, '["idea",0,{},""]')]
    for act in others:
        assert await world.outcome(who, surface, act) == ("turned away" if who in NOT_IN else "allowed"), act


def test_everything_declares_who_may() -> None:
    repertoire = HOUSE.repertoire
    named = (repertoire.commands, repertoire.buttons, repertoire.endings, repertoire.pages)
    for handler in [repertoire.heard, *(one for handlers in named for one in handlers.values())]:
        assert isinstance(handler.who, Access)
        assert handler.who.name in ALLOWED


def test_every_ending_of_a_form_has_a_handler() -> None:
    for key, form in HOUSE.repertoire.forms.items():
        assert {ending for of, ending in HOUSE.repertoire.endings if of == key} == set(form.endings)


def test_what_does_not_declare_it_does_not_build() -> None:
    made: Any = Capability("made")
    with pytest.raises(TypeError, match="who"):
        made.command("word")
    with pytest.raises(TypeError, match="who"):
        made.button("name")
    with pytest.raises(TypeError, match="who"):
        made.done(Form)
