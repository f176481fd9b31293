"""Settings: everything as it stands in one message, each change answered with what it means and the way back."""

from datetime import date, time

import pytest

from flows.settings.rules import paused_until
from storage.models import MemberState
from tests.stories.looking import calm, member
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

SHOWN = {
    "nl": """
        noor: instellingen
        bot: Zo staat het nu ... Taal: Nederlands ... 09:00 tot 17:00 ... Tijdzone: Amsterdam ... zoals gewoonlijk \
... Niet over: niets ... Pauze: nee [Taal] [Uren] [Tijdzone] [Minder berichten] [Onderwerpen] [Pauze]
    """,
    "en": """
        noor: settings
        bot: This is how it stands ... Language: English ... 09:00 to 17:00 ... Time zone: {zone} ... as usual \
... Not about: nothing ... Pause: no [Language] [Hours] [Time zone] [Fewer messages] [Topics] [Pause]
    """,
}
HOURS = {
    "nl": """
        noor: [Uren]
        bot: Wanneer mag ik je uit mezelf schrijven? [Zoals hier gewoon is] [Alleen 's ochtends] [Andere uren]
        noor: [Alleen 's ochtends]
        bot: Prima, ik schrijf je uit mezelf op werkdagen tussen 09:00 en 12:00 [Draai terug] [Alle instellingen]
    """,
    "en": """
        noor: [Hours]
        bot: When may I write to you of my own accord? [As usual here] [Mornings only] [Other hours]
        noor: [Mornings only]
        bot: Fine, I write to you of my own accord on working days between 09:00 and 12:00 [Undo] [All settings]
    """,
}
OWN_HOURS = {
    "nl": """
        noor: [Alle instellingen]
        bot: Zo staat het nu
        noor: [Uren]
        bot: Wanneer mag ik
        noor: [Andere uren]
        noor fills in:
            start = {start}
            end = {end}
    """,
    "en": """
        noor: [All settings]
        bot: This is how it stands
        noor: [Hours]
        bot: When may I
        noor: [Other hours]
        noor fills in:
            start = {start}
            end = {end}
    """,
}
UNDO = {"nl": "[Draai terug]", "en": "[Undo]"}


async def opened(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    zone = "Londen" if language == "nl" else "London"
    zone = zone if platform == "slack" else "Amsterdam"
    await stage.plays(JOINS[language] + SHOWN[language].format(zone=zone))


@languages
async def test_hours_of_a_button_and_undone(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(HOURS[language])
    noor = await member(stage, "noor")
    assert (noor.window_start, noor.window_end) == (time(9), time(12))
    await stage.plays(f"noor: {UNDO[language]}")
    await calm(stage)
    noor = await member(stage, "noor")
    assert (noor.window_start, noor.window_end) == (None, None)


@languages
async def test_own_hours(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(HOURS[language] + OWN_HOURS[language].format(start="9.30", end="14 uur"))
    kept = {"nl": "bot: Prima, ik schrijf je uit mezelf op werkdagen tussen 09:30 en 14:00", "en": "bot: Fine, I write"}
    await stage.plays(kept[language])
    noor = await member(stage, "noor")
    assert (noor.window_start, noor.window_end) == (time(9, 30), time(14))


@languages
async def test_hours_that_leave_nothing(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(HOURS[language] + OWN_HOURS[language].format(start="18:00", end="20:00"))
    refused = {
        "nl": "bot: Daarvan blijft er niets over: ik schrijf hier tussen 09:00 en 17:00 [Andere uren]",
        "en": "bot: That leaves nothing: I write between 09:00 and 17:00 here [Other hours] [All settings]",
    }
    await stage.plays(refused[language])
    assert (await member(stage, "noor")).window_start == time(9)


@languages
async def test_language(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    story = {
        "nl": """
            noor: [Taal]
            bot: In welke taal zal ik met je praten? [Nederlands] [English] [Alle instellingen]
            noor: [English]
            bot: Fine, I will speak English with you from now on. [Undo] [All settings]
            noor: [Undo]
            bot: Prima, ik praat voortaan Nederlands met je.
        """,
        "en": """
            noor: [Language]
            bot: In which language shall I speak with you? [Nederlands] [English] [All settings]
            noor: [Nederlands]
            bot: Prima, ik praat voortaan Nederlands met je. [Draai terug] [Alle instellingen]
            noor: [Draai terug]
            bot: Fine, I will speak English with you from now on.
        """,
    }
    await stage.plays(story[language])
    assert (await member(stage, "noor")).language == language


ZONE = {
    "nl": """
        noor: [Tijdzone]
        bot: Waar ben je? ... Ergens anders? [Amsterdam] [Londen] [Noem een plaats]
        noor: [Noem een plaats]
        noor fills in:
            place = {place}
    """,
    "en": """
        noor: [Time zone]
        bot: Where are you? ... Somewhere else? [Amsterdam] [London] [Name a place]
        noor: [Name a place]
        noor fills in:
            place = {place}
    """,
}


@languages
async def test_a_time_zone_by_its_city(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(ZONE[language].format(place={"nl": "brussel", "en": "new york"}[language]))
    kept = {
        "nl": "bot: Prima, ik houd voortaan de klok van Brussel aan; daar is het nu 10:0 [Draai terug]",
        "en": "bot: Fine, from now on I go by the clock of New York, where it is 04:0 [Undo]",
    }
    await stage.plays(kept[language])
    assert (await member(stage, "noor")).time_zone == {"nl": "Europe/Brussels", "en": "America/New_York"}[language]


@languages
async def test_a_place_that_means_several_zones_or_none(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(ZONE[language].format(place={"nl": "Atlantis", "en": "Atlantis"}[language]))
    story = {
        "nl": """
            bot: De plaats "Atlantis" ken ik niet. [Andere plaats] [Alle instellingen]
            noor: [Andere plaats]
            noor fills in:
                place = Spanje
            bot: Daar zijn er meer van. [Madrid] [Ceuta] [Canarische Eilanden] [Andere plaats]
            noor: [Andere plaats]
            noor fills in:
                place = Verenigde Staten
            bot: "Verenigde Staten" kan veel tijdzones betekenen. Noem een grote stad in de buurt [Andere plaats]
            noor: [Andere plaats]
            noor fills in:
                place = madrid
            bot: Prima, ik houd voortaan de klok van Madrid aan
        """,
        "en": """
            bot: I do not know the place "Atlantis". [Another place] [All settings]
            noor: [Another place]
            noor fills in:
                place = Spain
            bot: There is more than one. [Madrid] [Ceuta] [Canary] [Another place]
            noor: [Another place]
            noor fills in:
                place = United States
            bot: "United States" can mean many time zones. Name a big city nearby [Another place]
            noor: [Another place]
            noor fills in:
                place = madrid
            bot: Fine, from now on I go by the clock of Madrid
        """,
    }
    await stage.plays(story[language])
    assert (await member(stage, "noor")).time_zone == "Europe/Madrid"


@languages
async def test_another_zone_leaves_the_day_of_a_pause(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    pause, shown = {
        "nl": (
            "noor: pauze 24-12\nbot: Prima, je hoort\nnoor: [Alle instellingen]\nbot: tot 24 december",
            "tot 24 dec",
        ),
        "en": ("noor: pause 24-12\nbot: Fine, you hear\nnoor: [All settings]\nbot: until 24 December", "until 24 Dec"),
    }[language]
    await stage.plays(pause)
    zone = {
        "nl": f"bot: de klok van New York [Alle instellingen]\nnoor: [Alle instellingen]\nbot: Pauze: {shown}",
        "en": f"bot: the clock of New York [All settings]\nnoor: [All settings]\nbot: Pause: {shown}",
    }[language]
    await stage.plays(ZONE[language].format(place="new york") + zone)
    noor = await member(stage, "noor")
    assert (noor.time_zone, paused_until(noor)) == ("America/New_York", date(2026, 12, 24))


@languages
async def test_topics(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    story = {
        "nl": """
            noor: [Onderwerpen]
            bot: Waarover hoor je liever niets ... Wat altijd komt [Reacties uit] [Vragen uit] [Gevolgde ideeën uit]
            noor: [Reacties uit]
            bot: Prima, ik schrijf je niet meer over reacties op je ideeën. [Draai terug]
            noor: [Alle instellingen]
            bot: Zo staat het nu ... Niet over: reacties op je ideeën
            noor: [Onderwerpen]
            bot: Nu uit: reacties op je ideeën. [Reacties weer aan] [Vragen uit]
            noor: [Reacties weer aan]
            bot: Prima, ik schrijf je weer over reacties op je ideeën.
        """,
        "en": """
            noor: [Topics]
            bot: What would you rather not hear about ... What always comes [Reactions off] [Requests off]
            noor: [Reactions off]
            bot: Fine, I will not write to you about reactions to your ideas any more. [Undo]
            noor: [All settings]
            bot: This is how it stands ... Not about: reactions to your ideas
            noor: [Topics]
            bot: Off now: reactions to your ideas. [Reactions on again] [Requests off]
            noor: [Reactions on again]
            bot: Fine, I write to you about reactions to your ideas again.
        """,
    }
    await stage.plays(story[language])
    assert (await member(stage, "noor")).muted == {}


@languages
async def test_fewer_messages_step_by_step(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    story = {
        "nl": """
            noor: [Minder berichten]
            bot: Prima, je hoort half zo vaak van mij. [Draai terug] [Nog minder] [Alle instellingen]
            noor: [Nog minder]
            bot: Prima, je hoort alleen nog van mij over wat van jou is [Draai terug]
            noor: [Alle instellingen]
            bot: Zo staat het nu ... alleen over wat van jou is
            noor: [Minder berichten]
            bot: Je hoort al alleen over wat van jou is. [Pauze] [Niet meer meedoen] [Weer als gewoonlijk]
            noor: [Niet meer meedoen]
            bot: Je gaat stoppen.
            noor: [Ik blijf]
            bot: Fijn dat je blijft.
        """,
        "en": """
            noor: [Fewer messages]
            bot: Fine, you will hear half as often from me. [Undo] [Even fewer] [All settings]
            noor: [Even fewer]
            bot: Fine, you only hear from me about what is yours now [Undo]
            noor: [All settings]
            bot: This is how it stands ... only about what is yours
            noor: [Fewer messages]
            bot: You only hear about what is yours already. [Pause] [Take part no longer] [As usual again]
            noor: [Take part no longer]
            bot: You are about to stop.
            noor: [Stay]
            bot: Good that you stay.
        """,
    }
    await stage.plays(story[language])
    noor = await member(stage, "noor")
    assert (noor.fewer, noor.state) == (2, MemberState.ACTIVE)
