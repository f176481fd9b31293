"""A photo or voice note with an idea: sent, put with it after a yes, shown, taken away, and never kept as a file."""

from datetime import timedelta

import pytest

from bot.housekeeping import Housekeeping
from storage.models import AttachmentKind
from tests.stories.actors import Actor, OnSlack
from tests.stories.discussion_scenes import OTHER, looks_at_idea
from tests.stories.idea_scenes import FIELDS, TONGUES, desk, joined, phone, sends
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage
from tests.stories.test_merging import AGREES, PROPOSES, UNDOES, idea, two_ideas

languages = pytest.mark.parametrize("language", ["nl", "en"])

TITLE = {"nl": "Stille standup", "en": "A quieter stand-up"}
YES = {"nl": "Ja, daarbij", "en": "Yes, to it"}
ANOTHER = {"nl": "Een ander idee", "en": "Another one"}
NO = {"nl": "Nee", "en": "No"}
TO_THIS = {"nl": "Bij dit idee", "en": "To this one"}
UNDO = {"nl": "Ongedaan maken", "en": "Undo"}
SHOW = {"nl": "Laat zien", "en": "Show them"}
TAKE_AWAY = {"nl": "Weghalen", "en": "Take away"}
OPEN = {"nl": "Openen", "en": "Open"}
SEND = {"nl": "Stuur een idee", "en": "Send an idea"}
ASK = {
    "photo": {"nl": "De foto die je me stuurde bij je idee", "en": "Add the photo you sent me to your idea"},
    "voice": {"nl": "Het spraakbericht dat je me", "en": "Add the voice note you sent me"},
}
ADDED = {"nl": "hoort nu bij", "en": "now goes with"}
REMOVED = {"nl": "hoort niet meer bij", "en": "no longer goes with"}
DROPPED = {"nl": "ik bewaar niets van", "en": "I keep nothing of"}
NO_IDEA = {"nl": "Zoiets hoort bij een idee", "en": "It goes with an idea"}
WHICH = {"nl": "Bij welk idee hoort deze foto?", "en": "With which idea does this photo go?"}
BOTH = {"nl": "1 foto, 1 spraakbericht.", "en": "1 photo, 1 voice note."}
FULL = {"nl": "staan al 5", "en": "has 5 photos"}
CAPTION = {"nl": "De woorden erbij bewaar ik niet.", "en": "The words beside it I do not keep."}
ONE_OF_SEVERAL = {
    "nl": "Van wat je tegelijk stuurt neem ik alleen het eerste.",
    "en": "Of what you send at once I only take the first.",
}
LATER = {"nl": "Ik bewaar je foto even.", "en": "I keep your photo for a moment."}
YOURS = {"nl": "staat in ons gesprek op", "en": "is in our chat on"}
PRIVATE = {"nl": "dat niemand anders kan openen. Vraag Noor", "en": "which nobody else can open. Ask Noor"}
ELSEWHERE = {"nl": "staat op Telegram. Bekijk het idee daar, of vraag Noor", "en": "is on Telegram. Look at the idea"}
HERE = {"nl": "van Noor.", "en": "from Noor."}
STALE = {"nl": TONGUES["nl"].stale, "en": TONGUES["en"].stale}


async def shares(someone: Actor, kind: str = "photo", words: str = "") -> None:
    """Let somebody send a photo or a voice note to the bot."""
    if isinstance(someone, OnSlack):
        desk(someone).look_away()
        await desk(someone).share("image/png" if kind == "photo" else "audio/mp4", words)
    elif kind == "photo":
        await phone(someone).send_photo(words or None)
    else:
        await phone(someone).send_voice()


async def adds(someone: Actor, language: str, kind: str = "photo") -> None:
    await shares(someone, kind)
    await someone.sees(f"{ASK[kind][language]} ... {TITLE[language]}", [YES[language], ANOTHER[language], NO[language]])
    await someone.presses(YES[language])
    await someone.sees(f"{ADDED[language]} ... {TITLE[language]}", [UNDO[language], SHOW[language]])


async def with_idea(stage: Stage, platform: str, language: str) -> Actor:
    stage.person("noor", platform, language)
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    await calm(stage)
    return noor


async def kept(stage: Stage) -> int:
    await calm(stage)
    return (await rows(stage))["attachment"]


@languages
async def test_a_photo_and_a_voice_note_go_with_an_idea_and_are_shown(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await with_idea(stage, platform, language)
    await adds(noor, language)
    await adds(noor, language, "voice")
    await looks_at_idea(noor, language)
    if isinstance(noor, OnSlack):
        await noor.sees(BOTH[language], [SHOW[language]])
        await noor.presses(SHOW[language])
        await noor.sees(YOURS[language], [OPEN[language], TAKE_AWAY[language]])
    else:
        await noor.presses(SHOW[language])
        await calm(stage)
        shown = [one for one in phone(noor).chat() if one.from_bot and one.media]
        assert [one.media for one in shown] == ["photo", "voice"]
        assert all(TITLE[language] in one.text and one.buttons == (TAKE_AWAY[language],) for one in shown)
    await noor.presses(TAKE_AWAY[language])
    await noor.sees(REMOVED[language], [])
    assert await kept(stage) == 1


async def shares_several(someone: Actor, words: str = "") -> None:
    if isinstance(someone, OnSlack):
        desk(someone).look_away()
        await desk(someone).share("image/png", words, count=3)
    else:
        await phone(someone).send_album(3, words or None)


@languages
async def test_of_several_at_once_it_is_asked_once(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    await shares_several(noor)
    await calm(stage)
    assert noor.screen.count(ONE_OF_SEVERAL[language]) == noor.screen.count(ASK["photo"][language]) == 1
    await noor.presses(YES[language])
    await noor.sees(ADDED[language], [])
    assert await kept(stage) == 1


@languages
async def test_it_can_be_undone_or_not_be_wanted(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    await adds(noor, language)
    await noor.presses(UNDO[language])
    await noor.sees(REMOVED[language], [])
    await shares(noor)
    await noor.sees(ASK["photo"][language], [NO[language]])
    await noor.presses(NO[language])
    await noor.sees(DROPPED[language], [])
    assert await kept(stage) == 0


@languages
async def test_without_an_idea_it_waits_for_one(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await shares(noor)
    await noor.sees(NO_IDEA[language], [SEND[language], NO[language]])
    await sends(noor, language)
    await noor.sees(f"{ASK['photo'][language]} ... {TITLE[language]}", [YES[language]])
    await noor.presses(YES[language])
    await noor.sees(ADDED[language], [])


@languages
async def test_an_older_idea_is_chosen_from_a_list(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    await stage.time_passes(days=8)
    await calm(stage)
    await shares(noor)
    await noor.sees(f"{WHICH[language]} ... {TITLE[language]}", [TO_THIS[language], NO[language]])
    await noor.presses(TO_THIS[language])
    await noor.sees(ADDED[language], [])
    await shares(noor)
    await noor.sees(WHICH[language], [])
    await noor.presses(NO[language])
    await noor.sees(DROPPED[language], [])
    assert await kept(stage) == 1


@languages
async def test_another_idea_than_the_newest(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    await shares(noor)
    await noor.sees(ASK["photo"][language], [])
    await noor.presses(ANOTHER[language])
    await noor.sees(f"{WHICH[language]} ... {TITLE[language]}", [TO_THIS[language]])
    await noor.presses(TO_THIS[language])
    await noor.sees(ADDED[language], [])


@languages
async def test_five_are_enough(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    for _ in range(5):
        await adds(noor, language)
    await shares(noor)
    await noor.sees(ASK["photo"][language], [])
    await noor.presses(YES[language])
    await noor.sees(FULL[language], [ANOTHER[language], NO[language]])
    await noor.presses(NO[language])
    await noor.sees(DROPPED[language], [])
    assert await kept(stage) == 5


@languages
async def test_colleagues_hear_where_it_is_and_whom_to_ask(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    sam, eva = stage.person("sam", platform, language), stage.person("eva", OTHER[platform], language)
    noor = await with_idea(stage, platform, language)
    await joined(stage, "sam", platform, language)
    await joined(stage, "eva", OTHER[platform], language)
    await adds(noor, language)
    for one in (sam, eva):
        await looks_at_idea(one, language)
        await one.presses(SHOW[language])
    if platform == "slack":
        await sam.sees(PRIVATE[language], [])
        await eva.sees(PRIVATE[language], [])
    else:
        await sam.sees(HERE[language], [])
        assert [one.media for one in phone(sam).chat() if one.from_bot and one.media] == ["photo"]
        await eva.sees(ELSEWHERE[language], [])
    assert TAKE_AWAY[language] not in sam.screen + eva.screen


@languages
async def test_what_is_said_beside_it_is_not_kept_silently(stage: Stage, platform: str, language: str) -> None:
    noor = await with_idea(stage, platform, language)
    await shares(noor, words="Zo ziet het eruit")
    await noor.sees(ASK["photo"][language], [])
    await noor.sees(CAPTION[language], [])


@languages
async def test_a_photo_while_an_idea_is_written_waits_until_it_is_in(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    tongue = TONGUES[language]
    await noor.says(tongue.idea)
    await noor.sees(tongue.titles[0], [])
    await shares(noor)
    await noor.sees(LATER[language], [])
    await noor.presses({"nl": "Verder invullen", "en": "Go on with it"}[language])
    await noor.fills_in(dict(zip(FIELDS, tongue.answers, strict=True)))
    await noor.presses(tongue.draft)
    await noor.sees(tongue.saved, [])
    await noor.sees(ASK["photo"][language], [YES[language]])
    await noor.presses(YES[language])
    await noor.sees(ADDED[language], [SHOW[language]])
    await noor.presses(SHOW[language])
    await noor.sees(HERE[language], [TAKE_AWAY[language]])


@languages
async def test_an_idea_told_beside_a_photo_is_heard_first(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await shares(noor, words={"nl": "Idee: een stille standup", "en": "Idea: a quieter stand-up"}[language])
    if isinstance(noor, OnSlack):
        await calm(stage)
        assert await kept(stage) == 1
    else:
        await noor.sees(TONGUES[language].question.format(n=2), [])


@languages
async def test_it_goes_on_with_an_idea_into_which_another_is_merged(stage: Stage, platform: str, language: str) -> None:
    await two_ideas(stage, platform, language)
    noor, sam = stage.actors["noor"], stage.actors["sam"]
    await shares(sam)
    await sam.sees(ASK["photo"][language], [])
    await sam.presses(YES[language])
    await sam.sees(ADDED[language], [])
    await stage.plays(PROPOSES[language] + AGREES[language])
    await calm(stage)
    assert {"nl": "1 foto.", "en": "1 photo."}[language] in noor.screen
    stays, goes = await idea(stage, 1), await idea(stage, 2)
    await stage.plays(UNDOES[language])
    async with stage.store.read() as work:
        assert await work.attachments.counts(stays.id) == {}
        assert await work.attachments.counts(goes.id) == {AttachmentKind.PHOTO: 1}


async def test_what_nobody_put_anywhere_is_forgotten(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await shares(noor)
    await noor.sees(NO_IDEA["nl"], [])
    stage.clock.move(timedelta(days=8))
    await Housekeeping(stage.store, stage.clock).run()
    assert await kept(stage) == 0
    await noor.presses(NO["nl"])
    await noor.sees(STALE["nl"], []) if isinstance(noor, OnSlack) else await calm(stage)


async def test_who_takes_no_part_is_asked_to_join_and_nothing_is_kept(stage: Stage, platform: str) -> None:
    noor = stage.person("noor", platform)
    await stage.start()
    await noor.says("start")
    await noor.sees("Hoi Noor", [])
    await shares(noor)
    await noor.sees("Daarvoor doe je eerst mee", ["Vertel meer"])
    assert await kept(stage) == 0


async def test_it_is_counted_in_what_is_kept(stage: Stage, platform: str) -> None:
    noor = await with_idea(stage, platform, "nl")
    await adds(noor, "nl")
    await noor.says("privacy")
    await noor.sees("één foto of geluid", [])
