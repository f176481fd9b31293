"""By itself, once a week: what waits for organisers, what goes on and came of it, and the one thing to do first."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.answering.rules import late_since
from flows.chat import Message
from flows.desk.events import at_hand
from flows.desk.weekly import HELP_WAITS_LONG, WEEK, First, Week, first_of, reads_it, week_of, working_days_before
from flows.desk.words import title_of
from flows.nudges.nudge import NudgeKind, leave_unsaid, nudge, wants
from flows.post import Post
from flows.texts import Ours, Rows, Words, offer
from storage.models import Event, Member, Role, Task
from storage.repositories import Found, Span


@dataclass(frozen=True, slots=True)
class Overview:
    """What there is to tell of a week."""

    ideas: Found
    late_ideas: int
    tasks: int
    late_tasks: int
    first_task: Task | None
    help: Found
    gates: Found
    ending: Found
    asleep: Found
    results: Found

    def first(self) -> First | None:
        """Return what is to be done first; None in a quiet week."""
        return first_of(
            {
                First.LATE_IDEA: self.late_ideas,
                First.HELP: self.help.n,
                First.LATE_TASK: self.late_tasks,
                First.GATE: self.gates.n,
                First.TASK: self.tasks,
                First.IDEA: self.ideas.n,
                First.ASLEEP: self.asleep.n,
                First.ENDING: self.ending.n,
                First.RESULT: self.results.n,
            }
        )


async def send_digests(post: Post, at_most: int) -> int:
    """Give each organiser the overview of this week, once; returns to how many."""
    readers = await _readers(post, week := week_of(post.today))
    event = await at_hand(post.work, post.organisation.id)
    if not readers or event is None:
        return 0
    found = await _overview(post, week)
    return sum([await _send(post, one, week, event, found) for one in readers[:at_most]])


async def next_digest(post: Post) -> datetime | None:
    """Return when an organiser gets an overview next; None where no Learnathon goes on."""
    if await at_hand(post.work, post.organisation.id) is None:
        return None
    zone, country, week = post.organisation.time_zone, post.policy.country, week_of(post.today)
    moment = week.moment(zone, country)
    if moment is not None and (moment > post.now or await _readers(post, week)):
        return moment
    while (moment := (week := week.next).moment(zone, country)) is None:
        pass
    return moment


async def _readers(post: Post, week: Week) -> list[Member]:
    """Return the organisers who are to have the overview of this week by now, and have not."""
    moment = week.moment(post.organisation.time_zone, post.policy.country)
    if moment is None or moment > post.now:
        return []
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    return [one for one in organisers if await _is_to_read(post, one, week, moment)]


async def _is_to_read(post: Post, organiser: Member, week: Week, moment: datetime) -> bool:
    if not wants(organiser, NudgeKind.DUTY) or await post.work.nudges.knows(_key(organiser, week)):
        return False
    held = await post.work.roles.grant_of(post.organisation.id, organiser.id, Role.ORGANISER, post.now)
    there = held is not None and reads_it(organiser, held.granted_at, week, moment)
    return there and await post.work.accounts.to_write_to(organiser.id) is not None


async def _overview(post: Post, week: Week) -> Overview:
    ours, zone, country = post.organisation.id, post.organisation.time_zone, post.policy.country
    opened = working_days_before(post.today, post.policy.gate_wd, country)
    span = Span(
        asked_before=post.now - HELP_WAITS_LONG,
        opened_before=datetime.combine(opened, time(), ZoneInfo(zone)),
        since=post.now - WEEK,
        first=week.monday,
        last=week.sunday,
    )
    ideas = await post.work.decisions.awaited(ours, 1, 1)
    tasks = await post.work.tasks.due(ours, week.sunday, 1, 1)
    late = late_since(post.now, zone, country)
    digests = post.work.digests
    return Overview(
        ideas=Found(ideas.total, ideas.items[0].id, ideas.items[0].title) if ideas.items else Found(),
        late_ideas=sum(one.answer_due is not None and one.answer_due < late for one in ideas.items),
        tasks=tasks.total,
        late_tasks=sum(one.due_on < post.today for one in tasks.items),
        first_task=next(iter(tasks.items), None),
        help=await digests.help_open(ours, span),
        gates=await digests.gates_open(ours, span),
        ending=await digests.experiments_ending(ours, span),
        asleep=await digests.asleep(ours),
        results=await digests.new_results(ours, span),
    )


async def _send(post: Post, organiser: Member, week: Week, event: Event, found: Overview) -> bool:
    words, first = post.words_of(organiser), found.first()
    if first is None and await post.work.nudges.waiting_for(organiser.id, post.now):
        return await leave_unsaid(post, organiser, kind=NudgeKind.DUTY, key=_key(organiser, week))
    message = words.message("digest.quiet") if first is None else _message(words, week, event, found, first)
    over = week.over(post.organisation.time_zone)
    return await nudge(post, organiser, message, kind=NudgeKind.DUTY, key=_key(organiser, week), expires=over)


def _message(words: Words, week: Week, event: Event, found: Overview, first: First) -> Message:
    top, action, *args = _straight(words, found, first)
    rows: Rows = [[offer("first", *args, action=action), offer("open", action="desk.open")]]
    return words.message(
        "digest.weekly",
        rows,
        w=week.number,
        phase=words.line(f"event.phase_{event.phase}"),
        tasks_due=found.tasks,
        n1=found.ideas.n,
        n2=found.help.n,
        n3=found.ending.n,
        n4=found.asleep.n,
        n5=found.results.n,
        first=Ours(first),
        top_task=top,
    )


def _straight(words: Words, found: Overview, first: First) -> tuple[str, ...]:
    """Return what the one thing to do first is about, and the action that goes straight to it, with its arguments."""
    if first in {First.LATE_TASK, First.TASK} and found.first_task is not None:
        return title_of(words, found.first_task), "desk.task", str(found.first_task.id)
    if first in {First.LATE_IDEA, First.IDEA, First.GATE}:
        one = found.gates if first is First.GATE else found.ideas
        return one.title, "idea.look", str(one.id), "1", "answers"
    projects = {First.HELP: found.help, First.ASLEEP: found.asleep, First.ENDING: found.ending}
    one = projects.get(first, found.results)
    return one.title, "project.look", str(one.id)


def _key(organiser: Member, week: Week) -> str:
    return f"digest:{week.key}:{organiser.id}"
