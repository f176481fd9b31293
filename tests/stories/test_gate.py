"""The gate: an idea is picked up, a sponsor is asked six questions, and it becomes a project."""

import pytest

from flows.chat import Pressed
from storage.models import IdeaState, ProjectState, Role
from tests.stories.answer_scenes import ANSWERING, answers_why, becomes, idea_of_noor, looks, only_idea, title, told
from tests.stories.entering import acts
from tests.stories.gate_scenes import CHECKS, answers, picked_up, project_of_idea
from tests.stories.idea_scenes import cards, joined, last, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
languages = pytest.mark.parametrize("language", ["nl", "en"])

ADOPTED = {
    "nl": 'Goed nieuws: "{title}" wordt opgepakt. Sara is je sponsor.',
    "en": 'Good news: "{title}" is picked up. Sara is your sponsor.',
}
STARTS = {
    "nl": ('Zes keer ja: "{title}" start vanzelf op 9 november 2026', "Nu starten", "Bezwaar maken"),
    "en": ('Six times yes: "{title}" starts on 9 November 2026 by itself', "Start now", "Object"),
}
STARTED = {"nl": '"{title}" start. Noor hoort het nu', "en": '"{title}" starts. Noor hears it now'}
SEE = {"nl": "Bekijk het project", "en": "See the project"}
START = {"nl": "Nu beginnen", "en": "Start now"}


@both_databases
@languages
async def test_six_times_yes_and_it_starts(stage: Stage, platform: str, language: str) -> None:
    noor, _, sara = await picked_up(stage, platform, language)
    await answers(sara, language)
    said, now, no = STARTS[language]
    await sara.sees(said.format(title=title(language)), [now, no])
    assert await project_of_idea(stage) is None
    await sara.presses(now)
    await sara.sees(STARTED[language].format(title=title(language)), [SEE[language]])
    await noor.sees(ADOPTED[language].format(title=title(language)), [START[language]])
    project = await project_of_idea(stage)
    assert project is not None
    assert (project.state, project.title) == (ProjectState.DRAFT, title(language))
    assert project.owner_id == (await member(stage, "noor")).id
    assert project.sponsor_id == (await member(stage, "sara")).id
    for card in await cards(stage):
        assert "Van Noor. Opgepakt." in str(card[0])


@languages
async def test_silence_is_a_yes(stage: Stage, platform: str, language: str) -> None:
    noor, _, _ = await picked_up(stage, platform, language)
    await stage.time_passes(days=6)
    assert await project_of_idea(stage) is None
    await stage.time_passes(days=1, hours=1)
    await noor.sees(ADOPTED[language].format(title=title(language)), [START[language]])
    assert await project_of_idea(stage) is not None


@languages
async def test_what_is_not_known_is_found_out_first(stage: Stage, platform: str, language: str) -> None:
    unknown, whom, days, hears, waits, answer = {
        "nl": (
            'Voordat "{title}" start, wil je weten of we hier zelf over gaan. Wie zoekt dat uit',
            "Noem iemand",
            "3 werkdagen",
            'Sara wil weten voordat "{title}" start: of we hier zelf over gaan. Noor zoekt het uit vóór 5 november',
            '"{title}" wacht op wat Noor uitzoekt, vóór 5 november 2026.',
            "Beantwoorden",
        ),
        "en": (
            'Before "{title}" starts, you want to know whether we may decide it ourselves. Who finds it out',
            "Name somebody",
            "3 working days",
            'Sara wants to know before "{title}" starts: whether we may decide it ourselves. Noor finds it out',
            '"{title}" waits for what Noor finds out before 5 November 2026.',
            "Answer",
        ),
    }[language]
    noor, _, sara = await picked_up(stage, platform, language)
    await answers(sara, language, ours="unknown")
    await sara.sees(unknown.format(title=title(language)), [whom])
    await sara.presses(whom)
    await sara.fills_in({"name": "Noor", "within": days})
    await sara.sees(waits.format(title=title(language)), [answer])
    await noor.sees(hears.format(title=title(language)), [])
    await stage.time_passes(days=3)
    await calm(stage)
    assert sara.screen.count(waits.format(title=title(language))) == 2
    await sara.presses(answer)
    await sara.fills_in({"ours": CHECKS[language]["yes"]})
    await sara.sees(STARTS[language][0].format(title=title(language)), [STARTS[language][1]])


@languages
async def test_what_costs_more_is_made_smaller_or_gets_a_budget(stage: Stage, platform: str, language: str) -> None:
    costs, smaller, budget, asked, hears, change = {
        "nl": (
            '"{title}" vraagt meer dan 40 werkuren of 500 euro. Jij beslist.',
            "Maak het kleiner",
            "Er is budget",
            'Noor hoort dat "{title}" kleiner moet.',
            'Sara ziet "{title}" graag starten, maar dan kleiner',
            "Aanpassen",
        ),
        "en": (
            '"{title}" takes more than 40 working hours or 500 euros. You decide.',
            "Make it smaller",
            "There is a budget",
            'Noor hears that "{title}" should be smaller.',
            'Sara would like to see "{title}" start, but smaller',
            "Change it",
        ),
    }[language]
    noor, _, sara = await picked_up(stage, platform, language)
    await answers(sara, language, limits="no")
    await sara.sees(costs.format(title=title(language)), [budget, smaller, ANSWERING[language].park])
    await sara.presses(smaller)
    await sara.sees(asked.format(title=title(language)), [])
    await noor.sees(hears.format(title=title(language)), [change])
    await sara.says({"nl": "mijn", "en": "mine"}[language])
    await sara.sees(costs.format(title=title(language)), [budget])
    await sara.presses(budget)
    await sara.sees(STARTS[language][0].format(title=title(language)), [STARTS[language][1]])


@languages
async def test_what_the_law_forbids_is_parked_with_a_reason(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    stops = {"nl": "Met wet, veiligheid of privacy in de weg", "en": "With law, safety or privacy in the way"}[language]
    noor, _, sara = await picked_up(stage, platform, language)
    await answers(sara, language, safe="no")
    await sara.sees(stops, [tongue.park, tongue.decline])
    await sara.presses(tongue.park)
    await answers_why(sara, language, tongue.sentence)
    await sara.sees(tongue.noted, [])
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked).replace("Olga", "Sara"), [])
    await stage.time_passes(days=30)
    assert await project_of_idea(stage) is None


@languages
async def test_another_sponsor_objects(stage: Stage, platform: str, language: str) -> None:
    objects, why, kept, hears = {
        "nl": (
            "Bezwaar maken",
            "Dit doet de afdeling hiernaast al.",
            '"{title}" start niet; de eigenaar hoort waarom.',
            'Pia maakt bezwaar tegen het starten van "{title}": "Dit doet de afdeling hiernaast al."',
        ),
        "en": (
            "Object",
            "The team next door does this already.",
            '"{title}" does not start; its owner hears why.',
            'Pia objects to starting "{title}" now: "The team next door does this already."',
        ),
    }[language]
    noor, _, _ = await picked_up(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await looks(pia, language)
    await pia.presses(objects)
    await pia.fills_in({"text": why})
    await pia.sees(kept.format(title=title(language)), [ANSWERING[language].park])
    await noor.sees(hears.format(title=title(language)), [])
    await stage.time_passes(days=30)
    assert await project_of_idea(stage) is None


@languages
async def test_no_decision_is_told_after_ten_working_days(stage: Stage, platform: str, language: str) -> None:
    nothing = {
        "nl": 'Over "{title}" is nog niets besloten. De vraag ligt bij Sara',
        "en": 'Nothing is decided yet about "{title}". Sara was asked',
    }[language].format(title=title(language))
    noor, olga, sara = await picked_up(stage, platform, language)
    await answers(sara, language, undo="no")
    await stage.time_passes(days=13)
    await calm(stage)
    assert nothing not in noor.screen + olga.screen
    await stage.time_passes(days=1, hours=1)
    await noor.sees(nothing, [])
    await olga.sees(nothing, [])
    await stage.time_passes(days=6)
    await calm(stage)
    assert (noor.screen + olga.screen).count(nothing) == 2
    assert (await only_idea(stage)).state is IdeaState.SUBMITTED


@languages
async def test_an_idea_that_was_just_handed_in_looks_for_an_owner(stage: Stage, platform: str, language: str) -> None:
    hand_in, said = {
        "nl": ("Ik geef het door", 'Niemand draagt "{title}" nog'),
        "en": ("I only hand it in", 'Nobody carries "{title}" yet'),
    }[language]
    _, olga = await idea_of_noor(stage, platform, language, role=hand_in)
    await looks(olga, language)
    await olga.presses({"nl": "Oppakken", "en": "Pick up"}[language])
    await olga.sees(said.format(title=title(language)), [])
    for shown in await cards(stage):
        assert "Dit idee kan worden opgepakt zodra iemand het trekt." in "\n".join(map(str, shown))


@languages
async def test_one_of_two_sponsors_is_chosen_and_it_is_taken_back(stage: Stage, platform: str, language: str) -> None:
    which, asks, back, gone = {
        "nl": ("Welke sponsor zal ik vragen over", "Vraag Pia", "Toch niet", 'Ingetrokken: "{title}" blijft'),
        "en": ("Which sponsor shall I ask about", "Ask Pia", "Take it back", 'Taken back: "{title}" stays in the pool'),
    }[language]
    _, olga = await idea_of_noor(stage, platform, language)
    for name in ("sara", "pia"):
        await joined(stage, name, platform, language)
        await becomes(stage, name, Role.SPONSOR)
    await looks(olga, language)
    await olga.presses({"nl": "Oppakken", "en": "Pick up"}[language])
    await olga.sees(which, [asks])
    await olga.presses(asks)
    await olga.sees("Pia", [back])
    await olga.presses(back)
    await olga.sees(gone.format(title=title(language)), [])
    await stage.time_passes(days=30)
    assert await project_of_idea(stage) is None


@languages
async def test_nobody_says_yes_by_being_away(stage: Stage, platform: str, language: str) -> None:
    noor, olga, sara = await picked_up(stage, platform, language)
    await sara.says({"nl": "pauze 30 november", "en": "pause 30 November"}[language])
    await calm(stage)
    await stage.time_passes(days=7, hours=1)
    nothing = {"nl": "is nog niets besloten", "en": "Nothing is decided yet about"}[language]
    await noor.sees(nothing, [])
    await olga.sees(nothing, [])
    await stage.time_passes(days=30)
    assert await project_of_idea(stage) is None


@languages
async def test_without_a_sponsor_nobody_is_asked(stage: Stage, platform: str, language: str) -> None:
    _, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await olga.presses({"nl": "Oppakken", "en": "Pick up"}[language])
    await olga.sees({"nl": "er is nog geen sponsor", "en": "there is no sponsor yet"}[language], [])


ASKS = {
    "nl": ("Vraag Noor", "Hoeveel teams doen er mee?", "nieuwe reactie"),
    "en": ("Ask Noor", "How many teams join in?", "new reaction"),
}


@languages
async def test_the_sponsor_asks_the_owner_first(stage: Stage, platform: str, language: str) -> None:
    noor, _, sara = await picked_up(stage, platform, language)
    label, question, told = ASKS[language]
    await sara.presses(label)
    await sara.fills_in({"text": question})
    await calm(stage)
    await stage.time_passes(days=1)
    await noor.sees(told, [])
    await sara.says({"nl": "mijn", "en": "mine"}[language])
    await sara.sees({"nl": "Zes vragen, 2 minuten.", "en": "Six questions, 2 minutes."}[language], [])


BRINGS = {"nl": "Olga legt je een idee voor.", "en": "Olga puts an idea before you."}
MORE_IDEAS = {
    "nl": (("Kortere lijst", "De lijst van de balie is te lang."), ("Vaste plek", "Iedereen zoekt elke dag een plek.")),
    "en": (
        ("A shorter list", "The list at the desk is too long"),
        ("A fixed place", "We look for a place each day."),
    ),
}


@languages
async def test_more_than_one_idea_in_a_day_is_put_before_a_sponsor_together(
    stage: Stage, platform: str, language: str
) -> None:
    """An organiser asks, by name: no cap holds that back, and what else they ask that day comes the next, at once."""
    noor, olga, sara = await picked_up(stage, platform, language)
    assert sara.screen.count(BRINGS[language]) == 1
    for number, (name, problem) in enumerate(MORE_IDEAS[language], 2):
        await sends(noor, language, title=name, problem=problem)
        await acts(stage, olga, Pressed("gate.open", (str(number),)))
        await calm(stage)
    assert sara.screen.count(BRINGS[language]) == 1
    await stage.time_passes(days=1)
    await calm(stage)
    assert sara.screen.count(BRINGS[language]) == 3
    (first, _), (second, _) = MORE_IDEAS[language]
    shown = str(await last(stage, sara))
    assert (first in shown, second in shown) == (True, True)
