"""/idea question by question on Telegram: back, skip, keep, edit, cancel, and what people do in between."""

import pytest

from tests.stories.idea_scenes import TONGUES, joined, last, phone
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

BACK_AND_FORTH = {
    "nl": """
        noor: /idee
        bot: Vraag 1 van 5 ... Wat is je idee in één regel? (5 tot 80 tekens) [Annuleren]
        noor: Stille standup
        bot: Vraag 2 van 5 ... Wat gebeurt er nu dat beter kan, en voor wie? [Terug] [Annuleren]
        noor: [Terug]
        bot: Vraag 1 van 5 ... Nu: Stille standup [Zo laten] [Annuleren]
        noor: Stillere standup
        bot: Vraag 2 van 5
        noor: We praten elke ochtend veel te lang, voor iedereen.
        bot: Vraag 3 van 5 ... Verbeteren = hetzelfde, maar beter. [Verbeteren] [Veranderen] [Vernieuwen] [Terug]
        noor: [Terug]
        bot: Vraag 2 van 5 ... Nu: We praten elke ochtend veel te lang, voor iedereen. [Zo laten] [Terug]
        noor: [Terug]
        bot: Vraag 1 van 5 ... Nu: Stillere standup [Zo laten]
        noor: [Zo laten]
        bot: Vraag 3 van 5
        noor: [Vernieuwen]
        bot: Vraag 4 van 5 ... binnen twee weken [Weet ik nog niet] [Terug] [Annuleren]
        noor: [Weet ik nog niet]
        bot: Vraag 5 van 5 ... Wat wil je zelf? [Ik wil het trekken] [Ik wil meedoen] [Ik geef het door] [Terug]
        noor: [Terug]
        bot: Vraag 4 van 5 ... Nu: Weet ik nog niet [Zo laten] [Terug]
        noor: Een ochtend zonder praten
        bot: Vraag 5 van 5
        noor: [Ik geef het door]
        bot: Stillere standup (Vernieuwen) ... Kleinste proef: Een ochtend zonder praten [Plaatsen] [Aanpassen]
    """,
    "en": """
        noor: /idea
        bot: Question 1 of 5 ... What is your idea in one line? (5 to 80 characters) [Cancel]
        noor: A quieter stand-up
        bot: Question 2 of 5 ... What happens now that could be better, and for whom? [Back] [Cancel]
        noor: [Back]
        bot: Question 1 of 5 ... Now: A quieter stand-up [Leave it so] [Cancel]
        noor: A silent stand-up
        bot: Question 2 of 5
        noor: We talk far too long every morning, all of us.
        bot: Question 3 of 5 ... Improve = the same, but better. [Improve] [Change] [Renew] [Back]
        noor: [Back]
        bot: Question 2 of 5 ... Now: We talk far too long every morning, all of us. [Leave it so] [Back]
        noor: [Back]
        bot: Question 1 of 5 ... Now: A silent stand-up [Leave it so]
        noor: [Leave it so]
        bot: Question 3 of 5
        noor: [Renew]
        bot: Question 4 of 5 ... within two weeks [I do not know yet] [Back] [Cancel]
        noor: [I do not know yet]
        bot: Question 5 of 5 ... What would you like yourself? [I want to carry it] [I only hand it in] [Back]
        noor: [Back]
        bot: Question 4 of 5 ... Now: I do not know yet [Leave it so] [Back]
        noor: One morning without talking
        bot: Question 5 of 5
        noor: [I only hand it in]
        bot: A silent stand-up (Renew) ... Smallest try: One morning without talking [Post] [Edit]
    """,
}

EDITS_ONE = {
    "nl": """
        noor: [Aanpassen]
        bot: Wat wil je aanpassen? [De titel] [Wat er beter kan] [De soort] [Wat je zelf wilt] [Terug]
        noor: [Terug]
        bot: Dit zet ik onder jouw naam [Plaatsen]
        noor: [Aanpassen]
        bot: Wat wil je aanpassen?
        noor: [De soort]
        bot: Vraag 3 van 5 ... Nu: Vernieuwen [Verbeteren] [Zo laten] [Terug]
        noor: [Terug]
        bot: Stillere standup (Vernieuwen) [Plaatsen]
        noor: [Aanpassen]
        bot: Wat wil je aanpassen?
        noor: [De soort]
        bot: Vraag 3 van 5
        noor: [Verbeteren]
        bot: Stillere standup (Verbeteren) ... Kleinste proef: Een ochtend zonder praten [Plaatsen]
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin.
    """,
    "en": """
        noor: [Edit]
        bot: What do you want to change? [The title] [What could be better] [The kind] [The smallest try] [Back]
        noor: [Back]
        bot: This is what I will post [Post]
        noor: [Edit]
        bot: What do you want to change?
        noor: [The kind]
        bot: Question 3 of 5 ... Now: Renew [Improve] [Leave it so] [Back]
        noor: [Back]
        bot: A silent stand-up (Renew) [Post]
        noor: [Edit]
        bot: What do you want to change?
        noor: [The kind]
        bot: Question 3 of 5
        noor: [Improve]
        bot: A silent stand-up (Improve) ... Smallest try: One morning without talking [Post]
        noor: [Post]
        bot: Thank you, your idea is in.
    """,
}


@languages
async def test_back_skip_keep_and_editing_one_answer(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    messages = len(phone(noor).chat())
    await stage.plays(BACK_AND_FORTH[language])
    asked = [message for message in phone(noor).chat()[messages:] if message.from_bot]
    assert len(asked) == 1  # one message, edited in place
    await stage.plays(EDITS_ONE[language])


@languages
async def test_words_at_the_last_look_and_at_the_list_of_changes(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(tongue.idea)
    await noor.fills_in(dict(enumerate(tongue.answers)))  # type: ignore[arg-type]  # numbered, on Telegram
    press = {"nl": "Kies een van de knoppen hieronder", "en": "Choose one of the buttons below"}[language]
    await noor.sees(tongue.looks, [])
    await noor.says("ja hoor")
    await noor.sees(f"{press} ... {tongue.looks}", [tongue.post])
    await noor.presses(tongue.edit)
    await noor.sees("?", [tongue.back])
    await noor.says("de titel")
    await noor.sees(press, [tongue.back])


@languages
async def test_what_is_no_text_and_what_was_edited_changes_nothing(stage: Stage, language: str) -> None:
    only_text, edited = {
        "nl": (
            "Dat kan ik niet lezen. Typ je antwoord in woorden; wat je al invulde staat er nog.",
            "Ik zag dat je een bericht aanpaste. Wat je eerst stuurde telt;",
        ),
        "en": (
            "I cannot read that. Type your answer in words; what you filled in is still there.",
            "I saw that you changed a message. What you sent first counts;",
        ),
    }[language]
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(tongue.idea)
    await noor.sees(tongue.titles[0], [])
    for send in (person.send_sticker, person.send_location):
        await send()
        await noor.sees(only_text, [])
    title = await person.write(tongue.answers[0])
    await noor.sees(tongue.titles[1], [])
    await person.edit(title, "Iets heel anders")
    await noor.sees(edited, [])
    await noor.presses(tongue.back)
    await noor.sees(tongue.answers[0], [tongue.keep])


@languages
async def test_the_bot_may_stop_at_every_step(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(tongue.idea)
    for n, (title, answer) in enumerate(zip(tongue.titles, tongue.answers, strict=True), 1):
        await noor.sees(f"{tongue.question.format(n=n)} ... {title}", [])
        await stage.stop()
        await stage.start()
        if n in {3, 5}:
            await noor.presses(answer)
        else:
            await noor.says(answer)
    await noor.sees(tongue.looks, [tongue.post])
    await stage.stop()
    await phone(noor).press(tongue.post)  # while nobody is there
    await stage.start()
    await noor.sees(tongue.thanks, [])
    await calm(stage)
    assert tongue.thanks in (await last(stage, noor)).text
