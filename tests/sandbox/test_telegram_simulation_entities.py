"""What Telegram makes clickable by itself, and how people's words stay only words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity as Part

from adapters.sandbox.telegram import TelegramSandbox
from adapters.sandbox.telegram.entities import automatic_entities, utf16_length, utf16_slice
from adapters.sandbox.telegram.richtext import rich_text
from tests.sandbox.telegram_client import client


def found(text):
    return [(part["type"], utf16_slice(text, part["offset"], part["length"])) for part in automatic_entities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("👋 @noor_k, kijk", [("mention", "@noor_k")]),
        ("mail noor@bedrijf.nl.", [("email", "noor@bedrijf.nl")]),
        ("/idee en /help@learnathon_bot", [("bot_command", "/idee"), ("bot_command", "/help@learnathon_bot")]),
        ("en/of 1/2 </b>", []),
        ("#leren #2026 #24uur", [("hashtag", "#leren"), ("hashtag", "#24uur")]),
        ("$EUR en $100", [("cashtag", "$EUR")]),
        ("zie voorbeeld.nl/pad?x=1.", [("url", "voorbeeld.nl/pad?x=1")]),
        ("(https://voorbeeld.nl)", [("url", "https://voorbeeld.nl")]),
        ("README.md en a.b.c en e.g. ok", [("url", "README.md")]),
        ("http://10.0.0.1:80/x 1.2.3", [("url", "http://10.0.0.1:80/x")]),
        ("tg://resolve?domain=x", [("url", "tg://resolve?domain=x")]),
        ("bel +31 6 12345678", [("phone_number", "+31 6 12345678")]),
        ("@\u2060noor /\u2060idee #\u200bleren voorbeeld.\u2060nl noor@\u2060bedrijf.\u2060nl $\u2060EUR", []),
    ],
)
def test_what_is_found(text, expected):
    assert found(text) == expected


def test_code_and_links_are_left_alone():
    text = "@noor_k @daan_v @saar_d"
    explicit = [
        {"type": "code", "offset": 0, "length": 7},
        {"type": "text_link", "offset": 8, "length": 7, "url": "https://x.nl"},
    ]
    assert [utf16_slice(text, part["offset"], part["length"]) for part in rich_text(text, explicit).automatic] == [
        "@saar_d"
    ]


@given(st.text(max_size=300))
def test_any_text_gives_entities_inside_it(text):
    for part in automatic_entities(text):
        assert part["length"] > 0
        assert part["offset"] + part["length"] <= utf16_length(text)


async def test_a_test_can_prove_that_words_became_nothing_else():
    async with TelegramSandbox() as telegram, client(telegram) as bot:
        noor = telegram.add_person("Noor")
        await noor.start()
        loud = await bot.send_message(noor.id, "Idee van @daan_v: kijk op kwaad.nl")
        assert {part.type for part in loud.entities} == {Part.MENTION, Part.URL}
        assert [mark.kind for mark in (await noor.sees("Idee van")).auto_entities] == ["mention", "url"]

        quiet = await bot.send_message(noor.id, "Idee van @\u2060daan_v: kijk op kwaad\u2060.nl")
        assert quiet.entities == ()
        assert (await noor.sees("Idee van @daan_v")).auto_entities == ()
