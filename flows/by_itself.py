"""All that is done by itself when its time has come, in its order. Add it here, and it is looked for every minute."""

from flows.announcements.stepping import go_on
from flows.announcements.stepping import next_step as next_announcement
from flows.answering import returning
from flows.answering.done import do_decisions, next_decision
from flows.answering.overdue import next_late, say_late
from flows.answering.reminding import next_reminder, remind
from flows.appreciation.receiving import next_thanks, tell_thanks
from flows.checkins import asking as asking_owners
from flows.checkins import reminding
from flows.desk.digest import next_digest, send_digests
from flows.desk.reminding import next_task_reminder, remind_of_tasks
from flows.discussion import telling
from flows.due import Due, at_no_time
from flows.events.proposing import next_proposal, propose
from flows.events.stepping import begin_phases, next_phase
from flows.experiments.asking import ask_to_wrap_up, next_ask
from flows.gate.stepping import mind_gates, next_gate
from flows.members.name import forget_names, next_name
from flows.nudges.saying import next_saying, say_due
from flows.projects import baseline as project_baseline
from flows.projects import pausing as project_pause
from flows.projects import (
    reviewing,
)
from flows.roster.expiring import end_roles, next_end, next_warning, warn_of_ends
from flows.roster.named import follow_settings
from flows.rounds.stepping import next_step as next_round_step
from flows.rounds.stepping import step as step_rounds
from flows.settings import pausing
from flows.sharing.settling import next_merger, settle_proposals
from flows.signup.calendar import send_new_files
from flows.signup.line import fill_all
from flows.signup.reminding import ask_again, next_ask_again
from flows.succession.searching import move_on, next_move
from flows.support.reminding import next_help, remind_of_help

DUE = (
    Due("pause_over", pausing.come_back, pausing.next_back),
    Due("settings", follow_settings, at_no_time),
    Due("role_ends", warn_of_ends, next_warning),
    Due("role_ended", end_roles, next_end),
    Due("decision", do_decisions, next_decision),
    Due("call", returning.return_parked, returning.next_return),
    Due("reminder", remind, next_reminder),
    Due("late", say_late, next_late),
    Due("comments", telling.tell_of_comments, telling.next_news),
    Due("merger", settle_proposals, next_merger),
    Due("support", remind_of_help, next_help),
    Due("thanks", tell_thanks, next_thanks),
    Due("gate", mind_gates, next_gate),
    Due("succession", move_on, next_move),
    Due("name", forget_names, next_name),
    Due("check_in", asking_owners.ask_owners, asking_owners.next_asked),
    Due("ladder", reminding.remind_owners, reminding.next_step),
    Due("fresh_start", asking_owners.wake_owners, asking_owners.next_fresh_start),
    Due("experiment", ask_to_wrap_up, next_ask),
    Due("project_pause", project_pause.end_pauses, project_pause.next_pause_over),
    Due("baseline", project_baseline.ask_for_baselines, project_baseline.next_baseline),
    Due("project_review", reviewing.begin_reviews, reviewing.next_review),
    Due("room", fill_all, at_no_time),
    Due("tasks", remind_of_tasks, next_task_reminder),
    Due("maybe", ask_again, next_ask_again),
    Due("calendar", send_new_files, at_no_time),
    Due("event_phase", begin_phases, next_phase),
    Due("event_warning", propose, next_proposal),
    Due("scan_round", step_rounds, next_round_step),
    Due("digest", send_digests, next_digest),  # after all that organisers are asked: a quiet week is only told in one
    Due("nudges", say_due, next_saying),  # the last of what is said to one: what the others want to say goes together
    Due("announcements", go_on, next_announcement),  # after it: what is more important was said first
)
