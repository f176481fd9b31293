"""What somebody does on a page of the scan: sends it in, or presses on it; nothing is kept before the last is sent."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Changed, Pressed, Submitted
from flows.participating import anonymous, opens, paging
from flows.participating.case import Case, case_of
from flows.participating.draft import Draft, field_of, pages_of, theme_at
from flows.participating.screens import words_of
from flows.participating.sending import send
from flows.participating.sheet import FRAME, OPEN
from flows.participating.telling import PAGE, refuse
from flows.scan.scoring import fewest_answered
from flows.scan.wording import LONGEST_WORDS
from flows.turn import Turn

turning = Capability("scan")


@turning.page(PAGE, who=MEMBER, traceless=True)
async def sent_in(turn: Turn, act: Submitted | Changed) -> None:
    """Go on to the next page, say what is missing on this one, or keep what was answered."""
    found = await _found(turn, act)
    if found is None:
        return
    case, draft = found
    if problems := _problems(case, draft):
        turn.object_to(problems)
        return
    later = [page for page in pages_of(case.questionnaire) if page > draft.sheet.at]
    if later:
        paging.show(case, draft.to(later[0]))
    elif draft.sheet.counted < fewest_answered(len(case.questionnaire.statements)):
        paging.show(case, draft)
    else:
        await send(case, draft.sheet, draft.words)
        await opens.thank(case, draft.sheet.language)


@turning.button("turn", who=MEMBER, traceless=True)
async def pressed(turn: Turn, change: str) -> None:
    """Go back, to another language, or to what is said about anonymity; with what is filled in by now."""
    act = turn.incoming.act
    found = await _found(turn, act) if isinstance(act, Pressed) and act.state else None
    if found is None:
        return
    case, draft = found
    if change in turn.house.texts.languages:
        paging.show(case, _in_language(draft, change))
    elif change in {"anonymous", "more", "total", "group"}:
        anonymous.on_page(case, draft, change)
    else:
        paging.show(case, draft.to(_before(case, draft)) if change == "back" else draft)


async def _found(turn: Turn, act: Submitted | Changed | Pressed) -> tuple[Case, Draft] | None:
    """Return the round, and what was answered up to now; None where that cannot be, and it was said why."""
    try:
        draft = Draft.from_state(act.state)
    except (ValueError, TypeError):  # a page from before a change of ours
        refuse(turn, "scan.old")
        return None
    case = await case_of(turn, draft.sheet.round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return None
    if draft.sheet.at not in pages_of(case.questionnaire):
        refuse(turn, "scan.old")
        return None
    return case, draft.filled_in(case.questionnaire, act.answers)


def _problems(case: Case, draft: Draft) -> dict[str, str]:
    """Return what is wrong with this page, by field."""
    sheet, asked, words = draft.sheet, case.questionnaire, words_of(case, draft.sheet)
    n = len(asked.statements)
    if sheet.at == FRAME:
        return {}
    if sheet.at < n:
        places = asked.places(theme_at(asked, sheet.at))
        return {field_of(sheet, one): words.line("scan.choose") for one in places if sheet.points[one] == OPEN}
    if sheet.counted < fewest_answered(n):
        first = next((one.id for one in asked.open_questions), None)
        few = words.line("scan.too_little", counted=sheet.counted, n=n, fewest=fewest_answered(n))
        return {first: few} if first else {}
    long = {name: len(text) for name, text in draft.words.items() if len(text) > LONGEST_WORDS}
    return {name: words.line("scan.words_long", length=length, longest=LONGEST_WORDS) for name, length in long.items()}


def _in_language(draft: Draft, language: str) -> Draft:
    return Draft(draft.sheet.speaking(language), draft.words)


def _before(case: Case, draft: Draft) -> int:
    return max(page for page in pages_of(case.questionnaire) if page < draft.sheet.at or page == FRAME)
