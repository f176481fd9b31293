"""What people do in the middle of /idea on Telegram: leave and come back, begin another, ask something else."""

import pytest

from tests.stories.idea_scenes import joined
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

CANCELS = {
    "nl": """
        noor: /idee Stille standup
        bot: Vraag 2 van 5
        noor: [Annuleren]
        bot: Gestopt, er is niets geplaatst. Bedenk je je, dan staat het er nog. [Toch verder]
        noor: [Toch verder]
        bot: Vraag 2 van 5 ... Wat gebeurt er nu
        noor: /annuleren
        bot: Gestopt, er is niets geplaatst. [Toch verder]
        noor: ideeen
        bot: De ideeënvijver is nog leeg. Jouw idee kan het eerste zijn. [Stuur een idee]
        noor: [Toch verder]
        bot: Vraag 2 van 5
        noor: [Terug]
        bot: Vraag 1 van 5 ... Nu: Stille standup
        noor: [Annuleren]
        bot: Gestopt, er is niets geplaatst.
    """,
    "en": """
        noor: /idea A quieter stand-up
        bot: Question 2 of 5
        noor: [Cancel]
        bot: Stopped, nothing was posted. If you change your mind, it is still there. [Go on after all]
        noor: [Go on after all]
        bot: Question 2 of 5 ... What happens now
        noor: /cancel
        bot: Stopped, nothing was posted. [Go on after all]
        noor: ideas
        bot: The idea pool is still empty. Yours can be the first. [Send an idea]
        noor: [Go on after all]
        bot: Question 2 of 5
        noor: [Back]
        bot: Question 1 of 5 ... Now: A quieter stand-up
        noor: [Cancel]
        bot: Stopped, nothing was posted.
    """,
}

STARTS_ANOTHER = {
    "nl": """
        noor: /idee Stille standup
        bot: Vraag 2 van 5
        noor: /idee Nog een beter idee
        bot: Je was al ergens mee bezig: Stille standup. [Daarmee verder] [Opnieuw beginnen]
        noor: [Daarmee verder]
        bot: Vraag 2 van 5
        noor: [Terug]
        bot: Vraag 1 van 5 ... Nu: Stille standup
        noor: /idee Nog een beter idee
        bot: Je was al ergens mee bezig: Stille standup. [Daarmee verder] [Opnieuw beginnen]
        noor: [Opnieuw beginnen]
        bot: Vraag 2 van 5
        noor: [Terug]
        bot: Vraag 1 van 5 ... Nu: Nog een beter idee
    """,
    "en": """
        noor: /idea A quieter stand-up
        bot: Question 2 of 5
        noor: /idea An even better idea
        bot: You were in the middle of something: A quieter stand-up. [Go on with that] [Start anew]
        noor: [Go on with that]
        bot: Question 2 of 5
        noor: [Back]
        bot: Question 1 of 5 ... Now: A quieter stand-up
        noor: /idea An even better idea
        bot: You were in the middle of something: A quieter stand-up. [Go on with that] [Start anew]
        noor: [Start anew]
        bot: Question 2 of 5
        noor: [Back]
        bot: Question 1 of 5 ... Now: An even better idea
    """,
}

ASKS_SOMETHING_ELSE = {
    "nl": """
        noor: /idee Stille standup
        bot: Vraag 2 van 5
        noor: /ideeen
        bot: De ideeënvijver is nog leeg.
        bot: Je formulier staat nog open. [Verder invullen]
        noor: /hulp
        bot: Ik help met: ideeën
        bot: Je formulier staat nog open. [Verder invullen]
        noor: /idde
        bot: Het woord "idde" ken ik niet.
        noor: [Verder invullen]
        bot: Vraag 2 van 5
        noor: hulp, de vergadering duurt voor iedereen te lang
        bot: Vraag 3 van 5
        noor: We praten te lang
        bot: Kies een van de knoppen. ... Vraag 3 van 5
        noor: verbeteren
        bot: Vraag 4 van 5
        noor: [Terug]
        bot: Vraag 3 van 5 ... Nu: Verbeteren
        noor: [Terug]
        bot: Nu: hulp, de vergadering duurt voor iedereen te lang
    """,
    "en": """
        noor: /idea A quieter stand-up
        bot: Question 2 of 5
        noor: /ideas
        bot: The idea pool is still empty.
        bot: Your form is still open. [Go on with it]
        noor: /help
        bot: I can help with: ideas
        bot: Your form is still open. [Go on with it]
        noor: /iddea
        bot: I do not know the word "iddea".
        noor: [Go on with it]
        bot: Question 2 of 5
        noor: help, this meeting takes all of us far too long
        bot: Question 3 of 5
        noor: We talk too long
        bot: Choose one of the buttons. ... Question 3 of 5
        noor: improve
        bot: Question 4 of 5
        noor: [Back]
        bot: Question 3 of 5 ... Now: Improve
        noor: [Back]
        bot: Now: help, this meeting takes all of us far too long
    """,
}


@languages
@pytest.mark.parametrize("story", [CANCELS, STARTS_ANOTHER, ASKS_SOMETHING_ELSE])
async def test_leaving_the_form_for_a_while(stage: Stage, language: str, story: dict[str, str]) -> None:
    await joined(stage, "noor", "telegram", language)
    await stage.plays(story[language])
