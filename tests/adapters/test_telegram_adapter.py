"""The whole adapter against the simulated Telegram: what people do comes in, what the bot says goes out."""

import asyncio
import logging
import traceback
from contextlib import contextmanager

import pytest

from adapters.platform import DeliveryError, NotTaken, PlatformError, Verdict
from adapters.sandbox.telegram import Limits, TelegramSandbox
from adapters.telegram import Telegram, TelegramOptions
from adapters.telegram.callback import ButtonCodes
from flows.chat import Acknowledgement, Button, Command, File, FileKind, Message, Pressed, Reachable, Said
from tests.adapters.telegram_support import (
    COMMANDS,
    SWIFT,
    Clock,
    Ear,
    listening,
    new_telegram,
    options,
    parcel,
    said,
    until,
)

LIKE = Button("👍", "ideas.like", ("7",))


@pytest.fixture
async def sandbox():
    async with TelegramSandbox() as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
async def bot(sandbox, ear):
    async with listening(sandbox, ear) as telegram:
        yield telegram


@pytest.fixture
async def noor(sandbox):
    return sandbox.add_person("Noor", language="nl")


def private(person) -> str:
    return f'{{"chat":{person.id}}}'


def in_group(group, thread=None) -> str:
    return f'{{"chat":{group.id}}}' if thread is None else f'{{"chat":{group.id},"thread":{thread}}}'


def our_logs(caplog) -> str:
    """All but the simulated Telegram's own web server."""
    return "\n".join(str(vars(record)) for record in caplog.records if not record.name.startswith("uvicorn"))


@contextmanager
def excused(sandbox, reason):
    """What the simulated Telegram holds against us inside, for this reason, is the point of the test."""
    before = len(sandbox.violations)
    yield
    assert all(reason in str(violation) for violation in sandbox.violations[before:])
    del sandbox.violations[before:]


async def verdict_of(delivery) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        await delivery
    return caught.value


async def test_what_noor_does_comes_in_in_order(sandbox, ear, bot, noor):
    await noor.start("WELKOM")
    await noor.command("/idee Stille standup")
    words = await noor.write("gewoon praten")
    await noor.edit(words, "toch anders")
    await noor.send_sticker()
    sent = await noor.send_photo("met een bijschrift")
    photo = noor.private_chat.messages[sent.id].media["photo"][0]["file_id"]
    await noor.block()
    await noor.unblock()
    await sandbox.settled()
    assert ear.acts == [
        Command("start", "WELKOM"),
        Command("idee", "Stille standup"),
        Said("gewoon praten"),
        Said("toch anders", edited=True),
        Said(None),
        Said("met een bijschrift", file=File(FileKind.PHOTO, photo)),
        Reachable(now=False),
        Reachable(now=True),
    ]
    assert {incoming.sender.name for incoming in ear.heard} == {"Noor"}
    assert len({incoming.key for incoming in ear.heard}) == len(ear.heard)
    assert all(incoming.key.startswith(f"telegram:{sandbox.bot_id}:") for incoming in ear.heard)


async def test_a_message_is_posted_pressed_and_edited_in_place(sandbox, ear, bot, noor):
    await noor.start()
    receipt = await bot.deliver(parcel(private(noor), said("Idee 7", LIKE)))
    toast = await noor.press("👍", wait=True)
    assert toast == ""
    assert ear.acts[-1] == Pressed("ideas.like", ("7",), receipt)
    assert await bot.deliver(parcel(private(noor), said("Idee 7: bedankt"), receipt=receipt)) == receipt
    shown = noor.chat()[-1]
    assert shown.text == "Idee 7: bedankt"
    assert shown.buttons == ()


async def test_a_notice_on_a_press_is_a_toast_of_at_most_200_letters(sandbox, noor):
    async def answer(_):
        return Acknowledgement(notice="woord " * 60)

    async with listening(sandbox, Ear(answer)) as bot:
        await noor.start()
        await bot.deliver(parcel(private(noor), said("Idee 7", LIKE)))
        toast = await noor.press("👍", wait=True)
        assert len(toast) <= 200
        assert toast.endswith("woord…")


async def test_a_stranger_hears_one_sentence_an_hour(sandbox):
    async def answer(_):
        return Acknowledgement(notice="Je hebt een uitnodiging nodig.")

    clock, stranger = Clock(), sandbox.add_person("Storm")
    async with listening(sandbox, Ear(answer), clock=clock):
        await stranger.start()
        await stranger.write("hallo")
        await until(lambda: len(sandbox.called("sendMessage")) == 1)
        await sandbox.settled()
        clock.move(minutes=61)
        await stranger.write("nog een keer")
        await until(lambda: len(sandbox.called("sendMessage")) == 2)
    assert len(sandbox.called("sendMessage")) == 2


async def test_somebody_in_the_group_without_a_private_chat_is_answered_there(sandbox):
    async def answer(_):
        return Acknowledgement(notice="Open eerst een gesprek met mij.")

    noor = sandbox.add_person("Noor")
    group = sandbox.add_group("Learnathon", [noor], topics=["Ideeën"])
    async with listening(sandbox, Ear(answer)):
        await noor.command("/idee", group, thread=group.topics["Ideeën"])
        await until(lambda: len(sandbox.called("sendMessage")) == 2)
        await sandbox.settled()
    said_there = [message for message in group.messages.values() if message.sender.is_bot]
    assert [message.thread for message in said_there] == [group.topics["Ideeën"]]


async def test_forged_buttons_and_buttons_from_another_chat_do_nothing(sandbox, ear, bot, noor):
    bob = sandbox.add_person("Bob")
    await noor.start()
    await bob.start()
    await bot.deliver(parcel(private(noor), said("Voor Noor", LIKE)))
    await bot.deliver(parcel(private(bob), said("Voor Bob", LIKE)))
    await sandbox.settled()
    heard = len(ear.heard)
    codes = ButtonCodes(sandbox.token)
    forged = codes.data(bob.id, "ideas.like", ("7",))
    message = await noor.write("mijn bericht")
    assert await noor.press_data(forged, message, wait=True) == ""
    assert await noor.press_data("ideas.like|7", message, wait=True) == ""
    assert [type(act) for act in ear.acts[heard:]] == [Said]


async def test_a_private_button_in_the_group_leads_to_the_private_chat(sandbox, ear, bot, noor):
    group = sandbox.add_group("Learnathon", [noor])
    await bot.deliver(parcel(in_group(group), said("Idee 7", Button("Bekijk", "ideas.show", ("7",), private=True))))
    await noor.press("Bekijk", chat=group)
    await until(lambda: ear.heard)
    assert ear.acts == [Pressed("ideas.show", ("7",))]
    assert ear.heard[0].private


async def test_every_link_that_is_followed_gets_its_answer(sandbox, noor):
    async def answer(_):
        return Acknowledgement(notice="Dit idee is er niet meer.")

    link = ButtonCodes(sandbox.token).link("ideas.show", ("7",))
    async with listening(sandbox, Ear(answer)):
        await noor.start(link)
        await noor.start(link)
        await until(lambda: len(sandbox.called("sendMessage")) == 2)


async def test_a_menu_that_cannot_be_set_does_not_matter(sandbox, ear, noor):
    sandbox.faults.fail(500, method="getMyCommands", times=2)
    async with listening(sandbox, ear) as telegram:
        await noor.write("hallo")
        await sandbox.settled()
        assert await telegram.problem() is None
    assert ear.acts == [Said("hallo")]


async def test_commands_in_the_group_come_in_and_talk_does_not(sandbox, ear, bot, noor):
    group = sandbox.add_group("Learnathon", [noor], bot="administrator")
    await noor.write("gewoon praten", group)
    await noor.command("/idee@learnathon_bot Stiller", group)
    await sandbox.settled()
    assert ear.acts == [Command("idee", "Stiller")]
    assert not ear.heard[0].private


async def test_cards_go_to_a_topic_and_follow_a_group_that_moves(sandbox, bot, noor):
    forum = sandbox.add_group("Forum", [noor], topics=["Ideeën"])
    await bot.deliver(parcel(in_group(forum, forum.topics["Ideeën"]), said("Idee 7")))
    assert [one.thread for one in forum.messages.values() if one.sender.is_bot] == [forum.topics["Ideeën"]]
    group = sandbox.add_group("Groep", [noor], kind="group")
    old = await bot.deliver(parcel(in_group(group), said("Idee 8")))
    moved = sandbox.migrate(group)
    new = await bot.deliver(parcel(in_group(group), said("Idee 8, bijgewerkt"), receipt=old))
    assert new.startswith(f'{{"chat":{moved.id},')
    assert (await bot.deliver(parcel(in_group(group), said("Idee 9")))).startswith(f'{{"chat":{moved.id},')


async def test_what_is_said_under_a_card_is_a_reply_to_it_while_both_are_in_one_group(sandbox, bot, noor):
    group = sandbox.add_group("Groep", [noor], kind="group")
    card = await bot.deliver(parcel(in_group(group), said("Idee 8")))
    await bot.deliver(parcel(in_group(group), said("Reactie"), under=card))
    shown = noor.messages(group)
    assert shown[-1].reply_to == shown[0].id
    sandbox.migrate(group)
    await bot.deliver(parcel(in_group(group), said("Nog een"), under=card))
    assert sandbox.violations == []


async def test_an_edit_that_changes_nothing_is_done_and_a_lost_message_is_posted_anew(sandbox, bot, noor):
    await noor.start()
    receipt = await bot.deliver(parcel(private(noor), said("Idee 7")))
    with excused(sandbox, "message is not modified"):
        assert await bot.deliver(parcel(private(noor), said("Idee 7"), receipt=receipt)) == receipt
    await noor.delete(noor.chat()[-1])
    again = await bot.deliver(parcel(private(noor), said("Idee 7, opnieuw"), receipt=receipt))
    assert again != receipt


async def test_failures_come_back_as_verdicts(sandbox, bot, noor):
    await noor.start()
    post = parcel(private(noor), said("Idee 7"))
    receipt = await bot.deliver(post)
    edit = parcel(private(noor), said("Idee 8"), receipt=receipt)
    sandbox.faults.fail(429, method="sendMessage", retry_after=7)
    slow = await verdict_of(bot.deliver(post))
    assert (slow.verdict, slow.wait) == (Verdict.LATER, 7.0)
    sandbox.faults.cut_after(method="sendMessage")
    assert (await verdict_of(bot.deliver(post))).verdict is Verdict.UNCERTAIN
    sandbox.faults.cut_after(method="editMessageText")
    assert (await verdict_of(bot.deliver(edit))).verdict is Verdict.LATER
    sandbox.faults.fail(502, method="sendMessage")
    assert (await verdict_of(bot.deliver(post))).verdict is Verdict.UNCERTAIN
    assert (await verdict_of(bot.deliver(parcel("home", said("x"), kind="home")))).verdict is Verdict.REFUSED
    assert (await verdict_of(bot.deliver(parcel("[]", said("x"))))).verdict is Verdict.REFUSED
    assert (await verdict_of(bot.read_back(post))).verdict is Verdict.UNCERTAIN
    await noor.block()
    assert (await verdict_of(bot.deliver(post))).verdict is Verdict.UNREACHABLE
    sandbox.faults.revoke_token()
    assert (await verdict_of(bot.deliver(post))).verdict is Verdict.CLOSED
    await sandbox.stop()
    await verdict_of(bot.deliver(post))  # may go out on a connection whose end we have not heard of yet
    assert (await verdict_of(bot.deliver(post))).verdict is Verdict.LATER


async def test_documented_limits_come_back_as_a_wait(noor):
    async with TelegramSandbox(limits=Limits(chat_burst=1)) as strict, listening(strict, Ear()) as bot:
        bob = strict.add_person("Bob")
        await bob.start()
        await bot.deliver(parcel(private(bob), said("een")))
        error = await verdict_of(bot.deliver(parcel(private(bob), said("twee"))))
        assert (error.verdict, error.wait) == (Verdict.LATER, 1.0)


async def test_the_offset_waits_for_the_commit(sandbox, noor):
    go_on = asyncio.Event()

    async def answer(_):
        await go_on.wait()
        return Acknowledgement()

    async with listening(sandbox, Ear(answer)):
        await noor.start()
        with pytest.raises(TimeoutError):
            await sandbox.settled(0.1)
        go_on.set()
        await sandbox.settled()


async def test_what_the_bot_could_not_take_comes_again(sandbox, noor):
    async def answer(_):
        if len(ear.heard) < 3:
            raise NotTaken
        return Acknowledgement()

    ear = Ear(answer)
    async with listening(sandbox, ear):
        await noor.start()
        await sandbox.settled()
    assert [incoming.key for incoming in ear.heard] == [ear.heard[0].key] * 3


async def test_an_update_that_always_fails_does_not_stop_the_next(sandbox, noor, caplog):
    async def answer(incoming):
        if incoming.act == Said("geheim"):
            raise RuntimeError("geheim")
        return Acknowledgement()

    ear = Ear(answer)
    async with listening(sandbox, ear):
        await noor.write("geheim")
        await noor.write("verder")
        await sandbox.settled()
    assert ear.acts == [Said("geheim"), Said("verder")]
    assert "RuntimeError" in str([vars(record) for record in caplog.records])
    assert "geheim" not in our_logs(caplog)


async def test_a_bad_line_is_survived(sandbox, ear, bot, noor):
    for fault in (sandbox.faults.cut_before, sandbox.faults.cut_after):
        fault(method="getUpdates", times=2)
        await noor.write("hallo")
    sandbox.faults.fail(500, method="getUpdates", times=2)
    sandbox.faults.fail(429, method="getUpdates", retry_after=1)
    await noor.write("daar")
    await sandbox.settled()
    assert {act.text for act in ear.acts} == {"hallo", "daar"}
    assert await bot.problem() is None


async def test_a_revoked_token_is_told_and_mends_itself(sandbox, ear, bot, noor):
    assert await bot.problem() is None
    sandbox.faults.revoke_token()
    await noor.write("hallo")
    await until(bot.problem)
    assert "LEARNATHON_TELEGRAM__TOKEN" in str(await bot.problem())
    sandbox.faults.restore_token()
    await sandbox.settled()
    assert await bot.problem() is None


async def test_two_programs_with_one_bot_are_told(sandbox, bot):
    async with listening(sandbox, Ear()) as other:

        async def somebody_tells():
            return await bot.problem() or await other.problem()

        await until(somebody_tells)


async def test_stopping_is_quick_and_lets_turns_end(sandbox, noor):
    go_on, ended = asyncio.Event(), []

    async def answer(incoming):
        await go_on.wait()
        ended.append(incoming)
        return Acknowledgement()

    ear, telegram = Ear(answer), new_telegram(sandbox)
    await telegram.start(ear.receive)
    await noor.start()
    await until(lambda: ear.heard)
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    async with asyncio.timeout(1):
        await telegram.stop()
        await telegram.stop()
    assert len(ended) == 1


async def test_a_wrong_token_is_told_with_what_to_mend_and_never_shown(sandbox, caplog):
    caplog.set_level(logging.DEBUG)
    telegram = Telegram(TelegramOptions("99:wrong-secret", sandbox.base_url), COMMANDS, Clock(), patience=SWIFT)
    with pytest.raises(PlatformError, match="LEARNATHON_TELEGRAM__TOKEN") as caught:
        await telegram.start(Ear().receive)
    assert "wrong-secret" not in "".join(traceback.format_exception(caught.value))
    assert "wrong-secret" not in our_logs(caplog)


async def test_the_token_is_in_no_log_and_no_error(sandbox, caplog, noor):
    caplog.set_level(logging.DEBUG)
    async with listening(sandbox, Ear()) as bot:
        await noor.start()
        await bot.deliver(parcel(private(noor), said("Idee 7")))
        sandbox.faults.cut_before(method="sendMessage")
        error = await verdict_of(bot.deliver(parcel(private(noor), said("Idee 7"))))
        sandbox.faults.cut_before(method="getUpdates")
        await noor.write("geheim")
        await sandbox.settled()
        await sandbox.stop()
        gone = await verdict_of(bot.deliver(parcel(private(noor), said("Idee 7"))))
        secret = sandbox.token.partition(":")[2]
        for shown in (
            our_logs(caplog),
            *traceback.format_exception(error),
            *traceback.format_exception(gone),
            repr(bot),
        ):
            assert secret not in shown
            assert "geheim" not in shown
    assert secret not in repr(options(sandbox, webhook_secret=secret))


async def test_without_a_network_the_bot_starts_and_keeps_trying(sandbox, ear, noor):
    await noor.start()
    port = int(sandbox.base_url.rpartition(":")[2].partition("/")[0])
    await sandbox.stop()
    chosen = TelegramOptions(sandbox.token, f"http://127.0.0.1:{port}/bot")
    telegram = Telegram(chosen, COMMANDS, Clock(), patience=SWIFT)
    await telegram.start(ear.receive)
    try:
        assert "cannot be reached" in (await telegram.problem() or "")
        assert (await verdict_of(telegram.deliver(parcel(private(noor), said("x"))))).verdict is Verdict.LATER
        async with TelegramSandbox(port=port) as back:
            bob = back.add_person("Bob")
            await bob.start()
            await until(lambda: ear.heard)
            assert await telegram.problem() is None
    finally:
        await telegram.stop()


async def test_the_menu_is_set_per_language_and_only_when_it_differs(sandbox, ear, noor):
    async with listening(sandbox, ear):
        await until(lambda: len(sandbox.called("setMyCommands")) == 2)
    async with listening(sandbox, ear):
        await until(lambda: len(sandbox.called("getMyCommands")) == 4)
    assert len(sandbox.called("setMyCommands")) == 2
    assert noor.commands_menu("nl") == {"idee": "Stuur een idee in", "mijn": "Wat van jou is"}
    assert noor.commands_menu("de") == {"idea": "Send an idea", "mine": "What is yours"}


async def test_an_empty_chat_says_who_we_are_per_language_and_it_is_set_only_when_it_differs(sandbox, ear):
    spoken = {"nl": "Ik ben de bot.", "en": "I am the bot."}
    async with listening(sandbox, ear, introduction=spoken):
        await until(lambda: len(sandbox.called("setMyDescription")) == 2)
    async with listening(sandbox, ear, introduction=spoken):
        await until(lambda: len(sandbox.called("getMyDescription")) == 4)
    assert len(sandbox.called("setMyDescription")) == 2
    assert [sandbox.description(language) for language in ("nl", "en", "de")] == [spoken["nl"], *[spoken["en"]] * 2]


async def test_the_one_language_there_is_introduces_us_to_everybody(sandbox, ear):
    async with listening(sandbox, ear, introduction={"nl": f"Ik ben de bot. {'x' * 600}"}):
        await until(lambda: len(sandbox.called("setMyDescription")) == 1)
    assert sandbox.description("de").startswith("Ik ben de bot. ")
    assert sandbox.violations == []


async def test_members_of_a_pool_that_became_a_supergroup_are_vouched_for(sandbox, noor):
    ear, group = Ear(), sandbox.add_group("Learnathon", [noor], kind="group")
    async with listening(sandbox, ear, pool_chat=str(group.id)) as bot:
        moved = sandbox.migrate(group)
        await noor.start()
        await until(lambda: ear.heard)
        assert await bot.vouches(ear.heard[-1].sender)
        found = {one.subject: one.problem for one in await bot.check()}
        assert f"LEARNATHON_TELEGRAM__POOL_CHAT to {moved.id}" in str(found["Telegram: chat for idea cards"])


async def test_members_of_the_pool_chat_are_vouched_for(sandbox, noor):
    bob, clock, ear = sandbox.add_person("Bob"), Clock(), Ear()
    group = sandbox.add_group("Learnathon", [noor])
    async with listening(sandbox, ear, clock=clock, pool_chat=str(group.id)) as bot:
        await noor.start()
        await bob.start()
        await until(lambda: len(ear.heard) == 2)
        senders = {incoming.sender.name: incoming.sender for incoming in ear.heard}
        assert await bot.vouches(senders["Noor"])
        assert await bot.vouches(senders["Noor"])
        assert not await bot.vouches(senders["Bob"])
        assert len(sandbox.called("getChatMember")) == 2
        await bob.join(group)
        clock.move(minutes=2)
        assert await bot.vouches(senders["Bob"])
        sandbox.faults.fail(500, method="getChatMember")
        clock.move(minutes=20)
        with pytest.raises(NotTaken):
            await bot.vouches(senders["Noor"])
        assert await bot.vouches(senders["Noor"])
    async with listening(sandbox, ear) as without_pool:
        assert not await without_pool.vouches(senders["Noor"])


async def problems(sandbox, **chosen) -> dict[str, str | None]:
    telegram = new_telegram(sandbox, **chosen)
    return {finding.subject.removeprefix("Telegram: "): finding.problem for finding in await telegram.check()}


async def test_check_finds_everything_in_order(sandbox, noor):
    group = sandbox.add_group("Learnathon", [noor], topics=["Ideeën"])
    found = await problems(sandbox, pool_chat=f"{group.id}:{group.topics['Ideeën']}")
    assert found == {
        "token of @learnathon_bot": None,
        "polling": None,
        "privacy mode": None,
        "chat for idea cards": None,
    }


async def test_check_says_what_is_wrong_and_what_to_do(sandbox, noor):
    no_forum = sandbox.add_group("Learnathon", [noor], bot="left")
    with excused(sandbox, "getChat"):
        assert "add the bot" in str((await problems(sandbox, pool_chat=f"{no_forum.id}:3"))["chat for idea cards"])
        assert "POOL_CHAT" in str((await problems(sandbox, pool_chat="-1009"))["chat for idea cards"])
    plain = sandbox.add_group("Gewoon", [noor])
    assert "leave out :3" in str((await problems(sandbox, pool_chat=f"{plain.id}:3"))["topic"])
    sandbox.faults.revoke_token()
    assert "LEARNATHON_TELEGRAM__TOKEN" in str(await problems(sandbox))
    await sandbox.stop()
    assert "reachable" in str(await problems(sandbox))


async def test_check_hints_at_privacy_mode():
    async with TelegramSandbox(reads_all_groups=True) as open_bot:
        assert "/setprivacy" in str((await problems(open_bot))["privacy mode"])


def with_file(kind: FileKind, reference: str, text: str = "Foto van Noor.") -> Message:
    return Message(said(text, LIKE, typed=True).blocks, File(kind, reference))


async def test_a_photo_and_a_voice_note_are_shown_again_with_their_words(sandbox, bot, noor):
    await noor.start()
    for hers, kind in ((await noor.send_photo(), FileKind.PHOTO), (await noor.send_voice(), FileKind.VOICE)):
        media = noor.private_chat.messages[hers.id].media[kind]
        file = media[0]["file_id"] if kind is FileKind.PHOTO else media["file_id"]
        receipt = await bot.deliver(parcel(private(noor), with_file(kind, file, "lang " * 400)))
        shown = noor.chat()[-1]
        assert (shown.media, shown.buttons) == (kind.value, ("👍",))
        assert shown.text.endswith("…")
        again = await bot.deliver(parcel(private(noor), with_file(kind, file), receipt=receipt))
        assert again != receipt, "a new message, since the old one cannot become it"


async def test_a_file_that_telegram_does_not_know_any_more_leaves_its_words(sandbox, bot, noor):
    await noor.start()
    with excused(sandbox, "wrong file identifier"):
        await bot.deliver(parcel(private(noor), with_file(FileKind.PHOTO, "gone")))
    assert (await noor.sees("Foto van Noor.")).media == ""
