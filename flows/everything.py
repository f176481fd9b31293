"""All capabilities, and the house in which every turn is played. Add a capability here, and it is there."""

from collections.abc import Sequence
from random import Random

from flows.announcements import (
    approving,
    choosing,
    composing,
    filling,
    laying_aside,
    listing,
    looking,
    previewing,
    replying,
    rereading,
    timing,
)
from flows.announcements import waiting as announcements_waiting
from flows.announcements.answering import answering as announcement_answers
from flows.announcements.correcting import correcting
from flows.announcements.seen import seen as announcement_seen
from flows.announcements.stepping import go_on
from flows.announcements.stepping import next_step as next_announcement
from flows.announcements.stopping import stopping as announcement_stopping
from flows.answering import deciding, offers, questions, returning, waiting
from flows.answering.done import do_decisions, next_decision
from flows.answering.overdue import next_late, say_late
from flows.answering.reminding import next_reminder, remind
from flows.appreciation.prompting import prompting
from flows.appreciation.receiving import next_thanks, receiving, tell_thanks
from flows.appreciation.writing import writing
from flows.asking import asking
from flows.attaching import adding, showing
from flows.capability import Repertoire
from flows.checkins import answering, holding, reminding, typing
from flows.checkins import asking as asking_owners
from flows.checkins import below as checkins_below
from flows.checkins import snoozing as checkins_snoozing
from flows.desk import doing, facilitating, giving, overview
from flows.desk import planning as desk_planning
from flows.desk.desk import desk
from flows.desk.digest import next_digest, send_digests
from flows.desk.reminding import next_task_reminder, remind_of_tasks
from flows.discussion import below, reading, saying, telling
from flows.due import Due, at_no_time
from flows.events.advising import advising
from flows.events.cancelling import cancelling
from flows.events.cloning import cloning
from flows.events.conducting import conducting
from flows.events.confirming import confirming
from flows.events.page import looking as event_looking
from flows.events.planning import planning
from flows.events.postponing import postponing
from flows.events.proposing import next_proposal, propose, proposing
from flows.events.stepping import begin_phases, next_phase
from flows.experiments import beginning, ending, following, wrapping
from flows.experiments import look as experiment_look
from flows.experiments import snoozing as experiment_snoozing
from flows.experiments import starting as experiment_starting
from flows.experiments.asking import ask_to_wrap_up, next_ask
from flows.finding.joining import choosing as choosing_alike
from flows.finding.narrowing import narrowing
from flows.finding.search import searching
from flows.gate import answering as gate_answers
from flows.gate import showing as gate_showing
from flows.gate.deciding import deciding as gate_decisions
from flows.gate.opening import opening
from flows.gate.stepping import mind_gates, next_gate
from flows.home.help import helping
from flows.home.page import home
from flows.ideas import conversation, involved, look, mine, origin, pool, withdrawing
from flows.linking.linking import linking
from flows.members.language import language
from flows.members.leaving import stop
from flows.members.name import forget_names, next_name
from flows.members.onboarding import onboarding
from flows.nudges.saying import next_saying, say_due
from flows.nudges.snoozing import snooze
from flows.nudges.why import why
from flows.policy import Policy
from flows.projects import baseline as project_baseline
from flows.projects import below as below_project
from flows.projects import (
    finishing,
    getting_ready,
    goals,
    going_on,
    outcome,
    reviewing,
    securing,
    sponsoring,
    starting,
    stopping,
    summing_up,
)
from flows.projects import look as project_look
from flows.projects import mine as my_projects
from flows.projects import pausing as project_pause
from flows.projects import picture as project_picture
from flows.projects import waiting as project_waiting
from flows.roster import deputies, facilitators, handing_over
from flows.roster.departments import departments
from flows.roster.expiring import end_roles, next_end, next_warning, warn_of_ends
from flows.roster.invitations import invitations
from flows.roster.named import follow_settings
from flows.roster.renaming import renaming
from flows.roster.roles import roles
from flows.settings import fewer, hours, page, pausing, privacy, topics, zone
from flows.settings import language as spoken
from flows.sharing.asked import asked
from flows.sharing.behalf import behalf
from flows.sharing.carrying import carrying
from flows.sharing.co_owners import co_owning
from flows.sharing.editing import editing
from flows.sharing.handing_over import handover
from flows.sharing.merging import merging
from flows.sharing.merging_answers import merge_answers
from flows.sharing.merging_search import merging_search
from flows.sharing.offers import offering
from flows.sharing.settling import next_merger, settle_proposals, settling
from flows.signup import answering as signing_up
from flows.signup import showing as signed_up
from flows.signup.calendar import calendar_files, send_new_files
from flows.signup.day import the_day
from flows.signup.line import fill_all
from flows.signup.reminding import ask_again, next_ask_again
from flows.signup.tables import tables
from flows.succession import answering as handing_on
from flows.succession import naming, seeking
from flows.succession import showing as succession
from flows.succession.searching import move_on, next_move
from flows.support import answering as support_answers
from flows.support import asking as support_asking
from flows.support.everybody import everybody
from flows.support.passing import passing
from flows.support.reminding import next_help, remind_of_help
from flows.support.showing import showing as support_showing
from flows.texts import LANGUAGES, load_texts
from flows.turn import House
from flows.vocabulary import vocabulary

CAPABILITIES = (
    onboarding,
    conversation.ideas,
    pool.ideas,
    narrowing,
    choosing_alike,
    searching,
    look.ideas,
    mine.ideas,
    deciding.answers,
    offers.answers,
    gate_showing.showing,
    questions.questions,
    returning.returning,
    waiting.waiting,
    involved.ideas,
    origin.origin,
    below.below,
    adding.attaching,
    showing.attaching,
    reading.reading,
    saying.saying,
    withdrawing.ideas,
    editing,
    behalf,
    co_owning,
    offering,
    carrying,
    handover,
    merging_search,
    merging,
    merge_answers,
    settling,
    asked,
    language,
    helping,
    home,
    stop,
    linking,
    page.settings,
    spoken.settings,
    hours.settings,
    zone.settings,
    topics.settings,
    fewer.fewer,
    pausing.pause,
    privacy.privacy,
    asking,
    roles,
    facilitators.facilitators,
    deputies.deputies,
    handing_over.handing_over,
    invitations,
    departments,
    renaming,
    project_look.projects,
    my_projects.projects,
    goals.projects,
    summing_up.projects,
    sponsoring.projects,
    getting_ready.projects,
    project_pause.projects,
    stopping.projects,
    reviewing.projects,
    going_on.projects,
    finishing.projects,
    securing.projects,
    starting.projects,
    below_project.projects,
    project_waiting.waiting,
    project_baseline.projects,
    outcome.projects,
    answering.checkins,
    typing.checkins,
    holding.checkins,
    checkins_snoozing.checkins,
    checkins_below.checkins,
    support_asking.support,
    support_answers.answering,
    passing,
    everybody,
    support_showing,
    opening,
    gate_answers.answering,
    gate_decisions,
    prompting,
    writing,
    receiving,
    experiment_starting.starting,
    beginning.beginning,
    ending.ending,
    wrapping.wrapping,
    following.following,
    experiment_look.looking,
    experiment_snoozing.putting_off,
    why,
    snooze,
    project_picture.projects,
    below_project.besides,
    seeking.seeking,
    naming.naming,
    handing_on.answering,
    succession.showing,
    signing_up.answering,
    signed_up.showing,
    desk,
    doing.doing,
    giving.giving,
    desk_planning.planning,
    overview.overview,
    facilitating.facilitating,
    event_looking,
    calendar_files,
    the_day,
    tables,
    planning,
    confirming,
    conducting,
    advising,
    proposing,
    postponing,
    cancelling,
    cloning,
    listing.listing,
    composing.composing,
    filling.filling,
    choosing.choosing,
    timing.timing,
    replying.replying,
    looking.looking,
    previewing.previewing,
    approving.approving,
    laying_aside.laying_aside,
    announcements_waiting.waiting,
    announcement_stopping,
    correcting,
    rereading.rereading,
    announcement_seen,
    announcement_answers,
)

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
    Due("digest", send_digests, next_digest),  # after all that organisers are asked: a quiet week is only told in one
    Due("nudges", say_due, next_saying),  # the last of what is said to one: what the others want to say goes together
    Due("announcements", go_on, next_announcement),  # after it: what is more important was said first
)
"""All that is done by itself when its time has come. Add it here, and it is looked for every minute."""


def build_house(policy: Policy, random: Random, fallback: str = "nl", languages: Sequence[str] = LANGUAGES) -> House:
    """Put together what every turn relies on."""
    texts = load_texts(fallback, languages, policy)
    repertoire = Repertoire(CAPABILITIES)
    return House(texts, policy, repertoire, vocabulary(repertoire, texts), random)
