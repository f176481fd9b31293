"""An organiser writes an announcement: in both languages, or knowingly in one; bad input, back, and other words."""

import pytest

from storage.models import AnnouncementState
from tests.stories.actors import OnTelegram
from tests.stories.compose_scenes import SAYS, WORDS, draft, only_announcement, organised
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
OTHER = {"nl": "en", "en": "nl"}
GETS = {"nl": "2 mensen krijgen het.", "en": "2 people get it."}
ONLY = {"nl": "This message is only there in Dutch.", "en": "Dit bericht is er alleen in het Engels."}


@languages
async def test_an_announcement_is_written_in_both_languages(stage: Stage, platform: str, language: str) -> None:
    words, (own, other) = WORDS[language], SAYS[language]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    first, second = (own, other) if language == "nl" else (other, own)
    await olga.sees(f"{words['draft']} ... {first} ... {second} ... {GETS[language]}", [words["send"], words["aside"]])
    kept = await only_announcement(stage)
    assert kept.state is AnnouncementState.DRAFT
    assert kept.texts == {language: own, OTHER[language]: other}


@languages
async def test_one_language_is_enough_when_its_author_says_so(stage: Stage, platform: str, language: str) -> None:
    words, (own, _) = WORDS[language], SAYS[language]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language, both=False)
    order = (own, ONLY[language]) if language == "nl" else (ONLY[language], own)
    await olga.sees(" ... ".join(order), [words["send"]])
    kept = await only_announcement(stage)
    assert kept.texts == {language: own}
    assert kept.as_it_is


@languages
async def test_the_words_behind_the_command_begin_one(stage: Stage, platform: str, language: str) -> None:
    words, (own, other) = WORDS[language], SAYS[language]
    olga = await organised(stage, platform, language)
    await olga.says(f"{words['announce']} {own}")
    await olga.fills_in({"other": other})
    await olga.sees(words["draft"], [words["send"]])
    assert (await only_announcement(stage)).texts == {language: own, OTHER[language]: other}


@languages
async def test_what_is_too_long_or_says_nothing_is_not_taken(stage: Stage, platform: str, language: str) -> None:
    words, (own, other) = WORDS[language], SAYS[language]
    too_long = {"nl": "hooguit 1.000 tekens, dit zijn er 1.001", "en": "at most 1,000 characters, this is 1,001"}[
        language
    ]
    nothing = {"nl": "Ik zie alleen tekens of emoji.", "en": "I only see signs or emoji."}[language]
    olga = await organised(stage, platform, language)
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses(words["new"])
    for wrong, why in (("x" * 1001, too_long), ("!!!", nothing)):
        if isinstance(olga, OnTelegram):
            await olga.person.write(wrong)
        else:
            await olga.fills_in({"own": wrong, "other": other})
        await olga.sees(why, [])
    if isinstance(olga, OnTelegram):
        await olga.person.write(own)
    await olga.fills_in({"other": other} if isinstance(olga, OnTelegram) else {"own": own, "other": other})
    await olga.sees(words["draft"], [words["send"]])


@languages
async def test_other_words_take_the_place_of_the_first(stage: Stage, platform: str, language: str) -> None:
    words, other = WORDS[language], SAYS[language][1]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await olga.sees(words["draft"], [words["text"]])
    await olga.presses(words["text"])
    newer = {"nl": "Vrijdag is er gebak.", "en": "Friday there is pastry."}[language]
    keep = {"nl": "Zo laten", "en": "Leave it so"}[language]
    await olga.fills_in({"own": newer, "other": keep if isinstance(olga, OnTelegram) else other})
    await olga.sees(newer, [words["send"]])
    assert (await only_announcement(stage)).texts == {language: newer, OTHER[language]: other}
