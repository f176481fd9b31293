"""How a project's metric went, as a picture below the project, and the same in words."""

from datetime import date, timedelta

import pytest

from adapters.drawing import png
from adapters.sandbox.png import png_size
from bot.settings.sections import Organisation
from flows.chat import Block, Button, Message, Run
from flows.post import Post
from flows.projects.picture import picture_of
from storage.models import ExperimentState
from tests.stories.actors import Actor, OnSlack
from tests.stories.idea_scenes import desk, joined, phone
from tests.stories.looking import calm, member
from tests.stories.project_scenes import experiment_of, kept, project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

SHOW = {"nl": "Toon als plaatje", "en": "Show it as a picture"}
TITLE = {
    "nl": "Sneller antwoord: dagen tot een klant antwoord krijgt",
    "en": "Sneller antwoord: days until a customer gets an answer",
}
TOLD = {
    "nl": "Van 12 naar 9 dagen in 8 weken, 4 metingen; streefwaarde 8 op 1 juni 2027. "
    "Experimenten: 1 (9 nov tot en met 20 nov), 3 (7 dec tot en met 18 dec).",
    "en": "From 12 to 9 days in 8 weeks, 4 values; target 8 on 1 June 2027. "
    "Experiments: 1 (9 Nov to 20 Nov), 3 (7 Dec to 18 Dec).",
}


async def measured(stage: Stage, project_id: int, *values: float, weeks: int = 0) -> None:
    """Keep these values, the last so many weeks after the start, the others before it, a week apart."""
    project = await kept(stage, project_id)
    assert project.started_at is not None
    async with stage.store.begin() as work:
        for back, value in enumerate(reversed(values)):
            at = project.started_at + timedelta(weeks=weeks - back)
            await work.projects.measure(project, value, at, project.owner_id)


async def looks_at(stage: Stage, someone: Actor, name: str, project_id: int) -> None:
    """Give somebody a button that leads to the project, and let them press it."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        (account, *_) = await work.accounts.of_member(who.id)
        look = Block((Run("Een project"),), (Button("Bekijk", "project.look", (str(project_id),)),))
        await post.queue(account.platform, account.address, Message((look,)))
    await calm(stage)
    await someone.presses("Bekijk")
    await someone.sees("1. Sneller antwoord", [])


def pictures(stage: Stage, someone: Actor) -> list[bytes]:
    """Return the pictures that somebody got."""
    if isinstance(someone, OnSlack):
        images = [block for one in desk(someone).dm for block in one.blocks if block["type"] == "image"]
        return [stage.slack.files.stored[one["slack_file"]["id"]].content or b"" for one in images]
    photos = [one.media["photo"][0]["file_id"] for one in phone(someone).private_chat.shown() if "photo" in one.media]
    return [stage.telegram.files[one].content for one in photos]


async def with_project(stage: Stage, platform: str, language: str) -> tuple[Actor, int]:
    stage.settings_changes["organisation"] = Organisation(name="Voorbeeld", language=language)
    noor = await joined(stage, "noor", platform, language)
    return noor, await project_of(stage, "noor", language=language)


@pytest.mark.everywhere
@languages
async def test_from_three_values_on_there_is_a_picture_and_it_says_the_same(
    stage: Stage, platform: str, language: str
) -> None:
    noor, project_id = await with_project(stage, platform, language)
    await measured(stage, project_id, 11.0, 9.5, 9.0, weeks=8)
    await experiment_of(stage, project_id, date(2026, 11, 9), date(2026, 11, 20), state=ExperimentState.CONCLUDED)
    await experiment_of(stage, project_id, date(2026, 11, 23), date(2026, 11, 27), state=ExperimentState.CANCELLED)
    await experiment_of(stage, project_id, date(2026, 12, 7), date(2026, 12, 18))
    await experiment_of(stage, project_id, date(2027, 3, 1), date(2027, 3, 12))
    await looks_at(stage, noor, "noor", project_id)
    await noor.presses(SHOW[language])
    await noor.sees(f"{TITLE[language]}...{TOLD[language]}", [])
    (shown,) = pictures(stage, noor)
    assert png_size(shown) == (900, 750)


@languages
async def test_before_there_are_three_values_none_is_offered(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await with_project(stage, platform, language)
    await measured(stage, project_id, 11.0, weeks=2)
    await looks_at(stage, noor, "noor", project_id)
    assert SHOW[language] not in noor.screen
    assert await in_words(stage, project_id, language) == ""


@languages
async def test_where_none_can_be_drawn_people_read_it(
    stage: Stage, platform: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(png, "_png", lambda _svg: None)
    noor, project_id = await with_project(stage, platform, language)
    await measured(stage, project_id, 11.0, 9.0, weeks=2)
    await looks_at(stage, noor, "noor", project_id)
    await noor.presses(SHOW[language])
    await noor.sees(TITLE[language] + {"nl": "...Van 12 naar 9 dagen", "en": "...From 12 to 9 days"}[language], [])
    assert pictures(stage, noor) == []


async def test_a_line_that_is_cut_after_it_is_posted_shows_it_once(stage: Stage) -> None:
    noor, project_id = await with_project(stage, "slack", "nl")
    await measured(stage, project_id, 11.0, 9.5, 9.0, weeks=8)
    await looks_at(stage, noor, "noor", project_id)
    for step in ("files.getUploadURLExternal", "upload", "files.completeUploadExternal", "chat.postMessage"):
        stage.slack.faults.cut_after(step)
    await noor.presses(SHOW["nl"])
    for _ in range(6):
        await stage.time_passes(seconds=20)
    await calm(stage)
    assert len(pictures(stage, noor)) == 1


async def in_words(stage: Stage, project_id: int, language: str) -> str:
    project = await kept(stage, project_id)
    async with stage.store.read() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        picture = await picture_of(post, project, house.texts.words(language))
        return "".join(run.text for run in picture.words) if picture else ""


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"baseline": None}, "Van 11 naar 9 dagen in 2 weken, 3 metingen; streefwaarde 8 op 1 juni 2027."),
        ({"due_on": None}, "Van 12 naar 9 dagen in 3 weken, 4 metingen."),
        ({"unit": "%", "metric": "op tijd 😀"}, "Van 12 naar 9 % in 3 weken, 4 metingen; streefwaarde 8 op"),
    ],
)
async def test_what_is_not_known_is_left_out(stage: Stage, facts: dict[str, object], told: str) -> None:
    await joined(stage, "noor", "slack")
    project_id = await project_of(stage, "noor", **facts)
    await measured(stage, project_id, 11.0, 10.0, 9.0, weeks=3)
    assert (await in_words(stage, project_id, "nl")).startswith(told)


@languages
async def test_after_a_number_in_a_check_in_it_is_shown_from_three_values_on(
    stage: Stage, platform: str, language: str
) -> None:
    noor, project_id = await with_project(stage, platform, language)
    await measured(stage, project_id, 11.0, weeks=4)
    await stage.time_passes(weeks=5)
    await noor.says("/checkin")
    await stage.plays(NUMBERS[language])
    (shown,) = pictures(stage, noor)
    assert png_size(shown) == (900, 750)


NUMBERS = {
    "nl": """
        bot: Hoe loopt het? [Op koers]
        noor: [Op koers]
        noor fills in:
            text = Niets nieuws
        bot: dagen tot een klant antwoord krijgt was 11 dagen. En nu? [Getal invullen]
        noor: [Getal invullen]
        noor fills in:
            value = 9
        bot: Genoteerd, dank je.
        bot: Sneller antwoord: dagen tot een klant antwoord krijgt ... Van 12 naar 9 dagen in 5 weken, 3 metingen
    """,
    "en": """
        bot: How is it going? [On track]
        noor: [On track]
        noor fills in:
            text = Nothing new
        bot: days until a customer gets an answer was 11 days. And now? [Enter number]
        noor: [Enter number]
        noor fills in:
            value = 9
        bot: Noted, thank you.
        bot: Sneller antwoord: days until a customer gets an answer ... From 12 to 9 days in 5 weeks, 3 values
    """,
}
