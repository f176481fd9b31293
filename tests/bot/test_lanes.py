"""What one person does is dealt with in order; different people go side by side."""

import asyncio

import pytest

from bot.lanes import Lanes


async def test_one_persons_turns_run_in_order_and_never_at_once():
    lanes, log = Lanes(), []

    async def turn(number):
        async with lanes.lane("noor"):
            log.append(f"begin {number}")
            await asyncio.sleep(0)
            log.append(f"end {number}")

    await asyncio.gather(*(turn(number) for number in range(20)))
    assert log == [word for number in range(20) for word in (f"begin {number}", f"end {number}")]


async def test_different_people_run_side_by_side():
    lanes = Lanes()
    both = asyncio.Barrier(2)

    async def turn(who):
        async with lanes.lane(who):
            await both.wait()

    async with asyncio.timeout(2):
        await asyncio.gather(turn("noor"), turn("sam"))


async def test_one_who_is_stuck_holds_up_nobody_else():
    lanes, stuck = Lanes(), asyncio.Event()

    async def stays():
        async with lanes.lane("noor"):
            await stuck.wait()

    task = asyncio.create_task(stays())
    await asyncio.sleep(0)
    async with asyncio.timeout(1), lanes.lane("sam"):
        pass
    stuck.set()
    await task


async def test_a_lane_is_gone_when_nobody_needs_it_also_after_errors_and_cancelling():
    lanes = Lanes()
    with pytest.raises(ValueError, match="oops"):
        async with lanes.lane("noor"):
            raise ValueError("oops")

    async def waits():
        async with lanes.lane("noor"):
            pass

    async with lanes.lane("noor"):
        waiting = asyncio.create_task(waits())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
    assert not lanes._locks
    assert not lanes._users
