"""The engine of forms, shown by another form: questions that depend on answers, more than one page holds."""

from enum import StrEnum
from random import SystemRandom
from typing import Annotated

import pytest

from adapters.sandbox.slack.screen import SeenView
from bot.connecting import policy_of
from bot.settings.model import Settings
from flows.access import ANYONE
from flows.asking import ask, pages
from flows.capability import Capability, Repertoire
from flows.everything import CAPABILITIES
from flows.forms import Form, Line, Prose, asked_when
from flows.texts import Texts, Words, text_files
from flows.turn import House, Turn
from flows.vocabulary import vocabulary
from tests.stories.idea_scenes import TONGUES, desk, joined, last
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


class From(StrEnum):
    NOBODY = "nobody"
    SPONSOR = "sponsor"


class Trip(Form, key="trip", confirm=True):
    """Ten questions, two of them asked only when help is wanted."""

    goal: Annotated[str, Line(3, 40)]
    help_from: From
    help_text: Annotated[str, Prose(5, 100), asked_when(lambda so_far: so_far.get("help_from") == "sponsor")]
    one: Annotated[str | None, Line(2, 40)]
    two: Annotated[str | None, Line(2, 40)]
    three: Annotated[str | None, Line(2, 40)]
    four: Annotated[str | None, Line(2, 40)]
    five: Annotated[str | None, Line(2, 40)]
    six: Annotated[str | None, Line(2, 40)]
    thanks: Annotated[str, Line(3, 40), asked_when(lambda so_far: so_far.get("help_from") == "sponsor")]


trips = Capability("trip")
TEXTS = """
command-trip = trip
    .description = trip
    .usage = { "" }
trip-page_title = Trip
trip-q_goal = Goal?
    .short = Goal
trip-q_help_from = From whom?
    .short = From whom
    .nobody = Nobody
    .sponsor = A sponsor
trip-q_help_text = What help?
    .short = Help
trip-q_thanks = Which thanks?
    .short = Thanks
trip-confirm = Look: { $goal }, { $help_from }, help ({ $help_text }), six ({ $six }), thanks ({ $thanks }).
    .post = Send off
    .edit = Other
    .cancel = Stop
trip-done = Done: { $goal }, { $help }, { $thanks }.
""" + "".join(
    f"trip-q_{n} = Number {n}?\n    .short = {n}\n    .skip = none\n"
    for n in ("one", "two", "three", "four", "five", "six")
)


@trips.command("trip", who=ANYONE)
async def trip(turn: Turn, rest: str) -> None:
    await ask(turn, Trip)


@trips.done(Trip, who=ANYONE)
async def done(turn: Turn, filled: Trip) -> None:
    await turn.say("trip.done", goal=filled.goal, help=filled.help_text or "-", thanks=filled.thanks or "-")


def other_house(settings: Settings) -> House:
    """The product's house, in which one can also make a trip."""
    spoken = {one: Words(one, [*(path.read_text("utf-8") for path in text_files(one)), TEXTS]) for one in ("nl", "en")}
    texts = Texts(spoken, "nl")
    repertoire = Repertoire([*CAPABILITIES, trips])
    return House(texts, policy_of(settings), repertoire, vocabulary(repertoire, texts), SystemRandom())


@pytest.fixture
def trip_stage(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr("bot.building.house_of", other_house)
    return stage


@languages
async def test_step_by_step_only_what_applies_is_asked(trip_stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    question = tongue.question.partition("{")[0]
    noor = await joined(trip_stage, "noor", "telegram", language)
    await noor.says("/trip")
    of = {"nl": "van", "en": "of"}[language]
    await noor.sees(f"{question}1 {of} 8", [])
    await noor.says("Parijs")
    await noor.sees("From whom?", ["Nobody", "A sponsor"])
    await noor.presses("A sponsor")
    await noor.sees("What help?", [])
    assert f"{question}3 {of} 10" in (await last(trip_stage, noor)).text
    await noor.says("Een auto")
    await noor.sees("Number one?", ["none", tongue.back])
    await noor.presses(tongue.back)
    await noor.sees("What help?", [])
    await noor.presses(tongue.back)
    await noor.sees("From whom?", [tongue.keep])
    await noor.presses("Nobody")
    for n in ("one", "two", "three", "four", "five", "six"):
        await noor.sees(f"Number {n}?", ["none"])
        await noor.presses("none")
    await noor.sees("Look: Parijs, Nobody, help (none), six (none), thanks (none).", ["Send off", "Other"])
    await noor.presses("Other")
    await noor.sees("?", ["Goal", "From whom", "six"])
    assert "Help" not in (await last(trip_stage, noor)).buttons
    await noor.presses("From whom")
    await noor.sees("From whom?", [])
    await noor.presses("A sponsor")
    await noor.sees("Which thanks?", [])  # what was said of help is still known
    await noor.says("Een taart")
    await noor.sees("Look: Parijs, A sponsor, help (Een auto), six (none), thanks (Een taart).", [])
    await noor.presses("Send off")
    await noor.sees("Done: Parijs, Een auto, Een taart.", [])


@languages
async def test_on_pages_questions_come_and_go_and_back_keeps_answers(
    trip_stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGE_SIZE", 8)  # so that this form has two pages
    tongue = TONGUES[language]
    noor = await joined(trip_stage, "noor", "slack", language)
    person = desk(noor)
    await person.command("/learnathon trip")
    first = await person.sees_modal("Trip")
    assert _names(first) == ["goal", "help_from", "one", "two", "three", "four", "five"]
    assert first.submit == tongue.onward
    await person.fill(goal="Parijs", five="vijf", help_from="A sponsor")
    await noor.sees("What help?", [])
    refused = await person.submit(unchecked=True)
    assert refused is not None
    assert refused.field("help_text").error
    await person.fill(help_text="Een auto")
    second = await person.submit()
    assert second is not None
    assert _names(second) == ["six", "thanks"]
    await person.fill(six="zes", thanks="X")
    await person.press(tongue.back)
    await noor.sees("Goal?", [])
    again = await person.sees_modal()
    assert [again.field(name).value for name in ("goal", "help_from", "help_text", "five")] == [
        "Parijs",
        "A sponsor",
        "Een auto",
        "vijf",
    ]
    second = await person.submit()
    assert second is not None
    assert (second.field("six").value, second.field("thanks").value) == ("zes", "X")
    refused = await person.submit()
    assert refused is not None
    assert refused.field("thanks").error
    await person.fill(thanks="Een taart")
    looks = await person.submit()
    assert looks is not None
    assert looks.text == "Look: Parijs, A sponsor, help (Een auto), six (zes), thanks (Een taart)."
    await person.press("Other")
    await noor.sees("Goal?", [])
    await person.fill(help_from="Nobody")
    await calm(trip_stage)
    without = await person.sees_modal()
    assert _names(without) == ["goal", "help_from", "one", "two", "three", "four", "five"]
    second = await person.submit()
    assert second is not None
    assert _names(second) == ["six"]
    looks = await person.submit()
    assert looks is not None
    assert looks.text == "Look: Parijs, Nobody, help (none), six (zes), thanks (none)."
    await noor.presses("Send off")
    await noor.sees("Done: Parijs, -, -.", [])


async def test_a_page_sent_in_before_its_questions_appeared_shows_them_first(trip_stage: Stage) -> None:
    noor = await joined(trip_stage, "noor", "slack")
    person = desk(noor)
    await person.command("/learnathon trip")
    await person.sees_modal("Trip")
    trip_stage.slack.faults.error("views.update", "hash_conflict")
    trip_stage.slack.judge.tolerated.add("hash_conflict")
    await person.fill(goal="Parijs", help_from="A sponsor")
    await calm(trip_stage)
    assert "help_text" not in _names(await person.sees_modal())
    page = await person.submit()
    assert page is not None
    assert "help_text" in _names(page)
    assert (page.field("goal").value, page.field("help_from").value) == ("Parijs", "A sponsor")


async def test_of_two_quick_choices_the_page_shows_the_last(trip_stage: Stage) -> None:
    noor = await joined(trip_stage, "noor", "slack")
    person = desk(noor)
    await person.command("/learnathon trip")
    await person.sees_modal("Trip")
    trip_stage.slack.faults.delay(0.2, "views.update", times=2)
    await person.fill(goal="Parijs", help_from="Nobody")
    await person.fill(help_from="A sponsor")
    await noor.sees("What help?", [])
    page = await person.sees_modal()
    assert (page.field("goal").value, page.field("help_from").value) == ("Parijs", "A sponsor")


def _names(page: SeenView) -> list[str]:
    return [field.block_id for field in page.fields]
