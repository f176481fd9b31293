"""The socket: mended when it falls silent, and honest about it meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from adapters.platform import PlatformError
from adapters.sandbox.slack import SlackSandbox
from adapters.slack import Slack, SlackOptions, Timings
from adapters.slack.tasks import Tasks
from adapters.slack.watchdog import Watchdog

from .slack_desk import QUICK, Desk, now, office, slack_for


async def becomes(true: Callable[[], Awaitable[object]]) -> None:
    for _ in range(250):
        if await true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came true")


async def test_a_silent_socket_is_noticed_told_and_mended():
    async with office(timings=QUICK) as here:
        noor = here.sandbox.add_person("noor")
        here.sandbox.sockets.silence()
        await becomes(here.slack.problem)
        assert "socket silent since" in str(await here.slack.problem())
        here.sandbox.sockets.speak()

        async def mended() -> bool:
            return await here.slack.problem() is None

        await becomes(mended)
        await noor.command("/idee")
        assert here.desk.came


async def test_a_socket_that_is_dropped_or_refreshed_comes_back():
    async with office(timings=QUICK) as here:
        noor = here.sandbox.add_person("noor")
        await here.sandbox.sockets.refresh()
        await here.sandbox.sockets.connected()
        await noor.command("/idee")
        here.sandbox.sockets.drop()
        await asyncio.sleep(0.1)
        await here.sandbox.sockets.connected()
        await noor.command("/idee")
        assert len(here.desk.came) >= 1
        assert not here.sandbox.violations


class Line:
    """A line that can be talked on by hand, and whose opening fails as often as told."""

    def __init__(self) -> None:
        self.count = self.opened = self.failures = 0

    def pulse(self) -> int:
        return self.count

    async def open(self) -> None:
        self.opened += 1
        if self.opened <= self.failures:
            raise TimeoutError


async def test_the_watchdog_tries_again_until_something_is_heard():
    line = Line()
    line.failures = 2
    since = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)
    watchdog = Watchdog(line, lambda: since, Timings(look_every=0.01, silent_after=0.03))
    watching = asyncio.create_task(watchdog.run())

    async def opened_thrice() -> bool:
        return line.opened >= 3

    await becomes(opened_thrice)
    assert watchdog.problem() == "Slack: socket silent since 2026-03-01 12:00:05 UTC"
    line.count += 1

    async def fine() -> bool:
        return watchdog.problem() is None

    await becomes(fine)
    watching.cancel()


async def test_the_defaults_notice_silence_within_45_seconds():
    timings = Timings()
    assert timings.silent_after + timings.look_every + timings.connect_within <= 45


@pytest.mark.parametrize(
    ("options", "mend"),
    [
        ({"bot_token": "xoxb-wrong"}, "LEARNATHON_SLACK__BOT_TOKEN"),
        ({"app_token": "xapp-wrong"}, "LEARNATHON_SLACK__APP_TOKEN"),
        ({"app_token": None}, "LEARNATHON_SLACK__SIGNING_SECRET"),
    ],
)
async def test_a_start_that_fails_says_what_to_mend_and_no_secret(options, mend):
    async with SlackSandbox() as sandbox:
        given = {"bot_token": sandbox.bot_token, "app_token": sandbox.app_token, "base_url": sandbox.api_url, **options}
        slack = Slack(SlackOptions(**given), (), now)
        with pytest.raises(PlatformError) as error:
            await slack.start(Desk().receive)
        assert mend in str(error.value)
        assert "xoxb-B" not in str(error.value)
        assert "wrong" not in str(error.value)


@pytest.mark.parametrize("call", ["auth.test", "apps.connections.open"])
async def test_slack_that_is_away_at_the_start_is_tried_again_and_no_other_platform_waits_for_it(call):
    async with SlackSandbox() as sandbox:
        slack, desk = slack_for(sandbox, timings=QUICK), Desk()
        sandbox.faults.server_error(call)
        await slack.start(desk.receive)
        assert "Slack cannot be reached" in str(await slack.problem())
        await sandbox.sockets.connected()
        await sandbox.add_person("noor").command("/idee")
        assert len(desk.came) == 1
        assert await slack.problem() is None
        await slack.stop()


async def test_it_can_start_again_after_a_failure_and_after_a_stop():
    async with SlackSandbox() as sandbox:
        slack, desk = slack_for(sandbox), Desk()
        sandbox.faults.error("auth.test", "invalid_auth")
        with pytest.raises(PlatformError):
            await slack.start(desk.receive)
        for _ in range(2):
            await slack.start(desk.receive)
            await sandbox.sockets.connected()
            await sandbox.add_person("noor").command("/idee")
            await slack.stop()
        assert len(desk.came) == 2


def test_options_hide_their_secrets():
    shown = repr(SlackOptions("xoxb-1", "xapp-1", "geheim"))
    assert "xoxb" not in shown
    assert "xapp" not in shown
    assert "geheim" not in shown


async def test_tasks_that_never_end_are_cut_off():
    tasks = Tasks()
    hanging = tasks.start(asyncio.Event().wait(), "hanging")
    await tasks.drain(0.01)
    assert hanging.cancelled()
