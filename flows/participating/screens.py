"""The scan as one message that is edited from statement to statement; what was chosen is never echoed in it."""

from collections.abc import Sequence
from typing import Final

from flows.chat import Block, Button, Message, Style
from flows.participating.case import Case
from flows.participating.sheet import FRAME, POINTS, Sheet
from flows.scan.scoring import fewest_answered
from flows.texts import Ours, Words, offer

_BLOCKS: Final = 10
"""Of a whole bar."""
_DONE, _TO_DO = "▰", "▱"


def words_of(case: Case, sheet: Sheet) -> Words:
    """Return the texts in the language that somebody answers in; it may be another than usual."""
    return case.turn.house.texts.words(sheet.language)


def screen(case: Case, sheet: Sheet) -> Message:
    """Return what is shown where somebody is: the frame, a statement, or the last look."""
    if sheet.at == FRAME:
        return _frame(case, sheet)
    return _statement(case, sheet) if sheet.at < len(case.questionnaire.statements) else _last_look(case, sheet)


def left(case: Case, sheet: Sheet) -> Message:
    """Return what is said to who leaves; where they were is only in the button that leads back."""
    rows = [
        [offer("again", case.round.id, action="scan.start"), offer("onward", *sheet.to_args(), action="scan.at")],
        [offer("not_for_me", case.round.id, action="scan.not_for_me")],
    ]
    return words_of(case, sheet).message("scan.left", rows)


def bar(done: int, whole: int) -> Ours:
    """Return how far one is, drawn in small blocks."""
    full = _BLOCKS * done // whole
    return Ours(_DONE * full + _TO_DO * (_BLOCKS - full))


def group_of(case: Case, sheet: Sheet, words: Words) -> str:
    """Return what the answers count for."""
    return words.line("scan.in_total") if sheet.in_total_only else case.group


def about_last_look(case: Case, sheet: Sheet, words: Words) -> Sequence[Block]:
    """Return how much was answered, and whether that is enough to count; without buttons."""
    n = len(case.questionnaire.statements)
    if sheet.counted < fewest_answered(n):
        return words.blocks("scan.too_little", counted=sheet.counted, n=n, fewest=fewest_answered(n))
    return words.blocks("scan.last_look", counted=sheet.counted, n=n, group=group_of(case, sheet, words))


def frame_text(case: Case, words: Words) -> Sequence[Block]:
    """Return what the statements are about; without buttons."""
    return words.blocks("scan.frame", n=len(case.questionnaire.statements), minutes=case.minutes)


def _frame(case: Case, sheet: Sheet) -> Message:
    words = words_of(case, sheet)
    begin = offer("begin", *sheet.to(0).to_args(), action="scan.at", style=Style.MAIN)
    anonymous = offer("anonymous", *sheet.to_args(), action="scan.anonymous")
    values = {"n": len(case.questionnaire.statements), "minutes": case.minutes}
    blocks = words.blocks("scan.frame", [[begin], [anonymous]], **values)
    return Message((*blocks, Block(buttons=tuple(_languages(case, sheet)))))


def _statement(case: Case, sheet: Sheet) -> Message:
    words, asked = words_of(case, sheet), case.questionnaire
    n = len(asked.statements)
    theme = next(one for one in asked.themes if sheet.at in asked.places(one))
    name, drawn = theme.name[words.language], bar(sheet.at, n)
    progress = words.blocks("scan.progress", theme=name, place=sheet.at + 1, n=n, bar=drawn)
    text = words.text("scan.statement", statement=asked.statements[sheet.at].text[words.language])
    first, *others = [Block(buttons=(_point(words, sheet, point),)) for point in POINTS]
    return Message((*progress, Block(text, first.buttons), *others, *_ways(case, sheet)))


def _point(words: Words, sheet: Sheet, point: str) -> Button:
    return Button(point_label(words, point), "scan.at", sheet.choosing(point).to_args())


def point_label(words: Words, point: str) -> str:
    """Return what choosing a point means."""
    return str(words.line(f"scan.point_{point}" if point.isdigit() else "scan.point_none"))


def _ways(case: Case, sheet: Sheet) -> list[Block]:
    """Return the ways that are no answer: on, where there is one already, back, out, and the other language."""
    words = words_of(case, sheet)
    onward = Button(words.line("scan.statement.onward"), "scan.at", sheet.to(sheet.at + 1).to_args())
    ways = (_back(words, sheet), *_leave(words, sheet), *_languages(case, sheet))
    rows: list[tuple[Button, ...]] = [(onward,), ways] if sheet.is_answered_here else [ways]
    return [Block(buttons=row) for row in rows]


def _last_look(case: Case, sheet: Sheet) -> Message:
    words = words_of(case, sheet)
    (told,) = about_last_look(case, sheet, words)
    send = Button(words.line("scan.last_look.send"), "scan.send", sheet.to_args(), Style.MAIN)
    enough = sheet.counted >= fewest_answered(len(case.questionnaire.statements))
    ways = (_back(words, sheet), *_leave(words, sheet), *_languages(case, sheet))
    first, *others = [(send,), ways] if enough else [ways]
    return Message((Block(told.text, first), *(Block(buttons=row) for row in others)))


def _back(words: Words, sheet: Sheet) -> Button:
    return Button(words.line("form.back"), "scan.at", sheet.to(sheet.at - 1).to_args())


def _leave(words: Words, sheet: Sheet) -> list[Button]:
    return [Button(words.line("scan.leave"), "scan.leave", sheet.to_args())]


def _languages(case: Case, sheet: Sheet) -> list[Button]:
    """Return the other languages, each in its own."""
    texts = case.turn.house.texts
    others = [one for one in texts.languages if one != words_of(case, sheet).language]
    return [Button(language_label(texts.words(one), one), "scan.at", sheet.speaking(one).to_args()) for one in others]


def language_label(words: Words, language: str) -> str:
    """Return what a language is called, in that language."""
    return str(words.line(f"language.ask.{language}"))
