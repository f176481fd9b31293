"""An idea written down for a colleague, who posts it, changes it first, or would rather not."""

import pytest

from tests.stories.idea_scenes import FIELDS, TONGUES, cards, desk, joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import LEAVES

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {
    "nl": """
        (noor looks)
        bot: "Stille standup" is bewaard als concept; alleen jij ziet het. [Verder ermee] [Namens een collega]
        noor: [Namens een collega]
        noor fills in:
            name = sa
        bot: Van wie is het idee? Je collega beslist of het in de vijver komt. ... Sam [Namens Sam] [Een andere naam]
        noor: [Namens Sam]
        bot: Ik leg "Stille standup" voor aan Sam. [Toch niet]
        (sam looks)
        bot: Noor schreef namens jou een idee op. ... Stille standup [Plaatsen] [Eerst aanpassen] [Nee, bedankt]
    """,
    "en": """
        (noor looks)
        bot: "A quieter stand-up" is saved as a draft; only you see it. [Go on with it] [On behalf of a colleague]
        noor: [On behalf of a colleague]
        noor fills in:
            name = sa
        bot: Whose idea is it? Your colleague decides whether it goes into the pool. ... Sam [For Sam] [Another name]
        noor: [For Sam]
        bot: I will put "A quieter stand-up" to Sam. [Take it back]
        (sam looks)
        bot: Noor wrote down an idea on your behalf. ... A quieter stand-up (Change) [Post] [Edit first] [No thanks]
    """,
}
POSTS = {
    "nl": """
        sam: [Plaatsen]
        bot: Dank je, je idee staat erin. [Bekijk het]
        sam: [Bekijk het]
        bot: 1. Stille standup ... Van Sam, ingestuurd door Noor. Nieuw.
        (noor looks)
        bot: Sam heeft "Stille standup" geplaatst. Op de kaart staat dat jij het instuurde. [Bekijk het]
    """,
    "en": """
        sam: [Post]
        bot: Thank you, your idea is in. [See it]
        sam: [See it]
        bot: 1. A quieter stand-up ... From Sam, sent in by Noor. New.
        (noor looks)
        bot: Sam posted "A quieter stand-up". The card says that you sent it in. [See it]
    """,
}

CHANGED = {
    "nl": """
        sam: [Plaatsen]
        bot: Dank je, je idee staat erin.
        (noor looks)
        bot: geplaatst. Op de kaart staat dat jij het instuurde.
    """,
    "en": """
        sam: [Post]
        bot: Thank you, your idea is in.
        (noor looks)
        bot: The card says that you sent it in.
    """,
}
RATHER_NOT = {
    "nl": """
        sam: [Nee, bedankt]
        bot: "Stille standup" komt niet onder jouw naam in de vijver.
        (noor looks)
        bot: Sam plaatst "Stille standup" liever niet. Het is weer jouw concept. [Verder ermee]
    """,
    "en": """
        sam: [No thanks]
        bot: "A quieter stand-up" is not posted under your name.
        (noor looks)
        bot: Sam would rather not post "A quieter stand-up". It is your draft again. [Go on with it]
    """,
}
WAITS = {
    "nl": """
        noor: mijn
        bot: Sam heeft nog niet geantwoord over "Stille standup", dat je namens Sam opschreef. [Vraag Sam niet]
        noor: [Vraag Sam niet]
        bot: "Stille standup" is bewaard als concept; alleen jij ziet het. [Verder ermee]
    """,
    "en": """
        noor: mine
        bot: Sam has not answered yet about "A quieter stand-up", which you wrote down for Sam. [Do not ask Sam]
        noor: [Do not ask Sam]
        bot: "A quieter stand-up" is saved as a draft; only you see it. [Go on with it]
    """,
}

LOOKS_ALIKE = {
    "nl": """
        sam: [Plaatsen]
        bot: Dit idee lijkt op het jouwe. ... 1 Standup zonder praten (Pia) ... alleen jij en Noor zien het. \
[Aansluiten bij 1] [Toch plaatsen]
        sam: [Aansluiten bij 1]
        bot: Je volgt nu "Standup zonder praten" ... Wat Noor namens jou opschreef is nog een concept; \
alleen jullie tweeën zien het. [Ook plaatsen] [Nee, bedankt]
        sam: [Ook plaatsen]
        bot: Dank je, je idee staat erin.
        (noor looks)
        bot: Sam heeft "Stille standup" geplaatst.
    """,
    "en": """
        sam: [Post]
        bot: This idea looks like yours. ... 1 Stand-up without talking (Pia) ... only you and Noor see it. \
[Join 1] [Post mine anyway]
        sam: [Join 1]
        bot: You now follow "Stand-up without talking" ... What Noor wrote down for you is still a draft; \
only the two of you see it. [Post it too] [No thanks]
        sam: [Post it too]
        bot: Thank you, your idea is in.
        (noor looks)
        bot: Sam posted "A quieter stand-up".
    """,
}


async def writes_for_sam(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    tongue = TONGUES[language]
    await noor.says(tongue.idea)
    await noor.fills_in(dict(zip(FIELDS, tongue.answers, strict=True)))
    await noor.sees(tongue.looks, [tongue.draft])
    await noor.presses(tongue.draft)
    if platform == "slack":
        await noor.sees({"nl": "Bewaard als concept;", "en": "Saved as a draft;"}[language], [])
        await desk(noor).close_modal()
    await stage.plays(ASKS[language])


@languages
async def test_the_colleague_posts_it(stage: Stage, platform: str, language: str) -> None:
    await writes_for_sam(stage, platform, language)
    await stage.plays(POSTS[language])
    slack, telegram = await cards(stage)
    assert "Van Sam, ingestuurd door Noor. Nieuw." in str(slack[0])
    assert "Van Sam, ingestuurd door Noor. Nieuw." in telegram[0].text


@languages
async def test_the_colleague_sees_what_looks_like_it_first(stage: Stage, platform: str, language: str) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    pia = await joined(stage, "pia", platform, language)
    await sends(pia, language, title={"nl": "Standup zonder praten", "en": "Stand-up without talking"}[language])
    await writes_for_sam(stage, platform, language)
    await stage.plays(LOOKS_ALIKE[language])


@languages
async def test_the_colleague_changes_it_first(stage: Stage, platform: str, language: str) -> None:
    changes, words = {
        "nl": ("Eerst aanpassen", "Standup zonder woorden"),
        "en": ("Edit first", "A stand-up without words"),
    }[language]
    await writes_for_sam(stage, platform, language)
    sam = stage.actors["sam"]
    await sam.presses(changes)
    if platform == "slack":
        await sam.fills_in({"title": words})
    await stage.plays(CHANGED[language])
    assert "Van Sam, ingestuurd door Noor. Nieuw." in (await cards(stage))[1][0].text


@languages
async def test_what_the_colleague_saves_for_later_is_not_passed_on(stage: Stage, platform: str, language: str) -> None:
    changes, saved, pass_on, mine, go_on = {
        "nl": ("Eerst aanpassen", "Bewaar als concept", "Namens een collega", "mijn", "Verder met A"),
        "en": ("Edit first", "Save as draft", "On behalf of a colleague", "mine", "Go on with A"),
    }[language]
    await writes_for_sam(stage, platform, language)
    sam = stage.actors["sam"]
    await sam.presses(changes)
    if platform == "slack":
        await sam.fills_in({})
    await sam.sees(TONGUES[language].looks, [saved])
    await sam.presses(saved)
    if platform == "slack":
        await sam.sees({"nl": "Bewaard als concept;", "en": "Saved as a draft;"}[language], [])
        await desk(sam).close_modal()
    await sam.sees(TONGUES[language].saved, [])
    await sam.says(mine)
    await sam.sees(TONGUES[language].answers[0], [go_on])
    await calm(stage)
    assert pass_on not in sam.screen
    assert {"nl": "Namens collega A", "en": "For a colleague: A"}[language] not in sam.screen


@languages
async def test_the_colleague_would_rather_not(stage: Stage, platform: str, language: str) -> None:
    await writes_for_sam(stage, platform, language)
    await stage.plays(RATHER_NOT[language])
    assert await cards(stage) == ([], [])


@languages
async def test_the_sender_takes_it_back(stage: Stage, platform: str, language: str) -> None:
    await writes_for_sam(stage, platform, language)
    await stage.plays(WAITS[language])
    await stage.actors["sam"].presses(TONGUES[language].post)
    await calm(stage)
    assert await cards(stage) == ([], [])
    noor = await member(stage, "noor")
    async with stage.store.read() as work:
        assert await work.ideas.drafts_count(noor.id) == 1


@languages
async def test_what_waits_for_somebody_who_leaves_goes_back(stage: Stage, platform: str, language: str) -> None:
    await writes_for_sam(stage, platform, language)
    await stage.plays(LEAVES[language].replace("noor", "sam"))
    back, go_on, mine, pass_on = {
        "nl": (
            '"Stille standup" is niet geplaatst; het is weer jouw concept.',
            "Verder ermee",
            "mijn",
            "Namens collega A",
        ),
        "en": ('"A quieter stand-up" was not posted; it is your draft', "Go on with it", "mine", "For a colleague: A"),
    }[language]
    noor = stage.actors["noor"]
    await noor.sees(back, [go_on])
    await noor.says(mine)
    await noor.sees(TONGUES[language].answers[0], [pass_on])
