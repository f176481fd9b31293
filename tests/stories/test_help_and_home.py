"""Help in plain words, the nearest word to a slip of the pen, and the pointer from a channel to the private chat."""

import pytest

from tests.stories.looking import calm, rows, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

HELP = {
    "nl": "Ik help met: ideeën (/idee), je project (/project)",
    "en": "I can help with: ideas (/idea), your project (/project)",
}
ASKS = [
    ("slack", ("/learnathon help", "/learnathon hulp", "/learnathon HULP", "/learnathon /help")),
    ("slack", ("help", "Hulp!", "HELP")),
    ("telegram", ("/help", "/hulp", "/HULP", "help", "Hulp!", "HELP", "/help@learnathon_bot")),
]
UNKNOWN = {
    "nl": ('Het woord "ideen" ken ik niet. Bedoel je /ideeen?', "Dat woord ken ik niet."),
    "en": ('I do not know the word "ideen". Do you mean /idea?', "I do not know that word."),
}
PLAIN = {
    "nl": """
        noor: Kun jij mij vertellen hoe dit werkt?
        bot: Ik ben maar een bot, dus gewone zinnen begrijp ik nog niet. [Stuur een idee] [Wat kan ik zeggen?]
        noor: [Wat kan ik zeggen?]
        bot: Ik help met: ideeën
        noor: ideën graag
        bot: Bedoel je
        noor: Team lunch om twaalf uur lijkt me leuk
        bot: Ik ben maar een bot, dus gewone zinnen begrijp ik nog niet.
        noor: teem
        bot: Bedoel je "team"?
    """,
    "en": """
        noor: Could you tell me how this works?
        bot: I am only a bot, so I do not understand plain sentences yet. [Send an idea] [What can I say?]
        noor: [What can I say?]
        bot: I can help with: ideas
        noor: ideaas please
        bot: Do you mean
        noor: Team lunch at noon would be nice
        bot: I am only a bot, so I do not understand plain sentences yet.
        noor: teem
        bot: Do you mean "team"?
    """,
}


@languages
@pytest.mark.parametrize(("where", "lines"), ASKS)
async def test_help_comes_however_it_is_asked(stage: Stage, language: str, where: str, lines: tuple[str, ...]) -> None:
    stage.person("noor", where, language)
    await stage.start()
    for line in lines:
        await stage.plays(f"noor: {line}\nbot: {HELP[language]}")
    assert (await rows(stage))["member"] == 0  # asking is not joining


@languages
async def test_the_bare_command_is_the_welcome(stage: Stage, language: str) -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    welcome = {"nl": "Hoi Noor, ik ben de Learnathon-bot", "en": "Hi Noor, I am the Learnathon bot"}[language]
    await stage.plays(f"noor: /learnathon\nbot: {welcome}")
    await stage.plays(JOINS[language])
    again = {"nl": "Hoi Noor, je doet al mee.", "en": "Hi Noor, you are in already."}[language]
    await stage.plays(f"noor: /learnathon\nbot: {again}")


@languages
async def test_an_unknown_command_is_answered_with_the_nearest(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    slash = "/learnathon " if platform == "slack" else "/"
    nearest, unknown = UNKNOWN[language]
    await stage.plays(f"noor: {slash}ideen\nbot: {nearest}")
    await stage.plays(f"noor: {slash}xyzzy\nbot: {unknown}")


@languages
async def test_plain_sentences_are_answered_honestly(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(PLAIN[language])


@languages
async def test_words_without_a_slash_do_the_same(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(JOINS[language])
    empty = {"nl": "De ideeënvijver is nog leeg.", "en": "The idea pool is still empty."}[language]
    for words in ("ideeen", "Ideas.", "IDEEËN"):
        await stage.actors["noor"].says(words)
        await stage.actors["noor"].sees(empty, [])


@languages
@pytest.mark.parametrize("line", ["/learnathon ideas", "/learnathon xyzzy", "/learnathon"])
async def test_a_command_in_a_channel_is_answered_in_private(stage: Stage, language: str, line: str) -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    noor = slack_person(stage, "noor").person
    await noor.command(line, channel=stage.channel)
    pointer = {"nl": "Ik heb je geantwoord in ons privégesprek.", "en": "I have answered you in our private chat."}
    shown = await noor.sees_message(pointer[language])
    assert shown.ephemeral
    await calm(stage)
    assert [one.text for one in noor.dm if not one.ephemeral]
    assert [one for one in noor.messages(stage.channel) if not one.ephemeral] == []


async def test_a_form_opened_in_a_channel_needs_no_pointer(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    noor = slack_person(stage, "noor").person
    await noor.command("/idee Stille standup", channel=stage.channel)
    await noor.sees_modal("Stuur een idee")
    assert noor.messages(stage.channel) == []
