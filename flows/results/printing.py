"""Results to print: a link to their page, or, where there are no pages, the page as one file."""

from dataclasses import replace

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Document
from flows.pages.addresses import RESULTS_DAYS
from flows.results.laying_out import laid_out
from flows.results.outcome import Outcome, history, outcome_of
from flows.results.saying import month
from flows.texts import way_to
from flows.turn import Turn

printing = Capability("results")


@printing.button("print", who=MEMBER)
async def for_print(turn: Turn, round_id: str) -> None:
    """Give published results as a page, to read or print."""
    outcome = await outcome_of(turn.post, int(round_id), organises=False)
    if outcome is None:
        turn.notice("results.not_there")
        return
    link = turn.house.pages.link_to_results(outcome.round_.id, turn.words.language, turn.now)
    if link is None:
        await _send_file(turn, outcome)
    else:
        when = month(turn.words, outcome.day)
        await turn.say("pages.results_link", [[way_to("pages.open", link)]], when=when, days=RESULTS_DAYS)


async def _send_file(turn: Turn, outcome: Outcome) -> None:
    words, when = turn.words, month(turn.words, outcome.day)
    sheet = laid_out(words, turn.organisation.name, await history(turn.post, outcome))
    document = Document(_name(outcome, words.language), turn.house.pages.drawn(sheet), words.text("pages.no_file"))
    await turn.show(replace(words.message("pages.results_file", when=when), document=document))


def _name(outcome: Outcome, language: str) -> str:
    return f"scan-{outcome.day:%Y-%m}-{language}.html"
