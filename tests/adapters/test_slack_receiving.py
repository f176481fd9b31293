"""From a person's hand to the bot and back, over sockets and over HTTP: taken only when committed, done only once."""

import asyncio
import logging

import pytest

from adapters.sandbox.slack import SlackPerson
from flows.chat import Acknowledgement, Command, Incoming, Opened, Pressed, Profile, Said

from .slack_desk import card, office, parcel

MODES = ("socket", "http")
WORDS = "Een geheim idee van Noor"


def say(notice: str) -> Acknowledgement:
    return Acknowledgement(notice=notice)


@pytest.mark.parametrize("mode", MODES)
async def test_a_command_reaches_the_bot_with_who_sent_it(mode):
    async with office(mode) as here:
        noor = here.sandbox.add_person("noor", real_name="Noor de Wit", locale="nl-NL", tz="Europe/Amsterdam")
        await noor.command("/idee Stille standup")
        (came,) = here.desk.came
        assert came.act == Command("idea", "Stille standup")
        assert (came.sender.tenant, came.sender.id) == (here.sandbox.workspace.team_id, noor.id)
        assert (came.sender.language, came.sender.time_zone) == ("nl", "Europe/Amsterdam")
        assert came.sender.outsider is False
        assert await here.slack.vouches(came.sender)
        assert not noor.errors
        assert not here.sandbox.violations


@pytest.mark.parametrize("mode", MODES)
async def test_nothing_is_acknowledged_before_the_turn_is_committed(mode):
    async with office(mode) as here:
        here.desk.gates["noor"] = asyncio.Event()
        noor = here.sandbox.add_person("noor", real_name="noor")
        asking = asyncio.create_task(noor.command("/idee"))
        await here.desk.until(lambda: here.desk.came)
        await asyncio.sleep(0.05)
        assert not asking.done()
        here.desk.gates["noor"].set()
        await asking


@pytest.mark.parametrize("mode", MODES)
async def test_one_turn_that_hangs_keeps_nobody_else_waiting(mode):
    async with office(mode) as here:
        here.desk.gates["noor"] = asyncio.Event()
        noor, sam = (here.sandbox.add_person(name, real_name=name) for name in ("noor", "sam"))
        asking = asyncio.create_task(noor.command("/idee"))
        await here.desk.until(lambda: here.desk.came)
        await sam.command("/idee")
        assert not asking.done()
        here.desk.gates["noor"].set()
        await asking


@pytest.mark.parametrize("mode", MODES)
async def test_what_was_not_taken_comes_again_under_the_same_key(mode):
    async with office(mode, ack_within=0.3, retry_after=(0, 0, 0)) as here:
        noor = here.sandbox.add_person("noor")
        here.desk.refusals = 2
        await noor.write("hoi")
        await here.desk.until(lambda: len(here.desk.came) == 3)
        assert {incoming.key for incoming in here.desk.came} == {here.desk.came[0].key}
        assert here.desk.acts == [Said("hoi")] * 3
        await here.sandbox.settled()
        assert len(here.desk.came) == 3


@pytest.mark.parametrize("mode", MODES)
async def test_a_command_that_is_not_taken_gets_slacks_own_error(mode):
    async with office(mode, ack_within=0.3) as here:
        noor = here.sandbox.add_person("noor")
        here.desk.refusals = 1
        await noor.command("/idee")
        assert noor.errors


@pytest.mark.parametrize("mode", MODES)
async def test_the_same_envelope_twice_has_the_same_key(mode):
    async with office(mode) as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.faults.deliver_twice()
        await noor.command("/idee Stille standup")
        await here.desk.until(lambda: len(here.desk.came) == 2)
        first, second = here.desk.came
        assert first == second


@pytest.mark.parametrize("mode", MODES)
async def test_an_unexpected_error_is_answered_and_leaves_no_words_in_the_log(mode, caplog):
    caplog.set_level(logging.DEBUG)
    async with office(mode, ack_within=0.3, retry_after=()) as here:
        noor = here.sandbox.add_person("noor", real_name="Noor de Wit")
        here.desk.error = ValueError(WORDS)
        await noor.command(f"/idee {WORDS}")
        await noor.write(WORDS)
        await here.sandbox.settled()
        assert noor.errors
    logged = "\n".join(
        str(record.__dict__) for record in caplog.records if record.name.startswith(("adapters.slack", "slack"))
    )
    assert "ValueError" in logged
    assert WORDS not in logged
    assert here.sandbox.bot_token not in logged


async def test_a_line_only_they_see_and_never_markup():
    async with office() as here:
        here.desk.answers = lambda _: say("<!channel> *niet* <@U1>")
        noor = here.sandbox.add_person("noor")
        pool = here.sandbox.add_channel("vijver", [noor])
        await noor.command("/idee", pool)
        (line,) = noor.messages(pool)
        assert (line.text, line.ephemeral, line.mentions) == ("<!channel> *niet* <@U1>", True, ())
        assert not here.sandbox.violations


async def pressed(here, noor: SlackPerson, label: str = "Ik doe mee") -> Incoming:
    address = f'{{"user":"{noor.id}"}}'
    await here.slack.deliver(parcel(address, card()))
    await noor.press(label)
    incoming: Incoming = here.desk.came[-1]
    return incoming


async def test_a_press_brings_back_action_arguments_and_the_receipt():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.desk.answers = lambda _: say("Te laat")
        incoming = await pressed(here, noor)
        assert isinstance(incoming.act, Pressed)
        assert (incoming.act.action, incoming.act.args) == ("idea.join", ("7", "nu"))
        line = await noor.sees_message("Te laat")
        assert line.ephemeral
        await here.slack.deliver(parcel(incoming.sender.address, card("Aangepast"), receipt=incoming.act.receipt))
        assert [seen.text for seen in noor.dm if not seen.ephemeral] == ["Aangepast"]


async def test_a_stranger_gets_their_sentence_when_they_write_or_look():
    async with office() as here:
        here.desk.answers = lambda _: say("Alleen voor collega's.")
        gast = here.sandbox.add_person("gast", guest=True)
        buiten = here.sandbox.add_person("buiten", other_team=True)
        await gast.write("hallo?")
        await gast.sees_message("Alleen voor collega's.")
        await buiten.open_home()
        await buiten.sees("Alleen voor collega's.")
        assert all(incoming.sender.outsider for incoming in here.desk.came)
        assert not [incoming for incoming in here.desk.came if await here.slack.vouches(incoming.sender)]
        assert {incoming.sender.tenant for incoming in here.desk.came} == {
            here.sandbox.workspace.team_id,
            buiten.user.team_id,
        }


async def test_what_people_say_change_and_take_back():
    async with office() as here:
        noor, sam = here.sandbox.add_person("noor"), here.sandbox.add_person("sam", real_name="Sam")
        await here.slack.deliver(parcel(f'{{"user":"{noor.id}"}}', card()))
        await sam.write("eerst ik")
        await here.desk.until(lambda: here.desk.came)
        line = await noor.write("vraag het @sam")
        await here.sandbox.settled()
        await noor.edit(line, "laat maar")
        await here.sandbox.settled()
        await noor.delete(line)
        await noor.open_home()
        await here.sandbox.settled()
        assert here.desk.acts == [Said("eerst ik"), Said("vraag het @sam"), Said("laat maar", edited=True), Opened()]


async def test_a_profile_that_changes_and_somebody_new():
    async with office() as here:
        noor = here.sandbox.add_person("noor", locale="nl-NL")
        await noor.command("/idee")
        await noor.changes(locale="en-GB", tz="Europe/London")
        await here.sandbox.settled()
        await noor.command("/idee")
        sam = here.sandbox.add_person("sam", announce=True)
        await here.sandbox.settled()
        asked = len([call for call in here.sandbox.calls if call.method == "users.info"])
        await sam.command("/idee")
        assert [(one.sender.language, one.sender.time_zone) for one in here.desk.came[:2]] == [
            ("nl", "Europe/Amsterdam"),
            ("en", "Europe/London"),
        ]
        assert len([call for call in here.sandbox.calls if call.method == "users.info"]) == asked


async def test_a_name_a_guest_and_an_account_that_is_off_are_told_and_nothing_else():
    async with office(retry_after=(0, 0, 0)) as here:
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee")
        await noor.changes(locale="en-GB")
        await here.sandbox.settled()
        here.desk.refusals = 1
        changes: list[dict[str, object]] = [{"name": "nora"}, {"guest": True}, {"deleted": True}, {"deleted": False}]
        for change in changes:
            await noor.changes(**change)
            await here.sandbox.settled()
        told = [incoming for incoming in here.desk.came if isinstance(incoming.act, Profile)]
        assert [one.act for one in told] == [
            Profile("nora"),
            Profile("nora"),
            Profile("nora", outsider=True),
            Profile("nora", here=False, outsider=True),
            Profile("nora", outsider=True),
        ]
        assert told[0].key == told[1].key
        assert {one.sender.id for one in told} == {noor.id}


async def test_a_profile_that_cannot_be_had_counts_as_an_outsiders():
    async with office() as here:
        await here.sandbox.settled()
        noor = here.sandbox.add_person("noor")
        here.sandbox.faults.server_error("users.info")
        await noor.command("/idee")
        await noor.command("/idee")
        assert [incoming.sender.outsider for incoming in here.desk.came] == [True, False]


async def test_a_large_workspace_is_read_page_by_page():
    async with office(limits="off") as here:
        people = [here.sandbox.add_person(f"p{number}", real_name=f"P {number}") for number in range(450)]
        await here.slack.stop()
        await here.slack.start(here.desk.receive)
        await people[-1].command("/idee")
        assert here.desk.came[0].sender.name == "p449"
        assert len([call for call in here.sandbox.calls if call.method == "users.info"]) == 0


async def test_a_stop_lets_the_turn_under_way_be_answered():
    async with office() as here:
        here.desk.gates["noor"] = asyncio.Event()
        noor = here.sandbox.add_person("noor", real_name="noor")
        asking = asyncio.create_task(noor.command("/idee"))
        await here.desk.until(lambda: here.desk.came)
        stopping = asyncio.create_task(here.slack.stop())
        await asyncio.sleep(0.05)
        here.desk.gates["noor"].set()
        await asyncio.gather(asking, stopping)
        assert not noor.errors


@pytest.mark.parametrize("mode", MODES)
async def test_a_revoked_token_is_a_problem_until_it_works_again(mode):
    async with office(mode) as here:
        assert await here.slack.problem() is None
        here.sandbox.revoke_token()
        await here.sandbox.settled()
        assert "revoked" in str(await here.slack.problem())
        here.sandbox.workspace.token_revoked = False
        assert await here.slack.problem() is None
