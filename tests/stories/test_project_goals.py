"""The goals of a project: asked, sharpened, summed up, and changed later."""

import pytest

from storage.models import Direction, ProjectState
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm
from tests.stories.project_scenes import kept, project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
NOTHING = {"metric": None, "unit": None, "direction": None, "baseline": None, "target": None, "due_on": None}

OPENS = {
    "nl": "noor: project 1\nbot: nog geen doel ... nog geen leerdoel [Doelen kiezen]\nnoor: [Doelen kiezen]",
    "en": "noor: project 1\nbot: no goal yet ... no learning goal yet [Set the goals]\nnoor: [Set the goals]",
}
GOALS = {
    "nl": {
        "metric": "dagen tot een klant antwoord krijgt",
        "baseline": "12 dagen",
        "target": "8 dagen op 1 juni",
        "learning": "beter samenwerken",
        "learning_sign": "We maken samen een lijst",
    },
    "en": {
        "metric": "days until a customer gets an answer",
        "baseline": "12 days",
        "target": "8 days on 1 June",
        "learning": "better collaboration",
        "learning_sign": "We make a list together",
    },
}
SHARPENS = {
    "nl": """
        bot: "beter samenwerken" is nog lastig te meten. [Aanscherpen] [Laat zo]
        noor: [Aanscherpen]
        noor fills in:
            text = weten wie waarover gaat
            sign = Iedereen kent de lijst
        bot: Nog een leerdoel toevoegen? Eén is genoeg, drie is het maximum. [Toevoegen] [Zo is het goed]
        noor: [Toevoegen]
        noor fills in:
            text = samen plannen
            sign = Een plan voor een week
        bot: "samen plannen" is nog lastig te meten. [Laat zo]
        noor: [Laat zo]
        bot: Nog een leerdoel toevoegen?
        noor: [Zo is het goed]
        bot: Sneller antwoord ... Presteren: dagen tot een klant antwoord krijgt van 12 naar 8 dagen, uiterlijk \
1 juni 2027. ... Leren: weten wie waarover gaat; samen plannen ... Eigenaar: Noor. Sponsor: nog niemand. \
[Bevestigen] [Aanpassen]
        noor: [Aanpassen]
        bot: Wat wil je aanpassen aan "Sneller antwoord"? [Prestatiedoel] [Leerdoel 1] [Leerdoel 2] [Terug]
        noor: [Terug]
        bot: Presteren: dagen
        noor: [Bevestigen]
    """,
    "en": """
        bot: "better collaboration" is still hard to measure. [Improve it] [Leave it]
        noor: [Improve it]
        noor fills in:
            text = know who does what
            sign = Everybody knows the list
        bot: Add another learning goal? One is enough, three is the maximum. [Add] [This is enough]
        noor: [Add]
        noor fills in:
            text = planning together
            sign = A plan for a week
        bot: "planning together" is still hard to measure. [Leave it]
        noor: [Leave it]
        bot: Add another learning goal?
        noor: [This is enough]
        bot: Sneller antwoord ... Perform: days until a customer gets an answer from 12 to 8 days, by 1 June 2027. \
... Learn: know who does what; planning together ... Owner: Noor. Sponsor: nobody yet. [Confirm] [Edit]
        noor: [Edit]
        bot: What would you like to change about "Sneller antwoord"? [Performance goal] [Learning goal 1] [Back]
        noor: [Back]
        bot: Perform: days
        noor: [Confirm]
    """,
}


async def a_draft(stage: Stage, platform: str, language: str, **facts: object) -> int:
    """Bring Noor on stage with a project without goals."""
    await joined(stage, "noor", platform, language)
    about = await project_of(stage, "noor", state=ProjectState.DRAFT, **{**NOTHING, **facts})
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        project = await work.projects.of(organisation.id, about)
        assert project is not None
        await work.projects.put_goals(project, [])
    return about


@languages
async def test_goals_are_asked_sharpened_and_summed_up(stage: Stage, platform: str, language: str) -> None:
    about = await a_draft(stage, platform, language)
    await stage.plays(OPENS[language])
    await stage.actors["noor"].fills_in(GOALS[language])
    await stage.plays(SHARPENS[language])
    project = await kept(stage, about)
    assert (project.baseline, project.target, project.direction) == (12.0, 8.0, Direction.DOWN)


WRONG = {
    "nl": [
        ("baseline", "ergens onderaan", "Daar lees ik geen getal in."),
        ("target", "8 dagen", "Het getal lees ik, maar geen dag die op de kalender staat."),
        ("target", "8 dagen op 31 februari", "Het getal lees ik, maar geen dag die op de kalender staat."),
        ("target", "zo snel mogelijk", "Daar lees ik geen getal in."),
        ("target", "8 dagen op 1 juni 2020", "Die dag is al voorbij."),
        ("target", "12 dagen op 1 juni", "Daar sta je nu al."),
        ("target", "2 weken op 1 juni", "Je begon in dagen; zeg het doel in dezelfde eenheid"),
    ],
    "en": [
        ("baseline", "somewhere low", "I read no number in that."),
        ("target", "8 days", "I read the number, but no day that is on the calendar."),
        ("target", "8 days on 31 February", "I read the number, but no day that is on the calendar."),
        ("target", "as soon as possible", "I read no number in that."),
        ("target", "8 days on 1 June 2020", "That day is over."),
        ("target", "12 days on 1 June", "That is where you stand now."),
        ("target", "2 weeks on 1 June", "You began in days; give the target in the same unit"),
    ],
}


@languages
async def test_what_cannot_be_kept_is_said_and_nothing_is_lost(stage: Stage, platform: str, language: str) -> None:
    about = await a_draft(stage, platform, language)
    await stage.plays(OPENS[language])
    noor, goals = stage.actors["noor"], GOALS[language]
    if platform == "slack":
        for name, typed, said in WRONG[language]:
            await noor.fills_in({**goals, name: typed})
            await noor.sees(said, [])
        await noor.fills_in(goals)
    else:
        await noor.fills_in({"metric": goals["metric"]})
        for n, name in enumerate(("baseline", "target"), 2):
            await noor.sees({"nl": f"Vraag {n} van 5", "en": f"Question {n} of 5"}[language], [])
            for typed, said in [(typed, said) for wrong, typed, said in WRONG[language] if wrong == name]:
                await noor.says(typed)
                await noor.sees(said, [])
            await noor.says(goals[name])
        await noor.fills_in({name: goals[name] for name in ("learning", "learning_sign")})
    await calm(stage)
    assert (await kept(stage, about)).target == 8.0


@languages
async def test_where_nothing_was_measured_yet_the_way_is_asked(stage: Stage, platform: str, language: str) -> None:
    about = await a_draft(stage, platform, language)
    await stage.plays(OPENS[language])
    noor, goals = stage.actors["noor"], GOALS[language]
    skip = {"nl": "Eerst meten", "en": "We will measure first"}[language]
    way = {"nl": "Omlaag", "en": "Down"}[language]
    learning = {
        "learning": {"nl": "weten wie wat doet", "en": "know who does what"}[language],
        "learning_sign": "Lijst",
    }
    first = {"metric": goals["metric"], "baseline": skip, "target": goals["target"]}
    if platform == "slack":
        await noor.sees({"nl": f"Laat het leeg voor: {skip}.", "en": f"Leave it empty for: {skip}."}[language], [])
        await noor.fills_in({**first, **learning})
        await noor.fills_in({"direction": way})
    else:
        await noor.fills_in({**first, "direction": way, **learning})
    more = {"nl": ("Nog een leerdoel", "Zo is het goed"), "en": ("Add another learning goal", "This is enough")}[
        language
    ]
    await noor.sees(more[0], [])
    await noor.presses(more[1])
    line = {"nl": "van wat eerst gemeten wordt naar 8 dagen", "en": "from what is measured first to 8 days"}[language]
    await noor.sees(line, [])
    project = await kept(stage, about)
    assert (project.baseline, project.direction) == (None, Direction.DOWN)


CHANGES = {
    "nl": """
        noor: project
        bot: Van jou: één project
        noor: [Project 1]
        bot: 1. Sneller antwoord [Doelen aanpassen]
        noor: [Doelen aanpassen]
        bot: Wat wil je aanpassen
        noor: [Prestatiedoel]
    """,
    "en": """
        noor: project
        bot: Yours: one project
        noor: [Project 1]
        bot: 1. Sneller antwoord [Change the goals]
        noor: [Change the goals]
        bot: What would you like to change
        noor: [Performance goal]
    """,
}


@languages
async def test_goals_are_changed_later_and_the_old_ones_are_kept(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    about = await project_of(stage, "noor", language=language)
    await stage.plays(CHANGES[language])
    noor = stage.actors["noor"]
    target = {"nl": "6 dagen op 1 juli", "en": "6 days on 1 July"}[language]
    if platform == "slack":
        await noor.fills_in({"target": target})
    else:
        keep = KEEP[language]
        await noor.fills_in({"metric": keep, "baseline": keep, "target": target})
    line = {"nl": "van 12 naar 6 dagen, uiterlijk 1 juli 2027", "en": "from 12 to 6 days, by 1 July 2027"}[language]
    await noor.sees(line, [])
    project = await kept(stage, about)
    assert project.review_at is not None
    async with stage.store.read() as work:
        (row,) = await work.audit.of(project.organisation_id, "performance_goal", about)
    assert "van 12 naar 8" in (row.reason or "")
    assert (row.from_state, row.to_state) == ("set", "changed")


KEEP = {"nl": "Zo laten", "en": "Leave it so"}
UNITS = {
    "nl": ("90 uur", "60 uur op 1 juli", "van 90 naar 60 uur, uiterlijk 1 juli 2027"),
    "en": ("90 hours", "60 hours on 1 July", "from 90 to 60 hours, by 1 July 2027"),
}


@languages
async def test_what_was_measured_in_another_unit_is_not_shown_in_this_one(
    stage: Stage, platform: str, language: str
) -> None:
    await joined(stage, "noor", platform, language)
    about = await project_of(stage, "noor", language=language)
    baseline, target, goes = UNITS[language]
    async with stage.store.begin() as work:
        project = await kept(stage, about)
        await work.projects.measure(project, 9.0, stage.clock(), project.owner_id)
    await stage.plays(CHANGES[language])
    noor = stage.actors["noor"]
    new = {"baseline": baseline, "target": target}
    await noor.fills_in(new if platform == "slack" else {"metric": KEEP[language], **new})
    await noor.sees(goes, [])
    project = await kept(stage, about)
    async with stage.store.read() as work:
        assert await work.projects.last_value(project) == 90.0
        assert await work.projects.measurements(about) == []


THREE = {
    "nl": """
        noor: project
        bot: Van jou: één project
        noor: [Project 1]
        bot: 1. Sneller antwoord [Doelen aanpassen]
        noor: [Doelen aanpassen]
        bot: Wat wil je aanpassen [Leerdoel toevoegen]
        noor: [Leerdoel toevoegen]
        noor fills in:
            text = weten wie waarover gaat
            sign = Iedereen kent de lijst
        bot: Nog een leerdoel toevoegen? Eén is genoeg, drie is het maximum. [Toevoegen] [Zo is het goed]
        noor: [Toevoegen]
        noor fills in:
            text = een week vooruit plannen
            sign = Er hangt een plan
        bot: uiterlijk 1 juni 2027. ... Leren: weten welke ... ; weten wie waarover gaat; een week vooruit plannen ... \
[Bevestigen] [Aanpassen]
        noor: [Aanpassen]
        bot: Wat wil je aanpassen [Prestatiedoel] [Leerdoel 1] [Leerdoel 2] [Leerdoel 3] [Terug]
        noor: [Prestatiedoel]
    """,
    "en": """
        noor: project
        bot: Yours: one project
        noor: [Project 1]
        bot: 1. Sneller antwoord [Change the goals]
        noor: [Change the goals]
        bot: What would you like to change [Add a learning goal]
        noor: [Add a learning goal]
        noor fills in:
            text = know who does what
            sign = Everybody knows the list
        bot: Add another learning goal? One is enough, three is the maximum. [Add] [This is enough]
        noor: [Add]
        noor fills in:
            text = planning a week ahead
            sign = There is a plan
        bot: by 1 June 2027. ... Learn: know which ... ; know who does what; planning a week ahead ... [Confirm] [Edit]
        noor: [Edit]
        bot: What would you like to change [Performance goal] [Learning goal 1] [Learning goal 3] [Back]
        noor: [Performance goal]
    """,
}
NUMBERS = {
    "nl": (
        {"metric": "euro per jaar", "baseline": "ongeveer € 1.200", "target": "1.000,50 op 1 juni"},
        "Presteren: euro per jaar van 1.200 naar 1.000,5 €, uiterlijk 1 juni 2027.",
    ),
    "en": (
        {"metric": "euros a year", "baseline": "about € 1,200", "target": "1,000.50 by 1 June"},
        "Perform: euros a year from 1,200 to 1,000.5 €, by 1 June 2027.",
    ),
}


@languages
async def test_three_learning_goals_are_the_most_and_numbers_are_read_as_people_type_them(
    stage: Stage, platform: str, language: str
) -> None:
    await joined(stage, "noor", platform, language)
    about = await project_of(stage, "noor", language=language)
    await stage.plays(THREE[language])
    assert {"nl": "Leerdoel toevoegen", "en": "Add a learning goal"}[language] not in (
        await last(stage, stage.actors["noor"])
    ).buttons
    typed, shown = NUMBERS[language]
    await stage.actors["noor"].fills_in(typed)
    await stage.actors["noor"].sees(shown, [])
    project = await kept(stage, about)
    assert (project.baseline, project.target, project.unit) == (1200.0, 1000.5, "€")
