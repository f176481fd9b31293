"""Ideas that look like one about to be posted: join one, look first, or post one's own anyway."""

from typing import NamedTuple

import pytest

from storage.models import CoOwnerState, Decision, Idea, IdeaState, Merger, MergerState, ProjectState, Reason
from tests.stories.actors import Actor
from tests.stories.idea_scenes import FIELDS, TONGUES, desk, joined, last, sends
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import is_told
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import LEAVES
from tests.stories.test_sharing_edges import CARRY, OVER

languages = pytest.mark.parametrize("language", ["nl", "en"])


class Tongue(NamedTuple):
    """What people see and press, in one language."""

    two: str
    one: str
    earlier: str
    kept: str
    page: str
    join: str
    look: str
    anyway: str
    joined: str
    own: str
    too: str
    drop: str
    wants: str
    parked: str
    declined: str
    titles: tuple[str, str, str]


SAID = {
    "nl": Tongue(
        two="Deze ideeën lijken op het jouwe.",
        one="Dit idee lijkt op het jouwe.",
        earlier="Iets wat hierop lijkt is eerder bekeken.",
        kept="Jouw idee is zolang een concept",
        page="Je idee staat nog niet in de vijver",
        join="Aansluiten bij 1",
        look="Bekijk 1",
        anyway="Toch plaatsen",
        joined="Je volgt nu",
        own="Je eigen idee is nog een concept",
        too="Mijn idee ook plaatsen",
        drop="Mijn idee weggooien",
        wants="Sam wil graag mede-eigenaar worden van",
        parked="Geparkeerd: er moet eerst iets anders gebeuren. Noor schreef: ",
        declined="Niet opgepakt. Noor schreef: ",
        titles=("Stille standup", "Standup zonder praten", "Nooit meer standup"),
    ),
    "en": Tongue(
        two="These ideas look like yours.",
        one="This idea looks like yours.",
        earlier="Something like this was looked at before.",
        kept="Yours is a draft meanwhile",
        page="Your idea is not in the pool yet",
        join="Join 1",
        look="View 1",
        anyway="Post mine anyway",
        joined="You now follow",
        own="Your own idea is still a draft",
        too="Post mine too",
        drop="Throw mine away",
        wants="Sam would like to be co-owner of",
        parked="Parked: something else has to happen first. Noor wrote: ",
        declined="Not picked up. Noor wrote: ",
        titles=("A quieter stand-up", "Stand-up without talking", "Never again a stand-up"),
    ),
}


async def two_people(stage: Stage, platform: str, language: str, ideas: int) -> tuple[Actor, Actor]:
    """Noor, whose ideas look alike, and Sam."""
    stage.slack.judge.tolerated.add("ratelimited")
    noor = await joined(stage, "noor", platform, language)
    for title in SAID[language].titles[:ideas]:
        await sends(noor, language, title=title)
    return noor, await joined(stage, "sam", platform, language)


async def has_the_same_idea(sam: Actor, language: str) -> None:
    """Sam fills in what looks like Noor's, and wants to post it."""
    tongue = TONGUES[language]
    await sam.says(tongue.idea)
    await sam.fills_in(dict(zip(FIELDS, tongue.answers, strict=True)))
    await sam.sees(tongue.looks, [tongue.post])
    await sam.presses(tongue.post)


async def chooses_in_chat(sam: Actor, platform: str, language: str) -> None:
    """On Slack the page says where to look, and is closed."""
    if platform == "slack":
        await sam.sees(SAID[language].page, [])
        await desk(sam).close_modal()


async def ideas_of(stage: Stage, name: str) -> list[Idea]:
    owner = await member(stage, name)
    async with stage.store.read() as work:
        return list((await work.ideas.owned_by(owner.id, 1, 10)).items)


async def merge(stage: Stage) -> None:
    """Let the first idea go on in the second."""
    noor, now = await member(stage, "noor"), stage.clock()
    async with stage.store.begin() as work:
        source, target = [await work.ideas.by_number(noor.organisation_id, number) for number in (1, 2)]
        assert source is not None
        assert target is not None
        source.state, source.changed_at = IdeaState.MERGED, now
        merger = Merger(
            organisation_id=noor.organisation_id,
            source_id=source.id,
            target_id=target.id,
            proposed_by=noor.id,
            proposed_at=now,
            due_at=None,
            state=MergerState.DONE,
        )
        work._session.add(merger)


async def become(stage: Stage, states: dict[int, IdeaState], reason: Reason | None = None) -> None:
    """Let ideas be decided about."""
    noor, now = await member(stage, "noor"), stage.clock()
    async with stage.store.begin() as work:
        for number, state in states.items():
            idea = await work.ideas.by_number(noor.organisation_id, number)
            assert idea is not None
            idea.state = state
            await work.decisions.add(
                Decision(
                    organisation_id=noor.organisation_id,
                    idea_id=idea.id,
                    decider_id=noor.id if reason is not Reason.NO_DECISION else None,
                    outcome=state,
                    text=f"Eerst de verhuizing, dan {number}." if reason is not Reason.NO_DECISION else "",
                    at=now,
                    due_at=now,
                    done_at=now,
                    reason=reason,
                )
            )


@pytest.mark.everywhere
@languages
async def test_sam_joins_the_idea_of_noor(stage: Stage, platform: str, language: str) -> None:
    said = SAID[language]
    noor, sam = await two_people(stage, platform, language, 2)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    both = f"1 {said.titles[0]} (Noor) … 2 {said.titles[1]} (Noor)"
    await sam.sees(f"{said.two} … {both} … {said.kept}", [said.join, said.anyway])
    await sam.presses(said.look)
    await sam.sees(f"1. {said.titles[0]}", [TONGUES[language].back])
    await sam.presses(TONGUES[language].back)
    await sam.sees(said.two, [said.join])
    await sam.presses(said.join)
    await sam.sees(f'{said.joined} "{said.titles[0]}" … {said.own}', [said.too, said.drop])
    await noor.sees(f'{said.wants} "{said.titles[0]}"', [])
    first, *_ = (await ideas_of(stage, "noor"))[::-1]
    who = await member(stage, "sam")
    async with stage.store.read() as work:
        assert await work.follows.has(idea_id=first.id, member_id=who.id)
        offered = await work.co_owners.get(first.id, who.id)
        assert offered is not None
        assert (offered.state, offered.invited_by) == (CoOwnerState.INVITED, who.id)
    assert [one.state for one in await ideas_of(stage, "sam")] == [IdeaState.DRAFT]
    await sam.presses(said.drop)
    await calm(stage)
    assert [one.state for one in await ideas_of(stage, "sam")] == [IdeaState.WITHDRAWN]


@languages
async def test_sam_posts_his_own_anyway_and_only_once(stage: Stage, platform: str, language: str) -> None:
    said = SAID[language]
    _, sam = await two_people(stage, platform, language, 1)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    await sam.sees(f"{said.one} … 1 {said.titles[0]} (Noor)", [said.join, said.anyway])
    await sam.presses(said.anyway)
    await sam.sees(TONGUES[language].thanks, [])
    assert [(one.number, one.title) for one in await ideas_of(stage, "sam")] == [(2, TONGUES[language].answers[0])]
    await sam.presses(said.anyway)  # the old button
    await sam.sees({"nl": "staat al in de vijver", "en": "is in the pool already"}[language], [])
    assert len(await ideas_of(stage, "sam")) == 1


@languages
async def test_what_was_decided_before_is_told_with_whom_to_ask(stage: Stage, platform: str, language: str) -> None:
    said = SAID[language]
    _, sam = await two_people(stage, platform, language, 3)
    await become(stage, {1: IdeaState.DECLINED})
    await become(stage, {3: IdeaState.PARKED}, Reason.NOT_FEASIBLE_YET)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    shown = str(await last(stage, sam))
    assert said.two in shown
    assert f'{said.parked}"Eerst de verhuizing, dan 3."' in shown
    assert f'3 {said.titles[0]} (Noor)\n{said.declined}"Eerst de verhuizing, dan 1."' in shown


UNDECIDED = {
    "nl": "Geparkeerd: er is niet op tijd over besloten. Vraag het gerust aan Noor.",
    "en": "Parked: nobody decided about it in time. Feel free to ask Noor.",
}


@languages
async def test_of_what_nobody_decided_about_nobody_is_quoted(stage: Stage, platform: str, language: str) -> None:
    _, sam = await two_people(stage, platform, language, 1)
    await become(stage, {1: IdeaState.PARKED}, Reason.NO_DECISION)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    assert UNDECIDED[language] in str(await last(stage, sam))


BROUGHT = {
    "nl": (
        (
            "Project: Afgerond. Resultaat: dagen tot een klant antwoord krijgt ging van 12 naar 9 dagen. "
            "Geleerd: De helft vraagt hetzelfde."
        ),
        "Bekijk het project",
        "Sneller antwoord (project)",
    ),
    "en": (
        (
            "Project: Finished. Result: days until a customer gets an answer went from 12 to 9 days. "
            "Learned: Half of them ask the same."
        ),
        "See the project",
        "Sneller antwoord (project)",
    ),
}


@languages
async def test_what_was_tried_before_is_told_with_what_it_brought(stage: Stage, platform: str, language: str) -> None:
    _, sam = await two_people(stage, platform, language, 1)
    await become(stage, {1: IdeaState.ADOPTED})
    (idea,) = await ideas_of(stage, "noor")
    brought, way, project = BROUGHT[language]
    learned = brought.rpartition(": ")[2]
    ended = {"idea_id": idea.id, "state": ProjectState.FINISHED, "actual": 9.0, "learned": learned}
    await project_of(stage, "noor", language=language, **ended)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    await sam.sees(brought, [SAID[language].look])
    await sam.presses(SAID[language].look)
    await sam.sees(brought, [way])
    await sam.presses(way)
    await sam.sees(project, [])


@languages
async def test_what_was_not_picked_up_can_not_be_joined_but_posted_again(
    stage: Stage, platform: str, language: str
) -> None:
    said = SAID[language]
    _, sam = await two_people(stage, platform, language, 1)
    await become(stage, {1: IdeaState.DECLINED})
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    await sam.sees(f"{said.earlier} … 1 {said.titles[0]} (Noor) … {said.declined}", [said.look, said.anyway])
    assert said.join not in (await last(stage, sam)).buttons
    await sam.presses(said.anyway)
    await sam.sees(TONGUES[language].thanks, [])


@languages
async def test_what_is_withdrawn_meanwhile_can_not_be_joined(stage: Stage, platform: str, language: str) -> None:
    said = SAID[language]
    _, sam = await two_people(stage, platform, language, 1)
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    await sam.sees(said.one, [said.join])
    await become(stage, {1: IdeaState.WITHDRAWN})
    await is_told(stage, "sam", said.join, OVER[language])
    await calm(stage)
    first, *_ = await ideas_of(stage, "noor")
    who = await member(stage, "sam")
    async with stage.store.read() as work:
        assert not await work.follows.has(idea_id=first.id, member_id=who.id)
        assert await work.co_owners.get(first.id, who.id) is None
    await sam.presses(said.look)
    await sam.sees(f"1. {said.titles[0]}", [TONGUES[language].back])
    await sam.presses(TONGUES[language].back)  # nothing looks like it any more
    await sam.sees(TONGUES[language].saved, [])
    await has_the_same_idea(sam, language)
    await sam.sees(TONGUES[language].thanks, [])


@languages
async def test_an_idea_whose_owner_left_can_be_carried_instead(stage: Stage, platform: str, language: str) -> None:
    said = SAID[language]
    _, sam = await two_people(stage, platform, language, 1)
    first, *_ = await ideas_of(stage, "noor")
    await stage.plays(LEAVES[language])
    await has_the_same_idea(sam, language)
    await chooses_in_chat(sam, platform, language)
    await sam.sees(said.one, [said.join])
    await sam.presses(said.join)
    await sam.sees(f"1. {said.titles[0]}", [CARRY[language], TONGUES[language].back])
    who = await member(stage, "sam")
    async with stage.store.read() as work:
        assert not await work.follows.has(idea_id=first.id, member_id=who.id)
        assert await work.co_owners.get(first.id, who.id) is None
    await sam.presses(TONGUES[language].back)
    await sam.sees(said.one, [said.join, said.anyway])


@languages
async def test_ones_own_ideas_and_those_of_nobody_like_it_do_not_come_in_between(
    stage: Stage, platform: str, language: str
) -> None:
    noor, sam = await two_people(stage, platform, language, 2)
    await sends(noor, language)  # Noor's own look like it, and she knows them
    await sends(
        sam,
        language,
        title={"nl": "Moestuin op het dak", "en": "Vegetables on the roof"}[language],
        problem={"nl": "Het dak ligt er ongebruikt bij, de hele zomer.", "en": "Nobody uses it all summer."}[language],
    )


async def test_an_idea_from_the_other_platform_and_from_years_ago_is_found(stage: Stage) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    noor = await joined(stage, "noor", "slack")
    await sends(noor, "nl")
    await stage.time_passes(days=800)
    sam = await joined(stage, "sam", "telegram")
    await has_the_same_idea(sam, "nl")
    await sam.sees(f"{SAID['nl'].one} … 1 Stille standup (Noor)", [SAID["nl"].join])


async def test_an_idea_is_found_by_what_it_says_now(stage: Stage, platform: str) -> None:
    _, sam = await two_people(stage, platform, "nl", 1)
    owner = await member(stage, "noor")
    async with stage.store.begin() as work:
        idea = await work.ideas.by_number(owner.organisation_id, 1)
        assert idea is not None
        idea.title, idea.problem = "Zonnepanelen", "Het dak is leeg en de rekening hoog."
        idea.changed_at = stage.clock()
    await has_the_same_idea(sam, "nl")
    await sam.sees(TONGUES["nl"].thanks, [])


async def test_a_merged_idea_leads_to_the_one_it_goes_on_in(stage: Stage, platform: str) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    noor = await joined(stage, "noor", platform)
    await sends(noor, "nl")
    await sends(noor, "nl", title="Rust in de ochtend", problem="Wie vroeg begint, wil eerst even koffie.")
    await merge(stage)
    sam = await joined(stage, "sam", platform)
    await has_the_same_idea(sam, "nl")
    await chooses_in_chat(sam, platform, "nl")
    await sam.sees(f"{SAID['nl'].one} … 1 Rust in de ochtend (Noor)", [SAID["nl"].join])
