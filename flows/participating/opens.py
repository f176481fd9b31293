"""The open questions, one by one after the answers are sent: by words in the chat, on a page, or not at all."""

from dataclasses import dataclass
from functools import partial

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Message, Pressed
from flows.participating.case import Case, case_in, case_of
from flows.participating.listening import LONG_AGO, Awaited
from flows.participating.telling import refuse, tell
from flows.scan.questionnaire import OpenQuestion
from flows.scan.tags import About
from flows.scan.wording import LONGEST_WORDS, written
from flows.texts import Offer, Words, offer, way_to
from flows.turn import Turn

opening = Capability("scan")


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question, and the language in which it is asked."""

    case: Case
    place: int
    words: Words

    @property
    def question(self) -> OpenQuestion:
        """The question itself."""
        return self.case.questionnaire.open_questions[self.place]

    @property
    def text(self) -> str:
        """What is asked."""
        return self.question.text[self.words.language]

    @property
    def args(self) -> tuple[str, str, str]:
        """What a button about it carries."""
        return str(self.case.round.id), str(self.place), self.words.language


async def thank(case: Case, language: str) -> None:
    """Thank who sent their answers, and ask the first open question that they did not answer yet."""
    words = case.turn.house.texts.words(language)
    message = await go_on(case, words, -1, words.blocks("scan.thanks", publish_by=case.published_by))
    tell(case.turn, message, language=language)


async def go_on(case: Case, words: Words, place: int, before: tuple[Block, ...]) -> Message:
    """Return something said, with the next open question behind this place; on pages they come before sending."""
    if not case.turn.by_steps:
        return Message(before)
    asked = await _next(case, place)
    return (
        ask_again(case, words, asked, before) if asked is not None else Message((*before, *words.blocks("scan.done")))
    )


def ask_again(case: Case, words: Words, place: int, before: tuple[Block, ...]) -> Message:
    """Return something said, with an open question."""
    asked, n = Asked(case, place, words), len(case.questionnaire.open_questions)
    rows = [[offer("here", *asked.args, action="scan.here")], _page_and_none(asked)]
    return Message((*before, *words.blocks("scan.ask_open", rows, place=place + 1, n=n, question=asked.text)))


@opening.button("here", who=MEMBER, traceless=True)
async def here(turn: Turn, round_id: str, place: str, language: str) -> None:
    """Wait for the answer as words in this chat, having said who sees them."""
    if asked := await _asked(turn, round_id, place, language):
        receipt = turn.incoming.act.receipt if isinstance(turn.incoming.act, Pressed) else None
        awaited = Awaited(asked.case.round.id, asked.place, language, receipt, turn.now)
        turn.house.listening.begin(turn.incoming.sender.platform, turn.incoming.sender.id, awaited)
        await turn.work.scans.mark(asked.case.round.id, waits_under(asked.case, asked.place))
        rows = [_page_and_none(asked)]
        turn.puts(asked.words.message("scan.write", rows, question=asked.text, longest=LONGEST_WORDS))


@opening.button("skip", who=MEMBER, traceless=True)
async def skip(turn: Turn, round_id: str, place: str, language: str) -> None:
    """Leave an open question, and ask the next; no words are waited for any more."""
    end_listening(turn)
    if asked := await _asked(turn, round_id, place, language):
        await waits_no_more(asked.case, asked.place)
        thanks = asked.words.blocks("scan.thanks", publish_by=asked.case.published_by)
        turn.puts(await go_on(asked.case, asked.words, asked.place, thanks))


async def was_waiting(turn: Turn) -> Awaited | None:
    """Return what somebody was about to answer by words before the bot was started again; None for nothing."""
    if not (turn.by_steps and turn.incoming.private and turn.joined and turn.house.tags.there):
        return None
    round_ = await turn.work.scans.open_one(turn.organisation.id)
    case = await case_in(turn, round_) if round_ is not None else ""
    if isinstance(case, str):
        return None
    places = {waits_under(case, place): place for place in range(len(case.questionnaire.open_questions))}
    there = await turn.work.scans.marked(list(places))
    found = next((place for tag, place in places.items() if tag in there), None)
    return None if found is None else Awaited(case.round.id, found, turn.words.language, None, LONG_AGO)


async def waits_no_more(case: Case, place: int) -> None:
    """Forget that words were waited for; nothing is written where they were not."""
    tag = waits_under(case, place)
    if await case.turn.work.scans.marked([tag]):
        await case.turn.work.scans.unmark(tag)


def end_listening(turn: Turn) -> None:
    """Take what this person says for what it always is, once this turn is kept: the same words may come again."""
    sender = turn.incoming.sender
    turn.once_kept.append(partial(turn.house.listening.end, sender.platform, sender.id))


def waits_under(case: Case, place: int) -> str:
    """Return the tag that says that whoever acts is about to answer a question; it outlives the bot's memory."""
    question = case.questionnaire.open_questions[place].id
    return case.turn.house.tags.made_of(f"waits:{case.tag(About.WORDS)}:{question}")


async def _asked(turn: Turn, round_id: str, place: str, language: str) -> Asked | None:
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return None
    return Asked(case, int(place), turn.house.texts.words(language))


async def _next(case: Case, place: int) -> int | None:
    """Return the place of the first open question behind this one that was not answered yet."""
    questions = case.questionnaire.open_questions
    done = await written(case.turn.work, case.turn.house.tags, case.tag(About.WORDS), [one.id for one in questions])
    return next((at for at, one in enumerate(questions) if at > place and one.id not in done), None)


def _page_and_none(asked: Asked) -> list[Offer]:
    """Offer a page, where there is one, and to leave the question."""
    none = offer("none", *asked.args, action="scan.skip")
    turn = asked.case.turn
    address = turn.house.pages.link_to_words(asked.case.round.id, turn.me.id, asked.words.language)
    return [way_to("scan.on_page", address), none] if address else [none]
