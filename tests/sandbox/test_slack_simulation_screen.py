"""What people read of a message on the simulated Slack."""

import pytest

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.slack.filling import answer


@pytest.fixture
async def slack():
    async with SlackSandbox() as slack:
        slack.add_person("noor")
        slack.add_channel("ideeen")
        yield slack


def read(slack: SlackSandbox, text: str = "", blocks=()):
    noor = slack.add_person("lezer")
    space = slack.workspace
    space.post(space.im(noor.id), space.bot.id, {"text": text, "blocks": list(blocks)})
    return noor.dm[0]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("*vet* _schuin_ ~weg~ `code`", "vet schuin weg code"),
        ("2 * 3 * 4, snake_case_naam", "2 * 3 * 4, snake_case_naam"),
        ("&lt;!channel&gt; R&amp;D", "<!channel> R&D"),
        ("R&D &amp;lt;", "R&D &lt;"),
        ("```a *b* c```", "a *b* c"),
        ("> citaat", "citaat"),
        ("<!date^1392734382^{date}|18 februari>", "18 februari"),
        ("a < b > c", "a < b > c"),
    ],
)
async def test_mrkdwn_as_it_is_read(slack, written, seen):
    assert read(slack, written).text == seen


async def test_mentions_and_links_are_seen_as_such(slack):
    noor = next(user.id for user in slack.workspace.users.values() if user.name == "noor")
    message = read(slack, f"<@{noor}> <!channel> <https://example.org|hier> https://example.com")
    assert message.text == "@noor @channel hier https://example.com"
    assert message.mentions == (noor, "!channel")
    assert message.links == ("https://example.org", "https://example.com")


async def test_rich_text_shows_words_as_they_were_typed(slack):
    words = [{"type": "text", "text": "<!channel> *niet vet* &amp;"}, {"type": "link", "url": "https://example.org"}]
    item = {"type": "rich_text_section", "elements": words[:1]}
    blocks = [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": words}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "ordered", "elements": [item, item]}]},
        {"type": "section", "text": {"type": "plain_text", "text": "*plat*"}},
    ]
    message = read(slack, "x", blocks)
    literal = "<!channel> *niet vet* &amp;"
    assert message.text == f"{literal}https://example.org\n1. {literal}\n2. {literal}\n*plat*"
    assert message.mentions == ()
    assert message.links == ("https://example.org",)


async def test_an_unknown_option_names_the_known_ones():
    options = [{"text": {"type": "plain_text", "text": "Ja"}, "value": "yes"}]
    with pytest.raises(AssertionError, match="no option 'Nee' among"):
        answer({"type": "static_select", "options": options}, "Nee", str)
