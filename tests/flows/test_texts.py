"""The texts: the same in every language, each said somewhere, short enough, and in the words that were agreed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from itertools import groupby
from random import Random

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, VariableReference
from fluent.syntax.visitor import Visitor

from flows.announcements.templates import TEMPLATES
from flows.desk.lines import LINES
from flows.desk.rules import Section
from flows.events.advice import LARGEST, SMALLEST, advise
from flows.events.agenda import Part
from flows.events.rules import Lack
from flows.events.timing import Step
from flows.everything import build_house
from flows.experiments.rules import Wrong
from flows.finding.place import Choice
from flows.forms import Options
from flows.gate.rules import QUESTIONS
from flows.nudges.kinds import MUTABLE, NudgeKind
from flows.pages.reading import What
from flows.policy import Policy
from flows.rounds.hints import Hint
from flows.rounds.rules import Lack as Missing
from flows.scan.levels import HIGHEST, Rate
from flows.scan.questionnaire import POINTS
from flows.scan.reliability import Reliability
from flows.scan.results import Edge
from flows.texts import LANGUAGES, Ours, TextError, Value, load_texts, text_files
from storage.models import (
    AnnouncementState,
    Attending,
    Audience,
    EventFormat,
    EventPhase,
    ExperimentState,
    GoalStatus,
    IdeaState,
    IdeaType,
    Obstacle,
    Progress,
    ProjectState,
    Reason,
    Replies,
    Role,
    RoundState,
    WaitsFor,
)
from storage.repositories import Kept, scan_tables
from tests.flows.tracing import Source, Use

LABEL, TEXT, TITLE = 24, 1000, 24
DAY = datetime(2026, 11, 9, 9, 5, tzinfo=UTC)

TEXTS = load_texts()
HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn
SOURCE = Source("flows", "bot")
USES = list(SOURCE.uses())


class _Needs(Visitor):
    """The values a pattern needs, each with whether it is a date, a number that decides, or words."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}

    def visit_FunctionReference(self, node):  # noqa: N802 - fluent's name
        self._note(node.arguments.positional, DAY if node.id.name == "DATETIME" else 1234)

    def visit_SelectExpression(self, node):  # noqa: N802 - fluent's name
        self._note([node.selector], 2)
        self.generic_visit(node)

    def visit_VariableReference(self, node):  # noqa: N802 - fluent's name
        self.values.setdefault(node.id.name, Ours("twintig letters lang"))

    def _note(self, nodes, value):
        for node in nodes:
            if isinstance(node, VariableReference) and self.values.get(node.id.name) != DAY:
                self.values[node.id.name] = value


def _entries(language: str) -> Iterator[tuple[str, Pattern]]:
    """Every key with its pattern; a button's label is a key of its own."""
    for path in text_files(language):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message):
                key = entry.id.name.replace("-", ".", 1)
                if entry.value:
                    yield key, entry.value
                yield from ((f"{key}.{one.id.name}", one.value) for one in entry.attributes)


def _needs(pattern: Pattern) -> dict[str, Value]:
    visitor = _Needs()
    visitor.visit(pattern)
    return visitor.values


NEEDS = {language: {key: _needs(pattern) for key, pattern in _entries(language)} for language in LANGUAGES}
KEYS = sorted(NEEDS["nl"])
LABELS = sorted(
    SOURCE.own_labels()
    | {key for key in KEYS if key.startswith("form.page_")}
    | {key for key in KEYS if key.count(".") == 2 and not key.startswith("command.")}
)
FLOWS = {flow: list(keys) for flow, keys in groupby(KEYS, lambda key: key.partition(".")[0])}
"""Keys by what stands before their first dot: a test each, since one for each key takes longer to begin than to run."""


def _families() -> Iterator[tuple[str, set[str]]]:
    """Keys that the code puts together: how it writes them, and all that can come of it."""
    yield 'f"idea.state_{', {f"idea.state_{state}" for state in IdeaState}
    yield 'f"idea.q_type.{', {f"idea.q_type.{kind}" for kind in IdeaType}
    for part in ("chosen", "take", "drop"):
        yield f'f"pool.{part}.{{', {f"pool.{part}.{choice.label}" for choice in Choice}
    coded = {reason for reason in Reason if reason is not Reason.OTHER}
    yield 'f"answer.reason_{', {f"answer.reason_{reason}" for reason in coded}
    yield "for one in languages", {f"language.ask.{language}" for language in LANGUAGES}
    yield 'f"settings.kind_{', {f"settings.kind_{kind}" for kind in MUTABLE}
    switches = {f"settings.topics_now.{way}_{kind}" for kind in MUTABLE for way in ("on", "off")}
    yield 'offer(f"on_{kind}"', switches
    counted = {*(one.name for one in fields(Kept)), "roles", "messages"} - {"placements"}
    yield 'f"privacy.item_{', {f"privacy.item_{subject}" for subject in counted}
    yield 'f"role.name.{', {f"role.name.{role}" for role in Role}
    yield 'f"pages.{what}', {f"pages.{what}{part}" for what in What for part in ("", "_title")}
    commands = HOUSE.repertoire.commands
    yield 'f"nudge.because_{', {f"nudge.because_{kind}" for kind in NudgeKind}
    yield 'f"support.kind_{', {f"support.kind_{kind}" for kind in Obstacle}
    yield 'f"checkin.going_{', {f"checkin.going_{progress}" for progress in Progress}
    yield 'action="checkin.obstacle"', {f"checkin.stuck_q2.{one}" for one in Obstacle}
    yield 'f"checkin.hold_q2.{', {f"checkin.hold_q2.{one}" for one in WaitsFor}
    yield 'f"gate.whether_{', {f"gate.whether_{name}" for name in QUESTIONS}
    yield 'f"project.state_{', {f"project.state_{state}" for state in ProjectState}
    yield 'f"project.status_{', {f"project.status_{status}" for status in GoalStatus}
    yield 'f"desk.task_{', {f"desk.task_{line.code}" for line in LINES}
    yield 'f"desk.section_{', {f"desk.section_{section}" for section in Section}
    ways = ("pause", "finish", "resume", "longer", "prolong", "stop", "secure", "wish", "not_me", "leave")
    yield 'offer(f"project.{label}"', {f"project.to_{way}" for way in ways}
    places = range(1, Policy().learning_goals_max + 1)
    yield 'offer(f"learning_{goal.place}"', {f"project.change_what.learning_{place}" for place in places}
    yield 'f"exp.state_{', {f"exp.state_{state}" for state in ExperimentState}
    yield 'f"exp.wrong_{', {f"exp.wrong_{wrong}" for wrong in Wrong}
    yield 'f"command.{', {f"command.{word}{part}" for word in commands for part in ("", ".description", ".usage")}
    forms = HOUSE.repertoire.forms.values()
    yield '}.page_title"', {f"{form.key}.page_title" for form in forms}
    questions = [(form, question) for form in forms for question in form.questions]
    yield ".q_{", {question.text for _, question in questions}
    yield '.text}.skip"', {f"{question.text}.skip" for _, question in questions if question.optional}
    yield '.text}.none"', {"exp.q_ifthen.none"}
    chosen = [(question.text, question.kind) for _, question in questions if isinstance(question.kind, Options)]
    yield ".text}.{", {f"{text}.{value}" for text, kind in chosen for value in kind.values}
    yield '.text}.short"', {f"{question.text}.short" for form, question in questions if form.confirm}
    confirmed = [form for form in forms if form.confirm]
    looks = {f"{form.key}.confirm": ["edit", "cancel", *form.endings] for form in confirmed}
    yield '}.confirm"', {*looks, *(f"{key}.{way}" for key, ways in looks.items() for way in ways)}
    unconfirmed = [form for form in forms if not form.confirm]
    yield ".confirm.{", {f"{form.key}.confirm.{form.endings[0]}" for form in unconfirmed}
    yield ".ended_{", {f"{form.key}.ended_{ending}" for form in confirmed for ending in form.endings[1:]}


def _event_families() -> Iterator[tuple[str, set[str]]]:
    """The same of events."""
    after = [phase for phase in EventPhase if phase not in {EventPhase.CLOSED, EventPhase.CANCELLED}]
    for part in ("phase", "why", "now"):
        yield f'f"event.{part}_{{', {f"event.{part}_{phase}" for phase in EventPhase}
    duties = {f"event.{role}_{phase}" for role in (Role.SPONSOR, Role.FACILITATOR) for phase in after}
    yield 'f"event.{role}_{', duties
    yield 'f"event.lacks_{', {f"event.lacks_{lack}" for lack in Lack}
    yield 'f"event.begin_{', {f"event.begin_{phase}" for phase in after[1:]}
    yield 'f"event.ask_{', {f"event.ask_{step}" for step in Step}
    yield 'f"event.clash_{', {"event.clash_weekend", "event.clash_holiday"}
    specials = {name for size in range(SMALLEST, LARGEST + 1) for name in advise(size, EventFormat.HALF_DAY).specials}
    yield 'f"event.special_{', {f"event.special_{name}" for name in specials}
    yield 'f"event.part_{', {f"event.part_{part}" for part in Part}


def _families_of_announcements() -> Iterator[tuple[str, set[str]]]:
    """The same, of announcements."""
    templates = {f"broadcast.{name}" for name in TEMPLATES}
    labels = {f"broadcast.{name}.{way.name}" for name, one in TEMPLATES.items() for way in one.ways}
    yield 'f"broadcast.{', {*templates, *labels, *(f"broadcast.{format_}" for format_ in EventFormat)}
    yield 'f"announce.template_{', {f"announce.template_{name}" for name in TEMPLATES}
    yield 'f"announce.state_{', {f"announce.state_{state}" for state in (*AnnouncementState, "asked")}
    yield 'f"announce.replies_{', {f"announce.replies_{where}" for where in Replies}
    yield 'f"announce.with_role_{', {f"announce.with_role_{role}" for role in Role}
    yield 'f"announce.signed_up_{', {f"announce.signed_up_{answer}" for answer in (*Attending, "any")}
    named = (Audience.EVERYBODY, Audience.OWNERS, Audience.CHANNEL)
    yield 'f"announce.whom_{', {f"announce.whom_{audience}" for audience in named}


def _families_of_the_scan() -> Iterator[tuple[str, set[str]]]:
    """The same, of the scan."""
    yield 'f"scan.point_{', {f"scan.point_{point}" for point in POINTS}


def _round_families() -> Iterator[tuple[str, set[str]]]:
    """The same, of rounds of the scan."""
    for part in ("state", "why"):
        yield f'f"round.{part}_{{', {f"round.{part}_{state}" for state in RoundState}
    yield 'f"round.now_{', {f"round.now_{state}" for state in RoundState if state is not RoundState.OPEN}
    yield 'f"round.lacks_{', {f"round.lacks_{lack}" for lack in Missing}
    yield 'f"round.hint_{', {f"round.hint_{hint}" for hint in Hint}
    told = {"round.tell_computed", "round.tell_late"}
    yield 'f"round.tell_{', told | {f"{key}.look" for key in told}


def _families_of_results() -> Iterator[tuple[str, set[str]]]:
    """The same, of results of the scan."""
    for part in ("level", "described"):
        yield f'f"results.{part}_{{', {f"results.{part}_{level}" for level in range(1, HIGHEST + 1)}
    for part in ("score", "share", "of_ten", "mean"):
        yield f'f"results.{part}_{{', {f"results.{part}_{edge}" for edge in Edge}
    tables = scan_tables()
    yield 'f"results.table_{', {f"results.table_{name}" for name in tables}
    columns = {f"results.column_{name}_{column}" for name, of in tables.items() for column in of}
    yield 'f"results.column_{', columns
    yield 'f"results.rate_{', {f"results.rate_{label}" for label in Rate}
    yield 'f"results.alpha_{', {f"results.alpha_{label}" for label in (*Reliability, "none")}


FAMILIES = dict(
    [
        *_families(),
        *_event_families(),
        *_families_of_announcements(),
        *_families_of_the_scan(),
        *_round_families(),
        *_families_of_results(),
    ]
)
PUT_TOGETHER = set().union(*FAMILIES.values())


def _buttons(use: Use) -> set[str]:
    return {f"{use.key}.{name}" for name, _ in use.offers if "." not in name}


def _actions(use: Use) -> Iterator[str]:
    """What the buttons of a text ask for; nothing for one whose action only the running code knows."""
    for name, action in use.offers:
        if action is None:
            yield name if "." in name else f"{use.key.partition('.')[0]}.{name}"
        elif action:
            yield action


def _shown(language: str, key: str, **values: Value) -> str:
    return str(TEXTS.words(language).line(key, **{**NEEDS[language][key], **values}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language):
    assert sorted(NEEDS[language]) == KEYS


def test_no_key_is_written_twice():
    for language in LANGUAGES:
        keys = [key for key, _ in _entries(language)]
        assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_needs_the_same_values(language):
    assert NEEDS[language] == NEEDS["nl"]


def test_every_text_that_the_code_says_exists():
    said = {use.key for use in USES} | PUT_TOGETHER | {button for use in USES for button in _buttons(use)}
    assert sorted(said - set(KEYS)) == []


def test_every_key_in_the_code_is_a_text_or_a_button():
    flows = {key.partition(".")[0] for key in KEYS}
    literals = {key for key in SOURCE.literals() if key.partition(".")[0] in flows}
    assert sorted(literals - set(KEYS) - HOUSE.repertoire.buttons.keys()) == []


def test_every_text_is_said_somewhere():
    said = SOURCE.literals() | PUT_TOGETHER | {button for use in USES for button in _buttons(use)}
    assert sorted(set(KEYS) - said) == []


@pytest.mark.parametrize("written", FAMILIES)
def test_the_code_still_puts_these_keys_together(written):
    assert written in SOURCE.text


def test_every_button_has_somebody_who_answers():
    actions = {(use.where, action) for use in USES for action in _actions(use)}
    assert sorted(pair for pair in actions if pair[1] not in HOUSE.repertoire.buttons) == []


@pytest.mark.parametrize("flow", FLOWS)
def test_every_text_gets_what_it_needs(flow):
    for use in USES:
        if use.values is not None and use.key in FLOWS[flow]:
            needed = {value for part in (use.key, *_buttons(use)) for value in NEEDS["nl"][part]}
            assert needed == use.values, f"{use.where}: {use.key}"


@pytest.mark.parametrize("form", HOUSE.repertoire.forms.values(), ids=lambda form: form.key)
def test_the_last_look_shows_answers_of_its_form(form):
    if form.confirm:
        assert NEEDS["nl"][f"{form.key}.confirm"].keys() <= {question.name for question in form.questions}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_missing_value_is_an_error(language, flow):
    words = TEXTS.words(language)
    for key in FLOWS[flow]:
        for name in NEEDS[language][key]:
            others = {other: value for other, value in NEEDS[language][key].items() if other != name}
            with pytest.raises(TextError, match=re.escape(key)):
                words.text(key, **others)


def test_a_missing_text_is_an_error():
    for key in ("idea.nonsense", "idea.confirm.nonsense", "idea.q_type.nonsense"):
        with pytest.raises((TextError, KeyError)):
            TEXTS.words("nl").text(key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_text_is_short_and_calm(language, flow):
    for key in FLOWS[flow]:
        shown = _shown(language, key)
        assert shown.strip() or key.endswith(".usage"), key
        assert len(shown) <= TEXT, key
        assert "!" not in shown, key
        emoji = [letter for letter in shown if unicodedata.category(letter) in {"So", "Cs", "Co"}]
        assert not emoji, f"{key} is understood without emoji"
        said = re.sub(r" \.\.\.(?: ,)?", " and so on", shown)  # a sentence to finish
        assert not re.search(r"  |\s\n|\s[.,;:?]", said), f"{key} has spaces in the wrong place"
        assert shown == shown.strip(), key


def test_dutch_is_informal():
    formal = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
    assert [key for key in KEYS if formal.search(_shown("nl", key))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_fits_its_button(language):
    for key in LABELS:
        numbers = {name: DAY if value == DAY else 9999 for name, value in NEEDS[language][key].items()}
        label = _shown(language, key, **numbers)
        assert len(label) <= LABEL, label
        assert "\n" not in label, key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", HOUSE.repertoire.forms)
def test_the_title_of_a_page_fits(language, form):
    assert len(_shown(language, f"{form}.page_title")) <= TITLE


@pytest.mark.parametrize("word", HOUSE.vocabulary.words, ids=lambda word: word.word)
def test_a_command_can_be_typed_on_both_platforms(word):
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in word.called())
    assert all(3 <= len(description) <= 100 for description in word.descriptions.values())
    assert all(usage == "" or re.fullmatch(r"\[.+\]", usage) for usage in word.usage.values())


def test_no_word_means_two_commands():
    called = [name for word in HOUSE.vocabulary.words for name in word.called()]
    assert sorted(set(called)) == sorted(called)


NUMBERS = [
    ("home.waiting", {"n": 0}, "Er wacht niets op je.", "Nothing waits for you."),
    (
        "home.waiting",
        {"n": 1},
        "Dit wacht op je: één concept om af te maken.",
        "This waits for you: one draft to finish.",
    ),
    (
        "home.waiting",
        {"n": 2},
        "Dit wacht op je: 2 concepten om af te maken.",
        "This waits for you: 2 drafts to finish.",
    ),
    ("idea.pool_title", {"n": 1}, "De ideeënvijver: één idee", "The idea pool: one idea"),
    ("idea.pool_title", {"n": 2}, "De ideeënvijver: 2 ideeën", "The idea pool: 2 ideas"),
    ("idea.pool_title", {"n": 1234}, "De ideeënvijver: 1.234 ideeën", "The idea pool: 1,234 ideas"),
    ("idea.mine_title", {"n": 1}, "Van jou: één idee", "Yours: one idea"),
    ("idea.mine_title", {"n": 2}, "Van jou: 2 ideeën", "Yours: 2 ideas"),
    (
        "form.too_short",
        {"shortest": 5, "count": 1},
        "Dat is nog wat kort: minstens 5 tekens, dit is er één.",
        "That is a little short: at least 5 characters, this is one.",
    ),
    (
        "form.too_short",
        {"shortest": 5, "count": 2},
        "Dat is nog wat kort: minstens 5 tekens, dit zijn er 2.",
        "That is a little short: at least 5 characters, this is 2.",
    ),
    (
        "form.too_long",
        {"longest": 600, "count": 100_000},
        "Dat is te lang: hooguit 600 tekens, dit zijn er 100.000. Kort het wat in.",
        "That is too long: at most 600 characters, this is 100,000. Make it a bit shorter.",
    ),
    ("idea.entry.look", {"number": 1234}, "Bekijk 1234", "View 1234"),
    (
        "answer.list_title",
        {"n": 1},
        "Eén idee wacht op een eerste reactie",
        "One idea waits for a first reaction",
    ),
    (
        "answer.entry",
        {"number": 1234, "title": Ours("Stil"), "late": 0, "day": DAY},
        "1234. Stil\nAntwoord vóór 9 november 2026.",
        "1234. Stil\nAnswer before 9 November 2026.",
    ),
    (
        "answer.entry",
        {"number": 7, "title": Ours("Stil"), "late": 1, "day": DAY},
        "7. Stil\nBeloofd vóór 9 november 2026: één werkdag eroverheen.",
        "7. Stil\nPromised before 9 November 2026: one working day over.",
    ),
    (
        "answer.entry",
        {"number": 7, "title": Ours("Stil"), "late": 3, "day": DAY},
        "7. Stil\nBeloofd vóór 9 november 2026: 3 werkdagen eroverheen.",
        "7. Stil\nPromised before 9 November 2026: 3 working days over.",
    ),
    ("idea.answer_before", {"day": DAY}, "Antwoord vóór 9 november 2026.", "Answer before 9 November 2026."),
    (
        "onboarding.ask_later",
        {"day": DAY},
        "Goed, ik vraag het je weer op maandag 9 november 2026. Eerder? Stuur /start.",
        "Fine, I will ask you again on Monday, 9 November 2026. Sooner? Send /start.",
    ),
    (
        "stop.done",
        {"days": 30},
        "Je doet niet meer mee en hoort niets meer van mij. 30 dagen lang kun je dit terugdraaien.",
        "You no longer take part and will hear nothing more from me. For 30 days you can undo this.",
    ),
]


@pytest.mark.parametrize(("key", "values", "nl", "en"), NUMBERS)
def test_numbers_and_dates_read_right(key, values, nl, en):
    assert (_shown("nl", key, **values), _shown("en", key, **values)) == (nl, en)


@pytest.mark.parametrize(
    ("cap", "nl", "en"),
    [
        (0, "Hoe vaak: nooit uit mezelf", "How often: never of my own accord"),
        (1, "hooguit één bericht per week", "at most one message a week"),
        (2, "hooguit 2 berichten per week", "at most 2 messages a week"),
    ],
)
def test_how_often_we_write_reads_right(cap, nl, en):
    assert nl in _shown("nl", "onboarding.explain", cap_week=cap)
    assert en in _shown("en", "onboarding.explain", cap_week=cap)


def test_without_a_learnathon_planned_no_day_is_named():
    none = {"event_date": Ours("none")}
    assert "naar de Learnathon komen en één keer per jaar" in _shown("nl", "onboarding.explain", **none)
    assert "come to the Learnathon and fill in a short" in _shown("en", "onboarding.explain", **none)


NO_REASON = {
    "title": Ours("Stil"),
    "reason": Ours("none"),
    "said": 1,
    "decider": Ours("Olga"),
    "text": Ours("Later."),
}


def test_a_decision_without_a_reason_or_a_month_names_none():
    none = {**NO_REASON, "month": Ours("none")}
    returns = {
        "nl": "Het komt vanzelf terug bij de volgende ideeënoproep.",
        "en": "It comes back by itself at the next call for ideas.",
    }
    assert _shown("nl", "idea.parked", **none) == f'"Stil" is geparkeerd. Olga schrijft: "Later." {returns["nl"]}'
    assert _shown("en", "idea.parked", **none) == f'"Stil" is parked. Olga writes: "Later." {returns["en"]}'
    assert _shown("nl", "idea.why", **none) == 'Olga schrijft: "Later."'
    assert _shown("en", "idea.declined", **NO_REASON).startswith('"Stil" will not be picked up. Olga writes')


@pytest.mark.parametrize(
    ("title", "nl", "en"),
    [
        ("Stil", 'Je reactie staat bij "Stil".', 'Your reaction stands with "Stil".'),
        ("Stil.", 'Je reactie staat bij "Stil."', 'Your reaction stands with "Stil."'),
        ("Stil...", 'Je reactie staat bij "Stil..."', 'Your reaction stands with "Stil..."'),
        ("Stil?", 'Je reactie staat bij "Stil?"', 'Your reaction stands with "Stil?"'),
        ("Stil!", 'Je reactie staat bij "Stil!"', 'Your reaction stands with "Stil!"'),
        ("Stil…", 'Je reactie staat bij "Stil…"', 'Your reaction stands with "Stil…"'),
    ],
)
def test_what_brings_its_own_end_gets_no_full_stop_of_ours(title, nl, en):
    assert _shown("nl", "comment.posted", title=title) == nl
    assert _shown("en", "comment.posted", title=title) == en


def test_a_name_with_a_full_stop_gets_no_second_one():
    values = {"day": DAY, "decider": "Olga Jr."}
    assert _shown("nl", "idea.answered", **values) == "Beantwoord op 9 november 2026 door Olga Jr."
    assert _shown("en", "idea.answered", **values) == "Answered on 9 November 2026 by Olga Jr."
