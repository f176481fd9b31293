"""`learnathon projects import`: projects that run already, from a file. Only counts and lines are shown."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.clock import real_clock
from bot.commands.importing import UNCHANGED, counted, read_file, refused
from bot.commands.opening import opened
from bot.connecting import house_of
from bot.importing.listing import Refusal
from bot.importing.projects import Listed, ProjectList, read_projects
from bot.own import own_organisation
from bot.settings import Settings
from flows.forms import Asker, Problem
from flows.nudges.saying import say_at_once
from flows.post import Post
from flows.projects.creating import keep_draft, tell_of_start
from flows.texts import Texts
from storage.models import LearningGoal, Member, Project, ProjectState, Role
from storage.searchwords import folded
from storage.work import Work

_MOST_NAMESAKES, _MOST_KNOWN = 5, 10_000


@dataclass(slots=True)
class _Found:
    """What a list comes to: who is meant by each line, what is known already, and what cannot be used."""

    new: list[tuple[Listed, Member, Member | None]] = field(default_factory=list)
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)


def import_file(settings: Settings, file: Path, *, apply: bool) -> int:
    """Keep the projects of a file as drafts, or tell what would happen; returns the exit code."""
    house = house_of(settings)
    today = real_clock().astimezone(ZoneInfo(settings.organisation.time_zone)).date()
    asker = Asker(settings.organisation.language, today, house.policy)
    listed = read_file(file, lambda data: read_projects(data, asker, lambda problem: _why(house.texts, problem)))
    if listed is None:
        return 2
    typer.echo("\n".join(asyncio.run(_import(settings, file.name, listed, apply=apply))))
    return 0


async def _import(settings: Settings, source: str, listed: ProjectList, *, apply: bool) -> list[str]:
    now, house = real_clock(), house_of(settings)
    async with opened(settings) as store, store.begin() as work:
        organisation = await own_organisation(work, settings, now)
        post = Post(work, organisation, house.texts, house.policy, now)
        found = await _found(post, listed)
        lines = list(_report(source, listed, found))
        if not apply:
            return [*lines, UNCHANGED]
        for one, owner, sponsor in found.new:
            await _keep(post, one, owner, sponsor)
        await say_at_once(post)
        return [
            *lines,
            "Done. Each owner is told, on a working day, and completes the goals; the running bot sends it.",
        ]


async def _found(post: Post, listed: ProjectList) -> _Found:
    found = _Found(refused=list(listed.refused))
    states = tuple(ProjectState)
    kept = (await post.work.projects.all(post.organisation.id, 1, _MOST_KNOWN, states)).items
    known = {(folded(one.title), one.owner_id) for one in kept}
    for one in listed.projects:
        owner = await _called(post.work, post.organisation.id, one.owner)
        sponsor = await _sponsor(post, one.sponsor) if one.sponsor else None
        if isinstance(owner, str):
            found.refused.append(Refusal(one.line, f"the owner: {owner}"))
        elif isinstance(sponsor, str):
            found.refused.append(Refusal(one.line, f"the sponsor: {sponsor}"))
        elif (folded(one.title), owner.id) in known:
            found.known += 1
        else:
            known.add((folded(one.title), owner.id))
            found.new.append((one, owner, sponsor))
    return found


async def _called(work: Work, organisation_id: int, name: str) -> Member | str:
    """Return the one member who is called so; else why nobody can be meant."""
    found = await work.members.called(organisation_id, name, (), _MOST_NAMESAKES)
    exact = [one for one in found if folded(one.name) == folded(name)] or found
    if len(exact) == 1:
        return exact[0]
    return "several members are called that; write the whole name" if exact else "no member is called that"


async def _sponsor(post: Post, name: str) -> Member | str:
    found = await _called(post.work, post.organisation.id, name)
    if isinstance(found, str) or Role.SPONSOR in await post.work.roles.of(found.id, post.now):
        return found
    return "they do not have that role; give it with /roles first"


async def _keep(post: Post, one: Listed, owner: Member, sponsor: Member | None) -> None:
    project = Project(
        organisation_id=post.organisation.id,
        title=one.title,
        state=ProjectState.DRAFT,
        state_since=post.now,
        created_at=post.now,
        owner_id=owner.id,
        sponsor_id=sponsor.id if sponsor else None,
        metric=one.metric,
    )
    if measure := one.measure:
        project.unit, project.direction, project.due_on = measure.unit, measure.direction, measure.due_on
        project.baseline, project.target = measure.baseline, measure.target
    own = post.organisation.id
    goals = (
        [LearningGoal(organisation_id=own, project_id=0, place=1, text=one.learning, sign="")] if one.learning else []
    )
    await tell_of_start(post, await keep_draft(post, project, goals), owner, None)


def _why(texts: Texts, problem: Problem) -> str:
    return str(texts.words("en").line(problem.key, **problem.values))


def _report(source: str, listed: ProjectList, found: _Found) -> Iterator[str]:
    total = len(listed.projects) + len(listed.refused)
    yield f"{source}: {total} {'project' if total == 1 else 'projects'}"
    counts = {"new": len(found.new), "known": found.known, "refused": len(found.refused)}
    yield from counted(counts)
    yield from refused(found.refused, listed.ignored)
