"""Narrowing the pool: its kind, how it stands, whose it is, and whether it is new."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.finding.place import KINDS, REST, STATES, Choice, Place
from flows.finding.sought import sought
from flows.finding.words import chosen
from flows.texts import Offer, offer
from flows.turn import Turn

narrowing = Capability("pool")


@narrowing.button("narrow", who=MEMBER)
async def narrow(turn: Turn, place: str) -> None:
    """Show what the pool can be narrowed by; each press chooses one or takes it back."""
    here = Place.read(place)
    if Choice.NEAR in here.chosen and await turn.work.departments.of(turn.me.id) is None:
        back = offer("filter", here.turned(Choice.NEAR).code, action="pool.narrow")
        await turn.say("pool.no_department", [[offer("team", 1, action="department.page"), back]], instead=True)
        return
    rest = REST if await _has_departments(turn) else tuple(choice for choice in REST if choice is not Choice.NEAR)
    count = await turn.work.ideas.count(turn.organisation.id, sought(turn, here))
    rows = [
        *([_turning(here, choice) for choice in group] for group in (KINDS, STATES, rest)),
        [
            offer("show", here.code, action="idea.page"),
            offer("clear", Place(words=here.words).code, action="pool.narrow"),
        ],
    ]
    await turn.say("pool.choose", rows, instead=True, n=count, chosen=chosen(turn.words, here))


async def _has_departments(turn: Turn) -> bool:
    return bool((await turn.work.departments.listed(turn.organisation.id, None, 1, 1)).items)


def _turning(here: Place, choice: Choice) -> Offer:
    label = f"pool.drop.{choice.label}" if choice in here.chosen else f"pool.take.{choice.label}"
    return offer(label, here.turned(choice).code, action="pool.narrow")
