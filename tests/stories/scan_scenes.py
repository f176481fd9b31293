"""What the stories about the scan share: a round that is open, and what people see on the way through it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.settings.sections import Scan
from flows.chat import Block, Button, Message, Run
from flows.post import Post
from flows.rounds.frozen import ROOT
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.suppression import FLOOR
from storage.models import Base, RoundState, ScanRound
from tests.stories.actors import OnTelegram
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

KEY = "a-long-random-word-for-the-scans-of-stories"
DEPARTMENT, REST = "7", "rest"
LN22 = default_questionnaire()
LABELS = {
    "nl": {
        "start": "Beginnen",
        "anonymous": "Hoe anoniem is dit?",
        "not_for_me": "Niet voor mij",
        "begin": "Begin",
        "points": ("Helemaal oneens", "Oneens", "Niet eens, niet oneens", "Eens", "Helemaal eens"),
        "none": "Weet ik niet of n.v.t.",
        "onward": "Verder",
        "back": "Terug",
        "leave": "Weggaan",
        "send": "Versturen",
        "other": "English",
    },
    "en": {
        "start": "Start",
        "anonymous": "How is this anonymous?",
        "not_for_me": "Not for me",
        "begin": "Begin",
        "points": ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
        "none": "Don't know or does not apply",
        "onward": "Next",
        "back": "Back",
        "leave": "Leave",
        "send": "Send",
        "other": "Nederlands",
    },
}
"""Buttons, in one language."""
FRAME = {"nl": "Denk aan de afgelopen twaalf maanden.", "en": "Think of the past twelve months."}
LAST = {"nl": "Dat was de laatste.", "en": "That was the last one."}
THANKS = {"nl": "Dank je wel. Je ziet de resultaten hier vóór", "en": "Thank you. You will see the results here before"}
POINTS = "4435434443533444454434"
"""A response of domain.md 4.8."""


def with_a_key(stage: Stage) -> None:
    """Give the bot of this story a key for its scans; before it starts."""
    stage.settings_changes["scan"] = Scan(key=KEY)


async def colleagues(stage: Stage, platform: str, language: str, *names: str) -> None:
    """Bring people on stage who take part, with a bot that can hold scans."""
    with_a_key(stage)
    for name in names:
        await joined(stage, name, platform, language)


async def open_round(
    stage: Stage,
    *names: str,
    leaves: Mapping[str, str] | None = None,
    questionnaire: Questionnaire = LN22,
    tree: Mapping[str, Any] | None = None,
    **facts: Any,
) -> int:
    """Keep a round that is open for two weeks and to which these people are invited; returns its id.

    They are in one department, unless `leaves` says something else of somebody.
    """
    placed = {(await member(stage, name)).id: (leaves or {}).get(name, DEPARTMENT) for name in names}
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        now = stage.clock()
        known: dict[str, Any] = {
            "opens_at": now,
            "closes_at": now + timedelta(days=14),
            "questionnaire": raw_of(questionnaire),
            "tree": dict(tree or tree_of(max(FLOOR, len(placed)))),
        }
        new = ScanRound(
            organisation_id=organisation.id, state=RoundState.OPEN, state_since=now, created_at=now, **known | facts
        )
        round_ = await work.scans.add(new)
        await work.scans.invite(round_.id, placed)
        return round_.id


def tree_of(invited: int) -> dict[str, Any]:
    """Return the groups of a round as they are kept: one department, and who is in none."""
    return _node(ROOT, "Voorbeeld", invited, children=[_node(DEPARTMENT, "Zorg", invited), _node(REST, "Voorbeeld", 0)])


async def invited(stage: Stage, name: str, round_id: int) -> None:
    """Invite somebody as the bot does: a message with the three buttons."""
    who = await member(stage, name)
    labels, house = LABELS[who.language or "nl"], stage.app.intake._house
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        account = await work.accounts.to_write_to(who.id)
        assert account is not None
        ways = tuple(
            Button(str(labels[way]), f"scan.{way}", (str(round_id),)) for way in ("start", "anonymous", "not_for_me")
        )
        await post.queue(account.platform, account.address, Message((Block((Run("Hoe goed leren we?"),), ways),)))
    await calm(stage)


async def begins(stage: Stage, name: str, language: str = "nl") -> None:
    """Have somebody who was invited come to the first statements."""
    someone, labels = stage.actors[name], LABELS[language]
    await someone.presses(str(labels["start"]))
    await someone.sees(FRAME[language], [])
    await goes_on(stage, name, language)


async def goes_on(stage: Stage, name: str, language: str = "nl") -> None:
    """Have somebody go from the frame to the first statements."""
    on = "begin" if isinstance(stage.actors[name], OnTelegram) else "onward"
    await stage.actors[name].presses(str(LABELS[language][on]))


async def answers(stage: Stage, name: str, points: str, language: str = "nl", first: int = 0) -> None:
    """Have somebody answer statements from this one on, whole themes at a time where they are pages."""
    someone = stage.actors[name]
    if isinstance(someone, OnTelegram):
        for place, point in enumerate(points, first):
            await someone.sees(LN22.statements[place].text[language], [])
            await someone.presses(label_of(point, language))
        return
    for theme in LN22.themes:
        places = LN22.places(theme)
        if places[0] in range(first, first + len(points)):
            await someone.sees(LN22.statements[places[0]].text[language], [])
            await someone.fills_in({f"{language}{one}": points[one - first] for one in places})


async def answers_all(stage: Stage, name: str, points: str = POINTS, language: str = "nl") -> None:
    """Have somebody answer everything, up to the last look."""
    await begins(stage, name, language)
    await answers(stage, name, points, language)
    await stage.actors[name].sees(LAST[language], [])


async def sends_all(stage: Stage, name: str, points: str = POINTS, language: str = "nl") -> None:
    """Have somebody answer everything, send it, and leave the open questions."""
    await answers_all(stage, name, points, language)
    await stage.actors[name].presses(str(LABELS[language]["send"]))
    await stage.actors[name].sees(THANKS[language], [])
    await calm(stage)


def label_of(point: str, language: str) -> str:
    """Return what choosing a point is called."""
    labels = LABELS[language]
    return str(labels["points"][int(point) - 1] if point.isdigit() else labels["none"])


async def turned(stage: Stage, round_id: int, **facts: Any) -> None:
    """Change a round as its steps do."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        round_ = await work.scans.of(organisation.id, round_id)
        for name, value in facts.items():
            setattr(round_, name, value)


async def kept(stage: Stage, round_id: int) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the answers that are kept of a round, each with its leaf, and the words."""
    async with stage.store.read() as work:
        words = [text for question in LN22.open_questions for text in await work.scans.words(round_id, question.id)]
        answers = [(leaf, points) for (leaf, _), points in await work.scans.answers(round_id)]
        return sorted(answers), sorted(words)


async def dump(stage: Stage) -> dict[str, list[str]]:
    """Return every row of every table, but for the bot's own leases."""
    await calm(stage)
    async with stage.store.read() as work:
        tables = [table for table in Base.metadata.sorted_tables if table.name != "lease"]
        return {table.name: sorted(map(str, await work._session.execute(select(table)))) for table in tables}


def _node(own_id: str, name: str, invited: int, children: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    publishable = own_id != REST
    return {
        "id": own_id,
        "name": name,
        "invited": invited,
        "publishable": publishable,
        "children": children or [],
    }
