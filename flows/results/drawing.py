"""Pictures of results, each with the same in words for whoever cannot see it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from flows.chat import Picture, Run, Text
from flows.pictures import bars, multiples, radar, years
from flows.pictures.bars import Bar
from flows.pictures.hundred import Course, Value
from flows.pictures.years import Band, Years
from flows.results.outcome import Outcome
from flows.results.saying import drawn_score, drawn_share, empowered, level_name, lines, theme_name, year_names
from flows.scan.comparing import Basis, Comparison, compare_overall, compare_theme
from flows.scan.levels import REFERENCE, THRESHOLDS
from flows.scan.questionnaire import Theme
from flows.scan.results import Shown
from flows.texts import Ours, Words


def scores(words: Words, overall: Shown, themes: Sequence[tuple[Theme, Shown]]) -> Picture:
    """Draw the overall, and each theme below it."""
    whole = Bar(words.line("results.overall"), drawn_score(words, overall))
    return as_bars(
        words,
        "results.scores_title",
        [whole, *(Bar(theme_name(words, one), drawn_score(words, of), 1) for one, of in themes)],
    )


def as_bars(words: Words, title: str, shown: Sequence[Bar]) -> Picture:
    """Draw figures below one another; `title` is a text."""
    return Picture(bars.draw(words.line(title), shown), _listed(words, _named(shown)))


def overall_over_years(words: Words, outcomes: Sequence[Outcome]) -> Picture:
    """Draw the overall over the years, in the five bands of the levels."""
    begins = _begins([compare_overall(one.figures, two.figures) for one, two in pairwise(outcomes)])
    values = [drawn_score(words, one.results.overall, begins=new) for one, new in zip(outcomes, begins, strict=True)]
    bands = [Band(least, level_name(words, level)) for level, least in enumerate(THRESHOLDS, 1)]
    names = year_names(words, outcomes)
    svg = years.draw(Years(Course(words.line("results.overall_title"), values), names, bands))
    return Picture(svg, _listed(words, zip(names, (one.said for one in values), strict=True)))


def themes_over_years(words: Words, outcomes: Sequence[Outcome]) -> Picture:
    """Draw each theme of the newest round over the years."""
    names, asked = year_names(words, outcomes), outcomes[-1].questionnaire.themes
    courses = [Course(theme_name(words, one), _course(words, outcomes, one)) for one in asked]
    svg = multiples.draw(words.line("results.themes_title"), names, courses, words.line("results.not_shown"))
    told = [(one.name, ", ".join(value.said for value in one.values)) for one in courses]
    return Picture(svg, _listed(words, [(words.line("results.years_named"), ", ".join(names)), *told]))


def empowerment_over_years(words: Words, outcomes: Sequence[Outcome]) -> Picture:
    """Draw the empowerment index over the years, with the reference line."""
    names = year_names(words, outcomes)
    values = [drawn_share(words, one.results.empowerment) for one in outcomes]
    caption = words.line("results.reference", reference=REFERENCE)
    course = Course(words.line("results.empowerment_title"), values)
    svg = years.draw(Years(course, names, reference=REFERENCE, caption=caption))
    told = [(name, empowered(words, one.results.empowerment)) for name, one in zip(names, outcomes, strict=True)]
    return Picture(svg, (*_listed(words, told), Run("\n"), *words.text("results.reference", reference=REFERENCE)))


def around(words: Words, outcome: Outcome) -> Picture:
    """Draw the themes of a round around a centre."""
    asked, results = outcome.questionnaire.themes, outcome.results.themes
    spokes = [(theme_name(words, one), drawn_score(words, results[one.id].score)) for one in asked]
    svg = radar.draw(words.line("results.scores_title"), spokes)
    return Picture(svg, _listed(words, [(name, value.said) for name, value in spokes]))


def _course(words: Words, outcomes: Sequence[Outcome], theme: Theme) -> list[Value]:
    begins = _begins([compare_theme(one.figures, two.figures, theme.id) for one, two in pairwise(outcomes)])
    found = [one.results.themes.get(theme.id) for one in outcomes]
    return [drawn_score(words, one.score if one else None, begins=new) for one, new in zip(found, begins, strict=True)]


def _begins(compared: Iterable[Comparison]) -> list[bool]:
    return [False, *(one.basis is Basis.NEW for one in compared)]


def _named(shown: Iterable[Bar]) -> list[tuple[str, str]]:
    return [(bar.name, bar.value.said) for bar in shown]


def _listed(words: Words, told: Iterable[tuple[str, str]]) -> Text:
    """Return a line for each; the names of groups are somebody's words."""
    return lines(words.text("results.line", name=name, value=Ours(value)) for name, value in told).text
