"""The card of a project: in one look what gets better, what is learned, who carries it, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.amounts import amount
from flows.chat import Block, Message, Run, Text
from flows.experiments.measures import brief
from flows.ideas.card import owner_name
from flows.post import Post
from flows.texts import Ours, Rows, Words
from storage.models import CheckIn, Experiment, ExperimentState, LearningGoal, Member, Project, ProjectState
from storage.work import Work

_NO_CARD_YET = {ProjectState.DRAFT}
_OVER = {ProjectState.FINISHED, ProjectState.STOPPED, ProjectState.SECURED}


@dataclass(frozen=True, slots=True)
class Around:
    """What a card tells besides the project itself."""

    goals: Sequence[LearningGoal] = ()
    co_owners: Sequence[Member] = ()
    last: float | None = None
    """The metric as it was last known."""
    news: CheckIn | None = None
    """The last check-in that was answered."""
    running: Sequence[Experiment] = ()


async def around(work: Work, project: Project) -> Around:
    """Return what stands around a project."""
    projects = work.projects
    goals, co_owners = await projects.goals(project.id), await projects.co_owners(project.id)
    news = await work.check_ins.answered(project.id, 1)
    running = await work.experiments.of_project(project.id, ExperimentState.RUNNING)
    return Around(goals, co_owners, await projects.last_value(project), next(iter(news), None), running)


async def post_card(post: Post, project: Project) -> None:
    """Put the card of a project, its people loaded, in every pool, or update it there; a draft has none yet."""
    if project.state not in _NO_CARD_YET:
        blocks = card(post.words, project, await around(post.work, project))
        await post.to_pools(f"project:{project.id}", Message(tuple(blocks)))


def card(words: Words, project: Project, near: Around, rows: Rows = ()) -> tuple[Block, ...]:
    """Return a project as everybody may see it."""
    first, *more = words.blocks(
        "project.card",
        rows,
        number=project.number or 0,
        title=project.title,
        perform=performance(words, project, near.last),
        learn="; ".join(goal.text for goal in near.goals),
        n=len(near.goals),
        owner=owner_name(words, project.owner) if project.owner_id else words.line("project.nobody"),
        helpers=len(near.co_owners),
        others=", ".join(one.name for one in near.co_owners),
        sponsor=owner_name(words, project.sponsor) if project.sponsor_id else words.line("project.nobody"),
        state=standing(words, project),
    )
    news = _news(words, near.news) if near.news else ()
    tests = "; ".join(brief(one.smallest_test) for one in near.running)
    trying = words.blocks("exp.on_card", n=len(near.running), tests=tests) if tests else ()
    return replace(first, text=first.text + _result(words, project)), *more, *trying, *news


def performance(words: Words, project: Project, last: float | None) -> str:
    """Return the performance goal in a line: the metric, from where to where, by when, and where it is now."""
    if project.metric is None or project.target is None or project.due_on is None:
        return words.line("project.no_goal_yet")
    unit = project.unit or ""
    start = amount(words, project.baseline) if project.baseline is not None else words.line("project.not_known")
    now = amount(words, last) if last is not None and last != project.baseline else Ours("none")
    target = amount(words, project.target)
    values = {"metric": project.metric, "baseline": start, "target": target, "unit": unit, "now": now}
    return str(words.line("project.performance", due=project.due_on, **values))  # somebody's words are in it


def _result(words: Words, project: Project) -> Text:
    """Return what a project that is over taught, and where what worked is found, each on a line of its own."""
    found: Text = ()
    if project.state in _OVER and project.learned:
        found += (Run("\n"), *words.text("project.card_learned", learned=project.learned))
    if project.state is ProjectState.SECURED:
        about = {"place": project.place or "", "keeper": project.keeper or ""}
        found += (Run("\n"), *words.text("project.card_secured", **about))
    return found


def _news(words: Words, news: CheckIn) -> tuple[Block, ...]:
    """Return how the owner said it is going, and what they saw or learned: what everybody may read of a check-in."""
    going = words.line(f"checkin.going_{news.progress}")
    return words.blocks("checkin.on_card", day=news.due_on, going=going, seen=news.seen or Ours("none"))


def standing(words: Words, project: Project) -> Ours:
    """Return a project's state, and whether it is asleep."""
    return words.line("project.asleep") if project.asleep_at else words.line(f"project.state_{project.state}")
