"""What the simulated Slack says to files that an app brings, and to blocks that show one."""

import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError

from adapters.sandbox.png import tiny_png
from adapters.sandbox.slack import SlackSandbox
from tests.sandbox.test_slack_simulation_judge import World

PNG = tiny_png(3, 2)


@pytest.fixture
async def world():
    async with SlackSandbox(limits="off") as slack:
        yield World(slack)


def image(file: str, **more) -> dict:
    return {"type": "image", "slack_file": {"id": file}, "alt_text": "grafiek", **more}


async def brought(world: World, content: bytes = PNG) -> str:
    answer = await world.client.files_upload_v2(file=content, filename="a.png")
    return answer["files"][0]["id"]


async def refused(world: World, *blocks: dict) -> str:
    with pytest.raises(SlackApiError) as error:
        await world.client.chat_postMessage(channel=world.pool, text="x", blocks=blocks)
    assert error.value.response["error"] == "invalid_blocks"
    return " ".join(error.value.response["errors"])


async def test_a_picture_that_was_brought_is_shown(world):
    file = await brought(world)
    await world.client.chat_postMessage(channel=world.pool, text="x", blocks=[image(file)])
    (seen,) = world.noor.messages(world.slack.workspace.channels[world.pool])
    assert seen.text == "grafiek"
    assert world.slack.files.stored[file].content == PNG
    assert world.slack.violations == []


async def test_what_is_not_there_not_complete_or_no_picture_is_refused(world):
    begun = await world.client.files_getUploadURLExternal(filename="a.png", length=4)
    found = await refused(world, image("F0123456789"), image(begun["file_id"]), image(await brought(world, PNG[:-1])))
    assert found.count("invalid slack file") == 3
    assert "/blocks/2/slack_file" in found
    assert "invalid slack file" not in await refused(world, image("f1"))
    with pytest.raises(SlackApiError, match="invalid slack file"):
        await world.client.views_publish(user_id=world.noor.id, view={"type": "home", "blocks": [image("F0123456789")]})


async def test_an_image_has_one_source_and_words(world):
    file = await brought(world)
    assert "either image_url or slack_file" in await refused(world, image(file, image_url="https://example.org/a.png"))
    assert "either image_url or slack_file" in await refused(world, {"type": "image", "alt_text": "x"})
    assert "either id or url" in await refused(world, {"type": "image", "alt_text": "x", "slack_file": {}})
    assert "missing required field: alt_text" in await refused(world, {"type": "image", "slack_file": {"id": file}})


async def test_while_it_is_looked_over_it_cannot_be_shown_and_nobody_is_to_blame(world):
    file = await brought(world)
    world.slack.files.looking_over = 1
    assert "invalid slack file" in await refused(world, image(file))
    await world.client.chat_postMessage(channel=world.pool, text="x", blocks=[image(file)])
    assert world.slack.violations == []


async def test_a_file_is_of_the_length_that_was_told(world):
    begun = await world.client.files_getUploadURLExternal(filename="a.png", length=4)
    with pytest.raises(SlackApiError, match="file_not_found"):
        await world.client.files_completeUploadExternal(files=[{"id": begun["file_id"]}])
    with pytest.raises(SlackRequestError, match="400"):
        await _with_another_length(world)
    for length in (0, "veel"):
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            await world.client.files_getUploadURLExternal(filename="a.png", length=length)


async def _with_another_length(world: World) -> None:
    expect = world.slack.files.expect
    world.slack.files.expect = lambda name, length: expect(name, length + 1)
    await brought(world)


async def test_it_needs_its_scope(world):
    world.slack.workspace.scopes.discard("files:write")
    with pytest.raises(SlackApiError, match="missing_scope"):
        await brought(world)
