"""What is said under a card, or in private, stands under the card everywhere, and follows when it changes."""

import pytest

from storage.models import IdeaState
from tests.stories.actors import OnSlack
from tests.stories.discussion_scenes import (
    OTHER,
    TALK,
    comments,
    edits,
    replies,
    says_in_private,
    under_card,
    with_idea,
)
from tests.stories.idea_scenes import cards, desk, phone
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

both_languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


@both_databases
async def test_a_reply_under_the_card_stands_under_the_other_card_too(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await replies(stage, sam, "Dat *wil* ik <ook> proberen!")
    assert await under_card(stage, noor) == ["Sam\nDat *wil* ik <ook> proberen!"]
    assert await under_card(stage, sam) == [], "there people read the original"
    await replies(stage, noor, "Doe je maandag mee?")
    assert await under_card(stage, sam) == ["Noor\nDoe je maandag mee?"]
    assert [one.text for one in await comments(stage)] == ["Doe je maandag mee?", "Dat *wil* ik <ook> proberen!"]


async def test_emoji_stay_the_signs_they_are(stage: Stage, platform: str) -> None:
    typed = "Doen! \U0001f389 \U0001f44b\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f"
    noor, sam = await with_idea(stage, platform)
    said = await replies(stage, sam, typed)
    assert await under_card(stage, noor) == [f"Sam\n{typed}"]
    await edits(sam, said, f"{typed} :feestneus:")
    assert await under_card(stage, noor) == [f"Sam\n{typed} :feestneus:"]
    assert [one.text for one in await comments(stage)] == [f"{typed} :feestneus:"]


async def test_a_reply_to_a_mirrored_reaction_belongs_to_the_same_idea(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await replies(stage, sam, "Dat wil ik ook proberen.")
    await replies(stage, noor, "Fijn.", place=1 if platform == "telegram" else 0)
    assert await under_card(stage, sam) == ["Noor\nFijn."]


async def test_in_a_group_every_answer_to_what_was_said_of_an_idea_belongs_to_it(stage: Stage) -> None:
    stage.group.members[stage.telegram.bot_id] = "administrator"  # so that the bot hears everything
    noor, sam = await with_idea(stage, "slack")
    said = await replies(stage, sam, "Dat wil ik ook.")
    bot = stage.telegram.bot_username
    called = await phone(sam).reply(said, f"@{bot} en op maandag?")  # type: ignore[arg-type]  # Sam is on Telegram
    await calm(stage)
    sticker = await phone(sam).send_sticker(stage.group, reply_to=called)
    await calm(stage)
    await phone(sam).reply(sticker, "Of dinsdag.")
    assert await under_card(stage, noor) == ["Sam\nDat wil ik ook.", "Sam\nen op maandag?", "Sam\nOf dinsdag."]
    assert "Vraag 1 van 5" not in sam.screen
    assert "Vraag 2 van 5" not in sam.screen


@both_languages
async def test_what_is_said_in_private_stands_under_every_card(stage: Stage, platform: str, language: str) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await says_in_private(sam, "Een week proberen?", language)
    await sam.sees({"nl": 'Je reactie staat bij "Stille', "en": 'Your reaction stands with "A'}[language], [])
    assert await under_card(stage, noor) == await under_card(stage, sam) == ["Sam\nEen week proberen?"]


async def test_a_reaction_that_changes_changes_everywhere(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    said = await replies(stage, sam, "Dat wil ik ook preberen.")
    assert await under_card(stage, noor) == ["Sam\nDat wil ik ook preberen."]
    await edits(sam, said, "Dat wil ik ook proberen.")
    assert await under_card(stage, noor) == ["Sam\nDat wil ik ook proberen."]
    assert (await comments(stage))[0].edited_at is not None


async def test_a_reply_deleted_on_slack_is_gone_on_telegram(stage: Stage) -> None:
    noor, sam = await with_idea(stage, "telegram")
    said = await replies(stage, sam, "Dat wil ik ook proberen.")
    assert len(await under_card(stage, noor)) == 1
    await desk(sam).delete(said)  # type: ignore[arg-type]  # Sam is on Slack
    assert await under_card(stage, noor) == [TALK["nl"].removed]
    assert await comments(stage) == []


async def test_the_first_words_of_somebody_else_make_it_discussed(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await replies(stage, noor, "Mijn eigen toelichting, die lang genoeg is.")
    await replies(stage, sam, "Leuk!")
    assert await _state(stage) is IdeaState.SUBMITTED
    await replies(stage, sam, "Zullen we het een week proberen?")
    await calm(stage)
    assert await _state(stage) is IdeaState.DISCUSSED
    on_slack, on_telegram = await cards(stage)
    assert "Besproken" in on_slack[0].text
    assert "Besproken" in on_telegram[0].text
    async with stage.store.read() as work:
        story = await work.audit.of(1, "idea", 1)
        assert (story[-1].from_state, story[-1].to_state) == ("submitted", "discussed")


async def test_talk_that_is_not_about_a_card_bothers_nobody(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    stage.group.members[stage.telegram.bot_id] = "administrator"  # so that the bot hears everything
    stranger = stage.person("kim", OTHER[platform])
    screens = [one.screen.count("bot") for one in (noor, sam, stranger)]
    kept = await rows(stage)
    for someone in (sam, stranger):
        if isinstance(someone, OnSlack):
            said = await someone.person.write("Wie gaat er mee lunchen?", stage.channel)
            await someone.person.write("Ik wel.", stage.channel, thread=said)
        else:
            first = await phone(someone).write("Wie gaat er mee lunchen?", stage.group)
            await phone(someone).reply(first, "Ik wel.")
    await calm(stage)
    assert await rows(stage) == kept
    assert await under_card(stage, noor) == await under_card(stage, sam) == []
    assert [one.screen.count("bot") for one in (noor, sam, stranger)] == screens


async def _state(stage: Stage) -> IdeaState:
    await calm(stage)
    async with stage.store.read() as work:
        idea = await work.ideas.get(1)
    assert idea is not None
    return idea.state
