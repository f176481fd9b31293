"""What the simulated Bot API accepts and refuses, seen through the real client."""

import httpx
import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyParameters,
)
from telegram import MessageEntity as Part
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from adapters.sandbox.png import tiny_png
from adapters.sandbox.telegram import TelegramSandbox
from tests.sandbox.telegram_client import Clock, client

PNG = tiny_png(8, 6)


@pytest.fixture
async def telegram():
    async with TelegramSandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(telegram):
    async with client(telegram) as bot:
        yield bot


@pytest.fixture
async def noor(telegram):
    noor = telegram.add_person("Noor", username="noor_k")
    await noor.start()
    return noor


def button(label, data="go", **other):
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data, **other)]])


async def test_a_message_arrives_with_its_buttons_and_formatting(telegram, bot, noor):
    sent = await bot.send_message(
        noor.id, "Welkom 👋 Noor", entities=[Part(Part.BOLD, 10, 4)], reply_markup=button("Meedoen")
    )

    shown = await noor.sees("Welkom")
    assert (shown.id, shown.rows, shown.from_bot) == (sent.message_id, (("Meedoen",),), True)
    assert [(mark.kind, mark.text) for mark in shown.marks] == [("bold", "Noor")]
    assert sent.parse_entities() == {sent.entities[0]: "Noor"}
    assert telegram.violations == []


async def test_get_me_and_the_token(telegram, bot):
    assert (await bot.get_me()).username == telegram.bot_username
    with pytest.raises(InvalidToken):
        async with client(telegram, token="1:wrong"):
            pass
    telegram.faults.revoke_token()
    with pytest.raises(InvalidToken, match="Unauthorized"):
        await bot.get_me()
    telegram.faults.restore_token()
    assert await bot.get_me()
    assert telegram.violations == []


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "Message text is empty"), ("  \n\u200b ", "Text must be non-empty"), ("é" * 4097, "Message is too long")],
)
async def test_texts_that_are_refused(telegram, bot, noor, text, why):
    with pytest.raises(BadRequest, match=why):
        await bot.send_message(noor.id, text)
    assert [violation.method for violation in telegram.violations] == ["sendMessage"]


async def test_emoji_count_double(telegram, bot, noor):
    await bot.send_message(noor.id, "👋" * 2048)
    with pytest.raises(BadRequest, match="too long"):
        await bot.send_message(noor.id, "👋" * 2048 + "!")


@pytest.mark.parametrize(
    ("offset", "length", "why"),
    [
        (0, 1, "ends in a middle"),
        (1, 1, "begins in a middle"),
        (3, 9, "ends after the end"),
        (99, 1, "begins after the end"),
        (-1, 1, "incorrect offset"),
    ],
)
async def test_entities_must_lie_in_the_text_and_split_no_emoji(bot, noor, offset, length, why):
    with pytest.raises(BadRequest, match=why):
        await bot.send_message(noor.id, "👋 hoi", entities=[Part(Part.BOLD, offset, length)])


async def test_entities_move_along_when_the_text_is_trimmed(bot, noor):
    sent = await bot.send_message(noor.id, "\n  hoi Noor  ", entities=[Part(Part.BOLD, 7, 6)])
    assert sent.text == "hoi Noor"
    assert list(sent.parse_entities().values()) == ["Noor"]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (button("Ja", "x" * 65), "Button_data_invalid"),
        (button("Ja", "é" * 33), "Button_data_invalid"),
        (button("Ja", ""), "text buttons are unallowed"),
        (button(" "), "Reply_markup_invalid"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")] * 9]), "Reply_markup_too_long"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]] * 101), "Reply_markup_too_long"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("x", url="nergens")]]), "wrong http url"),
    ],
)
async def test_buttons_that_are_refused(telegram, bot, noor, markup, why):
    with pytest.raises(BadRequest, match=why):
        await bot.send_message(noor.id, "Kies", reply_markup=markup)
    assert len(telegram.violations) == 1


async def test_parse_mode_and_unknown_arguments_are_violations_even_though_they_pass(telegram, bot, noor):
    await bot.send_message(noor.id, "hoi", parse_mode="HTML", api_kwargs={"colour": "red"})
    assert {violation.why for violation in telegram.violations} == {
        "unknown argument colour",
        "parse_mode is used; entities are asked for",
    }


async def test_edits(telegram, bot, noor):
    sent = await bot.send_message(noor.id, "Vraag 1", reply_markup=button("Ja"))
    edited = await bot.edit_message_text("Vraag 2", noor.id, sent.message_id, reply_markup=button("Ja"))
    assert (edited.text, edited.edit_date is not None) == ("Vraag 2", True)
    await bot.edit_message_reply_markup(noor.id, sent.message_id)
    assert [(shown.text, shown.rows, shown.edited) for shown in noor.chat()[-1:]] == [("Vraag 2", (), True)]
    assert telegram.violations == []


async def test_a_voice_note_is_sent_again_by_its_id(telegram, bot, noor):
    hers = await noor.send_voice()
    file = noor.private_chat.messages[hers.id].media["voice"]["file_id"]
    sent = await bot.send_voice(noor.id, file, caption="Hoe het klinkt")
    assert (await noor.sees("Hoe het klinkt")).media == "voice"
    assert sent.voice.duration
    photo = await bot.send_photo(noor.id, PNG)
    for wrong in ("nobody-knows-it", photo.photo[0].file_id):
        with pytest.raises(BadRequest, match="Wrong file identifier"):
            await bot.send_voice(noor.id, wrong)
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_voice(noor.id, file, caption="x" * 1025)
    assert len(telegram.violations) == 3


async def test_edits_that_are_refused(telegram, bot, noor):
    sent = await bot.send_message(noor.id, "Vraag 1", reply_markup=button("Ja"))
    hers = await noor.write("hoi")
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("Vraag 1", noor.id, sent.message_id, reply_markup=button("Ja"))
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("Vraag 2", noor.id, hers.id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("Vraag 2", noor.id, 999)
    assert len(telegram.violations) == 3

    await noor.delete(noor.chat()[1])
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("Vraag 2", noor.id, sent.message_id)
    assert len(telegram.violations) == 3, "nobody can know that a person deleted a message"


async def test_messages_are_deleted_reacted_to_and_answered(telegram, bot, noor):
    hers = await noor.write("Mijn idee")
    await bot.set_message_reaction(noor.id, hers.id, "👍")
    answer = await bot.send_message(noor.id, "Mooi", reply_parameters=ReplyParameters(hers.id))
    assert answer.reply_to_message.text == "Mijn idee"
    assert noor.chat()[-2].reactions == ("👍",)
    assert await bot.delete_message(noor.id, answer.message_id)
    assert [shown.text for shown in noor.chat()] == ["/start", "Mijn idee"]
    with pytest.raises(BadRequest, match="to be replied not found"):
        await bot.send_message(noor.id, "Mooi", reply_parameters=ReplyParameters(77))


async def test_who_cannot_be_written_to(telegram, bot, noor):
    daan = telegram.add_person("Daan")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(daan.id, "hoi")
    await noor.block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(noor.id, "hoi")
    await noor.unblock()
    await noor.deactivate()
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_message(noor.id, "hoi")
    assert telegram.violations == []
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(123, "hoi")
    assert len(telegram.violations) == 1


async def test_groups_topics_and_being_thrown_out(telegram, bot, noor):
    pool = telegram.add_group("Ideeënpool", [noor], topics=["Ideeën", "Nieuws"], bot="administrator")
    sent = await bot.send_message(pool.id, "Nieuw idee", message_thread_id=pool.topics["Ideeën"])
    assert (sent.message_thread_id, sent.is_topic_message) == (pool.topics["Ideeën"], True)
    assert [shown.text for shown in noor.messages(pool, pool.topics["Ideeën"])][-1] == "Nieuw idee"
    assert (await noor.sees("Nieuw idee", chat=pool)).thread == pool.topics["Ideeën"]
    created = await bot.create_forum_topic(pool.id, "Vragen")
    await bot.send_message(pool.id, "Stel ze hier", message_thread_id=created.message_thread_id)
    assert telegram.violations == []
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(pool.id, "x", message_thread_id=99)

    await noor.remove_bot(pool)
    with pytest.raises(Forbidden, match="kicked from the supergroup chat"):
        await bot.send_message(pool.id, "Nieuw idee")


async def test_a_group_becomes_a_supergroup(telegram, bot, noor):
    group = telegram.add_group("Team", [noor], kind="group")
    supergroup = telegram.migrate(group)
    with pytest.raises(ChatMigrated) as refused:
        await bot.send_message(group.id, "hoi")
    assert refused.value.new_chat_id == supergroup.id
    await bot.send_message(supergroup.id, "hoi")
    moved = [update.message.migrate_to_chat_id for update in await bot.get_updates() if update.message]
    assert supergroup.id in moved
    assert telegram.violations == []


async def test_members_and_chats(telegram, bot, noor):
    daan = telegram.add_person("Daan", username="daan")
    team = telegram.add_group("Team", [noor], bot="administrator", username="team_nl")
    statuses = [(await bot.get_chat_member(team.id, who)).status for who in (noor.id, daan.id, bot.id)]
    assert statuses == ["creator", "left", "administrator"]
    assert (await bot.get_chat("@team_nl")).title == "Team"
    assert (await bot.get_chat(noor.id)).username == "noor_k"
    assert await bot.leave_chat(team.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(team.id, "hoi")


async def test_pictures_and_files(telegram, bot, noor):
    sent = await bot.send_photo(noor.id, PNG, caption="Stand van zaken", caption_entities=[Part(Part.BOLD, 0, 5)])
    assert (sent.caption, list(sent.parse_caption_entities().values())) == ("Stand van zaken", ["Stand"])
    assert (await noor.sees("Stand van zaken")).media == "photo"
    again = await bot.send_photo(noor.id, sent.photo[0].file_id)
    file = await bot.get_file(again.photo[0].file_id)
    assert bytes(await file.download_as_bytearray()) == PNG
    assert telegram.violations == []
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(noor.id, PNG, caption="x" * 1025)
    for broken in (b"no picture", PNG[:-1], PNG[:40] + b"?" + PNG[41:]):
        with pytest.raises(BadRequest, match="Image_process_failed"):
            await bot.send_photo(noor.id, broken)
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(noor.id, tiny_png(210, 10))


async def test_a_photo_takes_the_place_of_a_text_or_another_photo(telegram, bot, noor):
    sent = await bot.send_message(noor.id, "Even kijken", reply_markup=button("Ja"))
    for size in (8, 9):
        media = InputMediaPhoto(tiny_png(size, size), caption=f"Foto {size}", caption_entities=[Part(Part.BOLD, 0, 4)])
        edited = await bot.edit_message_media(media, noor.id, sent.message_id, reply_markup=button("Nee"))
        assert (edited.caption, edited.photo[0].width, edited.edit_date is not None) == (f"Foto {size}", size, True)
        assert [(one.media, one.text, one.buttons) for one in noor.chat()[-1:]] == [("photo", f"Foto {size}", ("Nee",))]
    assert telegram.violations == []
    with pytest.raises(BadRequest, match="no text in the message"):
        await bot.edit_message_text("Toch woorden", noor.id, sent.message_id)
    hers = await noor.write("hoi")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_media(InputMediaPhoto(PNG), noor.id, hers.id)
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.edit_message_media(InputMediaPhoto(b"no picture"), noor.id, sent.message_id)
    assert len(telegram.violations) == 3


async def test_a_group_may_take_texts_alone(telegram, bot, noor):
    group = telegram.add_group("Team", [noor])
    group.takes_photos = False
    sent = await bot.send_message(group.id, "hoi")
    with pytest.raises(BadRequest, match="rights to send photos"):
        await bot.send_photo(group.id, PNG)
    with pytest.raises(BadRequest, match="rights to send photos"):
        await bot.edit_message_media(InputMediaPhoto(PNG), group.id, sent.message_id)
    assert telegram.violations == []


async def test_menus_of_commands_per_language(telegram, bot, noor):
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("idee", "Deel een idee")], BotCommandScopeAllPrivateChats(), "nl")
    assert noor.commands_menu() == {"idee": "Deel een idee"}
    assert noor.commands_menu("en") == {"help": "Help"}
    assert [command.command for command in await bot.get_my_commands()] == ["help"]
    await bot.set_my_description("Verzamelt ideeën", "nl")
    assert telegram.descriptions == {"nl": "Verzamelt ideeën"}
    assert (await bot.get_my_description("nl")).description == "Verzamelt ideeën"
    assert (await bot.get_my_description("en")).description == ""
    for wrong in ("Idee", "een-idee", "x" * 33):
        with pytest.raises(BadRequest, match="Bot_command_invalid"):
            await bot.set_my_commands([BotCommand(wrong, "x")])
    with pytest.raises(BadRequest):
        await bot.set_my_commands([BotCommand("idee", "x")], language_code="dutch")


async def test_presses_are_answered_once_and_in_time():
    clock = Clock()
    async with TelegramSandbox(clock=clock) as telegram, client(telegram) as bot:
        noor = telegram.add_person("Noor")
        await noor.start()
        await bot.send_message(noor.id, "Meedoen?", reply_markup=button("Ja", "join:1"))
        await noor.press("Ja")
        query = (await bot.get_updates())[-1].callback_query
        assert (query.data, query.from_user.id, query.message.text) == ("join:1", noor.id, "Meedoen?")
        with pytest.raises(BadRequest, match="Message_too_long"):
            await query.answer("x" * 201)
        await query.answer("Welkom!", show_alert=True)
        with pytest.raises(BadRequest, match="Query is too old"):
            await query.answer()
        assert len(telegram.violations) == 2

        await noor.press("Ja")
        clock.now += 16
        late = (await bot.get_updates())[-1].callback_query
        with pytest.raises(BadRequest, match="Query is too old"):
            await late.answer()
        assert len(telegram.violations) == 2, "being slow is not a wrong call"


async def test_documented_limits():
    clock = Clock()
    async with TelegramSandbox(clock=clock, limits="documented") as telegram, client(telegram) as bot:
        noor = telegram.add_person("Noor")
        await noor.start()
        for number in range(3):
            await bot.send_message(noor.id, f"{number}")
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(noor.id, "4")
        assert refused.value._retry_after.total_seconds() == 1
        clock.now += 1
        await bot.send_message(noor.id, "4")

        clock.now += 60
        team = telegram.add_group("Team", [noor])
        for number in range(20):
            await bot.send_message(team.id, f"{number}")
        clock.now += 1
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(team.id, "21")
        assert refused.value._retry_after.total_seconds() == 59
        assert telegram.violations == []


async def test_overall_limit_is_thirty_in_a_second():
    clock = Clock()
    async with TelegramSandbox(clock=clock, limits="documented") as telegram, client(telegram) as bot:
        people = [telegram.add_person(f"P{number}") for number in range(31)]
        for person in people:
            await person.start()
        for person in people[:30]:
            await bot.send_message(person.id, "hoi")
        with pytest.raises(RetryAfter):
            await bot.send_message(people[30].id, "hoi")
        clock.now += 1
        await bot.send_message(people[30].id, "hoi")


async def test_plain_http(telegram, noor):
    address = f"{telegram.base_url}{telegram.token}"
    async with httpx.AsyncClient() as http:
        got = await http.get(f"{address}/sendMessage", params={"chat_id": noor.id, "text": "via GET"})
        posted = await http.post(f"{address}/SENDMESSAGE", json={"chat_id": noor.id, "text": "via JSON"})
        missing = await http.post(f"{address}/sendMessage", json={"text": "aan wie?"})
        unknown = await http.post(f"{address}/sendTelepathy")
        broken = await http.post(f"{address}/sendMessage", content=b"{", headers={"content-type": "application/json"})
    assert [answer.status_code for answer in (got, posted, missing, unknown, broken)] == [200, 200, 400, 404, 400]
    assert missing.json() == {"ok": False, "error_code": 400, "description": "Bad Request: chat_id is empty"}
    assert [shown.text for shown in noor.chat()] == ["/start", "via GET", "via JSON"]
    assert len(telegram.violations) == 3
