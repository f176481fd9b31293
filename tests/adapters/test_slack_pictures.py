"""Pictures of our own on Slack: brought, shown once, and in words where that cannot be."""

import json

import pytest

from adapters.platform import DeliveryError, Verdict
from adapters.sandbox.png import png_size
from adapters.sandbox.slack import SlackPerson
from flows.chat import Block, Button, Message, Run

from .pictures import cannot_draw, picture
from .slack_desk import Office, card, now, office, parcel

WORDS = "Van 12 naar 9"
CLOSE = Button("Sluiten", "note.close")


def to(person: SlackPerson) -> str:
    return f'{{"user":"{person.id}"}}'


def with_picture(**more) -> Message:
    return Message((Block((Run("Sneller antwoord"),), (CLOSE,)),), picture=picture(**more))


def shown(here: Office, seen) -> list[str]:
    """Return the kinds of a message's blocks; its picture is a whole PNG."""
    for block in seen.blocks:
        if block["type"] == "image":
            assert block["alt_text"] == WORDS
            assert png_size(here.sandbox.files.stored[block["slack_file"]["id"]].content) == (900, 750)
    return [block["type"] for block in seen.blocks]


def calls(here: Office, method: str) -> int:
    return [call.method for call in here.sandbox.calls].count(method)


async def fails(here: Office, sent) -> Verdict:
    with pytest.raises(DeliveryError) as error:
        await here.slack.deliver(sent)
    return error.value.verdict


async def test_a_picture_stands_between_the_text_and_the_buttons():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), with_picture()))
        (seen,) = noor.dm
        assert shown(here, seen) == ["rich_text", "image", "actions"]
        assert seen.text == f"Sneller antwoord\n{WORDS}"
        assert not here.sandbox.violations


async def test_in_its_place_comes_another_picture_or_a_text():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        receipt = await here.slack.deliver(parcel(to(noor), card()))
        await here.slack.deliver(parcel(to(noor), with_picture(), 2, receipt=receipt))
        first = noor.dm[-1].blocks[1]["slack_file"]
        await here.slack.deliver(parcel(to(noor), with_picture(y=80), 3, receipt=receipt))
        (seen,) = noor.dm
        assert shown(here, seen) == ["rich_text", "image", "actions"]
        assert seen.blocks[1]["slack_file"] != first
        await here.slack.deliver(parcel(to(noor), card(), 4, receipt=receipt))
        assert [one.text for one in noor.dm] == ["Stille standup"]


async def test_the_home_page_shows_it_too():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), with_picture(), kind="home"))
        assert noor.home is not None
        assert [block["type"] for block in noor.home.raw.content["blocks"]] == ["rich_text", "image", "actions"]


async def test_while_slack_looks_it_over_it_is_tried_again_and_brought_once():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.files.looking_over = 2
        sent = parcel(to(noor), with_picture())
        assert [await fails(here, sent) for _ in range(2)] == [Verdict.LATER, Verdict.LATER]
        await here.slack.deliver(sent)
        assert [shown(here, seen) for seen in noor.dm] == [["rich_text", "image", "actions"]]
        assert calls(here, "files.completeUploadExternal") == 1


async def test_what_slack_never_shows_is_said_in_words():
    async with office(limits="off") as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.files.looking_over = 1000
        sent = parcel(to(noor), with_picture())
        assert {await fails(here, sent) for _ in range(5)} == {Verdict.LATER}
        await here.slack.deliver(sent)
        assert [shown(here, seen) for seen in noor.dm] == [["rich_text", "rich_text", "actions"]]
        assert noor.dm[0].text == f"Sneller antwoord\n{WORDS}"


@pytest.mark.parametrize("why", ["missing_scope", "file_uploads_disabled", "storage_limit_reached"])
async def test_where_we_may_bring_none_it_is_said_in_words(why):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.faults.error("files.getUploadURLExternal", why)
        await here.slack.deliver(parcel(to(noor), with_picture()))
        assert [shown(here, seen) for seen in noor.dm] == [["rich_text", "rich_text", "actions"]]


async def test_where_none_can_be_drawn_it_is_said_in_words(monkeypatch):
    cannot_draw(monkeypatch)
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), with_picture()))
        assert [shown(here, seen) for seen in noor.dm] == [["rich_text", "rich_text", "actions"]]
        assert calls(here, "files.getUploadURLExternal") == 0


@pytest.mark.parametrize("step", ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])
@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "server_error"])
async def test_a_line_that_is_cut_while_it_is_brought_posts_nothing_and_may_be_tried_again(step, fault):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        getattr(here.sandbox.faults, fault)(step)
        sent = parcel(to(noor), with_picture())
        assert await fails(here, sent) is Verdict.LATER
        assert noor.dm == []
        await here.slack.deliver(sent)
        assert len(noor.dm) == 1
        assert not here.sandbox.violations


async def test_a_line_that_is_cut_after_it_is_posted_is_read_back_like_any_other():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        tried = now()
        here.sandbox.faults.cut_after("chat.postMessage")
        assert await fails(here, parcel(to(noor), with_picture(), 41)) is Verdict.UNCERTAIN
        found = await here.slack.read_back(parcel(to(noor), with_picture(), 41, first_tried_at=tried))
        assert json.loads(found or "")["ts"] == noor.dm[-1].ts
        assert len(noor.dm) == 1
