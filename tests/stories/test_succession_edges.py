"""A new owner, when things cross: late, twice, taken back, over, or with people who left meanwhile (domain.md 2.11)."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.models import Member, Nudge, OfferState, OfferStep, ProjectState
from tests.stories.idea_scenes import desk
from tests.stories.looking import calm, member
from tests.stories.project_scenes import experiment_of, finds, kept
from tests.stories.stage import Stage
from tests.stories.succession_scenes import nobody_answers, offers, project_with
from tests.stories.test_leaving import KEEPS_NAME, UNDOES
from tests.stories.test_succession import ASKS, below_cards
from tests.stories.test_support_of_all import STOPS as ENDS

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

KEEPS = {
    "nl": """
        noor: [Ik houd het toch]
        bot: Je blijft de eigenaar van "Sneller antwoord". [Bekijk het]
        pim: [Ik neem het over]
    """,
    "en": """
        noor: [I keep it after all]
        bot: You stay the owner of "Sneller antwoord". [See it]
        pim: [I take over]
    """,
}
NAMES_HERSELF = """
    (sara looks)
    bot: "Sneller antwoord" zoekt een nieuwe eigenaar, en nog niemand heeft ja gezegd. [Noem iemand]
    sara: [Noem iemand]
    sara fills in:
        name = sara
    bot: Wie zal ik vragen? ... Sara [Vraag Sara]
    sara: [Vraag Sara]
    bot: Noor kan "Sneller antwoord" niet meer trekken. [Ik neem het over] [Nee, bedankt]
"""
STOPS = {
    "nl": """
        noor: stoppen
        bot: Je trekt één project. Stop je, dan vraag ik wie het overneemt ... Of vraag zelf eerst iemand. ... \
Je gaat stoppen. [Draag projecten over] [Stop, naam mag blijven]
        noor: [Draag projecten over]
        bot: Je trekt één project ... 1. Sneller antwoord ... Pim is mede-eigenaar. [Vraag een collega] [Vraag Pim] \
[Terug]
        noor: [Vraag Pim]
        bot: Ik vraag Pim of die "Sneller antwoord" overneemt. [Toch niet vragen] [Bekijk het]
        (pim looks)
        bot: Noor kan "Sneller antwoord" niet meer trekken. [Ik neem het over] [Nee, bedankt]
    """,
    "en": """
        noor: stop
        bot: You carry one project. If you stop, I ask who takes it over ... Or ask somebody yourself first. ... \
You are about to stop. [Hand over projects] [Stop, keep my name]
        noor: [Hand over projects]
        bot: You carry one project ... 1. Sneller antwoord ... Pim is co-owner. [Ask a colleague] [Ask Pim] [Back]
        noor: [Ask Pim]
        bot: I ask Pim whether they take over "Sneller antwoord". [Take it back] [See it]
        (pim looks)
        bot: Noor can no longer carry "Sneller antwoord". [I take over] [No thanks]
    """,
}
TAKES = {"nl": "pim: [Ik neem het over]\nbot: Dank dat je", "en": "pim: [I take over]\nbot: Thank you for taking over"}
TAKES_BACK = {
    "nl": "noor: [Toch niet vragen]\nbot: Pim wordt niet meer gevraagd.",
    "en": "noor: [Take it back]\nbot: Pim is not asked any more.",
}
WAKES = {
    "nl": """
        sara: [Zoek een nieuwe eigenaar]
        bot: "Sneller antwoord" zoekt een nieuwe eigenaar. Tot en met 9 november 2026 vraag ik het een mede-eigenaar.
        (noor looks)
        bot: Sara zoekt een nieuwe eigenaar voor "Sneller antwoord", omdat het al een tijd slaapt. [Ik houd het]
        noor: [Ik houd het]
        bot: Je blijft de eigenaar van "Sneller antwoord".
    """,
    "en": """
        sara: [Look for a new owner]
        bot: "Sneller antwoord" is looking for a new owner. Up to 9 November 2026 I ask a co-owner.
        (noor looks)
        bot: Sara is looking for a new owner for "Sneller antwoord", since it has been asleep for a while. [I keep it]
        noor: [I keep it]
        bot: You stay the owner of "Sneller antwoord".
    """,
}

_NINE_WEEKS = timedelta(weeks=9)


async def owner(stage: Stage, project_id: int) -> str:
    project = await kept(stage, project_id)
    return project.owner.name if project.owner else ""


async def asks(stage: Stage, platform: str, language: str, *co_owners: str, **more: object) -> int:
    project_id = await project_with(stage, platform, language, *co_owners, **more)  # type: ignore[arg-type]  # facts
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    await calm(stage)
    return project_id


async def _co_owners(stage: Stage, project_id: int) -> list[Member]:
    async with stage.store.read() as work:
        return await work.projects.co_owners(project_id)


async def _story(stage: Stage, project_id: int) -> list[str]:
    """Return what the audit log tells of a project: into which states it came, and that it changed hands."""
    organisation_id = (await member(stage, "noor")).organisation_id
    async with stage.store.read() as work:
        moves = await work.audit.of(organisation_id, "project", project_id)
        hands = await work.audit.of(organisation_id, "project_owner", project_id)
    return [*(one.to_state for one in moves), *(one.subject for one in hands)]


@languages
async def test_the_owner_may_keep_it_after_all(stage: Stage, platform: str, language: str) -> None:
    project_id = await asks(stage, platform, language, "pim")
    await stage.plays(KEEPS[language])
    await calm(stage)
    project = await kept(stage, project_id)
    assert (await owner(stage, project_id), project.state) == ("Noor", ProjectState.ACTIVE)
    assert project.check_in_at is not None
    assert [state for *_, state in await offers(stage, project_id)] == [OfferState.EXPIRED]


@languages
async def test_who_stops_may_hand_a_project_over_first(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language, "pim")
    await stage.plays(STOPS[language])
    assert (await kept(stage, project_id)).state is ProjectState.ACTIVE
    await stage.plays(TAKES[language])
    assert await owner(stage, project_id) == "Pim"


@languages
async def test_what_was_asked_of_somebody_can_be_taken_back(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language, "pim")
    await stage.plays(STOPS[language] + TAKES_BACK[language] + "\n" + TAKES[language].partition("\n")[0])
    await calm(stage)
    assert await owner(stage, project_id) == "Noor"


@both_databases
@languages
async def test_who_comes_back_gets_back_what_nobody_took_over(stage: Stage, language: str) -> None:
    project_id = await project_with(stage, "telegram", language, "pim")
    await stage.plays(KEEPS_NAME[language])
    await calm(stage)
    assert (await kept(stage, project_id)).state is ProjectState.NEEDS_OWNER
    await stage.plays(UNDOES[language])
    assert (await kept(stage, project_id)).state is ProjectState.ACTIVE
    await stage.plays(KEEPS_NAME[language])
    await stage.plays(TAKES[language] + "\n" + UNDOES[language])
    assert await owner(stage, project_id) == "Pim"


@languages
async def test_an_account_that_is_gone_hands_its_projects_down(stage: Stage, language: str) -> None:
    project_id = await project_with(stage, "slack", language, "pim")
    await desk(stage.actors["noor"]).changes(deleted=True)
    await calm(stage)
    await stage.plays(TAKES[language])
    assert await owner(stage, project_id) == "Pim"


@languages
async def test_the_next_one_is_asked_when_who_was_asked_leaves(stage: Stage, platform: str, language: str) -> None:
    project_id = await asks(stage, platform, language, "pim", "eva")
    await stage.plays(KEEPS_NAME[language].replace("noor", "pim"))
    await stage.time_passes(minutes=1)
    assert [(name, state) for _, name, state in await offers(stage, project_id)] == [
        ("Pim", OfferState.EXPIRED),
        ("Eva", OfferState.OFFERED),
    ]
    assert [one.name for one in await _co_owners(stage, project_id)] == ["Eva"]
    await stage.plays(UNDOES[language].replace("noor", "pim"))
    assert [one.name for one in await _co_owners(stage, project_id)] == ["Pim", "Eva"]


@languages
async def test_when_the_sponsor_left_as_well_the_organisers_name_somebody(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await asks(stage, platform, language, sponsor="sara")
    await nobody_answers(stage)
    await stage.plays(KEEPS_NAME[language].replace("noor", "sara"))
    await stage.time_passes(minutes=1)
    assert [(step, name) for step, name, _ in await offers(stage, project_id)] == [
        (OfferStep.OPEN_CALL, ""),
        (OfferStep.SPONSOR, "Sara"),
        (OfferStep.SPONSOR, ""),
    ]


@languages
async def test_a_late_yes_counts_as_long_as_nobody_took_it(stage: Stage, platform: str, language: str) -> None:
    project_id = await asks(stage, platform, language, "pim", "eva")
    await nobody_answers(stage)
    await stage.plays(TAKES[language])
    assert await owner(stage, project_id) == "Pim"
    assert [(name, state) for _, name, state in await offers(stage, project_id)] == [
        ("Pim", OfferState.ACCEPTED),
        ("Eva", OfferState.EXPIRED),
    ]
    await stage.actors["eva"].presses({"nl": "Ik neem het over", "en": "I take over"}[language])
    await calm(stage)
    assert await owner(stage, project_id) == "Pim"


@both_databases
async def test_of_two_who_say_yes_at_once_one_has_it(stage: Stage) -> None:
    project_id = await asks(stage, "telegram", "nl", "pim", "eva")
    await nobody_answers(stage)
    await asyncio.gather(*(stage.actors[name].presses("Ik neem het over") for name in ("pim", "eva")))
    await calm(stage)
    accepted = [name for _, name, state in await offers(stage, project_id) if state is OfferState.ACCEPTED]
    assert accepted == [await owner(stage, project_id)]


@languages
async def test_what_was_stopped_meanwhile_is_not_taken_over(stage: Stage, platform: str, language: str) -> None:
    project_id = await asks(stage, platform, language, "pim", state=ProjectState.IN_REVIEW)
    async with stage.store.begin() as work:
        project = await work.projects.of((await member(stage, "noor")).organisation_id, project_id)
        assert project is not None
        project.state = ProjectState.STOPPED
    await stage.actors["pim"].presses({"nl": "Ik neem het over", "en": "I take over"}[language])
    await calm(stage)
    assert (await owner(stage, project_id), (await kept(stage, project_id)).state) == ("Noor", ProjectState.STOPPED)


CALLS = {
    "nl": (
        '"Sneller antwoord" zoekt een nieuwe eigenaar.',
        'De oproep voor "Sneller antwoord" is voorbij. Het project staat nu op: Gestopt.',
    ),
    "en": (
        '"Sneller antwoord" is looking for a new owner.',
        'The call for "Sneller antwoord" is over. The project now stands at: Stopped.',
    ),
}


@languages
async def test_nobody_is_called_to_carry_what_is_over(stage: Stage, platform: str, language: str) -> None:
    await asks(stage, platform, language, state=ProjectState.IN_REVIEW)
    calls, over = CALLS[language]
    assert await below_cards(stage, calls) == 2
    await stage.plays(ENDS[language])
    assert await below_cards(stage, over) == 2


@languages
@pytest.mark.parametrize("state", [ProjectState.DRAFT, ProjectState.READY, ProjectState.IN_REVIEW])
async def test_what_is_not_under_way_keeps_its_state(
    stage: Stage, platform: str, language: str, state: ProjectState
) -> None:
    project_id = await project_with(stage, platform, language, "pim", state=state)
    await stage.plays(KEEPS_NAME[language])
    await calm(stage)
    project = await kept(stage, project_id)
    assert (project.state, project.seeks_owner_since is not None) == (state, True)
    await stage.plays(TAKES[language])
    project = await kept(stage, project_id)
    assert (await owner(stage, project_id), project.state) == ("Pim", state)


@languages
async def test_a_sponsor_looks_for_an_owner_of_what_slept_for_long(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language, "pim", sponsor="sara")
    async with stage.store.begin() as work:
        project = await work.projects.of((await member(stage, "noor")).organisation_id, project_id)
        assert project is not None
        project.asleep_at = stage.clock() - _NINE_WEEKS
    await finds(stage, "sara", project_id)
    await stage.plays(WAKES[language])
    assert (await kept(stage, project_id)).state is ProjectState.ACTIVE


async def test_after_weeks_without_the_bot_each_step_comes_once(stage: Stage, platform: str) -> None:
    project_id = await asks(stage, platform, "nl", "pim", "eva", sponsor="sara")
    await stage.stop()
    stage.clock.move(_NINE_WEEKS)
    await stage.start()
    for _ in range(3):
        await stage.time_passes(minutes=1)
    assert (await kept(stage, project_id)).state is ProjectState.PARKED
    assert [state for *_, state in await offers(stage, project_id)].count(OfferState.OFFERED) == 0
    assert (await _story(stage, project_id)).count("parked") == 1


async def test_a_sponsor_who_names_themselves_hears_nothing_of_their_own_no(stage: Stage, platform: str) -> None:
    await project_with(stage, platform, "nl", sponsor="sara", state=ProjectState.DRAFT)
    await stage.plays(KEEPS_NAME["nl"])
    await stage.plays(f"{NAMES_HERSELF}\nsara: [Nee, bedankt]\nbot: Helemaal goed. Dank dat je het")
    await calm(stage)
    assert "Sara kan" not in stage.actors["sara"].screen


@both_databases
async def test_whom_a_sponsor_can_name_is_our_question_and_counts(stage: Stage) -> None:
    await project_with(stage, "slack", "nl", sponsor="sara", state=ProjectState.DRAFT)
    await stage.plays(KEEPS_NAME["nl"])
    await calm(stage)
    sara = await member(stage, "sara")
    async with stage.store.read() as work:
        assert list(await work._session.scalars(select(Nudge.counted).where(Nudge.member_id == sara.id))) == [True]


PARKED = {
    "nl": 'Nog niemand neemt "Sneller antwoord" over. Het project staat nu op: Geparkeerd.',
    "en": 'Nobody takes over "Sneller antwoord" so far. The project now stands at: Parked.',
}


@languages
async def test_that_a_project_is_parked_on_a_friday_afternoon_is_heard_on_monday(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await asks(stage, platform, language, sponsor="sara")
    async with stage.store.begin() as work:
        project = await work.projects.of((await kept(stage, project_id)).organisation_id, project_id)
        assert project is not None
        project.park_at = stage.clock() + timedelta(days=4, hours=5)
    await stage.time_passes(days=4, hours=5, minutes=1)  # Friday at three, or two
    await calm(stage)
    assert (await kept(stage, project_id)).state is ProjectState.PARKED
    sara = stage.actors["sara"]
    assert PARKED[language] not in sara.screen
    await stage.time_passes(days=2, hours=17)
    assert PARKED[language] not in sara.screen
    await stage.time_passes(hours=2)
    await sara.sees(PARKED[language], [])


async def test_a_sponsor_who_takes_it_over_is_its_sponsor_no_more(stage: Stage, platform: str) -> None:
    project_id = await project_with(stage, platform, "nl", sponsor="sara", state=ProjectState.DRAFT)
    await stage.plays(KEEPS_NAME["nl"])
    await stage.plays(f"{NAMES_HERSELF}\nsara: [Ik neem het over]\nbot: Dank dat je")
    project = await kept(stage, project_id)
    assert (project.owner_id, project.sponsor_id) == ((await member(stage, "sara")).id, None)


ASKED = {"nl": 'Noor kan "Sneller antwoord" niet meer trekken.', "en": 'Noor can no longer carry "Sneller antwoord".'}
ANEW = {
    "nl": (
        "Ik neem het over",
        "Volgende datum: 2 november 2026 (einde van een experiment).",
        '"Sneller antwoord" liep tot',
    ),
    "en": ("I take over", "Next date: 2 November 2026 (end of an experiment).", '"Sneller antwoord" ran until'),
}


@languages
async def test_a_new_owner_begins_anew(stage: Stage, platform: str, language: str) -> None:
    """The answers of the one before were late and the end was asked about in vain: none of that counts for Pim."""
    take, told, over = ANEW[language]
    late = {"late_answers": 2, "check_in_at": stage.clock()}
    project_id = await project_with(stage, platform, language, "pim", sponsor="sara", **late)
    await stage.time_passes(minutes=1)
    await experiment_of(stage, project_id, date(2026, 10, 5), date(2026, 10, 30), asked=3)
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    pim = stage.actors["pim"]
    await pim.sees(ASKED[language], [take])
    await pim.presses(take)
    await pim.sees(told, [])
    assert (await kept(stage, project_id)).late_answers == 0
    await stage.time_passes(days=1)
    await pim.sees(over, ["Later"])
    await pim.presses({"nl": "Nog 2 weken", "en": "2 more weeks"}[language])
    await calm(stage)
    next_at = (await kept(stage, project_id)).check_in_at
    assert next_at is not None
    assert next_at.date() == date(2026, 11, 17)  # ten working days, not twenty
