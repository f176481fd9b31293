"""Results laid out to read on a screen or on paper: each part with its picture, and the same as a table."""

from collections.abc import Sequence

from flows.pages.reading import Other, Section, Sheet
from flows.results.outcome import Outcome
from flows.results.parts import empowerment, level_said, over_years, themes
from flows.results.parts_closer import by_group, by_location, by_statement, in_own_words
from flows.results.saying import empowered, month, score
from flows.scan.levels import rate_label
from flows.texts import Words


def laid_out(words: Words, organisation: str, outcomes: Sequence[Outcome], others: tuple[Other, ...] = ()) -> Sheet:
    """Return the last of these results, beside those before it, the oldest first."""
    newest = outcomes[-1]
    parts: list[Section | None] = [
        over_years(words, outcomes),
        themes(words, outcomes),
        empowerment(words, outcomes),
        by_group(words, newest),
        by_location(words, newest),
        by_statement(words, newest),
        *in_own_words(words, newest),
    ]
    return Sheet(
        language=words.language,
        about=organisation,
        title=words.line("pages.results_title", when=month(words, newest.day)),
        facts=_facts(words, newest),
        paragraphs=_paragraphs(words, newest),
        sections=tuple(one for one in parts if one is not None),
        foot=words.line("pages.results_foot", k=newest.round_.k),
        others=others,
    )


def _facts(words: Words, outcome: Outcome) -> tuple[tuple[str, str], ...]:
    results = outcome.results
    label = words.line(f"results.rate_{rate_label(results.rate)}")
    took_part = words.line(
        "pages.of_invited", people=results.people, invited=results.invited, rate=results.rate, label=label
    )
    facts = [
        (words.line("pages.took_part"), took_part),
        (words.line("results.overall"), score(words, results.overall)),
        (words.line("pages.level"), level_said(words, results.level)),
    ]
    if outcome.questionnaire.has_empowerment:
        facts.append((words.line("pages.empowered"), empowered(words, results.empowerment)))
    return tuple(facts)


def _paragraphs(words: Words, outcome: Outcome) -> tuple[str, ...]:
    level = outcome.results.level
    described = [words.line(f"results.described_{level.level}")] if level else []
    return (*described, words.line("pages.starter"))
