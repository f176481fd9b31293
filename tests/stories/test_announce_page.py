"""An announcement's page: where answers go, the button to say that one saw it, a preview, laying aside, taking over."""

import pytest

from storage.models import AnnouncementState, Replies
from tests.stories.answer_scenes import settled
from tests.stories.compose_scenes import SAYS, WORDS, draft, only_announcement, organised
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
MINE = {"nl": "/mijn", "en": "/mine"}


@languages
async def test_where_answers_go_and_whether_one_can_say_that_one_saw_it(
    stage: Stage, platform: str, language: str
) -> None:
    words = WORDS[language]
    to_me, all_of_us = {"nl": ("Naar mij", "Alle organisatoren"), "en": ("To me", "All organisers")}[language]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await olga.presses(words["answers"])
    asked = {"nl": "Waar gaan antwoorden op deze aankondiging heen?", "en": "Where do answers to this announcement go?"}
    back = {"nl": "Terug", "en": "Back"}[language]
    await olga.sees(asked[language], [to_me, all_of_us, back])
    await olga.presses(back)
    await olga.sees(words["draft"], [words["answers"]])
    await olga.presses(words["answers"])
    await olga.sees(asked[language], [to_me])
    await olga.presses(all_of_us)
    await olga.sees({"nl": "Antwoorden: naar alle", "en": "Answers: to all"}[language], [words["seen_on"]])
    await olga.presses(words["seen_on"])
    await olga.sees({"nl": "dat je het zag: ja", "en": "that one saw it: yes"}[language], [words["seen_off"]])
    kept = await only_announcement(stage)
    assert (kept.replies, kept.has_seen) == (Replies.ORGANISERS, True)
    await olga.presses(words["seen_off"])
    await olga.sees({"nl": "dat je het zag: nee", "en": "that one saw it: no"}[language], [words["seen_on"]])


@languages
async def test_its_author_sees_it_as_it_arrives(stage: Stage, platform: str, language: str) -> None:
    words, (own, other) = WORDS[language], SAYS[language]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    before = await rows(stage)
    await olga.presses(words["show_me"])
    dutch, english = {
        "nl": ("Zo krijgt wie Nederlands leest het:", "Zo krijgt wie Engels leest het:"),
        "en": ("Whoever reads Dutch gets it like this:", "Whoever reads English gets it like this:"),
    }[language]
    first, second = (own, other) if language == "nl" else (other, own)
    await olga.sees(dutch, [])
    await olga.sees(f"Aankondiging van Olga ... {first}", [])
    await olga.sees(english, [])
    await olga.sees(f"Announcement from Olga ... {second}", [])
    await olga.sees({"nl": "Zo komt het aan.", "en": "So it arrives."}[language], [words["look"]])
    assert (await rows(stage))["nudge"] == before["nudge"]


@languages
async def test_a_draft_waits_for_its_author_and_can_be_laid_aside(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await olga.says(MINE[language])
    waits = {"nl": f'Je aankondiging "{own}" is nog een concept.', "en": f'Your announcement "{own}" is still a draft.'}
    await olga.sees(waits[language], [words["look"]])
    await olga.presses(words["look"])
    await olga.sees(words["draft"], [words["aside"]])
    await olga.presses(words["aside"])
    gone = {"nl": f'Weggelegd: "{own}" Niemand heeft er iets van gekregen.', "en": f'Laid aside: "{own}" Nobody got'}
    await olga.sees(gone[language], [words["again"]])
    assert (await only_announcement(stage)).state is AnnouncementState.CANCELLED
    await olga.presses(words["again"])
    await olga.sees(words["draft"], [words["send"]])
    assert (await only_announcement(stage)).state is AnnouncementState.DRAFT


@languages
async def test_a_colleague_takes_it_over_and_is_its_author_then(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    settled(stage, "piet", platform, language)
    olga = await organised(stage, platform, language)
    piet = await joined(stage, "piet", platform, language)
    await draft(stage, olga, language)
    await piet.says(words["announce"])
    view = {"nl": "Bekijk 1", "en": "View 1"}[language]
    listed = {"nl": "Eén aankondiging", "en": "One announcement"}
    await piet.sees(listed[language], [view, words["new"]])
    await piet.presses(view)
    await piet.sees(words["draft"], [words["take_over"], words["show_me"]])
    await piet.presses(words["take_over"])
    his = {"nl": "Aankondiging 1 van Piet: concept", "en": "Announcement 1 from Piet: draft"}
    await piet.sees(his[language], [words["text"], words["send"]])
    await olga.presses(words["answers"])  # her page is old
    not_hers = {"nl": "Piet maakt deze aankondiging.", "en": "Piet makes this announcement."}
    await olga.sees(not_hers[language], [words["take_over"]])


@languages
async def test_who_does_not_organise_announces_nothing(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language, "noor")
    noor = stage.actors["noor"]
    await noor.says(f"{WORDS[language]['announce']} {SAYS[language][0]}")
    refused = {"nl": "Dat kunnen alleen organisatoren", "en": "Only organisers can"}
    await noor.sees(refused[language], [])
    await calm(stage)
    assert (await rows(stage))["announcement"] == 0
