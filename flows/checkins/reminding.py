"""The ladder: what an owner who does not answer is reminded of, step by step, until they are left in peace (3.6)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.checkins.case import Case, case_of
from flows.checkins.following import drop_open, said_under, withdraw_reminders
from flows.checkins.plans import planned_on
from flows.checkins.rules import EXPIRES_WD, LAST_STEP, local_day, opening_on, step_day, wakes_at
from flows.checkins.words import what_fits
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.projects.card import post_card
from flows.texts import Words, offer
from flows.workdays import add_working_days
from storage.models import CheckIn, CheckInState, Member, Progress, Project, ProjectState

_GENTLE, _SPECIFIC, _OFFER = 1, 2, 3
_OVER = {_GENTLE: "nudge.n1_over", _SPECIFIC: "nudge.n2_over"}
"""What is said before an end that passed is asked about."""


async def remind_owners(post: Post, at_most: int) -> int:
    """Take the next step of each check-in whose step is due, one for each; returns how many were dealt with."""
    due = await post.work.check_ins.due(post.organisation.id, post.now, at_most)
    for check_in in due:
        check_in.next_step_at = None
        await _step(post, check_in)
    return len(due)


async def next_step(post: Post) -> datetime | None:
    """Return when the next step of any check-in is due."""
    return await post.work.check_ins.next_due(post.organisation.id)


async def _step(post: Post, check_in: CheckIn) -> None:
    project = await post.work.projects.of(post.organisation.id, check_in.project_id)
    if check_in.progress is not None:
        await _becomes(post, check_in, CheckInState.PARTIAL)  # a day of silence after a part of the answer
    elif project is None or project.owner is None or project.state is not ProjectState.ACTIVE:
        if project is not None:
            await drop_open(post, project, "no_owner" if project.owner is None else project.state)
    elif check_in.state is CheckInState.SNOOZED:
        await _comes_back(post, check_in, project.owner)
    elif check_in.reminders >= LAST_STEP:  # asked once more at a fresh start, in vain
        await withdraw_reminders(post, check_in)
        await _becomes(post, check_in, CheckInState.MISSED)
    elif (opening := next_opening(project.owner, post.policy, post.now)) > post.now:
        check_in.next_step_at = opening
    else:
        await _remind(post, check_in, project, project.owner)


async def _comes_back(post: Post, check_in: CheckIn, owner: Member) -> None:
    """Go on with what was put off: it is asked again by itself, and the next step keeps its distance to that."""
    today, country = local_day(owner, post.now), post.policy.country
    taken = check_in.reminders
    last = add_working_days(today, EXPIRES_WD, country)
    day = last if taken >= LAST_STEP else step_day(check_in.due_on, taken, today, post.policy)
    check_in.next_step_at = opening_on(owner, post.policy, day)
    await _becomes(post, check_in, CheckInState.SENT)


async def _remind(post: Post, check_in: CheckIn, project: Project, owner: Member) -> None:
    await withdraw(post, said_under(check_in, check_in.reminders))  # this one takes its place
    check_in.reminders += 1
    today = local_day(owner, post.now)
    expires, asks = None, check_in.reminders < LAST_STEP
    if asks:
        following = step_day(check_in.due_on, check_in.reminders, today, post.policy)
        check_in.next_step_at = expires = opening_on(owner, post.policy, following)
    else:
        await _fall_asleep(post, check_in, project)
    message = await _reminder(post, await case_of(post.work, project, check_in, today), post.words_of(owner))
    key = said_under(check_in, check_in.reminders)
    await nudge(post, owner, message, kind=NudgeKind.CHECK_IN, key=key, expires=expires, asks=asks)


async def _fall_asleep(post: Post, check_in: CheckIn, project: Project) -> None:
    """Ask no more; that the project is asleep is all that anybody else sees of it."""
    await _becomes(post, check_in, CheckInState.MISSED)
    if project.owner is not None:
        project.fresh_start_at = wakes_at(project.owner, post.policy, post.now)
    project.asleep_at, project.check_in_at = post.now, None
    await post.note("project", project.id, project.state, "asleep")
    await post_card(post, project)


async def _becomes(post: Post, check_in: CheckIn, after: CheckInState) -> None:
    before, check_in.state = check_in.state, after
    await post.note("check_in", check_in.id, before, after)


async def _reminder(post: Post, case: Case, words: Words) -> Message:
    check_in, project = case.check_in, case.project
    if check_in.reminders <= _SPECIFIC and case.overdue:
        asked = words.blocks(_OVER[check_in.reminders], title=project.title)
        return Message((*asked, *what_fits(words, case)))
    zone = ZoneInfo(post.organisation.time_zone)
    if check_in.reminders == _SPECIFIC and (planned := await planned_on(post.work, project, zone)):
        return _did_it_happen(words, check_in, project, *planned)
    if check_in.reminders <= _SPECIFIC:
        return _still_curious(words, check_in, project)
    if check_in.reminders == _OFFER:
        return _offer(words, check_in, project)
    return words.message("nudge.n4", title=project.title)


def _still_curious(words: Words, check_in: CheckIn, project: Project) -> Message:
    which = check_in.id
    rows = [
        [
            offer("on_track", which, Progress.ON_TRACK, action="checkin.going"),
            offer("stuck", which, Progress.STUCK, action="checkin.going"),
        ],
        [offer("on_hold", which, Progress.ON_HOLD, action="checkin.going")],
    ]
    if check_in.reminders == _GENTLE:
        return words.message("nudge.n1", rows, title=project.title)
    return words.message("nudge.n2_no_plan", rows, title=project.title)


def _did_it_happen(words: Words, check_in: CheckIn, project: Project, plan: str, day: date) -> Message:
    which = check_in.id
    rows = [
        [
            offer("yes", which, Progress.ON_TRACK, action="checkin.going"),
            offer("partly", which, Progress.ON_TRACK, action="checkin.going"),
            offer("not_yet", which, Progress.STUCK, action="checkin.going"),
        ]
    ]
    asked = words.blocks("nudge.n2", rows, start=day, ifthen_or_action=plan)
    return _about(words, project, asked)


def _offer(words: Words, check_in: CheckIn, project: Project) -> Message:
    which = check_in.id
    rows = [
        [
            offer("help", which, "help", action="checkin.relief"),
            offer("pause", which, "pause", action="checkin.relief"),
        ],
        [
            offer("owner", which, "owner", action="checkin.relief"),
            offer("stop", which, "stop", action="checkin.relief"),
        ],
    ]
    return _about(words, project, words.blocks("nudge.n3", rows))


def _about(words: Words, project: Project, asked: tuple[Block, ...]) -> Message:
    """Say which project it is about, for who carries several."""
    return Message((*words.blocks("nudge.about", title=project.title), *asked))
