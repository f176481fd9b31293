"""Strangers and guests: one friendly sentence, and not a row in the database; in the group, colleagues are shown in."""

from datetime import timedelta

import pytest

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.telegram import TelegramPerson
from tests.adapters.telegram_support import until
from tests.stories.actors import OnSlack
from tests.stories.looking import calm, member, rows, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import LOCALES, Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

STRANGER = {
    "nl": "Hoi, ik ben de Learnathon-bot van een organisatie. Werk je daar? Vraag een organisator om een uitnodiging,",
    "en": "Hi, I am the Learnathon bot of an organisation. Do you work there? Ask an organiser for an invitation,",
}
INTRODUCTION = {
    "nl": "Ik ben de Learnathon-bot van een organisatie. Ik help collega's om van ideeën",
    "en": "I am the Learnathon bot of an organisation. I help colleagues turn ideas",
}
GUEST = {
    "nl": "Hoi, ik ben er voor de medewerkers hier. Wil je als gast meedoen, "
    "vraag een organisator dan om een uitnodiging voor Telegram.",
    "en": "Hi, I am here for the employees. If you want to take part as a guest, "
    "ask an organiser for an invitation for Telegram.",
}


def stranger(stage: Stage, language: str) -> TelegramPerson:
    stage.person("vera", "telegram", language, colleague=False)
    return telegram_person(stage, "vera").person


def guest(stage: Stage, language: str, *, elsewhere: bool = False) -> SlackPerson:
    locale, zone = LOCALES[language]
    someone = stage.slack.add_person("Gus", locale=locale, tz=zone, guest=not elsewhere, other_team=elsewhere)
    stage.channel.members[someone.id] = None
    stage.actors["gus"] = OnSlack(someone)
    return someone


def sentences(person: TelegramPerson) -> list[str]:
    return [shown.text for shown in person.chat() if shown.from_bot]


@languages
@pytest.mark.parametrize("says", ["/start", "/idee Stille standup", "hallo, wie ben jij?", "/onzin"])
async def test_a_stranger_gets_one_sentence_and_leaves_no_row(stage: Stage, language: str, says: str) -> None:
    vera = stranger(stage, language)
    await stage.start()
    before = await rows(stage)
    await vera.write(says)
    await vera.sees(STRANGER[language])
    await calm(stage)
    assert await rows(stage) == before


@languages
async def test_an_empty_chat_says_what_the_bot_is_for_and_names_no_organisation(stage: Stage, language: str) -> None:
    stranger(stage, language)
    await stage.start()
    await until(lambda: len(stage.telegram.descriptions) == 2)
    shown = stage.telegram.description(language)
    assert shown.startswith(INTRODUCTION[language])
    assert "Voorbeeld" not in shown


async def test_a_stranger_is_told_at_most_once_an_hour(stage: Stage) -> None:
    vera = stranger(stage, "nl")
    await stage.start()
    before = await rows(stage)
    for _ in range(3):
        await vera.write("hallo")
        await vera.send_sticker()
        await calm(stage)
    assert len(sentences(vera)) == 1
    stage.clock.move(timedelta(minutes=61))
    await vera.write("hallo")
    await calm(stage)
    await stage.stop()
    assert len(sentences(vera)) == 2
    await stage.start()
    assert await rows(stage) == before


async def test_a_stranger_who_blocks_and_returns_leaves_no_row(stage: Stage) -> None:
    vera = stranger(stage, "nl")
    await stage.start()
    before = await rows(stage)
    await vera.start()
    await vera.sees(STRANGER["nl"])
    await vera.block()
    await calm(stage)
    await vera.unblock()
    await calm(stage)
    assert await rows(stage) == before


async def test_who_comes_into_the_group_may_join_a_moment_later(stage: Stage) -> None:
    vera = stranger(stage, "nl")
    await stage.start()
    await vera.start()
    await vera.sees(STRANGER["nl"])
    await vera.join(stage.group)
    stage.clock.move(timedelta(minutes=2))
    await stage.plays(JOINS["nl"].replace("noor", "vera").replace("Noor", "Vera"))


@languages
@pytest.mark.parametrize("elsewhere", [False, True])
async def test_guests_on_slack_leave_no_row(stage: Stage, language: str, elsewhere: bool) -> None:
    gus = guest(stage, language, elsewhere=elsewhere)
    await stage.start()
    before = await rows(stage)
    for line in ("/idee Stille standup", "/learnathon", "/learnathon start poort"):
        gus.look_away()
        await gus.command(line)
        await gus.sees(GUEST[language])
        assert gus.modal is None
    gus.look_away()
    await gus.write("hallo")
    await gus.sees_message(GUEST[language])
    await gus.open_home()
    await calm(stage)
    assert gus.home is not None
    assert GUEST[language] in str(gus.home)
    assert await rows(stage) == before


@languages
async def test_in_the_group_a_colleague_is_shown_the_private_chat(stage: Stage, language: str) -> None:
    stage.person("noor", "telegram", language)
    await stage.start()
    noor = telegram_person(stage, "noor").person
    said = {
        "nl": ("Noor, dat doen we in ons privégesprek. Eén tik en ik ben er.", "Open ons gesprek"),
        "en": ("Noor, we do that in our private chat. One tap and I am there.", "Open our chat"),
    }
    text, label = said[language]
    await noor.write("/idee Stille standup", chat=stage.group)
    await noor.sees(text, chat=stage.group)
    assert (await rows(stage))["member"] == 0
    assert noor.chat() == []

    await noor.press(label, chat=stage.group)
    first = {
        "nl": ("Daarvoor doe je eerst mee; dat is je eigen keuze en kost één tik.", "Vertel meer"),
        "en": ("For that you join first; it is your own choice and takes one tap.", "Tell me more"),
    }
    await stage.actors["noor"].sees(first[language][0], [first[language][1]])
    await stage.plays(
        {
            "nl": "noor: [Vertel meer]\nbot: Wat je kunt doen\nnoor: [Ik doe mee]\nbot: Fijn dat je meedoet.",
            "en": "noor: [Tell me more]\nbot: What you can do\nnoor: [Join]\nbot: Good to have you.",
        }[language]
    )


async def test_in_the_group_start_leads_to_the_welcome(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    noor = telegram_person(stage, "noor").person
    await noor.write("/start", chat=stage.group)
    await noor.press((await noor.sees_buttons("Open ons gesprek", chat=stage.group)).buttons[0], chat=stage.group)
    await noor.sees("Hoi Noor, ik ben de Learnathon-bot van Voorbeeld.")


async def test_in_a_topic_the_answer_stays_in_the_topic(stage: Stage) -> None:
    stage.person("noor", "telegram")
    noor = telegram_person(stage, "noor").person
    stage.group = stage.telegram.add_group("Ideeën", [noor], topics=["Vijver"])
    await stage.start()
    topic = stage.group.topics["Vijver"]
    await noor.write("/ideeen", chat=stage.group, thread=topic)
    await noor.sees("dat doen we in ons privégesprek", chat=stage.group, thread=topic)


async def test_a_member_who_lets_us_in_is_answered_in_private(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    await stage.plays(JOINS["nl"])
    noor = telegram_person(stage, "noor").person
    await noor.write("/ideeen", chat=stage.group)
    await noor.sees("De ideeënvijver is nog leeg.")
    await calm(stage)
    assert [shown.text for shown in noor.messages(stage.group) if shown.from_bot] == []


async def test_a_member_who_blocked_us_is_shown_the_way_back(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    await stage.plays(JOINS["nl"])
    noor = telegram_person(stage, "noor").person
    await noor.block()
    await calm(stage)
    await noor.write("/ideeen", chat=stage.group)
    await noor.sees("Noor, dat doen we in ons privégesprek.", chat=stage.group)
    await noor.press("Open ons gesprek", chat=stage.group)
    await noor.sees("De ideeënvijver is nog leeg.")
    assert (await member(stage, "noor")).name == "Noor"


async def test_a_stranger_in_the_group_is_told_there_when_there_is_no_other_way(stage: Stage) -> None:
    vera = stranger(stage, "nl")
    other = stage.telegram.add_group("Elders", [vera])
    await stage.start()
    before = await rows(stage)
    await vera.write("/idee Stille standup", chat=other)
    await vera.sees(STRANGER["nl"], chat=other)
    await calm(stage)
    assert await rows(stage) == before
