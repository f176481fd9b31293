"""What belongs to a year with the bot besides what a crowd does at any time: roles, departments, mergers, leaving."""

from collections.abc import Awaitable, Callable
from random import Random

from adapters.sandbox.crowd.acts import looks_at
from adapters.sandbox.crowd.colleague import Colleague

Scene = Callable[[Colleague, Random], Awaitable[None]]
Doing = Callable[[Colleague, int, Random], Awaitable[None]]
"""Something one does with an idea, by its number."""


def adds_department(name: str) -> Scene:
    """As an organiser: add a department."""

    async def scene(one: Colleague, _: Random) -> None:
        await one.asks("team")
        await one.presses("new_department")
        await one.fills_in({"name": name})
        await one.finds("new_department")

    return scene


def gives_role(name: str, role: str) -> Scene:
    """As an organiser: give a colleague a role for a year."""

    async def scene(one: Colleague, _: Random) -> None:
        await one.asks("roles")
        await one.presses("give_role")
        await one.fills_in({"who": name, "role": one.speech.labels[role], "until": one.speech.labels["year"]})
        await one.presses("choose")
        if await one.finds("all_roles", "own_employee") == "own_employee":
            await one.presses("own_employee")
            await one.finds("all_roles")

    return scene


async def chooses_department(one: Colleague, _: Random) -> None:
    """Say where one works."""
    await one.asks("team")
    await one.presses("named", named=one.part.department)
    if await one.finds("leave_out", "whole") == "whole":  # there are teams, or they could be made here
        await one.presses("whole")
        await one.finds("leave_out")


def about(title: str, doing: Doing) -> Scene:
    """Do something with the idea of this title; nothing where it never got into the pool."""

    async def scene(one: Colleague, random: Random) -> None:
        if number := number_of(one, title):
            await doing(one, number, random)

    return scene


def number_of(one: Colleague, title: str) -> int | None:
    """Return the number of the idea with this title, as its card has it."""
    return next((card.number for card in reversed(one.cards()) if card.title == title), None)


def replies_to(title: str, text: str) -> Scene:
    """Say something under the card of an idea."""

    async def scene(one: Colleague, _: Random) -> None:
        for card in one.cards():
            if card.title == title:
                await one.replies(card, text)

    return scene


async def offers_help(one: Colleague, number: int, _: Random) -> None:
    """Offer to carry an idea along, unless one does or was asked already."""
    await looks_at(one, number)
    await one.finds("comment")
    await one.presses_now("co_own")


async def follows(one: Colleague, number: int, _: Random) -> None:
    """Hear from now on what happens to an idea."""
    await looks_at(one, number)
    await one.finds("comment")
    await one.presses_now("follow")


async def withdraws(one: Colleague, number: int, _: Random) -> None:
    """Take an idea back."""
    await looks_at(one, number)
    await one.presses("withdraw")
    await one.finds("keep_after_all")


def asks_for_help(name: str) -> Doing:
    """As an owner: ask a colleague to carry the idea along."""

    async def doing(one: Colleague, number: int, _: Random) -> None:
        await looks_at(one, number)
        await one.presses("ask_co_owner")
        await one.fills_in({"name": name})
        await one.presses("pick", pick=name.partition(" ")[0])

    return doing


def proposes_to_merge(other: str) -> Doing:
    """As an owner: propose that the idea and the one with this title become one."""

    async def doing(one: Colleague, number: int, _: Random) -> None:
        theirs = number_of(one, other)
        if theirs is None:
            return
        await looks_at(one, number)
        await one.presses("merge")
        await one.fills_in({"words": str(theirs)})
        await one.presses("take", take=theirs)
        await one.presses("stays", stays=number)
        await one.hears("put")

    return doing


def answers(*labels: str) -> Scene:
    """Answer what was asked of one, where it still stands."""

    async def scene(one: Colleague, _: Random) -> None:
        await one.presses_now(*labels)

    return scene


async def leaves(one: Colleague, _: Random) -> None:
    """Take part no longer."""
    await one.asks("stop")
    await one.presses("stop_keep")
    await one.finds("stopped")
    one.takes_part, one.refused = False, True
