"""What the stories about rounds of the scan share: who organises them, who is invited, and the words they read."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.settings.sections import Scan
from flows.post import Post
from flows.rounds.frozen import freeze
from flows.rounds.timing import calendar_of, plan
from flows.scan.tags import About, random_id
from storage.models import Member, MemberState, RoundState, ScanRound
from storage.repositories import Response
from tests.stories.actors import Actor
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

KEY = "a-key-of-the-scan-that-is-long-enough"
OPENS = datetime(2026, 11, 16, 8, tzinfo=UTC)
"""Nine o'clock where the organisation is, two weeks after the stories begin."""
Place = tuple[str, str | None]


@dataclass(frozen=True)
class Tongue:
    """Labels of rounds, in one language."""

    rounds: str
    new: str
    keep: str
    skip_window: str
    skip_k: str
    day: str
    privacy: str
    stand: str
    schedule: str
    questions: str
    groups: str
    scope: str
    invite: str
    leave_out: str
    everybody: str
    intro: str
    no_sentence: str
    change: str
    cancel: str
    undo: str
    back: str
    look: str
    extend: str
    until: str
    larger: str
    close: str
    close_now: str
    publish: str
    publish_now: str
    not_yet: str


ROUNDS = {
    "nl": Tongue(
        rounds="Scanrondes",
        new="Nieuwe ronde",
        keep="Bewaren",
        skip_window="10 werkdagen",
        skip_k="Zoals aangeraden",
        day="16 november 2026",
        privacy="Privacytekst",
        stand="Ik sta hiervoor in",
        schedule="Plan hem in",
        questions="De vragen",
        groups="De groepen",
        scope="Voor wie",
        invite="Uitnodigen",
        leave_out="Weglaten",
        everybody="De hele organisatie",
        intro="Eigen zin",
        no_sentence="Geen zin",
        change="Aanpassen",
        cancel="Gaat niet door",
        undo="Terugdraaien",
        back="Terug",
        look="Bekijk de ronde",
        extend="Langer open",
        until="Open tot dan",
        larger="Alleen grotere groepen",
        close="Nu sluiten",
        close_now="Nu sluiten",
        publish="Publiceren",
        publish_now="Nu publiceren",
        not_yet="Nog niet",
    ),
    "en": Tongue(
        rounds="Scan rounds",
        new="New round",
        keep="Keep",
        skip_window="10 working days",
        skip_k="As advised",
        day="16 November 2026",
        privacy="Privacy text",
        stand="I stand for this",
        schedule="Schedule it",
        questions="The questions",
        groups="The groups",
        scope="Who is invited",
        invite="Invite",
        leave_out="Leave out",
        everybody="The whole organisation",
        intro="Own sentence",
        no_sentence="No sentence",
        change="Change",
        cancel="Call it off",
        undo="Undo",
        back="Back",
        look="See the round",
        extend="Open for longer",
        until="Open until then",
        larger="Larger groups only",
        close="Close it now",
        close_now="Close it now",
        publish="Publish",
        publish_now="Publish now",
        not_yet="Not yet",
    ),
}


async def running_scans(stage: Stage, platform: str, language: str, *, colleagues: int = 11) -> Actor:
    """Return Olga, who organises; with her, so many others take part."""
    stage.settings_changes.setdefault("scan", Scan(key=KEY))
    settled(stage, "olga", platform, language)
    olga = await joined(stage, "olga", platform, language)
    await colleagues_join(stage, colleagues)
    return olga


async def colleagues_join(stage: Stage, count: int, place: Place | None = None, location: str = "") -> list[int]:
    """Let colleagues take part who work in a department, a team, or nowhere, and at a location; returns their ids."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        known = await work.departments.ensure(organisation.id, {place} if place else set())
        ids = []
        for number in range(count):
            facts = {"language": "nl", "time_zone": "Europe/Amsterdam", "state": MemberState.ACTIVE}
            facts["location"] = location
            since = stage.clock()
            name = f"Collega {number}"
            one = await work.members.add(Member(organisation_id=organisation.id, name=name, state_since=since, **facts))
            if place is not None:
                folded = place[0].casefold(), place[1].casefold() if place[1] else None
                await work.departments.place(organisation.id, one.id, known[folded])
            ids.append(one.id)
        return ids


async def scheduled(stage: Stage, **facts: object) -> int:
    """Keep a round that is scheduled for Monday 16 November, and lacks nothing; returns its id."""
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        house, now = stage.app.intake._house, stage.clock()
        post = Post(work, organisation, house.texts, house.policy, now)
        times = {"state_since": now, "created_at": now, "confirmed_at": now, "opens_at": OPENS}
        one = ScanRound(organisation_id=organisation.id, state=RoundState.SCHEDULED, **times)
        for name, value in facts.items():
            setattr(one, name, value)
        await work.scans.add(one)
        await freeze(post, one)
        plan(one, calendar_of(post), post.policy.scan_retention_days, now)
        return one.id


async def opened(stage: Stage, **facts: object) -> int:
    """Keep such a round, and let it open; returns its id."""
    round_id = await scheduled(stage, **facts)
    await comes_to(stage, OPENS)
    return round_id


async def comes_to(stage: Stage, moment: datetime) -> None:
    """Let time go by until a moment, and what is due then be done."""
    await stage.time_passes(seconds=(moment - stage.clock()).total_seconds() + 1)
    await calm(stage)


async def looks(someone: Actor, language: str, button: str = "") -> None:
    """Look at the newest round, from `/scan`; on it, there is this button."""
    tongue = ROUNDS[language]
    await someone.says({"nl": "/scan rondes", "en": "/scan rounds"}[language])
    await someone.sees(tongue.rounds, [tongue.look, tongue.new])
    await someone.presses(tongue.look)
    if button:
        await someone.sees({"nl": "Scanronde", "en": "Scan round"}[language], [button])


async def the_round(stage: Stage, round_id: int = 1) -> ScanRound:
    """Return a round as it is kept now."""
    await calm(stage)
    async with stage.store.read() as work:
        (organisation, *_) = await work.organisations.all()
        found = await work.scans.of(organisation.id, round_id)
        assert found is not None
        return found


async def answer(stage: Stage, round_id: int, members: list[int], *, statements: int = 22) -> None:
    """Have these members send answers, all the same."""
    tags = stage.app.intake._house.tags
    async with stage.store.begin() as work:
        for one in members:
            groups = await work.scans.groups_of(round_id, one)
            assert groups is not None
            leaf, second = groups
            response = Response(random_id(), leaf, "4" * statements, {}, second)
            assert await work.scans.take(round_id, tags.of(round_id, one, About.SENT), response)
