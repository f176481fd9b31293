"""A dead letter holds everything of what somebody did, whatever they wrote."""

from hypothesis import given
from hypothesis import strategies as st

from bot.letters import from_json, to_json
from flows.chat import (
    Changed,
    Command,
    File,
    FileKind,
    Incoming,
    Mentioned,
    Moved,
    Opened,
    Pressed,
    Profile,
    Reachable,
    Replied,
    Said,
    Sender,
    Submitted,
    Surface,
)

ANYTHING = st.text(st.characters(codec=None), max_size=40)
NAMES = st.text("abcdefgh", min_size=1, max_size=8)
ANSWERS = st.dictionaries(NAMES, st.none() | ANYTHING, max_size=3)
MOMENTS = st.floats(allow_nan=False, allow_infinity=False)
FILES = st.builds(File, st.sampled_from(FileKind), ANYTHING)
ACTS = st.one_of(
    st.builds(Command, NAMES, ANYTHING, st.none() | ANYTHING),
    st.builds(Pressed, NAMES, st.lists(ANYTHING, max_size=3).map(tuple), st.none() | ANYTHING, ANYTHING),
    st.builds(Said, st.none() | ANYTHING, edited=st.booleans(), file=st.none() | FILES, forwarded=st.booleans()),
    st.builds(Mentioned, ANYTHING, *[st.none() | ANYTHING] * 4),
    st.builds(Replied, ANYTHING, ANYTHING, st.none() | ANYTHING, edited_at=st.none() | MOMENTS, removed=st.booleans()),
    st.builds(Profile, ANYTHING, here=st.booleans(), outsider=st.booleans()),
    st.builds(Submitted, NAMES, ANSWERS, ANYTHING),
    st.builds(Changed, NAMES, ANSWERS, ANYTHING),
    st.builds(Opened),
    st.builds(Moved, ANYTHING),
    st.builds(Reachable, st.booleans()),
)
SENDERS = st.builds(Sender, st.sampled_from(["slack", "telegram"]), NAMES, NAMES, ANYTHING, ANYTHING)
INCOMING = st.builds(Incoming, NAMES, SENDERS, ACTS, st.sampled_from(list(Surface)), private=st.booleans())


@given(INCOMING)
def test_everything_comes_back_under_a_key_of_its_own(incoming):
    payload = to_json(incoming)
    back = from_json(payload)
    assert payload.isascii()
    assert back.key == f"{incoming.key}:again"
    assert (back.sender, back.act, back.surface, back.private) == (
        incoming.sender,
        incoming.act,
        incoming.surface,
        incoming.private,
    )


def test_a_page_cannot_be_opened_any_more():
    sender = Sender("slack", "T1", "U1", "Noor", "{}")
    incoming = Incoming("slack:1", sender, Command("idea", ""), Surface.MODAL, private=True, can_open=True)
    assert not from_json(to_json(incoming)).can_open
