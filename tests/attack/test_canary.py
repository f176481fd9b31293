"""Whatever fails while people answer, no answer is anywhere but in its own tables, and nothing names both.

Everybody answers what nobody else does, in words and points, and is called what nothing else is called. At each kind of
failure somebody answers a round anew: with the failure in the middle, and again until it is taken. Then the log of the
whole process, at its most talkative, the metrics, all other tables, and the backup are searched for any part of it.
"""

import asyncio
import logging
import os
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from random import Random

import httpx
import pytest

from adapters.platform import Parcel
from bot.erasing import Erasing
from bot.housekeeping import Housekeeping
from flows.chat import Block, Button, Message, Pressed, Run, Submitted
from flows.participating.telling import PAGE
from storage.backup import backup
from storage.models import RoundState
from tests.attack.failures import FAILURES, Failure
from tests.attack.marks import Marked, Watch, listening
from tests.stories.actors import OnTelegram
from tests.stories.entering import acts
from tests.stories.idea_scenes import desk, phone
from tests.stories.looking import calm, member
from tests.stories.scan_scenes import (
    LABELS,
    LAST,
    LN22,
    THANKS,
    answers,
    colleagues,
    goes_on,
    invited,
    kept,
    open_round,
    turned,
)
from tests.stories.stage import Stage, new_stage

EVERY = 1 if "LEARNATHON_ATTACK" in os.environ else 12
"""Of the failures, only each so many-th one is tried, unless all are asked for."""
NAME = "identiteitzilver"
SEND, HERE, WRITE, NONE = "Versturen", "Antwoord hier", "Stuur je antwoord", "Nee, bedankt"
"""What one presses, or is asked, on the way."""
STEPS, PATIENCE = 40, 0.2


def some_of(platform: str) -> Sequence[Failure]:
    return [one for one in FAILURES if one.platform in {None, platform}][::EVERY]


def test_there_are_more_than_sixty_kinds_of_failure() -> None:
    assert min(len([one for one in FAILURES if one.platform in {None, each}]) for each in ("slack", "telegram")) >= 60


async def test_whoever_looks_would_see_it(sqlite_url: str) -> None:
    marked = Marked.of(1, Random(1))  # noqa: S311 - chance that can be repeated
    async with new_stage(sqlite_url) as stage:
        await colleagues(stage, "telegram", "nl", NAME)
        with listening() as log:
            watch = Watch(stage, {NAME.capitalize()}, log, [marked])
            await watch.look("nothing")
            logging.getLogger("flows").debug("Kept %s", marked.points[3:14])
            with pytest.raises(AssertionError, match="in the log after a line"):
                await watch.look("a line")
            async with stage.store.begin() as work:
                await work.flags.set("seen", f"scan.send:{marked.sheet(9).to_args()}")
            with pytest.raises(AssertionError, match="an answer in flag"):
                await watch.look("a row")
            async with stage.store.begin() as work:
                await work.flags.set("seen", None)
            await open_round(stage, NAME)
            async with stage.store.begin() as work:
                await work.scans.say(1, "a tag", "O1", "an id", f"Groeten, {NAME.capitalize()}")
            with pytest.raises(AssertionError, match="who answered, in scan_words"):
                await watch.look("a name")


@pytest.mark.parametrize("platform", ["slack", "telegram"])
async def test_no_answer_is_anywhere_else(sqlite_url: str, tmp_path: Path, platform: str) -> None:
    chance = Random(7)  # noqa: S311 - chance that can be repeated
    async with new_stage(sqlite_url) as stage:
        stage.slack.judge.tolerated.add("exchanged_trigger_id")  # asked again after the line was cut
        await colleagues(stage, platform, "nl", NAME)
        with listening() as log:
            watch = Watch(stage, await _identities(stage, platform), log)
            for failure in some_of(platform):
                await _answers_through(stage, watch, failure, chance)
            await _malformed(stage, watch, chance)
            await _looked_at(stage, watch, tmp_path)
            assert [one for one in stage.telegram.violations if "not modified" not in one.why] == []
            stage.telegram.violations.clear()  # what came twice was shown twice
            assert log.getvalue().count("turn_failed") >= len(watch.answers) / 10  # and the log was there to hear it


async def _identities(stage: Stage, platform: str) -> set[str]:
    someone = stage.actors[NAME]
    own_id = phone(someone).id if platform == "telegram" else desk(someone).id
    return {NAME, NAME.capitalize(), str(own_id)}


async def _answers_through(stage: Stage, watch: Watch, failure: Failure, chance: Random) -> None:
    """Have somebody answer a new round with this in the middle, until it is taken."""
    round_id = await open_round(stage, NAME)
    marked = Marked.of(round_id, chance)
    watch.answers.append(marked)
    by_steps = isinstance(stage.actors[NAME], OnTelegram)
    await (_on_telegram if by_steps else _on_slack)(stage, marked, failure)
    await calm(stage)
    points, words = await kept(stage, round_id)
    assert ([one for _, one in points], words) == ([marked.points], sorted(marked.words)), failure.name
    await watch.look(failure.name)
    await turned(stage, round_id, state=RoundState.CLOSED)


async def _on_telegram(stage: Stage, marked: Marked, failure: Failure) -> None:
    """From the last look on, which is brought as if all statements had been pressed; then both open questions."""
    person, tried, kept_at = phone(stage.actors[NAME]), set(), ""
    await _brought(stage, marked)
    place, last = await person.sees(f"Ronde {marked.round_id}"), None
    for _ in range(STEPS):
        if last == (shown := next(one for one in person.chat() if one.id == place.id)):
            await asyncio.sleep(PATIENCE)  # the bot may have been asked to wait
        last = shown = next(one for one in person.chat() if one.id == place.id)
        phase = next((one for one in (SEND, HERE) if one in shown.buttons), WRITE if WRITE in shown.text else None)
        if phase is None:
            return
        with failure.breaks(stage, marked) if phase not in tried else nullcontext():
            tried.add(phase)
            if phase == WRITE and shown.text == kept_at:  # that they were kept could not be said
                await person.press(NONE, shown)
            elif phase == WRITE:
                before = (await kept(stage, marked.round_id))[1]
                await person.write(marked.words[len(before)])
                await calm(stage)
                kept_at = shown.text if (await kept(stage, marked.round_id))[1] != before else ""
            else:
                await person.press(phase, shown)
            await calm(stage)
    raise AssertionError(f"{failure.name}: it never ends\n{stage.actors[NAME].screen}")


async def _brought(stage: Stage, marked: Marked) -> None:
    who = await member(stage, NAME)
    async with stage.store.read() as work:
        account = await work.accounts.to_write_to(who.id)
    assert account is not None
    ways = (Button(SEND, "scan.send", marked.sheet().to_args()),)
    message = Message((Block((Run(f"Ronde {marked.round_id}"),), ways),))
    await stage.app.platforms["telegram"].deliver(Parcel(0, "message", account.address, message))


async def _on_slack(stage: Stage, marked: Marked, failure: Failure) -> None:
    """From the invitation on: opening the page, changing its language and back, and sending it."""
    person, labels = desk(stage.actors[NAME]), LABELS["nl"]
    await invited(stage, NAME, marked.round_id)
    with failure.breaks(stage, marked):
        await person.press(str(labels["start"]))
        await calm(stage)
    for _ in range(STEPS):
        if person.modal is None:
            await person.press(str(labels["start"]))
            await calm(stage)
    await goes_on(stage, NAME)
    with failure.breaks(stage, marked):
        await person.press("English")
        await calm(stage)
    if LN22.statements[0].text["en"] in str(person.modal):
        await person.press("Nederlands")
    await answers(stage, NAME, marked.points)
    await stage.actors[NAME].sees(LAST["nl"], [])
    await person.fill({"O1": marked.words[0], "O2": marked.words[1]})
    with failure.breaks(stage, marked):
        await person.submit()
        await calm(stage)
    for _ in range(STEPS):
        if person.modal is None or THANKS["nl"] in str(person.modal):
            break
        await person.submit()
        await calm(stage)
    if person.modal is not None:
        await person.close_modal()


async def _malformed(stage: Stage, watch: Watch, chance: Random) -> None:
    """Bring what no button and no page of ours says, made of somebody's answers."""
    marked = Marked.of(await open_round(stage, NAME), chance)
    watch.answers.append(marked)
    own_id, sheet = marked.sheet().to_args()
    words = " ".join(marked.words)
    for act in (
        Pressed("scan.send", (own_id, marked.points)),
        Pressed("scan.send", (marked.points, sheet)),
        Pressed("scan.send", (own_id, sheet[:-1] + "!")),
        Pressed("scan.at", (own_id, sheet, words)),
        Pressed("scan.here", (own_id, marked.points, words)),
        Pressed(f"scan.{words}", (own_id, sheet)),
        Submitted(PAGE, {"O1": words}, f"[{marked.points}"),
        Submitted(PAGE, {"O1": words}, f'[{own_id},"nl","{marked.points}",22,0,["{words}"]]'),
        Submitted(PAGE, {words: words}, f'[{own_id},"nl","{marked.points}",99,0,[]]'),
        Submitted(PAGE, {"O1": words * 500}, f'[{own_id},"nl","{marked.points}",22,0,[]]'),
    ):
        with suppress(Exception):
            await acts(stage, stage.actors[NAME], act)
        await watch.look(str(type(act)))


async def _looked_at(stage: Stage, watch: Watch, folder: Path) -> None:
    """Do what is done around it: look how it is, keep house, back up, stop and start."""
    forms = set().union(*(one.forms for one in watch.answers))
    async with httpx.AsyncClient(base_url=stage.app.web_url) as browser:
        for path in ("/metrics", "/readyz", "/healthz"):
            seen = (await browser.get(path)).text
            assert not [one for one in forms | {NAME} if one in seen], path
    await Housekeeping(stage.store, stage.clock).run()
    await Erasing(stage.store).run()
    backup(stage.store.url, folder / "backup.db")
    copy = (folder / "backup.db").read_bytes()
    assert not [one for one in forms if one.encode() in copy]
    await stage.stop()
    await stage.start()
    await watch.look("a restart")
