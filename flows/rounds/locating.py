"""Whether a round is shown by location as well: an organiser chooses it as long as nobody was invited."""

from flows.access import ORGANISER
from flows.capability import Capability
from flows.rounds.cases import groups_of, locations_in, round_of
from flows.rounds.page import show
from flows.rounds.rules import AHEAD
from flows.rounds.second import FEWEST, is_by_location
from flows.turn import Turn

locating = Capability("round")


@locating.button("second", who=ORGANISER)
async def second(turn: Turn, round_id: str) -> None:
    """Show it by location as well, or no longer; there have to be some to tell apart."""
    round_ = await round_of(turn, round_id, *AHEAD)
    if round_ is None:
        return
    if is_by_location(round_):
        round_.second = None
    else:
        locations = await locations_in(turn.post, round_, await groups_of(turn.post, round_))
        if len(locations.known) < FEWEST:
            turn.notice("round.no_locations")
            return
        round_.second = locations.raw
    await turn.note("scan", round_.id, round_.state, round_.state, "by location")
    await show(turn, round_, "round.kept", instead=True)
