"""Who is linked and loses their account on Slack: still a member by Telegram, told what happened, without roles."""

import pytest
from structlog.testing import capture_logs

from bot.commands.check import _organisers
from bot.housekeeping import Housekeeping
from storage.models import MemberState, Role
from tests.stories.idea_scenes import desk, joined, phone
from tests.stories.looking import calm, member, roles
from tests.stories.stage import Stage
from tests.stories.test_linking import linked
from tests.stories.test_roster_roles import grant

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
ENDED = {
    "nl": "Je account op Slack is uitgezet. Alles van jou blijft, en hier doe je mee zoals altijd. "
    "Je rollen eindigden met dat account; een organisator kan ze je opnieuw geven.",
    "en": "Your account on Slack was switched off. All that is yours stays, and you take part here as before. "
    "Your roles ended with that account; an organiser can give them to you again.",
}
NO_ROLES = {
    "nl": "hier doe je mee zoals altijd. Komt dat account niet terug?",
    "en": "you take part here as before. Does that account not come back?",
}
UNLINK = {"nl": "Slack loskoppelen", "en": "Unlink Slack"}
UNLINKED = {"nl": "Slack is losgekoppeld", "en": "Slack is unlinked"}


async def noor_on_both(stage: Stage, language: str = "nl") -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = await joined(stage, "twin", "telegram", language)
    await linked(stage, noor, "slack", twin, language)
    await calm(stage)


async def is_switched_off(stage: Stage, *, deleted: bool = True) -> None:
    await desk(stage.actors["noor"]).changes(deleted=deleted)
    await calm(stage)


@both_databases
@languages
async def test_roles_end_with_the_account_and_slack_can_be_unlinked(stage: Stage, language: str) -> None:
    await noor_on_both(stage, language)
    await joined(stage, "fatima", "slack", language)
    await grant(stage, "fatima", Role.ORGANISER)
    for role in (Role.ORGANISER, Role.SPONSOR):
        await grant(stage, "noor", role)
    await is_switched_off(stage)
    twin = await member(stage, "twin")
    assert (twin.state, await roles(stage, "twin")) == (MemberState.ACTIVE, frozenset())
    await stage.actors["twin"].sees(ENDED[language], [UNLINK[language]])
    async with stage.store.read() as work:
        story = await work.audit.of(twin.organisation_id, "role", twin.id)
    assert [(one.from_state, one.to_state, one.reason) for one in story] == [
        ("organiser", "none", "account gone"),
        ("sponsor", "none", "account gone"),
    ]
    await is_switched_off(stage)  # told again by Slack, as when a name changes later
    assert stage.actors["twin"].screen.count(UNLINK[language]) == 1
    await stage.actors["twin"].presses(UNLINK[language])
    await stage.actors["twin"].sees(UNLINKED[language], [])


@languages
async def test_the_last_organiser_stays_one_by_the_other_app(stage: Stage, language: str) -> None:
    await noor_on_both(stage, language)
    await grant(stage, "noor", Role.ORGANISER)
    await is_switched_off(stage)
    await stage.actors["twin"].sees(NO_ROLES[language], [UNLINK[language]])
    assert await roles(stage, "twin") == {Role.ORGANISER}


@both_databases
async def test_what_the_settings_give_goes_and_comes_with_the_account_they_name(stage: Stage) -> None:
    stage.person("noor", "slack")
    stage.person("twin", "telegram")
    by_slack, by_telegram = f"slack:{desk(stage.actors['noor']).id}", f"telegram:{phone(stage.actors['twin']).id}"
    stage.organisers = [by_slack]
    await noor_on_both(stage)
    await joined(stage, "fatima", "slack")
    await grant(stage, "fatima", Role.ORGANISER)
    await is_switched_off(stage)
    await stage.time_passes(minutes=1)
    assert await roles(stage, "twin") == frozenset()
    await is_switched_off(stage, deleted=False)
    await stage.time_passes(minutes=1)
    assert await roles(stage, "twin") == {Role.ORGANISER}
    await stage.stop()
    stage.organisers = [by_slack, by_telegram]
    await stage.start()
    await is_switched_off(stage)
    await stage.time_passes(minutes=1)
    assert await roles(stage, "twin") == {Role.ORGANISER}


async def test_an_operator_hears_when_nobody_organises_any_more(stage: Stage) -> None:
    for name in ("noor", "fatima"):
        await joined(stage, name, "slack")
    await grant(stage, "noor", Role.ORGANISER)
    house = Housekeeping(stage.store, stage.clock)
    assert (await _organisers(stage.store, stage.settings())).problem is None
    await is_switched_off(stage)
    with capture_logs() as said:
        await house.run()
    assert "no_organiser" in [one.get("action") for one in said]
    assert "app.yaml" in str((await _organisers(stage.store, stage.settings())).problem)
