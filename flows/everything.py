"""All capabilities, and the house in which every turn is played. Add a capability here, and it is there.

It is long because it is one list: each capability stands in it once, with the import that brings it.
"""

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
from flows.announcements.stopping import stopping as announcement_stopping
from flows.answering import deciding, offers, questions, returning, waiting
from flows.appreciation.prompting import prompting
from flows.appreciation.receiving import receiving
from flows.appreciation.writing import writing
from flows.asking import asking
from flows.attaching import adding, showing
from flows.capability import Repertoire
from flows.checkins import answering, holding, typing
from flows.checkins import below as checkins_below
from flows.checkins import snoozing as checkins_snoozing
from flows.desk import doing, facilitating, giving, overview
from flows.desk import planning as desk_planning
from flows.desk.desk import desk
from flows.discussion import below, reading, saying
from flows.events.advising import advising
from flows.events.cancelling import cancelling
from flows.events.cloning import cloning
from flows.events.conducting import conducting
from flows.events.confirming import confirming
from flows.events.page import looking as event_looking
from flows.events.planning import planning
from flows.events.postponing import postponing
from flows.events.proposing import proposing
from flows.experiments import beginning, ending, following, wrapping
from flows.experiments import look as experiment_look
from flows.experiments import snoozing as experiment_snoozing
from flows.experiments import starting as experiment_starting
from flows.finding.joining import choosing as choosing_alike
from flows.finding.narrowing import narrowing
from flows.finding.search import searching
from flows.gate import answering as gate_answers
from flows.gate import showing as gate_showing
from flows.gate.deciding import deciding as gate_decisions
from flows.gate.opening import opening
from flows.home.help import helping
from flows.home.page import home
from flows.ideas import conversation, involved, look, mine, origin, pool, withdrawing
from flows.linking.linking import linking
from flows.members.language import language
from flows.members.leaving import stop
from flows.members.onboarding import onboarding
from flows.nudges.snoozing import snooze
from flows.nudges.why import why
from flows.pages.addresses import Pages
from flows.participating.anonymous import anonymity
from flows.participating.command import scan
from flows.participating.hearing import hearing
from flows.participating.opens import opening as open_questions
from flows.participating.quiet import quiet
from flows.participating.stepping import stepping
from flows.participating.turning import turning
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
from flows.results.closer import closer
from flows.results.grouped import grouped
from flows.results.located import located
from flows.results.printing import printing
from flows.results.privacy import disclosing
from flows.results.showing import showing as results_showing
from flows.results.stated import stated
from flows.results.worded import worded
from flows.roster import deputies, facilitators, handing_over
from flows.roster.departments import departments
from flows.roster.invitations import invitations
from flows.roster.renaming import renaming
from flows.roster.roles import roles
from flows.rounds import conducting as leading_rounds
from flows.rounds import settings as round_settings
from flows.rounds.drafting import drafting
from flows.rounds.locating import locating
from flows.rounds.page import looking as round_looking
from flows.rounds.previewing import previewing as round_previews
from flows.rounds.scheduling import scheduling
from flows.rounds.scoping import scoping
from flows.scan.tags import Key, Tags
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
from flows.sharing.settling import settling
from flows.signup import answering as signing_up
from flows.signup import showing as signed_up
from flows.signup.calendar import calendar_files
from flows.signup.day import the_day
from flows.signup.tables import tables
from flows.succession import answering as handing_on
from flows.succession import naming, seeking
from flows.succession import showing as succession
from flows.support import answering as support_answers
from flows.support import asking as support_asking
from flows.support.everybody import everybody
from flows.support.passing import passing
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
    scan,
    stepping,
    turning,
    anonymity,
    quiet,
    open_questions,
    hearing,
    round_looking,
    locating,
    round_settings.settings,
    round_previews,
    drafting,
    scoping,
    scheduling,
    leading_rounds.conducting,
    results_showing,
    printing,
    closer,
    grouped,
    located,
    stated,
    worded,
    disclosing,
)


def build_house(
    policy: Policy,
    random: Random,
    fallback: str = "nl",
    languages: Sequence[str] = LANGUAGES,
    scan_key: Key = lambda: None,
    pages_at: str = "",
) -> House:
    """Put together what every turn relies on."""
    texts = load_texts(fallback, languages, policy)
    repertoire = Repertoire(CAPABILITIES)
    tags = Tags(scan_key)
    pages = Pages(tags, pages_at)
    return House(texts, policy, repertoire, vocabulary(repertoire, texts), random, tags=tags, pages=pages)
