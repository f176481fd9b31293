"""Keeping what somebody answers, each tap as it comes, and asking on until there is nothing left to ask."""

from flows.amounts import amount
from flows.asking import ask
from flows.chat import Block
from flows.checkins.case import Case
from flows.checkins.following import withdraw_reminders
from flows.checkins.forms import Seen, SmallStep
from flows.checkins.planning import next_time, plan_next
from flows.checkins.rules import SILENCE, Question, late_answers_after, local_day, questions
from flows.checkins.words import asks
from flows.ideas.card import owner_name
from flows.projects.card import post_card
from flows.projects.picture import message_with_picture
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import CheckInState, ExperimentState, HelpFrom, Progress, Project, SupportState

_TYPED = {Question.SEEN: (Seen, "seen"), Question.STEP: (SmallStep, "small_step")}
"""What is answered in one's own words, and where it is kept."""
_WANTED = frozenset({HelpFrom.SPONSOR, HelpFrom.COLLEAGUES})
_ON_THE_CARD = frozenset({"progress", "seen"})
"""What everybody may read of an answer."""


async def keep(turn: Turn, case: Case, **answers: object) -> None:
    """Keep answers of this person; the first to a check-in leaves the ladder, and wakes a project that was asleep."""
    check_in = case.check_in
    first = check_in.progress is None
    answers.setdefault("progress", check_in.progress or Progress.ON_TRACK)
    news = any(getattr(check_in, name) != answers[name] for name in _ON_THE_CARD & answers.keys())
    for name, value in answers.items():
        setattr(check_in, name, value)
    check_in.answered_at, check_in.answered_by = turn.now, turn.me.id
    if first:
        await _leave_the_ladder(turn, case)
    if check_in.state is not CheckInState.ANSWERED:
        check_in.state, check_in.next_step_at = CheckInState.SENT, turn.now + SILENCE
    turn.home_is_old = True
    if news:
        await turn.work.flush()
        await post_card(turn.post, case.project)


async def onward(turn: Turn, case: Case, after: Question | None) -> None:
    """Ask what comes after a question, the first one after None; at the end, say thanks."""
    asked = _asked(case)
    place = asked.index(after) + 1 if after in asked else 0 if after is None else len(asked)
    if place < len(asked):
        await ask_question(turn, case, asked[place])
    else:
        await thank(turn, case)


async def ask_question(turn: Turn, case: Case, question: Question) -> None:
    """Ask one question: in one's own words, by a form, or with buttons in the place of the one before."""
    case.check_in.question = question
    if question in _TYPED:
        form, said = _TYPED[question]
        before = getattr(case.check_in, said)
        known = {"text": before} if before else None
        await ask(turn, form, known, about=case.check_in.id, topic=case.project.title)
        turn.keeps_nothing = False  # the tap that led here is an answer, whether or not the page is sent in
    else:
        owner = turn.me.id == case.project.owner_id
        about = turn.words.blocks("checkin.about", title=case.project.title, n=case.week)
        await turn.say_blocks(about, asks(turn.words, case, question, owner=owner).blocks, instead=True)


async def thank(turn: Turn, case: Case) -> None:
    """Close a check-in that was answered to the end, say when the next one comes, and show how the number went."""
    await close(turn, case)
    fact, following = await _fact(turn, case), await next_time(turn.post, case.project)
    rows = [[offer("change", case.check_in.id)]]
    if following is None:
        thanks = turn.words.blocks("checkin.thanks_for_now", rows, streakless_fact=fact)
    else:
        day = local_day(turn.me, following)
        thanks = turn.words.blocks("checkin.thanks", rows, next=day, streakless_fact=fact)
    await turn.say_blocks(_as_noted(turn, case), await _help_asked(turn, case), thanks, instead=True)
    await _show_course(turn, case)


async def _show_course(turn: Turn, case: Case) -> None:
    """Show the metric over time below the thanks, when a number was given and there is something to see."""
    numbered = case.check_in.value is not None and case.check_in.progress is Progress.ON_TRACK
    if numbered and not turn.at_home and (picture := await message_with_picture(turn.post, case.project, turn.words)):
        await turn.show(picture)


def _as_noted(turn: Turn, case: Case) -> tuple[Block, ...]:
    """Show the number that was told as it was understood: "1.200" is another one in Dutch than in English."""
    value, project = case.check_in.value, case.project
    if value is None or not project.metric:
        return ()
    shown = amount(turn.words, value)
    return turn.words.blocks("checkin.stands", metric=project.metric, value=shown, unit=project.unit or "")


async def _help_asked(turn: Turn, case: Case) -> tuple[Block, ...]:
    """Say who is asked for the help that they want."""
    if case.check_in.help_from not in _WANTED:
        return ()
    asked = await turn.work.support.of_project(case.project.id, SupportState.OPEN)
    mine = [one for one in asked if one.asked_by == turn.me.id]
    if mine and mine[-1].of_all:
        return turn.words.blocks("checkin.help_of_all")
    helper = await turn.work.members.get(mine[-1].helper_id) if mine and mine[-1].helper_id else None
    return turn.words.blocks("checkin.help_of", name=owner_name(turn.words, helper)) if helper else ()


async def close(turn: Turn, case: Case) -> None:
    """Note that a check-in is answered to the end."""
    check_in, before = case.check_in, case.check_in.state
    check_in.state, check_in.next_step_at, check_in.question = CheckInState.ANSWERED, None, None
    if before is not CheckInState.ANSWERED:
        await turn.note("check_in", check_in.id, before, check_in.state)


def _asked(case: Case) -> tuple[Question, ...]:
    measured = bool(case.project.metric and case.project.unit)
    asked = questions(case.check_in.progress or Progress.ON_TRACK, measured=measured, help_too=case.help_too)
    wants_help = case.check_in.help_from in _WANTED
    return tuple(one for one in asked if not (one is Question.HELP and wants_help))


async def wake(turn: Turn, project: Project) -> None:
    """Ask again about a project, people loaded, of which nobody was asked any more."""
    if project.asleep_at is not None:
        project.asleep_at = project.fresh_start_at = None
        await turn.note("project", project.id, "asleep", project.state)
        await post_card(turn.post, project)
    await plan_next(turn.post, project)


async def _leave_the_ladder(turn: Turn, case: Case) -> None:
    case.project.late_answers = late_answers_after(case.project.late_answers, case.check_in.reminders)
    await withdraw_reminders(turn.post, case.check_in)
    await wake(turn, case.project)


async def _fact(turn: Turn, case: Case) -> Ours:
    """Return one line about the project itself; never a streak, points, or how others do."""
    tried = ExperimentState.RUNNING, ExperimentState.CONCLUDED
    count = len(await turn.work.experiments.of_project(case.project.id, *tried))
    if count:
        return turn.words.line("checkin.fact_experiments", n=count)
    return turn.words.line("checkin.fact_weeks", n=case.week)
