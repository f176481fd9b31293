"""A sandbox with the real bot in a thread of its own, whose time is moved."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

from adapters.sandbox.cast import Someone
from adapters.sandbox.page import Bench
from adapters.sandbox.page.behind.timeline import Happening, Timeline
from bot.app import App
from bot.sandbox.assembly import assembled
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground, playground
from bot.sandbox.travel import Travel
from bot.settings.sections import Database, Log
from flows.ideas.rules import answer_due
from flows.policy import Policy
from storage.models import Account, MemberState
from tests.storage.people import idea_of
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.entering import enter

ZONE = "Europe/Amsterdam"


@dataclass
class Trip:
    """Whoever travels, and what they meet."""

    ground: Playground
    life: Life
    travel: Travel
    timeline: Timeline
    bench: Bench

    def someone(self, name: str) -> Someone:
        return next(one for one in self.ground.cast.people if one.part.name == name)

    async def join(self, *names: str) -> None:
        """Let them take part, as if they had joined before."""
        for name in names:
            await self.life.ask(partial(_join, actor=_actor(self.someone(name))))

    async def send_idea(self, name: str, title: str) -> None:
        """Let an idea wait for an answer, as if it had been sent in just now."""
        await self.life.ask(partial(_send_idea, name=name, title=title, now=self.ground.clock()))

    async def pause(self, name: str, until: datetime) -> None:
        await self.life.ask(partial(_pause, name=name, until=until))

    async def forward(self, to: str) -> bool:
        """Move on, and be there."""
        began = await self.travel.forward(to)
        await self.travel.arrived()
        return began

    @property
    def done(self) -> list[tuple[str, str]]:
        """What was done by itself, and when where the organisation is."""
        return [(one.what, self.local(one)) for one in self.timeline.happenings if one.what]

    @property
    def said(self) -> list[tuple[str, str, str]]:
        """Who was told what, and when."""
        return [(one.to, self.local(one), one.words) for one in self.timeline.happenings if not one.what]

    def local(self, one: Happening) -> str:
        return f"{one.at.astimezone(self.travel.now.tzinfo):%a %d %b %H:%M}"


@asynccontextmanager
async def new_trip(database_url: str, tmp_path: Any, start: datetime) -> AsyncIterator[Trip]:
    """Open a sandbox that stands at this moment."""
    async with playground(start=start) as ground:
        ground.clock.pause()
        ground.clock.move_to(start)
        settings = ground.settings(tmp_path, 0, Log())
        settings = settings.model_copy(update={"database": Database(url=database_url)})
        sandbox = assembled(ground, settings)
        await sandbox.life.start()
        try:
            yield Trip(ground, sandbox.life, sandbox.travel, sandbox.timeline, sandbox.bench)
        finally:
            await sandbox.life.stop()
        assert not ground.slack.violations
        assert not ground.telegram.violations


def _actor(someone: Someone) -> Actor:
    if someone.telegram:
        return OnTelegram(someone.telegram)
    assert someone.slack
    return OnSlack(someone.slack)


async def _join(app: App, *, actor: Actor) -> None:
    stage = cast("Any", SimpleNamespace(app=app, store=app.store))
    await enter(stage, actor)


async def _send_idea(app: App, *, name: str, title: str, now: datetime) -> None:
    async with app.store.begin() as work:
        idea = idea_of(await _account(work, name), title)
        idea.submitted_at, idea.answer_due = now, answer_due(now, ZONE, Policy())
        await work.ideas.add(idea)


async def _pause(app: App, *, name: str, until: datetime) -> None:
    async with app.store.begin() as work:
        account = await _account(work, name)
        member = await work.members.get(account.member_id)
        assert member is not None
        member.state, member.ask_again_at = MemberState.PAUSED, until


async def _account(work: Any, name: str) -> Account:
    organisation = (await work.organisations.all())[0]
    (member,) = await work.members.called(organisation.id, name, (), 1)
    account = await work.accounts.to_write_to(member.id)
    assert account is not None
    return cast("Account", account)
