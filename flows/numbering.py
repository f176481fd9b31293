"""Several things in one message: numbered, each with its own buttons, also where all buttons stand below. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.chat import Block, Run


def numbered(blocks: Sequence[Block], place: int) -> list[Block]:
    """Return one thing with its number before its first words and on each of its buttons."""
    first = next((at for at, block in enumerate(blocks) if block.text), None)
    return [
        Block(
            (Run(f"{place}. "), *block.text) if at == first else block.text,
            tuple(replace(button, label=f"{place}. {button.label}") for button in block.buttons),
        )
        for at, block in enumerate(blocks)
    ]


def each_numbered(blocks: Sequence[Block]) -> list[Block]:
    """Number the things that these blocks say, where buttons of two of them are called the same."""
    things = list(_things(blocks))
    labels = [label for thing in things for label in {button.label for block in thing for button in block.buttons}]
    if len(labels) == len(set(labels)):
        return list(blocks)
    return [block for place, thing in enumerate(things, 1) for block in numbered(thing, place)]


def _things(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Part blocks into things: words that follow buttons begin the next one."""
    thing: list[Block] = []
    for block in blocks:
        if block.text and any(before.buttons for before in thing):
            yield thing
            thing = []
        thing.append(block)
    if thing:
        yield thing
