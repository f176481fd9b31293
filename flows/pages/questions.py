"""The one-time page for a scan's open questions: what it shows, and what is kept of it; nobody knows whose it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from flows.chat import Field, FieldKind
from flows.kinds import Problem, Prose
from flows.pages.reading import Asking, Telling, What
from flows.pages.telling import others, telling
from flows.rounds.frozen import questionnaire_of
from flows.scan.questionnaire import OpenQuestion
from flows.scan.wording import LONGEST_WORDS, keep_words, written
from flows.texts import Ours, Words
from flows.turn import House
from storage.models import Organisation, RoundState, ScanRound
from storage.work import Work

_PLACE: Final = Ours("#")


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at the page of a round, in a language."""

    house: House
    work: Work
    organisation: Organisation
    round_id: int
    tag: str
    """Stands for them: of `About.WORDS`."""
    words: Words
    now: datetime

    async def round(self) -> ScanRound | None:
        """Return the round, while it can be answered."""
        found = await self.work.scans.of(self.organisation.id, self.round_id)
        if found is None or found.state is not RoundState.OPEN:
            return None
        return None if found.closes_at is not None and found.closes_at <= self.now else found

    async def unanswered(self, round_: ScanRound) -> list[OpenQuestion]:
        """Return the questions that they have not answered yet, here or in chat."""
        asked = questionnaire_of(round_).open_questions
        done = await written(self.work, self.house.tags, self.tag, [one.id for one in asked])
        return [one for one in asked if one.id not in done]


async def look(visit: Visit, typed: Mapping[str, str] | None = None) -> Asking | Telling:
    """Return the page; with what was typed so far, where somebody looks at it in another language."""
    round_ = await visit.round()
    if round_ is None:
        return _told(visit, What.CLOSED)
    questions = await visit.unanswered(round_)
    return _asking(visit, round_, questions, typed or {}) if questions else _told(visit, What.SENT)


async def take(visit: Visit, typed: Mapping[str, str]) -> Asking | Telling:
    """Keep what was written, all of it or nothing; returns the page with what is wrong, or one that says what came."""
    round_ = await visit.round()
    if round_ is None:
        return _told(visit, What.CLOSED)
    questions = await visit.unanswered(round_)
    if not questions:
        return _told(visit, What.SENT)
    answers, problems = _read(questions, typed, visit.words)
    if problems:
        return _asking(visit, round_, questions, typed, problems)
    for question, text in answers.items():
        await keep_words(visit.work, visit.house.tags, round_, question, visit.tag, text)
    more = visit.words.line("pages.more") if len(answers) < len(questions) else ""
    return telling(visit.words, What.THANKS, more=more)


def _read(
    questions: Sequence[OpenQuestion], typed: Mapping[str, str], words: Words
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the answers, and what is wrong, by question; one alone may be left empty."""
    answers: dict[str, str] = {}
    problems: dict[str, str] = {}
    for question in questions:
        if not (raw := typed.get(question.id, "")).strip():
            continue
        try:
            answers[question.id] = Prose(1, LONGEST_WORDS).read(raw)
        except Problem as problem:
            problems[question.id] = words.line(problem.key, **problem.values)
    if not answers and not problems:
        problems[questions[0].id] = words.line("pages.nothing_written")
    return answers, problems


def _asking(
    visit: Visit,
    round_: ScanRound,
    questions: Sequence[OpenQuestion],
    typed: Mapping[str, str],
    problems: Mapping[str, str] | None = None,
) -> Asking:
    words = visit.words
    longest = words.line("pages.longest", longest=LONGEST_WORDS)
    close = (round_.closes_at or visit.now).astimezone(ZoneInfo(visit.organisation.time_zone))
    return Asking(
        language=words.language,
        about=visit.organisation.name,
        title=words.line("pages.words_title"),
        paragraphs=(
            words.line("pages.words_how", count=len(questions)),
            words.line("pages.words_kept"),
            words.line("pages.words_until", close=close),
        ),
        fields=tuple(_field(one, words.language, typed.get(one.id), longest) for one in questions),
        send=words.line("pages.send"),
        count=words.line("pages.count", count=_PLACE, longest=LONGEST_WORDS),
        others=others(visit.house.texts, words),
        problems=problems or {},
    )


def _field(question: OpenQuestion, language: str, typed: str | None, hint: str) -> Field:
    label = question.text[language]
    return Field(question.id, FieldKind.PROSE, label, hint, required=False, longest=LONGEST_WORDS, initial=typed)


def _told(visit: Visit, what: What) -> Telling:
    return telling(visit.words, what, others(visit.house.texts, visit.words))
