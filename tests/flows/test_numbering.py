"""Several things in one message: their buttons get a number when two of them are called the same."""

from flows.chat import Block, Button, Run
from flows.numbering import each_numbered


def thing(text: str, *labels: str) -> Block:
    return Block((Run(text),), tuple(Button(label, "project.look") for label in labels))


def shown(*blocks: Block) -> list[tuple[str, list[str]]]:
    return [
        ("".join(run.text for run in block.text), [one.label for one in block.buttons])
        for block in each_numbered(blocks)
    ]


def test_one_thing_needs_no_number() -> None:
    assert shown(thing("a", "Go", "Stop")) == [("a", ["Go", "Stop"])]


def test_what_is_called_differently_needs_none() -> None:
    assert shown(thing("a", "Go 1"), thing("b", "Go 2")) == [("a", ["Go 1"]), ("b", ["Go 2"])]


def test_the_same_name_under_two_things_is_told_apart() -> None:
    assert shown(thing("a", "Go"), Block(buttons=(Button("Stop", "x.y"),)), thing("why"), thing("b", "Go")) == [
        ("1. a", ["1. Go"]),
        ("", ["1. Stop"]),
        ("2. why", []),
        ("b", ["2. Go"]),
    ]
