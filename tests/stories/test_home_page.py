"""The home page on Slack: where people start, leaf and look, and find what waits for them."""

import pytest

from adapters.sandbox.slack import SlackPerson
from storage.models import Idea, IdeaState, IdeaType, OwnRole
from tests.stories.looking import calm, member, rows, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

POSTS = """
    noor fills in:
        title = {title}
        problem = We praten elke ochtend veel te lang, voor iedereen.
        type = {type}
        role = {role}
    bot: {confirm}
"""
FILLED = {
    "nl": {"type": "Verbeteren", "role": "Ik wil meedoen", "confirm": "Dit zet ik onder jouw naam"},
    "en": {"type": "Improve", "role": "I want to join in", "confirm": "This is what I will post"},
}


async def opened(stage: Stage, language: str = "nl", *, joined: bool = True) -> SlackPerson:
    stage.person("noor", "slack", language)
    await stage.start()
    if joined:
        await stage.plays(JOINS[language])
    noor = slack_person(stage, "noor").person
    await noor.open_home()
    await noor.sees("== home ==")
    return noor


async def posts(stage: Stage, title: str, ending: str, language: str = "nl") -> None:
    await stage.plays(POSTS.format(title=title, **FILLED[language]) + f"    noor: [{ending}]")
    noor = slack_person(stage, "noor").person
    await calm(stage)
    if noor.modal:
        await noor.close_modal(every=True)


async def had_ideas(stage: Stage, count: int) -> None:
    noor, now = await member(stage, "noor"), stage.clock()
    async with stage.store.begin() as work:
        for number in range(1, count + 1):
            await work.ideas.add(
                Idea(
                    organisation_id=noor.organisation_id,
                    owner_id=noor.id,
                    title=f"Idee nummer {number}",
                    problem="We praten elke ochtend veel te lang.",
                    idea_type=IdeaType.IMPROVE,
                    own_role=OwnRole.CARRY,
                    state=IdeaState.SUBMITTED,
                    created_at=now,
                    changed_at=now,
                )
            )


def page(noor: SlackPerson) -> str:
    assert noor.home is not None
    return str(noor.home)


@languages
async def test_a_newcomer_is_told_more_and_joins_there(stage: Stage, language: str) -> None:
    noor = await opened(stage, language, joined=False)
    newcomer, tell, join, done, back, hello = {
        "nl": (
            "De Learnathon van Voorbeeld",
            "Vertel meer",
            "Ik doe mee",
            "Fijn dat je meedoet.",
            "Terug naar het begin",
            "Hoi Noor",
        ),
        "en": (
            "The Learnathon of Voorbeeld",
            "Tell me more",
            "Join",
            "Good to have you.",
            "Back to the start",
            "Hi Noor",
        ),
    }[language]
    await noor.sees(newcomer)
    assert (await rows(stage))["member"] == 0  # looking is not joining
    await noor.press(tell, home=True)
    await noor.sees(f"[{join}]")
    await noor.press(join, home=True)
    await noor.sees(done)
    await noor.press(back, home=True)
    await noor.sees(hello)
    assert noor.dm == []


@languages
async def test_a_member_sees_own_ideas_and_what_waits(stage: Stage, language: str) -> None:
    noor = await opened(stage, language)
    nothing, none, send, post, draft, one = {
        "nl": (
            "Er wacht niets op je.",
            "Je hebt nog geen ideeën ingestuurd.",
            "Stuur een idee",
            "Plaatsen",
            "Bewaar als concept",
            "één concept om af te maken",
        ),
        "en": (
            "Nothing waits for you.",
            "You have not sent in any ideas yet.",
            "Send an idea",
            "Post",
            "Save as draft",
            "one draft to finish",
        ),
    }[language]
    await noor.sees(nothing)
    assert none in page(noor)
    await noor.press(send, home=True)
    await posts(stage, "Stille standup", post, language)
    await noor.sees("1. Stille standup")  # without opening the page anew
    due = {"nl": "Nieuw. Antwoord vóór 10 november 2026.", "en": "New. Answer before 10 November 2026."}[language]
    assert due in page(noor)
    await noor.press(send, home=True)
    await posts(stage, "Korte overleggen", draft, language)
    await noor.sees(one)
    assert "Korte overleggen" in page(noor)


@pytest.mark.parametrize(("language", "send"), [("nl", "Stuur een idee"), ("en", "Send an idea")])
async def test_sending_an_idea_is_offered_once(stage: Stage, language: str, send: str) -> None:
    noor = await opened(stage, language)
    assert noor.home is not None
    assert noor.home.buttons.count(send) == 1


async def test_nobody_gets_a_home_page_they_never_opened(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    await stage.plays(JOINS["nl"] + "noor: /idee\nbot: Wat is je idee in één regel?")
    await posts(stage, "Stille standup", "Plaatsen")
    assert slack_person(stage, "noor").person.home is None


async def test_leafing_and_looking_stay_on_the_page(stage: Stage) -> None:
    noor = await opened(stage)
    await had_ideas(stage, 6)
    await noor.open_home()
    await noor.sees("Bladzijde 1 van 2")
    said = len(noor.dm)
    await noor.press("Volgende", home=True)
    await noor.sees("Bladzijde 2 van 2")
    assert "Idee nummer 1" in page(noor)
    await noor.press("Vorige", home=True)
    await noor.sees("Bladzijde 1 van 2")
    await noor.press("Bekijk 6", home=True)
    await noor.sees("6. Idee nummer 6 (Verbeteren)")
    assert noor.home is not None
    assert noor.home.buttons[-1] == "Terug naar het begin"
    await noor.press("Terug", home=True)
    await noor.sees("Bladzijde 1 van 2")
    await noor.press("Terug naar het begin", home=True)
    await noor.sees("Hoi Noor")
    await noor.press("Bekijk de ideeën", home=True)
    await noor.sees("De ideeënvijver: 6 ideeën")
    assert len(noor.dm) == said


async def test_a_draft_is_taken_up_thrown_away_and_brought_back_there(stage: Stage) -> None:
    noor = await opened(stage)
    await noor.press("Stuur een idee", home=True)
    await posts(stage, "Stille standup", "Bewaar als concept")
    await noor.press("Verder met A", home=True)
    assert (await noor.sees_modal()).field("title").value == "Stille standup"
    await noor.close_modal()
    await noor.press("Gooi A weg", home=True)
    await noor.sees('"Stille standup" is weggegooid.')
    await noor.press("Toch bewaren", home=True)
    await noor.sees('"Stille standup" is bewaard als concept')
    await noor.press("Terug naar het begin", home=True)
    await noor.sees("één concept om af te maken")


async def test_a_button_of_what_is_gone_brings_the_page_up_to_date(stage: Stage) -> None:
    noor = await opened(stage)
    await noor.press("Stuur een idee", home=True)
    await posts(stage, "Stille standup", "Bewaar als concept")
    await noor.sees("[Gooi A weg]")
    async with stage.store.begin() as work:  # as if thrown away on another device, a moment ago
        (draft,) = (await work.ideas.owned_by((await member(stage, "noor")).id, 1, 5)).items
        draft.state = IdeaState.WITHDRAWN
    await noor.press("Gooi A weg", home=True)
    await noor.sees("Er wacht niets op je.")


async def test_who_leaves_finds_the_page_of_newcomers(stage: Stage) -> None:
    noor = await opened(stage)
    await stage.plays("""
        noor: stoppen
        bot: Je gaat stoppen.
        noor: [Stop, naam mag blijven]
        bot: Je doet niet meer mee
    """)
    await noor.sees("De Learnathon van Voorbeeld")


@languages
async def test_projects_are_a_tap_away(stage: Stage, language: str) -> None:
    noor = await opened(stage, language)
    label, none = {
        "nl": ("Mijn projecten", "Je hebt nog geen project"),
        "en": ("My projects", "You have no project yet"),
    }[language]
    await noor.sees({"nl": "met /learnathon project", "en": "with /learnathon project"}[language])
    await noor.press(label)
    await noor.sees(none)
