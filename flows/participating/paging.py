"""Answering on pages, a theme a page: each page carries all answers so far, and closing it forgets them."""

from typing import Final

from flows.chat import Block, Button, Choice, Field, FieldKind, Message, Page
from flows.participating.case import Case
from flows.participating.draft import Draft, field_of, pages_of, theme_at
from flows.participating.screens import about_last_look, bar, frame_text, language_label, point_label, words_of
from flows.participating.sheet import FRAME, POINTS, Sheet
from flows.participating.telling import PAGE, show_page
from flows.scan.wording import LONGEST_WORDS
from flows.texts import Words

TURN: Final = "scan.turn"
"""The action of the buttons on a page: to another page, or to the same in another language."""


def show(case: Case, draft: Draft) -> None:
    """Show the page where somebody is."""
    show_page(case.turn, page_of(case, draft))


def page_of(case: Case, draft: Draft) -> Page:
    """Return the page where somebody is: the frame, a theme, or the last one with the open questions."""
    sheet, words = draft.sheet, words_of(case, draft.sheet)
    last = sheet.at == len(case.questionnaire.statements)
    return Page(
        PAGE,
        words.line("scan.title"),
        close=words.line("scan.leave"),
        submit=words.line("scan.last_look.send" if last else "form.page_onward"),
        intro=Message((*_intro(case, sheet, words), Block(buttons=tuple(_ways(case, sheet, words))))),
        fields=tuple(_fields(case, draft, words)),
        state=draft.to_state(),
    )


def _intro(case: Case, sheet: Sheet, words: Words) -> tuple[Block, ...]:
    asked = case.questionnaire
    if sheet.at == FRAME:
        return tuple(frame_text(case, words))
    if sheet.at == len(asked.statements):
        return tuple(about_last_look(case, sheet, words))
    page, pages = pages_of(asked).index(sheet.at), len(asked.themes)
    name = theme_at(asked, sheet.at).name[words.language]
    return words.blocks("scan.page", theme=name, page=page, pages=pages, bar=bar(page - 1, pages))


def _ways(case: Case, sheet: Sheet, words: Words) -> list[Button]:
    """Return what there is to press on a page: back or why this is anonymous, and the other language."""
    first = (
        Button(words.line("scan.frame.anonymous"), TURN, ("anonymous",))
        if sheet.at == FRAME
        else Button(words.line("form.back"), TURN, ("back",))
    )
    texts = case.turn.house.texts
    others = [one for one in texts.languages if one != words.language]
    return [first, *(Button(language_label(texts.words(one), one), TURN, (one,)) for one in others)]


def _fields(case: Case, draft: Draft, words: Words) -> list[Field]:
    asked, sheet = case.questionnaire, draft.sheet
    if sheet.at == FRAME:
        return []
    if sheet.at < len(asked.statements):
        places = asked.places(theme_at(asked, sheet.at))
        return [_statement(asked.statements[place].text[words.language], sheet, place, words) for place in places]
    hint = words.line("scan.words_hint", longest=LONGEST_WORDS)
    return [
        Field(
            one.id,
            FieldKind.PROSE,
            one.text[words.language],
            hint,
            required=False,
            longest=LONGEST_WORDS,
            initial=draft.words.get(one.id),
        )
        for one in asked.open_questions
    ]


def _statement(text: str, sheet: Sheet, place: int, words: Words) -> Field:
    choices = tuple(Choice(point, point_label(words, point)) for point in POINTS)
    given = sheet.points[place] if place < len(sheet.points) else None
    return Field(field_of(sheet, place), FieldKind.CHOICE, text, choices=choices, initial=given)
