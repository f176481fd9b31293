"""Words that answer an open question: kept under an id of their own, and taken out of the chat."""

from dataclasses import replace

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Message, Said
from flows.participating.case import Case, case_of
from flows.participating.listening import Awaited
from flows.participating.opens import ask_again, end_listening, go_on, waits_no_more
from flows.scan.tags import About
from flows.scan.wording import LONGEST_WORDS, keep_words
from flows.texts import Words
from flows.turn import Turn

hearing = Capability("scan")


@hearing.hears(who=MEMBER)
async def heard(turn: Turn, said: Said, awaited: Awaited) -> None:
    """Keep what was said, if it can be; what comes of it is said where the question stands."""
    words = turn.house.texts.words(awaited.language)
    case = await case_of(turn, awaited.round_id)
    if isinstance(case, str):
        _no_more(turn, awaited, Message(words.blocks(case)), takes_out=awaited.is_fresh(turn.now))
    elif not awaited.is_fresh(turn.now):
        await waits_no_more(case, awaited.place)
        end_listening(turn)
        turn.puts(ask_again(case, words, awaited.place, words.blocks("scan.words_late")))
    elif said.file is not None or not (said.text or "").strip():
        turn.puts(words.message("scan.words_only"))
    elif said.edited and not awaited.too_long:
        turn.puts(words.message("scan.words_new"))
    else:
        await _take(case, (said.text or "").strip(), awaited, words)


async def _take(case: Case, text: str, awaited: Awaited, words: Words) -> None:
    turn, sender = case.turn, case.turn.incoming.sender
    if len(text) > LONGEST_WORDS:
        turn.house.listening.begin(sender.platform, sender.id, replace(awaited, too_long=True))
        turn.puts(words.message("scan.words_long", length=len(text), longest=LONGEST_WORDS))
        return
    question = case.questionnaire.open_questions[awaited.place].id
    kept = await keep_words(turn.work, turn.house.tags, case.round, question, case.tag(About.WORDS), text)
    await waits_no_more(case, awaited.place)
    said: tuple[Block, ...] = words.blocks("scan.words_kept" if kept else "scan.words_there")
    _no_more(turn, awaited, await go_on(case, words, awaited.place, said))


def _no_more(turn: Turn, awaited: Awaited, message: Message, *, takes_out: bool = True) -> None:
    """Wait for no words any more, take these out of the chat, and say what came of them."""
    end_listening(turn)
    if takes_out:
        turn.takes_out()
    turn.puts(message, place=awaited.receipt)
