"""What the stories about a new owner share: a project and its people, and time that passes without an answer."""

from datetime import timedelta

from bot.settings.sections import Organisation
from flows.post import Post
from flows.succession.searching import next_move
from storage.models import OfferState, OfferStep
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage


async def project_with(
    stage: Stage, platform: str, language: str, *co_owners: str, sponsor: str | None = None, **facts: object
) -> int:
    """Return Noor's project; Olga organises, and the sponsor, the co-owners and Sam take part."""
    stage.settings_changes["organisation"] = Organisation(name="Voorbeeld", language=language)
    settled(stage, "olga", platform, language)
    for name in ("olga", "noor", *([sponsor] if sponsor else []), *co_owners, "sam"):
        await joined(stage, name, platform, language)
    return await project_of(stage, "noor", sponsor, *co_owners, language=language, **facts)


async def nobody_answers(stage: Stage) -> None:
    """Let the time to answer go by, and the night after it."""
    async with stage.store.read() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        due = await next_move(Post(work, organisation, house.texts, house.policy, stage.clock()))
    assert due is not None
    await stage.time_passes(seconds=max(0.0, (due - stage.clock()).total_seconds()) + 60)
    await stage.time_passes(hours=17)
    await calm(stage)


async def offers(stage: Stage, project_id: int) -> list[tuple[OfferStep, str, OfferState]]:
    """Return to whom a project was offered, by name, and what became of it."""
    async with stage.store.read() as work:
        found = []
        for one in await work.succession.of_project(project_id):
            asked = await work.members.get(one.member_id) if one.member_id else None
            found.append((one.step, asked.name if asked else "", one.state))
        return found


async def pauses(stage: Stage, name: str, *, weeks: int) -> None:
    """Let somebody hear nothing for some weeks."""
    day = (stage.clock() + timedelta(weeks=weeks)).date()
    await stage.actors[name].says(f"pauze {day:%Y-%m-%d}")
    await calm(stage)
