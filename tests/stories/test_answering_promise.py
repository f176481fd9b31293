"""Nobody waits for an answer unseen: the list of what waits longest, what waits for organisers, and their reminders."""

from datetime import timedelta

import pytest

from flows.ideas.rules import answer_due, submit
from flows.policy import Policy
from storage.models import CoOwnerState, Idea, IdeaState, IdeaType, OwnRole, Role
from tests.stories.actors import OnSlack
from tests.stories.answer_scenes import (
    ANSWERING,
    becomes,
    card_texts,
    idea_of_noor,
    looks,
    only_idea,
    settled,
    title,
    writes,
)
from tests.stories.discussion_scenes import replies
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import WITHDRAWS

languages = pytest.mark.parametrize("language", ["nl", "en"])

LIST = {
    "nl": """
        olga: antwoorden
        bot: 7 ideeën wachten op een eerste reactie ... 1. Idee nummer 1 ... Beloofd vóór 27 oktober 2026: 5 werkdagen
        olga: [Volgende]
        bot: 6. Idee nummer 6 ... Antwoord vóór 3 november 2026. ... 7. Idee nummer 7 ... Bladzijde 2 van 2 [Vorige]
        olga: [Bekijk 7]
        bot: 7. Idee nummer 7 (Verbeteren) ... De eigenaar wacht op een eerste reactie. [Terug] [Parkeren]
        olga: [Terug]
        bot: 7 ideeën wachten op een eerste reactie ... 6. Idee nummer 6 ... Bladzijde 2 van 2
    """,
    "en": """
        olga: answers
        bot: 7 ideas wait for a first reaction ... 1. Idee nummer 1 ... Promised before 27 October 2026: 5 working
        olga: [Next]
        bot: 6. Idee nummer 6 ... Answer before 3 November 2026. ... 7. Idee nummer 7 ... Page 2 of 2 [Previous]
        olga: [View 7]
        bot: 7. Idee nummer 7 (Improve) ... Its owner waits for a first reaction. [Back] [Park]
        olga: [Back]
        bot: 7 ideas wait for a first reaction ... 6. Idee nummer 6 ... Page 2 of 2
    """,
}
REFUSED = {
    "nl": "noor: antwoorden\nbot: Organisatoren en sponsors beantwoorden ideeën.",
    "en": "noor: answers\nbot: Organisers and sponsors answer ideas.",
}
REMINDS = {
    "nl": ("De eigenaar van", "Bekijk wat wacht", "Eén idee wacht op een eerste reactie"),
    "en": ("The owner of", "See what waits", "One idea waits for a first reaction"),
}


async def wait_since(stage: Stage, *days_ago: int) -> None:
    """Put ideas of Noor into the pool, sent in so many days ago."""
    noor = await member(stage, "noor")
    async with stage.store.begin() as work:
        for n, days in enumerate(days_ago, 1):
            sent = stage.clock() - timedelta(days=days)
            idea = Idea(
                organisation_id=noor.organisation_id,
                owner_id=noor.id,
                title=f"Idee nummer {n}",
                problem="Het duurt voor iedereen te lang.",
                idea_type=IdeaType.IMPROVE,
                own_role=OwnRole.JOIN,
                state=IdeaState.DRAFT,
                created_at=sent,
                changed_at=sent,
            )
            submit(idea, sent, answer_due(sent, "Europe/Amsterdam", Policy()))
            await work.ideas.add(idea)


@languages
async def test_what_waits_longest_is_a_list_of_decisions(stage: Stage, platform: str, language: str) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    settled(stage, "olga", platform, language)
    await joined(stage, "olga", platform, language)
    await joined(stage, "noor", platform, language)
    await wait_since(stage, 14, 13, 12, 11, 10, 7, 5)
    await stage.plays(LIST[language])
    await stage.plays(REFUSED[language])


@languages
async def test_organisers_find_what_waits_where_their_own_things_wait(
    stage: Stage, platform: str, language: str
) -> None:
    mine, see, waits = {
        "nl": ("mijn", "Bekijk wat wacht", "Eén idee wacht op een eerste reactie"),
        "en": ("mine", "See what waits", "One idea waits for a first reaction"),
    }[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await olga.says(mine)
    await olga.sees(waits, [see])
    await noor.says(mine)
    await noor.sees(title(language), [])
    assert waits not in noor.screen
    await olga.presses(see)
    await olga.sees(title(language), [ANSWERING[language].view])


@languages
async def test_organisers_are_reminded_the_day_before_on_the_day_and_once_after_it(
    stage: Stage, platform: str, language: str
) -> None:
    reminds, see, waits = REMINDS[language]
    pia = stage.person("pia", platform, language)
    noor, olga = await idea_of_noor(stage, platform, language)
    await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await stage.time_passes(days=3)
    assert await _reminders(stage, olga) == 0
    await stage.time_passes(days=1)  # on Friday of what is due on Monday
    await olga.sees(f'{reminds} "{title(language)}"', [see])
    await stage.time_passes(hours=3)
    await stage.time_passes(days=1)
    assert await _reminders(stage, olga) == 1
    await stage.time_passes(days=2)
    await olga.sees(reminds, [see])
    await stage.time_passes(hours=2)
    await stage.time_passes(days=1)
    assert await _reminders(stage, olga) == 3
    await stage.time_passes(days=1)
    await stage.time_passes(days=1)
    assert await _reminders(stage, olga) == 3
    assert await _reminders(stage, noor) + await _reminders(stage, pia) == 0
    await olga.presses(see)
    await olga.sees(waits, [ANSWERING[language].view])


@languages
async def test_who_reacted_in_time_is_not_reminded(stage: Stage, platform: str, language: str) -> None:
    _, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await olga.presses(ANSWERING[language].react)
    await writes(olga, "Mooi idee, we praten er donderdag over.")
    await calm(stage)
    await stage.time_passes(days=4)
    await stage.time_passes(days=3)
    assert await _reminders(stage, olga) == 0


async def _reminders(stage: Stage, someone: object) -> int:
    await calm(stage)
    screen = someone.person.screen if isinstance(someone, OnSlack) else someone.screen  # type: ignore[attr-defined]  # either kind has one
    return sum(str(screen).count(reminds) for reminds, *_ in REMINDS.values())


@languages
async def test_what_was_withdrawn_for_weeks_is_promised_an_answer_anew(
    stage: Stage, platform: str, language: str
) -> None:
    keep, stays = {
        "nl": ("Toch houden", "blijft in de vijver. Je krijgt vóór 1 december 2026 een reactie."),
        "en": ("Keep it after all", "stays in the pool. You get a reaction before 1 December 2026."),
    }[language]
    noor, _ = await idea_of_noor(stage, platform, language)
    await stage.plays(WITHDRAWS[language])
    stage.clock.move(timedelta(days=21))
    await noor.presses(keep)
    await noor.sees(f'"{title(language)}" {stays}', [])
    for card in await card_texts(stage):
        assert "Van Noor. Nieuw. Antwoord vóór 1 december 2026." in card


async def test_an_organiser_who_carries_the_idea_along_does_not_keep_the_promise(stage: Stage, platform: str) -> None:
    _, olga = await idea_of_noor(stage, platform, "nl")
    idea, organiser = await only_idea(stage), await member(stage, "olga")
    async with stage.store.begin() as work:
        await work.co_owners.set(idea, organiser.id, CoOwnerState.ACCEPTED, stage.clock())
    await replies(stage, olga, "Ik kan het ook zelf uitleggen.")
    assert (await only_idea(stage)).answered_at is None
