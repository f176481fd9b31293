"""The bot of the sandbox as a process: it starts, stops and is killed at any moment, and comes back each time."""

import asyncio
import time

import pytest

from bot.sandbox.life import Life, NotAliveError
from tests.sandbox.behind_support import Scene, joins_on_slack, scene


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path, starts=False) as found:
        yield found


async def _ready(app) -> bool:
    return app.web_url != ""


async def test_it_starts_once_and_stops(here: Scene):
    assert not here.life.alive
    await asyncio.gather(here.life.start(), here.life.start())
    assert here.life.alive
    assert await here.life.ask(_ready)
    await here.life.stop()
    assert not here.life.alive
    with pytest.raises(NotAliveError):
        await here.life.ask(_ready)
    await here.life.stop()
    await here.life.kill()
    await here.life.start()
    assert here.life.alive


async def test_a_kill_is_abrupt_and_a_start_always_works(here: Scene):
    for _ in range(3):
        await here.life.start()
        began = time.monotonic()
        await here.life.kill()
        assert time.monotonic() - began < 1
        assert not here.life.alive
        assert here.ground.slack.sockets.connections == []


async def test_started_while_it_still_dies_it_starts_anew(here: Scene):
    """As by somebody who presses Start the moment it is said that it is dead."""
    await here.life.start()
    dying = asyncio.create_task(here.life.kill())
    await asyncio.sleep(0)
    assert not here.life.alive
    await here.life.start()
    assert here.life.alive
    await dying
    assert here.life.alive


async def test_no_goodbye_is_said(here: Scene):
    await here.life.start()
    await here.ground.slack.sockets.connected()
    (socket,) = here.ground.slack.sockets.connections
    await here.life.kill()
    await asyncio.wait_for(socket.wait_closed(), 1)
    assert socket.close_code == 1006, "cut, not closed"


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1, 0.2])
async def test_killed_while_it_starts_it_says_so_and_can_start_again(here: Scene, after: float):
    starting = asyncio.create_task(here.life.start())
    await asyncio.sleep(after)
    await here.life.kill()
    assert not here.life.alive
    result = (await asyncio.gather(starting, return_exceptions=True))[0]
    assert result is None or isinstance(result, NotAliveError)
    await here.life.start()
    assert here.life.alive


async def test_stopped_while_it_starts_it_stops(here: Scene):
    starting = asyncio.create_task(here.life.start())
    await asyncio.sleep(0)
    await here.life.stop()
    await asyncio.gather(starting, return_exceptions=True)
    assert not here.life.alive
    await here.life.start()


async def test_why_it_does_not_start_is_told_to_whoever_starts_it(here: Scene):
    def broken():
        raise ValueError("no settings")

    life = Life(broken)
    for _ in range(2):
        with pytest.raises(ValueError, match="no settings"):
            await life.start()
        assert not life.alive


async def test_it_is_known_when_it_ends_by_itself(here: Scene):
    await here.life.start()
    gone = asyncio.Event()
    here.life.news.watch(gone.set)

    async def breaks(app) -> None:
        asyncio.get_running_loop().call_soon(next(one for one in asyncio.all_tasks() if one.get_name() == "bot").cancel)

    await here.life.ask(breaks)
    await asyncio.wait_for(gone.wait(), 10)
    assert not here.life.alive


async def test_who_asks_it_something_as_it_dies_is_not_left_waiting(here: Scene):
    await here.life.start()

    async def never(_app) -> None:
        await asyncio.Event().wait()

    asked = asyncio.create_task(here.life.ask(never))
    await asyncio.sleep(0.05)
    await here.life.kill()
    with pytest.raises(NotAliveError):
        await asyncio.wait_for(asked, 1)


async def test_a_command_fails_while_it_is_dead_and_words_are_answered_afterwards(here: Scene):
    await here.life.start()
    bas = here.on_slack("Bas")
    await joins_on_slack(bas)
    noor = here.on_telegram("Noor")
    await here.life.kill()
    await bas.command("/idee Stille standup")
    assert bas.errors == ['/idee failed with the error "dispatch_failed"']
    await noor.start()
    await asyncio.sleep(0.1)
    assert here.ground.telegram.pending_updates == 1
    await here.life.start()
    await noor.sees_buttons("Ja, vertel")
