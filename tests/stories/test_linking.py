"""One person on two platforms: a code, one member, one set of ideas; and the way apart again."""

import asyncio
import re
from datetime import timedelta

import pytest

from adapters.sandbox.slack.blocks import interactive
from flows.linking.codes import DIGITS, LETTERS
from storage.models import MemberState, Role
from tests.stories.idea_scenes import TONGUES, cards, desk, joined, last, phone, sends
from tests.stories.linking_scenes import (
    ASKED,
    DONE,
    LINK,
    OTHER,
    TOLD,
    WRONG,
    carries_along,
    code_for,
    is_sure,
    line,
    linked,
    stops,
    waits,
)
from tests.stories.looking import calm, member, roles, rows, stored_texts
from tests.stories.opening import SAYS_NO
from tests.stories.stage import Stage

NEXT_SIGN = str.maketrans(LETTERS + DIGITS, LETTERS[1:] + LETTERS[0] + DIGITS[1:] + DIGITS[0])
"""Makes another code of a code, always."""
languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


@pytest.mark.everywhere
@both_databases
@languages
async def test_two_members_become_one(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await sends(twin, language, title="Een tweede idee", problem="Het dak is leeg en niemand komt er.")
    first, second = await member(stage, "noor"), await member(stage, "twin")
    assert first.id != second.id
    await linked(stage, noor, platform, twin, language)

    one = await member(stage, "twin")
    assert one.id == (await member(stage, "noor")).id == first.id
    assert (await rows(stage))["member"] == 1
    mine = {"nl": ("mijn", "Van jou: 2 ideeën"), "en": ("mine", "Yours: 2 ideas")}[language]
    for someone in (noor, twin):
        await someone.says(mine[0])
        await someone.sees(mine[1], [])
    for card in (str(one) for each in await cards(stage) for one in each):
        assert "Noor" in card
        assert "Twin" not in card


@languages
async def test_who_joined_first_stays_also_when_they_type_the_code(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, twin, OTHER[platform], noor, language)
    assert (await member(stage, "twin")).name == "Noor"


@both_databases
@languages
async def test_who_is_not_known_there_yet_comes_in_with_the_plain_code(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = stage.person("twin", OTHER[platform], language, colleague=False)
    code = await code_for(stage, noor, platform, language)
    await twin.says(code.lower())
    await twin.sees(DONE[language], [])
    assert (await member(stage, "twin")).name == "Noor"
    assert (await rows(stage))["account"] == 2
    await sends(twin, language)
    await noor.says("mine")
    await noor.sees(TONGUES[language].answers[0], [])


@languages
async def test_from_slack_one_press_leads_to_telegram_with_the_code(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = stage.person("twin", "telegram", language, colleague=False)
    code = await code_for(stage, noor, "slack", language)
    shown = await last(stage, noor)
    (link,) = [one["url"] for _, one in interactive(list(desk(noor).dm[-1].blocks)) if one.get("url")]
    assert shown.buttons == ("Open Telegram",)
    assert link == stage.telegram.deep_link(code)
    await phone(twin).start(code)
    await twin.sees(DONE[language], [])
    assert (await member(stage, "twin")).name == "Noor"


@languages
async def test_typed_in_the_middle_of_a_form_it_is_still_a_code(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = await joined(stage, "twin", "telegram", language)
    await twin.says(TONGUES[language].idea)
    await twin.sees(TONGUES[language].titles[0], [])
    await twin.says("A3C4D6")  # nobody waits for this one, so it is a title
    await twin.sees(TONGUES[language].titles[1], [])
    code = await code_for(stage, noor, "slack", language)
    await twin.says(code)
    await is_sure(twin, language)
    await twin.sees(DONE[language], [])
    await twin.sees({"nl": "Je formulier staat nog open.", "en": "Your form is still open."}[language], [])
    await twin.says(TONGUES[language].answers[1])
    await twin.sees(TONGUES[language].titles[2], [])


@languages
async def test_there_is_one_reminder_where_there_were_two(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, noor, platform, twin, language)
    await waits(stage, "noor")
    await stage.time_passes(hours=3)
    await calm(stage)
    assert sum("Stille standup" in someone.screen for someone in (noor, twin)) == 1


@languages
async def test_nobody_carries_along_their_own_idea(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await sends(noor, language)
    await carries_along(stage, "twin")
    assert all("Twin" in str(card) for each in await cards(stage) for card in each)
    await linked(stage, noor, platform, twin, language)
    assert not any("Twin" in str(card) for each in await cards(stage) for card in each)


@languages
async def test_the_code_is_kept_nowhere(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    code = await code_for(stage, noor, platform, language)
    await calm(stage)
    assert code not in await stored_texts(stage)


@languages
async def test_a_code_lives_ten_minutes(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    code = await code_for(stage, noor, platform, language)
    await calm(stage)
    stage.clock.move(timedelta(minutes=10))
    await twin.says(line(OTHER[platform], language, code))
    await twin.sees(WRONG[language], [])
    assert (await rows(stage))["member"] == 2


@languages
async def test_a_code_works_once_and_only_the_newest(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    old = await code_for(stage, noor, platform, language)
    await twin.says(line(OTHER[platform], language, old.translate(NEXT_SIGN)))
    await twin.sees(WRONG[language], [])
    await linked(stage, noor, platform, twin, language)
    await twin.says(line(OTHER[platform], language, old))
    await twin.sees(WRONG[language], [])


@languages
async def test_typed_where_it_was_asked_for_it_is_not_used_up(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    sam = await joined(stage, "sam", platform, language)
    code = await code_for(stage, noor, platform, language)
    for someone in (noor, sam):
        await someone.says(line(platform, language, code))
        await someone.sees({"nl": "Deze code hoort in de andere app", "en": "This code belongs in"}[language], [])
    await twin.says(line(OTHER[platform], language, code))
    await is_sure(twin, language)
    await twin.sees(DONE[language], [])


@languages
async def test_after_five_wrong_codes_it_takes_an_hour(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    for n in range(5):
        await twin.says(line(OTHER[platform], language, f"A3C4D{'34679'[n]}"))
        await calm(stage)
    code = await code_for(stage, noor, platform, language)
    await twin.says(line(OTHER[platform], language, code))
    await twin.sees({"nl": "Dat waren nogal wat codes.", "en": "Those were quite a few codes."}[language], [])
    await calm(stage)
    stage.clock.move(timedelta(minutes=61))
    await linked(stage, noor, platform, twin, language)


@languages
async def test_who_has_not_joined_gets_no_code_but_may_bring_one(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", OTHER[platform], language)
    twin = stage.person("twin", platform, language)
    await twin.says(line(platform, language))
    await twin.sees(
        {"nl": "Heb je een code uit de andere app?", "en": "With a code from the other app"}[language],
        [{"nl": "Vertel meer", "en": "Tell me more"}[language]],
    )
    await linked(stage, noor, OTHER[platform], twin, language)


@languages
async def test_who_said_no_here_takes_part_with_both_from_now_on(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(SAYS_NO[language])
    noor = stage.actors["noor"]
    twin = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, twin, OTHER[platform], noor, language)
    assert ((await member(stage, "noor")).name, (await member(stage, "noor")).state) == ("Twin", MemberState.ACTIVE)


@languages
async def test_who_left_meanwhile_is_not_linked(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    code = await code_for(stage, noor, platform, language)
    await stops(noor, language)
    await twin.says(line(OTHER[platform], language, code))
    await twin.sees({"nl": "Wie deze code vroeg, doet", "en": "Whoever asked for this code takes"}[language], [])


@languages
async def test_a_role_on_one_app_is_a_role_on_both(stage: Stage, platform: str, language: str) -> None:
    noor = stage.person("noor", platform, language)
    twin = stage.person("twin", OTHER[platform], language)
    stage.organisers = [f"{OTHER[platform]}:{twin.person.id}"]  # type: ignore[attr-defined]  # either kind has one
    await joined(stage, "noor", platform, language)
    assert await roles(stage, "noor") == frozenset()
    code = await code_for(stage, noor, platform, language)
    await twin.says(code)
    await twin.sees(DONE[language], [])
    assert await roles(stage, "noor") == {Role.ORGANISER}


@languages
async def test_two_who_type_one_code_at_once(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = await joined(stage, "twin", "telegram", language)
    sam = await joined(stage, "sam", "telegram", language)
    typed = line("telegram", language, await code_for(stage, noor, "slack", language))
    await asyncio.gather(twin.says(typed), sam.says(typed))
    await asyncio.gather(is_sure(twin, language), is_sure(sam, language))
    await calm(stage)
    assert (await rows(stage))["member"] == 2
    assert sorted(one.text.startswith(DONE[language]) for one in (await last(stage, twin), await last(stage, sam))) == [
        False,
        True,
    ]


KNOWN = {"nl": "Ik ken je als één mens, in twee apps.", "en": "You are known here as one person, in two apps."}
UNLINK = {"nl": "{} loskoppelen", "en": "Unlink {}"}
UNLINKED = {"nl": "{} is losgekoppeld", "en": "{} is unlinked"}


@both_databases
@languages
@pytest.mark.parametrize("goes", ["slack", "telegram"])
async def test_an_account_is_let_go_and_all_the_rest_stays(
    stage: Stage, platform: str, language: str, goes: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await sends(twin, language)
    await linked(stage, noor, platform, twin, language)
    await noor.says(line(platform, language))
    await noor.sees(KNOWN[language], [UNLINK[language].format(one) for one in ("Slack", "Telegram")])
    await noor.presses(UNLINK[language].format(goes.capitalize()))
    await noor.sees(UNLINKED[language].format(goes.capitalize()), [])
    await calm(stage)
    assert (await rows(stage))["account"] == 1
    stays, gone = (twin, noor) if goes == platform else (noor, twin)
    await stays.says("mine")
    await stays.sees(TONGUES[language].answers[0], [])
    await gone.says(line(goes, language))
    await gone.sees({"nl": "Nog niet erbij?", "en": "Not in yet?"}[language], [])


@languages
async def test_the_last_account_cannot_be_let_go_by_an_old_button(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    twin = await joined(stage, "twin", "slack", language)
    await linked(stage, noor, "telegram", twin, language)
    await noor.says(LINK[language])
    shown = await phone(noor).sees(KNOWN[language])
    await phone(noor).press(UNLINK[language].format("Slack"), shown, wait=True)
    await noor.sees(UNLINKED[language].format("Slack"), [])
    await calm(stage)
    told = next(one for one in phone(noor).chat() if TOLD[language][1] in one.buttons)
    toast = await phone(noor).press(TOLD[language][1], told, wait=True)
    assert toast == TONGUES[language].stale
    assert (await rows(stage))["account"] == 1


@languages
async def test_whoever_did_not_do_it_takes_it_back_at_once(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    eve = stage.person("eve", OTHER[platform], language)
    code = await code_for(stage, noor, platform, language)
    await eve.says(code)
    await noor.sees(TOLD[language][0], [TOLD[language][1]])
    await noor.presses(TOLD[language][1])
    await noor.sees(UNLINKED[language].format(OTHER[platform].capitalize()), [])
    await calm(stage)
    assert (await rows(stage))["account"] == 1
    await eve.says("mine")
    await eve.sees({"nl": "Daarvoor doe je eerst mee", "en": "For that you join first"}[language], [])


@languages
async def test_a_lost_account_makes_room_for_a_new_one(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    old = await joined(stage, "old", "telegram", language)
    new = stage.person("new", "telegram", language)
    await linked(stage, noor, "slack", old, language)
    await noor.says(line("slack", language))
    await noor.sees(KNOWN[language], [])
    await noor.presses(UNLINK[language].format("Telegram"))
    await noor.sees(UNLINKED[language].format("Telegram"), [])
    another = {"nl": "Iets anders koppelen", "en": "Link another"}[language]
    await noor.presses(another)
    await noor.sees(ASKED[language], [])
    code = re.findall(r"[A-Z0-9]{6}", (await last(stage, noor)).text)[-1]
    await new.says(code)
    await new.sees(DONE[language], [])
    assert (await member(stage, "new")).name == "Noor"


@languages
async def test_a_third_account_has_to_wait_for_room(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    third = await joined(stage, "third", platform, language)
    await linked(stage, noor, platform, twin, language)
    code = await code_for(stage, third, platform, language)
    await twin.says(code)
    await twin.sees(
        {"nl": "Een van de twee is al met een ander", "en": "One of the two is linked with another"}[language], []
    )
    assert (await rows(stage))["member"] == 2
