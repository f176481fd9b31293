"""An announcement that is stopped, corrected, failed with some, was seen, and is answered."""

import pytest

from storage.models import AnnouncementState, RecipientState, Replies
from tests.stories.actors import OnSlack, OnTelegram
from tests.stories.announce_scenes import TEXTS, announces, goes_on, people, stands
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
DELIVERED, FAILED = RecipientState.DELIVERED, RecipientState.FAILED

STOPPED = {
    "nl": """
        olga: [Stop]
        bot: Gestopt. 0 van de 3 hebben hem. 3 krijgen hem niet. [Verbeteren]
    """,
    "en": """
        olga: [Stop]
        bot: Stopped. 0 of 3 have it. 3 do not get it. [Correct]
    """,
}
CORRECTED = {
    "nl": """
        olga: [Verbeteren]
        olga fills in:
            own = Maandag is er taart bij de koffie.
            other = On Monday there is cake with the coffee.
        bot: Verbeterd. Wie hem heeft ziet de nieuwe woorden in hetzelfde bericht
    """,
    "en": """
        olga: [Correct]
        olga fills in:
            own = On Monday there is cake with the coffee.
            other = Maandag is er taart bij de koffie.
        bot: Corrected. Who has it sees the new words in the same message
    """,
}
NEW = {
    "nl": "bot: Aankondiging van Olga ... Maandag is er taart bij de koffie. [Minder berichten] [Waarom dit?]",
    "en": "bot: Announcement from Olga ... On Monday there is cake with the coffee. [Fewer messages] [Why this?]",
}
FAILS = {
    "nl": """
        (olga looks)
        bot: Verstuurd. 2 van de 3 hebben hem. Bij 1 is het mislukt. [Verbeteren] [Nog eens bij mislukt]
        olga: [Nog eens bij mislukt]
        bot: 2 van de 3 hebben hem. 1 wacht nog
    """,
    "en": """
        (olga looks)
        bot: Sent. 2 of 3 have it. With 1 it failed. [Correct] [Again to who failed]
        olga: [Again to who failed]
        bot: 2 of 3 have it. 1 waits
    """,
}
ALL = {"nl": "bot: Verstuurd. 3 van de 3 hebben hem.", "en": "bot: Sent. 3 of 3 have it."}
SEEN = {"nl": ("Gezien", "Toch niet gezien"), "en": ("I have seen it", "Not seen after all")}
SEEN_BY = {
    "nl": ("1 persoon zegt hem gezien te hebben.", "Nog niemand zei dat die hem gezien heeft."),
    "en": ("1 person says that they have seen it.", "Nobody has said yet that they have seen it."),
}
ANSWERED = {
    "nl": """
        (noor looks)
        noor: [Antwoorden]
        noor fills in:
            text = Is er ook thee?
        bot: Je antwoord is bij Olga.
        (olga looks)
        bot: Noor antwoordt op je aankondiging: "Is er ook thee?" [Antwoorden]
        olga: [Antwoorden]
        olga fills in:
            text = Jazeker, en koekjes.
        bot: Noor leest je antwoord.
        (noor looks)
        bot: Olga antwoordt je: "Jazeker, en koekjes." [Antwoorden]
    """,
    "en": """
        (noor looks)
        noor: [Answer]
        noor fills in:
            text = Is there tea as well?
        bot: Your answer is with Olga.
        (olga looks)
        bot: Noor answers your announcement: "Is there tea as well?" [Answer]
        olga: [Answer]
        olga fills in:
            text = There is, and biscuits.
        bot: Noor reads your answer.
        (noor looks)
        bot: Olga answers you: "There is, and biscuits." [Answer]
    """,
}
REPLIED = {
    "nl": 'bot: Je antwoord is bij Olga.\n(olga looks)\nbot: Noor antwoordt op je aankondiging: "Lekker!"',
    "en": 'bot: Your answer is with Olga.\n(olga looks)\nbot: Noor answers your announcement: "Lekker!"',
}


@languages
async def test_stopped_half_way_nobody_gets_it_any_more(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await stage.time_passes(hours=9)
    announced = await announces(stage, "olga")
    await goes_on(stage)
    await stage.plays(f"(olga looks)\n{STOPPED[language]}")
    await goes_on(stage, hours=16)
    assert await stands(stage, announced) == (AnnouncementState.STOPPED, {RecipientState.STOPPED: 3})
    assert TEXTS[language] not in stage.actors["noor"].screen


@languages
async def test_corrected_afterwards_their_message_changes(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga")
    await goes_on(stage)
    await stage.plays(f"(olga looks)\n{CORRECTED[language]}")
    await goes_on(stage)
    await stage.plays(f"(noor looks)\n{NEW[language]}")
    assert TEXTS[language] not in stage.actors["noor"].screen
    assert await stands(stage, announced) == (AnnouncementState.SENT, {DELIVERED: 3})


@languages
async def test_corrected_before_they_get_it_they_only_see_the_new_words(
    stage: Stage, platform: str, language: str
) -> None:
    await people(stage, platform, language)
    await stage.time_passes(hours=9)
    await announces(stage, "olga")
    await goes_on(stage)
    await stage.plays(f"(olga looks)\n{CORRECTED[language]}")
    await goes_on(stage, hours=16)
    await stage.plays(f"(noor looks)\n{NEW[language]}")


@languages
async def test_again_goes_to_those_with_whom_it_failed_alone(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga")
    if platform == "slack":
        stage.slack.faults.error("chat.postMessage", "invalid_blocks", times=2)  # how far it is, and one of three
    else:
        stage.telegram.faults.fail(400, method="sendMessage", times=2)
    await goes_on(stage)
    assert await stands(stage, announced) == (AnnouncementState.SENT, {DELIVERED: 2, FAILED: 1})
    await stage.plays(FAILS[language])
    await goes_on(stage)
    await stage.plays(f"(olga looks)\n{ALL[language]}")
    for name in ("olga", "noor", "bram"):
        assert stage.actors[name].screen.count(TEXTS[language]) == 1


@languages
async def test_how_many_have_seen_it_is_counted_and_can_be_undone(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga", has_seen=True)
    await goes_on(stage)
    noor = stage.actors["noor"]
    yes, no = SEEN[language]

    async def count() -> int:
        async with stage.store.read() as work:
            return await work.recipients.seen(announced)

    await noor.presses(yes)
    await calm(stage)
    assert await count() == 1
    await noor.presses(no)
    await calm(stage)
    assert await count() == 0
    await noor.presses(yes)
    await calm(stage)
    await stage.time_passes(minutes=6)
    await noor.presses(no)
    await calm(stage)
    assert await count() == 1
    assert no not in noor.screen


@languages
async def test_an_answer_goes_to_the_author_who_can_answer_back(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await announces(stage, "olga", replies=Replies.AUTHOR)
    await goes_on(stage)
    await stage.plays(ANSWERED[language])


@languages
async def test_a_reply_to_the_message_itself_is_an_answer(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await announces(stage, "olga", replies=Replies.AUTHOR if language == "en" else Replies.ORGANISERS)
    await goes_on(stage)
    noor = stage.actors["noor"]
    if isinstance(noor, OnSlack):
        shown = await noor.person.sees_message(TEXTS[language])
        await noor.person.write("Lekker!", thread=shown)
    elif isinstance(noor, OnTelegram):
        seen = await noor.person.sees(TEXTS[language])
        await noor.person.reply(seen, "Lekker!")
    await stage.plays(f"(noor looks)\n{REPLIED[language]}")
