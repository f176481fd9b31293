"""People with a stopwatch: each goes through the conversation as fast as the bot lets them."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from time import perf_counter, process_time
from typing import Any, Final

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.telegram import TelegramPerson
from benchmarks.conversation import TURNS, Step, fields, steps

_MODAL_PATIENCE: Final = 10.0
"""Seconds after which somebody gives up waiting for a form; Slack opens none after three."""


@dataclass
class Talks:
    """What a crowd on Telegram lived through."""

    turns: list[float] = field(default_factory=list)
    """Seconds from each act to seeing its answer."""
    finished: int = 0
    seconds: float = 0.0
    own_cpu: float = 0.0
    """Processor time of the people and the simulated platform."""

    @property
    def conversations(self) -> float:
        """Whole conversations' worth of turns, so that a run that was cut short can be compared."""
        return len(self.turns) / TURNS


@dataclass
class Submissions:
    """What a crowd on Slack lived through, in seconds."""

    acks: list[float] = field(default_factory=list)
    modals: list[float] = field(default_factory=list)
    sent_in: list[float] = field(default_factory=list)
    acknowledged: int = 0
    seconds: float = 0.0
    own_cpu: float = 0.0


FILLING_IN = (4.0, 14.0)
LOOKING = (1.0, 4.0)
"""Seconds that people need for five fields, and for a last look; few are this fast."""


async def talk(people: Sequence[TelegramPerson], starting_within: float, limit: float) -> Talks:
    """Let everybody send an idea; all start within so many seconds, and after `limit` the rest go home."""
    talks = Talks()
    began, cpu = perf_counter(), process_time()
    await _together(
        (_converse(each, talks, limit) for each in people),
        len(people),
        starting_within,
        limit,
    )
    talks.seconds, talks.own_cpu = perf_counter() - began, process_time() - cpu
    return talks


async def press_idea(people: Sequence[SlackPerson], starting_within: float, limit: float) -> Submissions:
    """Let everybody press /idea, fill in and post; likewise."""
    seen, pace = Submissions(), Random(7)  # noqa: S311 - people's pace, the same for every bot
    began, cpu = perf_counter(), process_time()
    await _together(
        (_submit_idea(each, seen, pace) for each in people),
        len(people),
        starting_within,
        limit,
    )
    seen.seconds, seen.own_cpu = perf_counter() - began, process_time() - cpu
    return seen


async def _together(
    lives: Iterable[Coroutine[Any, Any, None]], count: int, starting_within: float, limit: float
) -> None:
    tasks = {asyncio.create_task(_after(starting_within * place / count, life)) for place, life in enumerate(lives)}
    done, late = await asyncio.wait(tasks, timeout=limit)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    for task in done:
        task.result()


async def _after(pause: float, life: Coroutine[Any, Any, None]) -> None:
    await asyncio.sleep(pause)
    await life


async def _converse(person: TelegramPerson, talks: Talks, limit: float) -> None:
    for step in steps(str(person.id)):
        began = perf_counter()
        await _act(person, step)
        await person.sees(step.sees, within=limit)
        talks.turns.append(perf_counter() - began)
    talks.finished += 1


async def _act(person: TelegramPerson, step: Step) -> None:
    if step.kind == "write":
        await person.write(step.what)
    else:
        await person.press(step.what)


async def _submit_idea(person: SlackPerson, seen: Submissions, pace: Random) -> None:
    began = perf_counter()
    acking = asyncio.create_task(_timed(person.command("/idea"), seen.acks))
    try:
        await person.sees_modal(within=_MODAL_PATIENCE)
    except AssertionError:  # it never came: the trigger had expired, or the bot did not answer
        await acking
        return
    seen.modals.append(perf_counter() - began)
    await acking
    await asyncio.sleep(pace.uniform(*FILLING_IN))
    await person.fill(fields(str(person.id)))
    await _timed(person.submit(), seen.sent_in)  # brings the last look
    await asyncio.sleep(pace.uniform(*LOOKING))
    await _timed(person.submit(), seen.sent_in)
    seen.acknowledged += not person.errors


async def _timed(doing: Coroutine[Any, Any, Any], into: list[float]) -> None:
    began = perf_counter()
    await doing
    into.append(perf_counter() - began)
