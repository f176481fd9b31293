"""Behind a message: what the platform got, the turn that caused it, the rows it changed, and its outbox entries."""

import json
from datetime import timedelta
from html import unescape

import pytest

from adapters.sandbox.page.behind.inspecting import inspect
from adapters.sandbox.page.behind.seen import End
from adapters.sandbox.page.look import Look
from bot.sandbox import witness
from bot.sandbox.witness import Witness
from storage.watching import RowChange
from tests.bot.support import NOW, said
from tests.sandbox.behind_support import Scene, joins_on_slack, joins_on_telegram, scene


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path) as found:
        yield found


def looks_behind(here: Scene, about: str):
    return inspect(here.bench, Look.read({"about": about}, here.bench, "en"))


async def test_a_message_on_telegram(here: Scene):
    noor = here.on_telegram("Noor")
    await joins_on_telegram(noor)
    await settled(here)
    message = noor.chat()[-1]
    seen = looks_behind(here, f"telegram:{noor.id}:{message.id}")
    assert seen["subject"].method == "editMessageText"
    assert json.loads(seen["payload"])["text"] == message.text
    turn = seen["turns"][0]
    assert (turn.cause, turn.name, turn.end) == ("Pressed", "onboarding.join", End.KEPT)
    assert turn.handler == "flows.members.onboarding.joins"
    assert turn.who == f"Noor (telegram {noor.id})"
    assert turn.key.startswith("telegram:424242:")
    member = next(row for row in turn.rows if row.table == "member")
    assert ("state", "invited", "active") in member.columns
    entry = seen["entries"][0]
    assert [step.state for step in entry.steps] == ["pending", "sending", "sent"]
    assert entry.values["sent_at"]
    assert "payload" not in entry.values


async def test_what_somebody_said_and_what_it_caused(here: Scene):
    noor, bas = here.on_telegram("Noor"), here.on_slack("Bas")
    started = await noor.start()
    await noor.sees_buttons("Ja, vertel")
    seen = looks_behind(here, f"telegram:{noor.id}:{started.id}")
    assert seen["subject"].method == ""
    assert [(turn.cause, turn.name) for turn in seen["turns"]] == [("Command", "/start")]
    assert seen["entries"] == []
    wrote = await bas.write("start")
    await bas.sees("[Ja, vertel]")
    seen = looks_behind(here, f"slack:{wrote.channel}:{wrote.ts}")
    assert json.loads(seen["payload"])["text"] == "start"
    assert [turn.cause for turn in seen["turns"]] == ["Said"]


async def test_a_message_and_windows_on_slack(here: Scene):
    bas = here.on_slack("Bas")
    await joins_on_slack(bas)
    await settled(here)
    message = bas.dm[-1]
    seen = looks_behind(here, f"slack:{message.channel}:{message.ts}")
    assert seen["subject"].method == "chat.update"
    assert json.loads(seen["payload"])["blocks"]
    assert {entry.values["state"] for entry in seen["entries"]} == {"sent"}
    assert seen["turns"][0].name == "onboarding.join"
    await bas.command("/idee Stille standup")
    page = await bas.sees_modal()
    seen = inspect(here.bench, Look.read({"about": f"slack:view:{page.id}", "slack": bas.id}, here.bench, "en"))
    assert seen["subject"].method == "views.open"
    assert [(turn.name, turn.end) for turn in seen["turns"]] == [("/idea", End.NOTHING)]
    await bas.open_home()
    await settled(here)
    seen = looks_behind(here, f"slack:view:{bas.home.id}")
    assert seen["subject"].method == "views.publish"
    assert seen["entries"][0].values["kind"] == "home"


async def test_a_message_that_is_edited_shows_its_last_call_and_all_its_entries(here: Scene):
    noor = here.on_telegram("Noor")
    await joins_on_telegram(noor)
    await noor.command("/idee Stille standup")
    await noor.sees("beter kan")
    await noor.write("We praten elke ochtend veel te lang, voor iedereen.")
    asked = await noor.sees_buttons("Verbeteren")
    await settled(here)
    seen = looks_behind(here, f"telegram:{noor.id}:{asked.id}")
    assert seen["subject"].method == "editMessageText"
    assert len(seen["entries"]) == 2
    assert [turn.cause for turn in seen["turns"]] == ["Said", "Command"]


async def test_attempts_stand_one_below_the_other_with_what_went_wrong(here: Scene):
    noor = here.on_telegram("Noor")
    here.ground.telegram.faults.fail(429, method="sendMessage", retry_after=1)
    await noor.start()
    await noor.sees_buttons("Ja, vertel")
    message = noor.chat()[-1]
    await settled(here)
    (entry,) = looks_behind(here, f"telegram:{noor.id}:{message.id}")["entries"]
    assert [(step.state, step.attempts) for step in entry.steps] == [
        ("pending", 0),
        ("sending", 1),
        ("pending", 1),
        ("sending", 2),
        ("sent", 2),
    ]
    assert entry.steps[2].error
    assert entry.steps[2].due_at > entry.steps[2].at


async def _itself(app):
    return app


async def settled(here: Scene) -> None:
    """Wait until all that was said is delivered, and written down."""
    await here.ground.settled(await here.life.ask(_itself))


async def test_what_was_due_is_a_turn_too_when_it_changed_something(here: Scene):
    noor = here.on_telegram("Noor")
    await joins_on_telegram(noor)
    await noor.command("/idee Stille standup")
    await noor.sees("beter kan")
    await noor.write("We praten elke ochtend veel te lang, voor iedereen.")
    for label in ("Verbeteren", "Weet ik nog niet", "Ik wil meedoen", "Plaatsen"):
        await noor.sees_buttons(label)
        await noor.press(label)
    await noor.sees("Dank je")
    here.ground.clock.move_to(here.ground.clock() + timedelta(days=20))
    await here.life.ask(lambda app: app.ticking.run())
    await settled(here)
    due = [turn for turn in here.witness._turns if turn.cause == "Due"]
    assert due
    assert all(turn.rows and turn.name and turn.end is End.KEPT for turn in due)
    about = next(entry for turn in due for entry in here.witness._entries.values() if turn in entry.turns)
    assert about.turns[-1].cause == "Due"


async def test_the_page_draws_it_in_both_languages_and_to_the_letter(here: Scene):
    noor = here.on_telegram("Noor")
    started = await noor.start("<b>x</b>")
    await noor.sees_buttons("Ja, vertel")
    about = f"telegram:{noor.id}:{started.id}"
    english, dutch = here.draws("inspect", about=about), here.draws("inspect", about=about, lang="nl")
    assert "What the platform got" in english
    assert "Wat het platform kreeg" in dutch
    assert "<b>x</b>" not in english
    assert '"/start <b>x</b>"' in unescape(english)
    assert "hidden" in here.draws("inspect").partition(">")[0]


@pytest.mark.parametrize(
    "about",
    ["x", "slack:C1:1.0", "slack:view:V1", "telegram:1:1", "telegram:5000001:999", "telegram:5000001:x", "slack:::"],
)
async def test_what_is_not_there_is_said_to_be_gone(here: Scene, about: str):
    assert looks_behind(here, about)["subject"] is None
    assert "not there any more" in here.draws("inspect", about=about)


async def test_only_the_latest_is_kept(here: Scene, monkeypatch):
    monkeypatch.setattr(witness, "ENTRIES_KEPT", 2)
    seen = Witness(here.witness._house, lambda: NOW)
    for number in range(5):
        row = {"id": number, "platform": "slack", "receipt": f"V{number}", "state": "sent", "attempts": 1}
        seen.changed([RowChange("outbox", str(number), {}, {**row, "error": None, "due_at": "2026-11-02 09:00:00"})])
    assert [len(seen.entries("slack", "", f"V{number}")) for number in range(5)] == [0, 0, 0, 1, 1]
    for number in range(witness.TURNS_KEPT + 5):
        with seen.observe(said(f"slack:{number}", "hallo")):
            pass
    assert len(seen._turns) == witness.TURNS_KEPT
    assert seen.turns(["slack:4"]) == []
    assert seen.turns(["slack:5"])[0].end is End.NOTHING


async def test_a_turn_that_fails_or_dies_says_so(here: Scene):
    seen = Witness(here.witness._house, lambda: NOW)
    for error in (ValueError, KeyboardInterrupt):
        with pytest.raises(error), seen.observe(said(error.__name__, "hallo")):
            raise error
    assert [seen.turns([key])[0].end for key in ("ValueError", "KeyboardInterrupt")] == [End.FAILED, End.KILLED]
