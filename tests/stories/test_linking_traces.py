"""After two members became one, nothing under a card tells of the other one."""

import pytest

from tests.stories.idea_scenes import desk, joined, phone, sends
from tests.stories.linking_scenes import linked
from tests.stories.looking import calm
from tests.stories.stage import Stage


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_what_was_said_under_the_old_name_has_the_new_one(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = await joined(stage, "twin", "telegram", language)
    await sends(await joined(stage, "anna", "slack", language), language)
    await calm(stage)
    await phone(twin).reply(phone(twin).messages(stage.group)[-1], "Goed idee, dat scheelt elke dag een half uur.")
    await calm(stage)
    assert any("Twin" in str(one) for one in desk(noor).messages(stage.channel))
    await linked(stage, noor, "slack", twin, language)
    await calm(stage)
    shown = [str(one) for one in desk(noor).messages(stage.channel)]
    assert any("Noor" in one for one in shown)
    assert not any("Twin" in one for one in shown)
