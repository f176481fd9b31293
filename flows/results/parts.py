"""The parts of results on a page that are about everybody: over the years, theme by theme, empowerment."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from flows.chat import Picture
from flows.pages.reading import Drawn, Section, Table
from flows.results.drawing import empowerment_over_years, overall_over_years, scores, themes_over_years
from flows.results.outcome import Outcome
from flows.results.saying import change, empowered, level_name, score, share, theme_name, year_names
from flows.scan.comparing import Comparison, compare_empowerment, compare_overall, compare_theme
from flows.scan.levels import REFERENCE, Level
from flows.scan.questionnaire import Theme
from flows.texts import Ours, Words

NOTHING: Final = "–"
Row = tuple[str, ...]


def over_years(words: Words, outcomes: Sequence[Outcome]) -> Section:
    """Return the overall of each round, in the bands of the levels."""
    heading = words.line("results.overall_title")
    told = [_since(words, compare_overall(one.figures, two.figures)) for one, two in pairwise(outcomes)]
    rows = [
        (name, score(words, one.results.overall), level_said(words, one.results.level), changed)
        for name, one, changed in zip(year_names(words, outcomes), outcomes, [NOTHING, *told], strict=True)
    ]
    columns = ("pages.scan", "results.overall", "pages.level", "pages.since_before")
    table = Table(heading, columns_of(words, columns), tuple(rows))
    return Section(heading, (), (drawn(words, heading, overall_over_years(words, outcomes)),), (table,))


def themes(words: Words, outcomes: Sequence[Outcome]) -> Section:
    """Return each theme, how many agree with it and what changed; over the years where there are several."""
    newest, heading = outcomes[-1], words.line("results.themes_title")
    asked = newest.questionnaire.themes
    pictures = [scores(words, newest.results.overall, [(one, newest.results.themes[one.id].score) for one in asked])]
    if len(outcomes) > 1:
        pictures.append(themes_over_years(words, outcomes))
    titles = (words.line("results.scores_title"), words.line("pages.themes_years"))
    columns = (
        words.line("pages.theme"),
        *year_names(words, outcomes),
        words.line("pages.agree"),
        words.line("pages.since_before"),
    )
    table = Table(heading, columns, tuple(_theme(words, outcomes, one) for one in asked))
    shown = tuple(drawn(words, title, one) for title, one in zip(titles, pictures, strict=False))
    return Section(heading, (), shown, (table,))


def empowerment(words: Words, outcomes: Sequence[Outcome]) -> Section | None:
    """Return how many feel empowered, against the reference; None where that was not asked."""
    asked = [one for one in outcomes if one.questionnaire.has_empowerment]
    if outcomes[-1] not in asked:
        return None
    heading = words.line("results.empowerment_title")
    told = [_since(words, compare_empowerment(one.figures, two.figures)) for one, two in pairwise(asked)]
    rows = [
        (name, empowered(words, one.results.empowerment), changed)
        for name, one, changed in zip(year_names(words, asked), asked, [NOTHING, *told], strict=True)
    ]
    columns = columns_of(words, ("pages.scan", "pages.empowered", "pages.since_before"))
    said = (words.line("results.who_is_empowered"), words.line("results.reference", reference=REFERENCE))
    picture = drawn(words, heading, empowerment_over_years(words, asked))
    return Section(heading, said, (picture,), (Table(heading, columns, tuple(rows)),))


def level_said(words: Words, level: Level | None) -> str:
    """Return a level with its name and how sure it is."""
    if level is None:
        return words.line("pages.no_level")
    sure = [name for name, so in (("indicative", level.indicative), ("edge", level.on_the_edge)) if so]
    tag = Ours("both" if len(sure) > 1 else "".join(sure) or "none")
    return words.line("pages.level_of", level=level.level, name=level_name(words, level.level), tag=tag)


def drawn(words: Words, title: str, picture: Picture) -> Drawn:
    """Return a picture for a page, with the name that it has there."""
    return Drawn(picture.svg, title, words.line("pages.same_below"))


def columns_of(words: Words, keys: Sequence[str]) -> tuple[str, ...]:
    """Return these texts, to stand above figures."""
    return tuple(words.line(key) for key in keys)


def _theme(words: Words, outcomes: Sequence[Outcome], theme: Theme) -> Row:
    newest, found = outcomes[-1], [one.results.themes.get(theme.id) for one in outcomes]
    before = outcomes[-2] if len(outcomes) > 1 else None
    return (
        theme_name(words, theme),
        *(score(words, one.score if one else None) for one in found),
        share(words, newest.results.themes[theme.id].favourable),
        _since(words, compare_theme(before.figures, newest.figures, theme.id)) if before else NOTHING,
    )


def _since(words: Words, compared: Comparison) -> str:
    """Return what changed; a dash where it cannot be told."""
    told = change(words, compared)
    return NOTHING if told == "none" else told
