"""A message goes through the outbox as JSON, and comes out as it was."""

from hypothesis import given
from hypothesis import strategies as st

from flows.chat import Block, Button, File, FileKind, Message, Picture, Run, Style

WORDS = st.text(max_size=20)
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans())
ARGS = st.lists(WORDS, max_size=2).map(tuple)
ADDRESSES = st.none() | st.just("https://example.org/files/1")
BUTTONS = st.builds(Button, WORDS, WORDS, ARGS, st.sampled_from(Style), st.booleans(), ADDRESSES)
BLOCKS = st.builds(Block, st.lists(RUNS, max_size=3).map(tuple), st.lists(BUTTONS, max_size=2).map(tuple))
FILES = st.builds(File, st.sampled_from(FileKind), WORDS)
PICTURES = st.builds(Picture, WORDS, st.lists(RUNS, max_size=3).map(tuple))


@given(st.builds(Message, st.lists(BLOCKS, max_size=3).map(tuple), st.none() | FILES, st.none() | PICTURES))
def test_it_comes_back_as_it_was(message: Message) -> None:
    assert Message.from_json(message.to_json()) == message


def test_what_was_queued_before_there_were_files_is_still_read() -> None:
    assert Message.from_json('[[[["Hoi",0,0]],[]]]') == Message((Block((Run("Hoi"),)),))


def test_in_words_a_picture_is_said_between_the_first_text_and_its_buttons() -> None:
    close = Button("Sluiten", "note.close")
    message = Message((Block((Run("Titel"),), (close,)),), picture=Picture("<svg/>", (Run("Van 12 naar 9"),)))
    assert message.in_words() == Message((Block((Run("Titel"),)), Block((Run("Van 12 naar 9"),), (close,))))
    assert str(message) == "Titel\n\nVan 12 naar 9"
    assert Message((), picture=message.picture).in_words().blocks[1] == Block((Run("Van 12 naar 9"),))
