"""Documents of our own: a file beside the text, once, on both platforms; in words where none is taken."""

import pytest

from adapters.platform import DeliveryError, Verdict
from adapters.sandbox.telegram import TelegramSandbox
from flows.chat import Block, Button, Document, Message, Pressed, Run

from .slack_desk import office, parcel
from .telegram_support import Ear, listening, until
from .telegram_support import parcel as telegram_parcel
from .test_slack_pictures import calls, to

INSTEAD = "Zet het zelf in je agenda"
FILE = Document("learnathon.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", (Run(INSTEAD),))
LETTER = Message((Block((Run("Voor je agenda"),), (Button("Ik kom", "signup.coming", ("1",)),)),), document=FILE)


def test_it_travels_in_the_outbox():
    assert Message.from_json(LETTER.to_json()) == LETTER
    assert str(LETTER) == "Voor je agenda"
    assert str(LETTER.in_words()) == f"Voor je agenda\n\n{INSTEAD}"


async def test_on_slack_it_hangs_on_the_message():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), LETTER))
        (seen,) = noor.dm
        assert (seen.text, seen.buttons) == ("Voor je agenda", ("Ik kom",))
        ((file,),) = [seen.raw.files]
        assert file["name"] == "learnathon.ics"
        assert here.sandbox.files.stored[file["id"]].content == FILE.content.encode()
        assert not here.sandbox.violations


@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "server_error"])
@pytest.mark.parametrize("step", ["chat.postMessage", "chat.update"])
async def test_a_line_that_is_cut_shows_it_once_all_the_same(step, fault):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        getattr(here.sandbox.faults, fault)(step)
        sent = parcel(to(noor), LETTER)
        with pytest.raises(DeliveryError) as error:
            await here.slack.deliver(sent)
        assert error.value.verdict is Verdict.UNCERTAIN
        if await here.slack.read_back(sent) is None:
            await here.slack.deliver(sent)
        (seen,) = noor.dm
        assert [one["name"] for one in seen.raw.files] == ["learnathon.ics"]


@pytest.mark.parametrize("why", ["missing_scope", "file_uploads_disabled"])
async def test_where_slack_takes_none_it_is_said_in_words(why):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.faults.error("files.getUploadURLExternal", why)
        await here.slack.deliver(parcel(to(noor), LETTER))
        assert [one.text for one in noor.dm] == [f"Voor je agenda\n{INSTEAD}"]
        assert not noor.dm[0].raw.files


async def test_where_slack_hangs_none_on_a_message_it_is_said_in_words():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.faults.error("chat.update", "file_not_found")
        await here.slack.deliver(parcel(to(noor), LETTER))
        assert [one.text for one in noor.dm] == [f"Voor je agenda\n{INSTEAD}"]
        assert calls(here, "chat.postMessage") == 1


async def test_on_telegram_it_is_sent_with_the_text_below():
    async with TelegramSandbox() as sandbox, listening(sandbox, ear := Ear()) as bot:
        noor = sandbox.add_person("Noor", language="nl")
        await noor.start()
        await bot.deliver(telegram_parcel(f'{{"chat":{noor.id}}}', LETTER))
        *_, seen = noor.chat()
        assert (seen.media, seen.text, seen.buttons) == ("document", "Voor je agenda", ("Ik kom",))
        (sent,) = [one.media["document"] for one in noor.private_chat.shown() if one.media]
        assert sent["file_name"] == "learnathon.ics"
        assert sandbox.files[sent["file_id"]].content == FILE.content.encode()
        await noor.press("Ik kom")
        await until(lambda: any(isinstance(act, Pressed) for act in ear.acts))
        assert ear.acts[-1] == Pressed("signup.coming", ("1",))  # no text can take the place of a file
        assert sandbox.violations == []


async def test_where_a_group_takes_none_it_is_said_in_words():
    async with TelegramSandbox() as sandbox, listening(sandbox, Ear()) as bot:
        noor = sandbox.add_person("Noor", language="nl")
        group = sandbox.add_group("Ideeën", [noor])
        group.takes_documents = False
        await bot.deliver(telegram_parcel(f'{{"chat":{group.id}}}', LETTER))
        assert noor.messages(group)[-1].text == f"Voor je agenda\n\n{INSTEAD}"
        assert sandbox.violations == []
