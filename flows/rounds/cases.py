"""A round as handlers find it, and how it is brought on: by the rules, with its audit row, and with what comes next."""

from collections.abc import Iterable

from flows.post import Post
from flows.rounds.frozen import Groups, build_tree, names_of, scope_of, tree_of
from flows.rounds.hints import reworded
from flows.rounds.rules import FROZEN, By, Facts, Lack, NotAllowed, lacks, move
from flows.rounds.second import Locations, build_locations, locations_of
from flows.rounds.timing import calendar_of, plan
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import questionnaire_from
from flows.scan.suppression import FLOOR
from flows.texts import Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import Member, Role, RoundState, ScanRound


async def seen_round(turn: Turn, round_id: str) -> ScanRound | None:
    """Return a round that this person may look at: what was opened, and organisers all of them; else say it is gone."""
    round_ = await turn.work.scans.of(turn.organisation.id, int(round_id)) if round_id.isdecimal() else None
    if round_ is None or (round_.state not in FROZEN and not await organises(turn)):
        turn.notice("round.gone")
        return None
    return round_


async def organises(turn: Turn) -> bool:
    """Tell whether this person organises."""
    return Role.ORGANISER in await turn.roles()


async def round_of(turn: Turn, round_id: str, *states: RoundState) -> ScanRound | None:
    """Return a round in one of these states, in any where none is named; else say why there is nothing to do."""
    round_ = await turn.work.scans.of(turn.organisation.id, int(round_id)) if round_id.isdecimal() else None
    if round_ is None:
        await turn.too_late("round.gone")
    elif states and round_.state not in states:
        not_allowed(turn, round_)
    else:
        return round_
    return None


def asks(post: Post, round_: ScanRound) -> Questionnaire:
    """Return what a round asks, or would ask as things stand."""
    return questionnaire_from(round_.questionnaire) if round_.questionnaire else post.policy.questionnaire


async def groups_of(post: Post, round_: ScanRound) -> Groups:
    """Return the groups of a round: as they are now before it opens, as they were then after it.

    Whose answers count for which is in it before it opens alone.
    """
    if round_.state in FROZEN:
        return Groups(tree_of(round_), names_of(round_), {})
    return await build_tree(post, scope_of(round_))


async def locations_in(post: Post, round_: ScanRound, groups: Groups) -> Locations:
    """Return the locations of a round: as they are known now before it opens, those it is shown by after it."""
    if round_.state in FROZEN:
        return Locations(locations_of(round_))
    return await build_locations(post, groups.leaves)


async def facts_of(post: Post, round_: ScanRound, groups: Groups, *, key_there: bool) -> Facts:
    """Return what a guard looks at besides the round."""
    asked_before = [questionnaire_from(raw) for raw in await post.work.scans.asked_before(round_)]
    return Facts(
        post.now,
        least=max(FLOOR, post.policy.scan_k),
        invited=groups.tree.invited,
        key_there=key_there,
        another=await post.work.scans.is_another_set(round_),
        reworded=reworded(asks(post, round_), asked_before),
    )


async def lacking(turn: Turn, round_: ScanRound, after: RoundState, groups: Groups) -> tuple[tuple[Lack, ...], Facts]:
    """Return what a round waits for before it can come into a state, and the facts of it."""
    facts = await facts_of(turn.post, round_, groups, key_there=turn.house.tags.there)
    return lacks(round_, after, facts), facts


async def bring(
    post: Post, round_: ScanRound, after: RoundState, by: By, facts: Facts, *, actor: Member | None = None
) -> None:
    """Bring a round into a state. Raises `NotAllowed`."""
    before = move(round_, after, by, facts)
    plan(round_, calendar_of(post), post.policy.scan_retention_days, post.now)
    await post.note("scan", round_.id, before, after, actor=actor)


async def moved(turn: Turn, round_: ScanRound, after: RoundState, facts: Facts | None = None) -> bool:
    """Bring a round into a state, by whoever acts; where that cannot be, say why and return False."""
    facts = facts or Facts(turn.now)
    try:
        await bring(turn.post, round_, after, By.ORGANISER, facts, actor=turn.member)
    except NotAllowed as refused:
        if refused.lacking:
            missing = sentences(turn.words, refused.lacking, facts)
            await turn.say("round.not_yet", [[offer("look", round_.id)]], missing=missing)
        else:
            not_allowed(turn, round_)
        return False
    turn.home_is_old = True
    return True


def not_allowed(turn: Turn, round_: ScanRound) -> None:
    """Say that this cannot be done in the state the round is in."""
    turn.notice("error.not_allowed", why=turn.words.line(f"round.why_{round_.state}"))


def sentences(words: Words, lacking_: Iterable[Lack], facts: Facts) -> Ours:
    """Return what is missing and what to do about it, a line each."""
    values: dict[str, Value] = {"ids": ", ".join(facts.reworded), "invited": facts.invited, "least": facts.least}
    return Ours("\n".join(words.line(f"round.lacks_{lack}", **values) for lack in lacking_))
