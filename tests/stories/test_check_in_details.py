"""Check-ins in detail: by a co-owner, changed later, left half-way, with odd numbers, and what others see of it."""

from datetime import date

import pytest

from storage.models import CheckInState, Progress, ProjectState
from tests.stories.check_in_scenes import asked, check_in, days_pass, looks_at
from tests.stories.experiment_scenes import experiments
from tests.stories.idea_scenes import TONGUES, last
from tests.stories.looking import calm
from tests.stories.project_scenes import experiment_of, kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

CO_OWNER = {
    "nl": """
        pim: /checkin
        bot: "Sneller antwoord", week 1. Hoe loopt het? [Ligt stil]
        pim: [Ligt stil]
        bot: Prima. Waar wacht het op? ... Wanneer vraag ik het weer? [2 weken] [1 maand]
        pim: [2 weken]
        bot: Genoteerd, dank je. Volgende keer: 16 november 2026.
        noor: [Op koers]
        bot: Pim heeft al verteld hoe het met "Sneller antwoord" gaat: ligt stil. [Vul het aan]
        noor: [Vul het aan]
        bot: Tot nu toe: ligt stil. ... Hoe loopt het? [Zit wat vast]
        noor: [Zit wat vast]
        bot: Wat zit het meest in de weg?
    """,
    "en": """
        pim: /checkin
        bot: "Sneller antwoord", week 1. How is it going? [On hold]
        pim: [On hold]
        bot: Fine. What is it waiting for? ... When shall I ask again? [2 weeks] [1 month]
        pim: [2 weeks]
        bot: Noted, thank you. Next time: 16 November 2026.
        noor: [On track]
        bot: Pim answered about "Sneller antwoord" already: on hold. [Add to it]
        noor: [Add to it]
        bot: So far: on hold. ... How is it going? [Bit stuck]
        noor: [Bit stuck]
        bot: What is in the way most?
    """,
}


@languages
async def test_a_co_owner_answers_and_the_owner_adds_to_it(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language, "pim")
    await stage.plays(CO_OWNER[language])
    assert (await check_in(stage, project)).progress is Progress.STUCK
    assert (await kept(stage, project)).late_answers == 0


HALF = {
    "nl": ("Zit wat vast", "Wat zit het meest in de weg?", "Tijd"),
    "en": ("Bit stuck", "What is in the way most?", "Time"),
}


@languages
async def test_half_an_answer_is_kept_and_can_be_gone_on_with(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    label, question, obstacle = HALF[language]
    await stage.plays(f"noor: [{label}]\nbot: {question} [{obstacle}]")
    await calm(stage)
    await days_pass(stage, 2)
    found = await check_in(stage, project)
    assert (found.state, found.progress, found.question) == (CheckInState.PARTIAL, Progress.STUCK, "obstacle")
    assert (await kept(stage, project)).check_in_at is not None
    again = {"nl": "noor: /checkin\nbot: Wat zit het meest", "en": "noor: /checkin\nbot: What is in the way most"}
    await stage.plays(again[language])
    assert len(await all_of(stage, project)) == 1


async def all_of(stage: Stage, project: int) -> list[object]:
    async with stage.store.read() as work:
        return list(await work.check_ins.answered(project, 9))


CHANGES = {
    "nl": """
        noor: [Klaar]
        bot: Mooi. Zullen we de uitkomst meteen noteren? [Later]
        noor: [Later]
        bot: Genoteerd, dank je. [Antwoord aanpassen]
        noor: [Antwoord aanpassen]
        bot: Tot nu toe: klaar. ... Hoe loopt het? [Ligt stil]
        noor: [Ligt stil]
        bot: Wanneer vraag ik het weer? [2 weken]
        noor: [2 weken]
        bot: Volgende keer: 16 november 2026. [Antwoord aanpassen]
    """,
    "en": """
        noor: [Finished]
        bot: Great. Shall we note the outcome right away? [Later]
        noor: [Later]
        bot: Noted, thank you. [Change my answer]
        noor: [Change my answer]
        bot: So far: finished. ... How is it going? [On hold]
        noor: [On hold]
        bot: When shall I ask again? [2 weeks]
        noor: [2 weeks]
        bot: Next time: 16 November 2026. [Change my answer]
    """,
}
CHANGE = {"nl": "Antwoord aanpassen", "en": "Change my answer"}


@languages
async def test_an_answer_can_be_changed_for_five_working_days(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(CHANGES[language])
    assert (await check_in(stage, project)).progress is Progress.ON_HOLD
    await days_pass(stage, 8)
    await stage.actors["noor"].presses(CHANGE[language])
    shown = str(await last(stage, stage.actors["noor"]))
    assert not any(so_far in shown for so_far in ("Tot nu toe", "So far"))


UNITS = {
    "nl": """
        bot: En nu? [Getal invullen]
        noor: [Getal invullen]
        noor fills in:
            value = 3 weken
        bot: Ik houd dit bij in dagen, en je typte weken. [Het is 3] [Getal invullen]
        noor: [Getal invullen]
        noor fills in:
            value = 1.200 dagen
        bot: dagen tot een klant antwoord krijgt: 1.200 dagen. ... Genoteerd, dank je.
    """,
    "en": """
        bot: And now? [Enter number]
        noor: [Enter number]
        noor fills in:
            value = 3 weeks
        bot: I keep this in days, and you typed weeks. [It is 3] [Enter number]
        noor: [Enter number]
        noor fills in:
            value = 1,200 days
        bot: days until a customer gets an answer: 1,200 days. ... Noted, thank you.
    """,
}
NOTHING_NEW = {
    "nl": "noor: [Op koers]\nnoor fills in:\ntext = Niets nieuws",
    "en": "noor: [On track]\nnoor fills in:\ntext = Nothing new",
}


@languages
async def test_another_unit_is_asked_about_and_thousands_are_read(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(NOTHING_NEW[language])
    await stage.plays(UNITS[language])
    found = await check_in(stage, project)
    assert (found.seen, found.value) == (None, 1200.0)


TYPED = {"nl": "De helft vraagt naar de wachttijd.", "en": "Half of them ask how long they wait."}
TYPES = {
    "nl": """
        noor: [Op koers]
        noor fills in:
            text = {typed}
        bot: En nu? [Getal invullen]
        noor: [Getal invullen]
        noor fills in:
            value = 1200
        bot: dagen tot een klant antwoord krijgt: 1.200 dagen. ... Genoteerd, dank je. [Antwoord aanpassen]
        noor: [Antwoord aanpassen]
        bot: Tot nu toe: op koers. [Op koers]
        noor: [Op koers]
    """,
    "en": """
        noor: [On track]
        noor fills in:
            text = {typed}
        bot: And now? [Enter number]
        noor: [Enter number]
        noor fills in:
            value = 1200
        bot: days until a customer gets an answer: 1,200 days. ... Noted, thank you. [Change my answer]
        noor: [Change my answer]
        bot: So far: on track. [On track]
        noor: [On track]
    """,
}
NOT_MEASURED = {
    "nl": "bot: En nu? [Niet gemeten]\nnoor: [Niet gemeten]\nbot: Genoteerd, dank je.",
    "en": "bot: And now? [Not measured]\nnoor: [Not measured]\nbot: Noted, thank you.",
}


@languages
async def test_what_was_typed_stands_there_when_it_is_changed(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(TYPES[language].format(typed=TYPED[language]))
    noor = stage.actors["noor"]
    if platform == "slack":
        await noor.sees(TYPED[language], [])
        await noor.fills_in({})
    else:
        await noor.sees(TYPED[language], [TONGUES[language].keep])
        await noor.presses(TONGUES[language].keep)
    await stage.plays(NOT_MEASURED[language])  # the number was a mistake
    found = await check_in(stage, project)
    assert (found.seen, found.value) == (TYPED[language], None)
    async with stage.store.read() as work:
        assert await work.projects.measurements(project) == []


NEVER = {
    "nl": """
        noor: [Ligt stil]
        bot: Wanneer vraag ik het weer? [Niet meer]
        noor: [Niet meer]
        bot: "Sneller antwoord" heeft pauze. Op 1 februari 2027 vraag ik één keer of je het weer oppakt; tot dan
    """,
    "en": """
        noor: [On hold]
        bot: When shall I ask again? [Never]
        noor: [Never]
        bot: "Sneller antwoord" is paused. On 1 February 2027 I ask once whether you pick it up again; until then
    """,
}


@languages
async def test_never_pauses_the_project(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(NEVER[language])
    paused = await kept(stage, project)
    assert (paused.state, paused.check_in_at) == (ProjectState.PAUSED, None)
    assert (await check_in(stage, project)).state is CheckInState.ANSWERED


GOES_ON = {
    "nl": 'Ik vraag niets over "Sneller antwoord" tot 1 februari 2027. Het experiment blijft intussen open.',
    "en": 'I ask nothing about "Sneller antwoord" until 1 February 2027. The experiment stays open meanwhile.',
}


@languages
async def test_never_during_an_experiment_only_stops_the_questions(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await experiment_of(stage, project, date(2026, 11, 2), date(2026, 12, 10))
    *before, _ = NEVER[language].strip().splitlines()
    await stage.plays("\n".join([*before, f"bot: {GOES_ON[language]}"]))
    assert (await kept(stage, project)).state is ProjectState.ACTIVE


OVERDUE = {
    "nl": ("De einddatum was 30 oktober 2026. Wat past het best?", ["Nu afronden", "Nog 2 weken", "Pauze", "Stoppen"]),
    "en": ("The end date was 30 October 2026. What fits best?", ["Wrap up now", "2 more weeks", "Pause", "Stop"]),
}

HANDS_ON = {
    "nl": (
        ("Wat kwam eruit? binnen een dag beantwoord: geslaagd vanaf 7 van de 10.", ["Getal invullen", "In woorden"]),
        (
            '"Sneller antwoord" loopt nu tot 16 november 2026. Verlengen kan nog één keer.',
            ["Bekijk het experiment"],
        ),
        ("Ik vraag niets over", []),
        ("Waarom stop je ermee?", []),
    ),
    "en": (
        (
            "What came out? binnen een dag beantwoord: you would call it a success from 7 van de 10.",
            ["Enter number", "In words"],
        ),
        ('"Sneller antwoord" now runs until 16 November 2026. It can get longer once more.', ["See the experiment"]),
        ("I ask nothing about", []),
        ("Why do you stop it?", []),
    ),
}


@languages
@pytest.mark.parametrize("choice", range(4))
async def test_what_should_have_ended_is_asked_about_first(
    stage: Stage, platform: str, language: str, choice: int
) -> None:
    """An experiment beyond its end: what wraps it up takes over, and the check-in is answered by that."""
    project = await asked(stage, platform, language, check_in_at=None)
    which = await experiment_of(stage, project, date(2026, 10, 5), date(2026, 10, 30))
    async with stage.store.begin() as work:
        found = await work.projects.of((await kept(stage, project)).organisation_id, project)
        assert found is not None
        found.check_in_at = stage.clock()
    await stage.time_passes(minutes=1)
    text, labels = OVERDUE[language]
    await stage.actors["noor"].sees(text, labels)
    await stage.actors["noor"].presses(labels[choice])
    await stage.actors["noor"].sees(*HANDS_ON[language][choice])
    asks_why = choice == 3  # so it stays until that is answered
    assert asks_why or text not in stage.actors["noor"].screen
    found_in = await check_in(stage, project)
    assert found_in.state is CheckInState.ANSWERED
    assert found_in.progress is (Progress.FINISHED, Progress.ON_TRACK, Progress.ON_HOLD, Progress.FINISHED)[choice]
    (experiment,) = await experiments(stage, project)
    longer = choice == 1
    assert (experiment.id, experiment.ends_on, experiment.extensions) == (
        which,
        date(2026, 11, 16) if longer else date(2026, 10, 30),
        int(longer),
    )


SECOND = {
    "nl": "bot: En nu? [Zelfde]\nnoor: [Zelfde]\nbot: Wil je hulp? [Nee] [Van collega's]\nnoor: [Nee]\nbot: Genoteerd",
    "en": "bot: And now? [Same]\nnoor: [Same]\nbot: Do you want help? [No] [From colleagues]\nnoor: [No]\nbot: Noted",
}
FIRST = {
    "nl": "bot: En nu? [Niet gemeten]\nnoor: [Niet gemeten]\nbot: Genoteerd, dank je.",
    "en": "bot: And now? [Not measured]\nnoor: [Not measured]\nbot: Noted, thank you.",
}


@languages
async def test_whether_help_is_wanted_is_asked_every_second_time(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(NOTHING_NEW[language] + "\n" + FIRST[language])
    await days_pass(stage, 28)
    await stage.plays(NOTHING_NEW[language] + "\n" + SECOND[language])
    assert (await check_in(stage, project)).value == 12.0


SEES = {
    "nl": ("Check-in van 2 november 2026: zit wat vast.", "Verteld door Noor.", "Vertel hoe het loopt"),
    "en": ("Check-in of 2 November 2026: a bit stuck.", "Told by Noor.", "Say how it is going"),
}


@languages
async def test_what_was_answered_is_for_who_is_involved_and_how_it_goes_for_all(
    stage: Stage, platform: str, language: str
) -> None:
    project = await asked(stage, platform, language, "pim", "kim")
    async with stage.store.begin() as work:
        kim = await work.projects.co_owners(project)
        await work.projects.let_go(project, kim[1].id)
    label, question, obstacle = HALF[language]
    await stage.plays(f"noor: [{label}]\nbot: {question} [{obstacle}]\nnoor: [{obstacle}]")
    for_all, for_some, way = SEES[language]
    for name, involved, carries in (("noor", 1, 1), ("pim", 1, 1), ("sara", 1, 0), ("kim", 0, 0)):
        shown = await looks_at(stage, name, project)
        assert for_all in shown
        assert (for_some in shown, way in shown) == (bool(involved), bool(carries)), name


NONE = {"nl": "Je draagt nu geen project dat loopt.", "en": "You carry no project that is under way now."}


@languages
async def test_without_a_project_there_is_nothing_to_tell(stage: Stage, platform: str, language: str) -> None:
    await asked(stage, platform, language)
    await stage.plays(f"sara: /checkin\nbot: {NONE[language]}")


WAKES = {
    "nl": ("Maak het wakker", "Sponsor: Sara. Loopt.", "Hoe loopt het?"),
    "en": ("Wake it up", "Sponsor: Sara. Active.", "How is it going?"),
}


@languages
async def test_whoever_carries_a_project_wakes_it_up(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language, "pim", check_in_at=None, asleep_at=stage.clock())
    label, awake, question = WAKES[language]
    assert label not in await looks_at(stage, "sara", project)
    await looks_at(stage, "pim", project)
    await stage.plays(f"pim: [{label}]\nbot: {question}")
    assert awake in await looks_at(stage, "sara", project)
    assert (await kept(stage, project)).check_in_at is not None


LATER = {"nl": "Ligt stil", "en": "On hold"}


@languages
async def test_an_old_check_in_is_not_answered_any_more(stage: Stage, platform: str, language: str) -> None:
    """Its buttons stay above; what is pressed there after the next one came changes nothing."""
    project = await asked(stage, platform, language)
    await stage.plays(CHANGES[language])
    await days_pass(stage, 14)
    newest = await check_in(stage, project)
    assert newest.progress is None
    await stage.actors["noor"].presses(CHANGE[language])
    await calm(stage)
    assert (await check_in(stage, project)).progress is None
    await stage.actors["noor"].presses(LATER[language])
    await calm(stage)
    assert (await check_in(stage, project)).progress is Progress.ON_HOLD


async def test_what_waits_for_an_answer_stands_in_mine(stage: Stage, platform: str) -> None:
    await asked(stage, platform)
    await stage.plays("""
        noor: mijn
        bot: "Sneller antwoord": hoe loopt het? [Antwoorden]
        noor: [Antwoorden]
        bot: "Sneller antwoord", week 1. Hoe loopt het? [Op koers]
    """)
