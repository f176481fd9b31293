"""The pool and one's own ideas, page by page, in one message that changes."""

from datetime import timedelta

import pytest

from flows.ideas.rules import answer_due, submit
from flows.policy import Policy
from storage.models import Idea, IdeaState, IdeaType, OwnRole
from tests.stories.idea_scenes import joined, phone
from tests.stories.looking import member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LEAFS = {
    "nl": """
        noor: ideeen
        bot: De ideeënvijver: 12 ideeën ... 12. Idee nummer 12 ... 8. Idee nummer 8 ... Bladzijde 1 van 3 [Volgende]
        noor: [Volgende]
        bot: De ideeënvijver: 12 ideeën ... 7. Idee nummer 7 ... 3. Idee nummer 3 ... Bladzijde 2 van 3 [Vorige]
        noor: [Bekijk 5]
        bot: 5. Idee nummer 5 (Verbeteren) ... Van Noor. Nieuw. [Terug]
        noor: [Terug]
        bot: 7. Idee nummer 7 ... Bladzijde 2 van 3
        noor: [Volgende]
        bot: 2. Idee nummer 2 ... 1. Idee nummer 1 ... Bladzijde 3 van 3 [Vorige]
        noor: [Vorige]
        bot: Bladzijde 2 van 3
        noor: mijn
        bot: Van jou: 14 ideeën ... Idee nummer 14 ... Concept A ... Concept B ... 12. Idee ... Bladzijde 1 van 3
        noor: [Volgende]
        bot: 9. Idee nummer 9 ... Bladzijde 2 van 3 [Bekijk 9] [Vorige] [Volgende]
        noor: [Bekijk 9]
        bot: 9. Idee nummer 9 (Verbeteren) [Terug]
        noor: [Terug]
        bot: 9. Idee nummer 9 ... Bladzijde 2 van 3
        noor: [Vorige]
        bot: Concept B ... Bladzijde 1 van 3 [Verder met B] [Gooi B weg]
        noor: [Gooi B weg]
        bot: "Idee nummer 13" is weggegooid. [Toch bewaren]
        noor: mijn
        bot: Van jou: 13 ideeën
    """,
    "en": """
        noor: ideas
        bot: The idea pool: 12 ideas ... 12. Idee nummer 12 ... 8. Idee nummer 8 ... Page 1 of 3 [View 12] [Next]
        noor: [Next]
        bot: The idea pool: 12 ideas ... 7. Idee nummer 7 ... 3. Idee nummer 3 ... Page 2 of 3 [Previous] [Next]
        noor: [View 5]
        bot: 5. Idee nummer 5 (Improve) ... From Noor. New. [Back]
        noor: [Back]
        bot: 7. Idee nummer 7 ... Page 2 of 3
        noor: [Next]
        bot: 2. Idee nummer 2 ... 1. Idee nummer 1 ... Page 3 of 3 [Previous]
        noor: [Previous]
        bot: Page 2 of 3
        noor: mine
        bot: Yours: 14 ideas ... Idee nummer 14 ... Draft A ... Draft B ... 12. Idee nummer 12 ... Page 1 of 3
        noor: [Next]
        bot: 9. Idee nummer 9 ... Page 2 of 3 [View 9] [Previous] [Next]
        noor: [View 9]
        bot: 9. Idee nummer 9 (Improve) [Back]
        noor: [Back]
        bot: 9. Idee nummer 9 ... Page 2 of 3
        noor: [Previous]
        bot: Draft B ... Page 1 of 3 [Go on with B] [Throw B away]
        noor: [Throw B away]
        bot: "Idee nummer 13" is thrown away. [Keep it after all]
        noor: mine
        bot: Yours: 13 ideas
    """,
}


async def fill_the_pool(stage: Stage, ideas: int, drafts: int) -> None:
    owner = await member(stage, "noor")
    now = stage.clock() - timedelta(days=1)
    async with stage.store.begin() as work:
        for n in range(1, ideas + drafts + 1):
            idea = await work.ideas.add(
                Idea(
                    organisation_id=owner.organisation_id,
                    owner_id=owner.id,
                    title=f"Idee nummer {n}",
                    problem="Het duurt voor iedereen te lang.",
                    idea_type=IdeaType.IMPROVE,
                    own_role=OwnRole.JOIN,
                    state=IdeaState.DRAFT,
                    created_at=now,
                    changed_at=now,
                )
            )
            if n <= ideas:
                submit(idea, now, answer_due(now, "Europe/Amsterdam", Policy()))
                await work.ideas.number(idea)


@languages
async def test_leafing_through_twelve_ideas_and_back_to_the_same_page(
    stage: Stage, platform: str, language: str
) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    noor = await joined(stage, "noor", platform, language)
    await fill_the_pool(stage, 12, 2)
    await stage.plays(LEAFS[language])
    if platform == "telegram":
        lists = [message for message in phone(noor).chat() if message.from_bot]
        assert len(lists) == 3  # the pool, and what was asked for twice; pages change in place
