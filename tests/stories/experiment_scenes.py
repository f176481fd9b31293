"""What the stories about experiments share: Noor, whose project it is, and the words on the way in both languages."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from flows.chat import Message
from flows.post import Post
from flows.texts import offer
from storage.models import Experiment, ExperimentState, NextMove, ProjectState
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.project_scenes import experiment_of, project_of
from tests.stories.stage import Stage


@dataclass(frozen=True)
class Tongue:
    """Labels, answers and sentences of experiments, in one language."""

    new: str
    all: str
    start: str
    draft: str
    monday: str
    own: str
    skip: str
    hypothesis: str
    smallest: str
    measure: str
    threshold: str
    started: str
    saved: str
    wrap_up: str
    longer: str
    cancel: str
    due: str
    over: str
    outcome: str
    number: str
    words: str
    see: str
    dates: str
    adapt: str
    waits: str


@dataclass(frozen=True)
class Ending:
    """Answers at the end of an experiment, and what the bot then says."""

    partly: str
    learned: str
    decisions: dict[NextMove, str]
    goes_on: str
    adapts: str
    stops: str
    scales: str


EXPERIMENTING = {
    "nl": Tongue(
        new="Nieuw experiment",
        all="Experimenten",
        start="Starten",
        draft="Bewaar als concept",
        monday="Maandag, 2 weken",
        own="Zelf kiezen",
        skip="Overslaan",
        hypothesis="We verwachten dat een vaste tekst helpt omdat de helft hetzelfde vraagt.",
        smallest="Een week lang de tekst meesturen.",
        measure="binnen een dag beantwoord; geslaagd vanaf 7 van de 10",
        threshold="7 van de 10",
        started='Gestart: "Sneller antwoord", tot 23 november 2026. Op 16 november 2026 vraag ik hoe het loopt.',
        saved='Je experiment bij "Sneller antwoord" is bewaard als concept.',
        wrap_up="Afronden",
        longer="Nog 2 weken",
        cancel="Stoppen",
        due='"Sneller antwoord" loopt vandaag af. Vier korte vragen en je bent klaar.',
        over='"Sneller antwoord" liep tot {end}.',
        outcome="Wat kwam eruit? binnen een dag beantwoord: geslaagd vanaf 7 van de 10.",
        number="Getal invullen",
        words="In woorden",
        see="Bekijk het experiment",
        dates="Kies wanneer",
        adapt="Aanpassen",
        waits='Het experiment bij "Sneller antwoord" liep tot 16 november 2026:',
    ),
    "en": Tongue(
        new="New experiment",
        all="Experiments",
        start="Start",
        draft="Save as draft",
        monday="Start Monday, 2 weeks",
        own="Choose dates",
        skip="Skip",
        hypothesis="We expect that a fixed text helps because half of them ask the same.",
        smallest="Send the text along for a week.",
        measure="answered within a day; success from 7 out of 10",
        threshold="7 out of 10",
        started='Started: "Sneller antwoord", until 23 November 2026. I will ask how it goes on 16 November 2026.',
        saved='Your experiment for "Sneller antwoord" is saved as a draft.',
        wrap_up="Wrap up",
        longer="2 more weeks",
        cancel="Stop it",
        due='"Sneller antwoord" ends today. Four short questions and you are done.',
        over='"Sneller antwoord" ran until {end}.',
        outcome="What came out? answered within a day: you would call it a success from 7 out of 10.",
        number="Enter number",
        words="In words",
        see="See the experiment",
        dates="Choose when",
        adapt="Adapt",
        waits='The experiment of "Sneller antwoord" ran until 16 November 2026:',
    ),
}
CONCLUDING = {
    "nl": Ending(
        partly="Klopte deels",
        learned="De helft van de vragen past in de tekst.",
        decisions=dict(zip(NextMove, ("Doorgaan", "Aanpassen", "Stoppen", "Opschalen"), strict=True)),
        goes_on='Voor "Sneller antwoord" ligt hetzelfde experiment weer klaar.',
        adapts="met alles van de vorige keer behalve wat je verwacht.",
        stops="een volgend experiment, of het project afronden?",
        scales="wie doet het, waar, en wat kost het?",
    ),
    "en": Ending(
        partly="Partly",
        learned="Half of the questions fit the text.",
        decisions=dict(zip(NextMove, ("Continue", "Adapt", "Stop", "Scale up"), strict=True)),
        goes_on='The same experiment is ready for "Sneller antwoord" once more.',
        adapts="with all of last time but what you expect.",
        stops="a next experiment, or finishing the project?",
        scales="who does it, where, and what does it cost?",
    ),
}
SKIPPED = {one.skip for one in EXPERIMENTING.values()}
FIELDS = ("hypothesis", "smallest", "measure", "threshold", "dates", "starts", "ends", "ifthen")


async def project_of_noor(
    stage: Stage, platform: str, language: str, state: ProjectState = ProjectState.READY, **facts: object
) -> tuple[Actor, int]:
    """Return Noor, who looks at her own project, and its id."""
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sara", platform, language)
    return noor, await project_of(stage, "noor", "sara", language=language, state=state, **facts)


async def looks(stage: Stage, name: str, project_id: int) -> None:
    """Have somebody look at a project, by a button that is put before them."""
    who, someone = await member(stage, name), stage.actors[name]
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        account = await work.accounts.to_write_to(who.id)
        assert account is not None
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        words = post.words_of(who)
        way = words.row([offer("exp.back", project_id, action="project.look")])
        await post.queue(account.platform, account.address, Message((*words.blocks("exp.settled"), way)))
        label = str(words.line("exp.back"))
    await calm(stage)
    await someone.sees(str(words.line("exp.settled")), [label])
    await someone.presses(label)
    await someone.sees("1. Sneller antwoord (project)", [])


def answers(language: str, **changed: str) -> dict[str, str]:
    """Return the usual answers to a new experiment, but for those that are changed."""
    tongue = EXPERIMENTING[language]
    usual = {
        "hypothesis": tongue.hypothesis,
        "smallest": tongue.smallest,
        "measure": tongue.measure,
        "dates": tongue.monday,
        "ifthen": tongue.skip,
        **changed,
    }
    return {name: usual[name] for name in FIELDS if name in usual}


async def fills(someone: Actor, given: dict[str, str]) -> None:
    """Fill in a form, on a page or one by one; what a page asks only after an answer is waited for."""
    if isinstance(someone, OnTelegram):
        await someone.fills_in(given)
        return
    assert isinstance(someone, OnSlack)
    await someone.person.sees_modal()
    for name, value in given.items():
        await _appears(someone, name)
        await someone.person.fill({name: None if value in SKIPPED else value})
    someone.person.look_away()
    await someone.person.submit()


async def _appears(someone: OnSlack, name: str) -> None:
    for _ in range(300):
        if someone.person.modal and any(field.block_id == name for field in someone.person.modal.fields):
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"no question {name} on the page:\n{someone.person.modal}")


async def keeps_as_draft(someone: Actor, language: str) -> None:
    """Keep as a draft what was just written, and close the page that says so."""
    tongue = EXPERIMENTING[language]
    await someone.presses(tongue.draft)
    await someone.sees(tongue.saved, [tongue.see])
    if isinstance(someone, OnSlack):
        await someone.person.close_modal()


async def saves(stage: Stage, language: str) -> None:
    """Have Noor, who looks at her project, keep an experiment as a draft."""
    tongue, noor = EXPERIMENTING[language], stage.actors["noor"]
    await noor.presses(tongue.new)
    await fills(noor, answers(language))
    await noor.sees(tongue.hypothesis, [tongue.draft])
    await keeps_as_draft(noor, language)


async def concludes(someone: Actor, language: str, decision: NextMove, number: str = "6 van de 10") -> None:
    """Wrap up, with a number, an experiment whose outcome is asked for."""
    end = CONCLUDING[language]
    tongue = EXPERIMENTING[language]
    await someone.sees(tongue.outcome, [tongue.number, tongue.words])
    await someone.presses(tongue.number)
    told = {"number": number, "verdict": end.partly, "learned": end.learned}
    await fills(someone, {**told, "decision": end.decisions[decision]})


async def runs_until(stage: Stage, project_id: int, ends_on: date, language: str = "nl", **facts: object) -> int:
    """Keep an experiment that has run for two weeks on its last day, of which its owner is asked then."""
    tongue = EXPERIMENTING[language]
    measure, threshold = tongue.measure.split("; ")
    known = {"hypothesis": tongue.hypothesis, "smallest_test": tongue.smallest, "measure": measure}
    asked = datetime.combine(ends_on, time(8), UTC)
    begun = ends_on - timedelta(days=14)
    facts = {**known, "success_threshold": threshold, "ask_at": asked, **facts}
    return await experiment_of(stage, project_id, begun, ends_on, **facts)


async def experiments(stage: Stage, project_id: int, *states: ExperimentState) -> list[Experiment]:
    """Return a project's experiments as they are kept."""
    async with stage.store.read() as work:
        return await work.experiments.of_project(project_id, *states)


def day(text: str) -> date:
    """Return a day of 2026, such as "11-23"."""
    return date.fromisoformat(f"2026-{text}")
