"""`learnathon projects import`: projects that run already, from a file. Only counts and lines are shown."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.clock import real_clock
from bot.commands.opening import opened
from bot.connecting import house_of
from bot.importing.listing import Refusal
from bot.importing.projects import Listed, ProjectList, read_projects
from bot.importing.table import ListError
from bot.settings import Settings
from flows.forms import Asker, Problem
from flows.nudges.saying import say_at_once
from flows.post import Post
from flows.projects.creating import keep_draft, tell_of_start
from flows.texts import Texts
from storage.models import LearningGoal, Member, Project, ProjectState, Role
from storage.searchwords import folded
from storage.work import Work

_MOST_LINES, _MOST_NAMESAKES, _MOST_KNOWN = 40, 5, 10_000


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
    try:
        listed = read_projects(file.read_bytes(), asker, lambda problem: _why(house.texts, problem))
    except ListError as error:
        typer.echo(f"{file}: {error}.", err=True)
        return 2
    except OSError as error:
        typer.echo(f"{file}: it cannot be read ({error.strerror}).", err=True)
        return 2
    typer.echo("\n".join(asyncio.run(_import(settings, file.name, listed, apply=apply))))
    return 0


async def _import(settings: Settings, source: str, listed: ProjectList, *, apply: bool) -> list[str]:
    own, now, house = settings.organisation, real_clock(), house_of(settings)
    async with opened(settings) as store, store.begin() as work:
        organisation = await work.organisations.ensure(
            key=own.key, name=own.name, language=own.language, time_zone=own.time_zone, now=now
        )
        post = Post(work, organisation, house.texts, house.policy, now)
        found = await _found(post, listed)
        lines = list(_report(source, listed, found))
        if not apply:
            return [*lines, "Nothing has been changed. To do it, add --apply."]
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
    yield from (f"  {name:<8}{count:>7}" for name, count in counts.items())
    yield from _lines(found.refused)
    if listed.ignored:
        yield f"Columns that tell nothing here: {', '.join(listed.ignored)}."


def _lines(problems: Sequence[Refusal]) -> Iterator[str]:
    in_order = sorted(problems, key=lambda one: one.line)
    yield from (f"line {one.line}: {one.why}" for one in in_order[:_MOST_LINES])
    if len(in_order) > _MOST_LINES:
        yield f"and {len(in_order) - _MOST_LINES} lines more"
