"""Emoji that people typed on Slack are the characters they are, everywhere else too."""

import pytest

from adapters.slack.emoji import with_emoji


def blocks(*elements: dict) -> list[dict]:
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}]


def emoji(name: str, **more: object) -> dict:
    return {"type": "emoji", "name": name, **more}


@pytest.mark.parametrize(
    ("text", "element", "read"),
    [
        ("Ja :tada:", emoji("tada", unicode="1f389"), "Ja \U0001f389"),
        (":heart:!", emoji("heart", unicode="2764-fe0f"), "\u2764\ufe0f!"),
        (":flag-nl:", emoji("flag-nl", unicode="1f1f3-1f1f1"), "\U0001f1f3\U0001f1f1"),
        (":couple:", emoji("couple", unicode="1f468-200d-1f469"), "\U0001f468\u200d\U0001f469"),
        (":wave::skin-tone-4:", emoji("wave", unicode="1f44b-1f3fd", skin_tone=4), "\U0001f44b\U0001f3fd"),
        (":wave::skin-tone-4:", emoji("wave::skin-tone-4", unicode="1f44b-1f3fd"), "\U0001f44b\U0001f3fd"),
        (":feestneus:", emoji("feestneus"), ":feestneus:"),
        ("om 10:30: koffie", emoji("tada", unicode="1f389"), "om 10:30: koffie"),
        (":tada:", emoji("tada", unicode="geen getal"), ":tada:"),
    ],
)
def test_a_name_becomes_the_character_that_goes_with_it(text, element, read):
    assert with_emoji(text, blocks(element)) == read


def test_with_and_without_a_tone_are_told_apart_also_in_a_list():
    plain, toned = emoji("+1", unicode="1f44d"), emoji("+1", unicode="1f44d-1f3fb", skin_tone=2)
    (rich,) = blocks(plain, toned)
    listed = [{"type": "rich_text", "elements": [{"type": "rich_text_list", "elements": rich["elements"]}]}]
    assert with_emoji(":+1::+1::skin-tone-2:", listed) == "\U0001f44d\U0001f44d\U0001f3fb"


def test_what_was_typed_without_an_emoji_stays_as_it_is():
    assert with_emoji("Type :tada: zelf", blocks({"type": "text", "text": "Type :tada: zelf"})) == "Type :tada: zelf"
    assert with_emoji("Type :tada: zelf", None) == "Type :tada: zelf"
