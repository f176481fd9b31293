"""What the agreed texts cannot know: asked from their author, in both languages where it is words."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated

from flows.access import ORGANISER
from flows.announcements.cases import edited, own_draft
from flows.announcements.composing import languages
from flows.announcements.looking import show
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Clock, Form, Prose
from flows.turn import Turn
from storage.models import Announcement

filling = Capability("announce")
_OTHER = "other_"
_PITCHES = "pitch_time"


class Outcomes(Form, key="outcomes"):
    """What came of it so far: in the author's language, and in the other one."""

    hard_example: Annotated[str, Prose(3, 200)]
    soft_example: Annotated[str, Prose(3, 200)]
    surprise: Annotated[str, Prose(3, 200)]
    other_hard_example: Annotated[str | None, Prose(3, 200)]
    other_soft_example: Annotated[str | None, Prose(3, 200)]
    other_surprise: Annotated[str | None, Prose(3, 200)]


class WhyOff(Form, key="whyoff"):
    """Why a Learnathon is off."""

    reason: Annotated[str, Prose(3, 300)]
    other_reason: Annotated[str | None, Prose(3, 300)]


class Pitches(Form, key="pitches"):
    """From when ideas are pitched on the day."""

    pitch_time: Annotated[time | None, Clock()]


FORMS: Mapping[str, type[Form]] = {"results": Outcomes, "cancelled": WhyOff, "programme": Pitches}
"""By template: what its author is asked."""


@filling.button("fill_in", who=ORGANISER, opens=True)
async def fill_in(turn: Turn, announcement_id: str) -> None:
    """Ask what the template cannot know, with what is known filled in."""
    draft = await own_draft(turn, announcement_id)
    if draft is None:
        return
    if (form := FORMS.get(draft.template or "")) is None:
        turn.notice("form.stale")
    else:
        await ask(turn, form, _known(turn, draft, form), about=draft.id)


@filling.done(Outcomes, who=ORGANISER)
async def outcomes(turn: Turn, given: Outcomes) -> None:
    """Keep the examples."""
    await _keep(turn, given, ("hard_example", "soft_example", "surprise"))


@filling.done(WhyOff, who=ORGANISER)
async def why_off(turn: Turn, given: WhyOff) -> None:
    """Keep the reason."""
    await _keep(turn, given, ("reason",))


@filling.done(Pitches, who=ORGANISER)
async def pitches(turn: Turn, given: Pitches) -> None:
    """Keep the time; without one, the programme says nothing about it."""
    draft = await own_draft(turn, turn.about)
    if draft is not None:
        at = f"{given.pitch_time:%H:%M}" if given.pitch_time else None
        draft.values = {**draft.values, _PITCHES: at}
        await edited(turn, draft)
        await show(turn, draft)


def _known(turn: Turn, draft: Announcement, form: type[Form]) -> dict[str, str]:
    own, other = languages(turn)
    known: dict[str, str] = {}
    for question in form.questions:
        kept = draft.values.get(question.name.removeprefix(_OTHER))
        value = kept.get(other if question.name.startswith(_OTHER) else own) if isinstance(kept, dict) else kept
        known |= {question.name: str(value)} if value else {}
    return known


async def _keep(turn: Turn, given: Form, names: tuple[str, ...]) -> None:
    """Keep what was given in each language; where the other one is left out, its readers get it in this one."""
    draft = await own_draft(turn, turn.about)
    if draft is None:
        return
    own, other = languages(turn)
    words = {name: {own: getattr(given, name), other: getattr(given, _OTHER + name)} for name in names}
    draft.values = {**draft.values, **words}
    draft.as_it_is = any(text is None for of in words.values() for text in of.values())
    await edited(turn, draft)
    await show(turn, draft)
