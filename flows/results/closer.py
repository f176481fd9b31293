"""Looking closer at results: themes, over the years, empowerment, around a centre; each a picture and what it says."""

from collections.abc import Sequence

from flows.access import MEMBER, ORGANISER
from flows.capability import Capability
from flows.chat import Block, Message, Picture, Text
from flows.pictures.bars import Bar
from flows.pictures.hundred import Value
from flows.results.drawing import around, as_bars, empowerment_over_years, overall_over_years, themes_over_years
from flows.results.outcome import Outcome, history
from flows.results.saying import change, decimals, lines, month, share, theme_name
from flows.results.showing import organises, outcome_at
from flows.scan.comparing import Comparison, compare_empowerment, compare_overall, compare_theme
from flows.scan.questionnaire import Theme
from flows.scan.reliability import label
from flows.texts import Offer, Ours, Words, offer
from flows.turn import Turn

closer = Capability("results")


@closer.button("themes", who=MEMBER)
async def themes(turn: Turn, round_id: str) -> None:
    """Show the themes over the years, who agrees, and what changed."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    words, before = turn.words, await history(turn.post, outcome)
    told = lines(_theme(words, before, one) for one in outcome.questionnaire.themes)
    since = month(words, before[-2].day) if len(before) > 1 else Ours("none")
    title = words.blocks("results.themes", when=month(words, outcome.day), since=since)
    more = [offer("results.to_reliability", outcome.round_.id, action="results.reliability")]
    picture, ways = themes_over_years(words, before), more if await organises(turn) else []
    await _show(turn, title, picture, [told], *ways, _way_back(outcome))


@closer.button("years", who=MEMBER)
async def over_years(turn: Turn, round_id: str) -> None:
    """Show the overall over the years, in the bands of the levels."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    words, before = turn.words, await history(turn.post, outcome)
    changed = _changed(words, before, [compare_overall(one.figures, outcome.figures) for one in before[-2:-1]])
    title = words.blocks("results.years", when=month(words, outcome.day))
    await _show(turn, title, overall_over_years(words, before), changed, _way_back(outcome))


@closer.button("empowerment", who=MEMBER)
async def empowerment(turn: Turn, round_id: str) -> None:
    """Show how many feel empowered, against the reference."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    words = turn.words
    before = [one for one in await history(turn.post, outcome) if one.questionnaire.has_empowerment]
    changed = _changed(words, before, [compare_empowerment(one.figures, outcome.figures) for one in before[-2:-1]])
    title, meaning = (
        words.blocks("results.empowerment", when=month(words, outcome.day)),
        words.blocks("results.who_is_empowered"),
    )
    await _show(turn, title, empowerment_over_years(words, before), [*changed, *meaning], _way_back(outcome))


@closer.button("reliability", who=ORGANISER)
async def reliability(turn: Turn, round_id: str) -> None:
    """Show organisers how far each theme can be read as one."""
    if (outcome := await outcome_at(turn, round_id)) is None:
        return
    words = turn.words
    asked = outcome.questionnaire.themes
    picture = as_bars(words, "results.reliability_title", [_alpha(words, outcome, one) for one in asked])
    told = lines(_reliable(words, outcome, one) for one in asked)
    title = words.blocks("results.reliability", when=month(words, outcome.day))
    back = offer("results.way_back", outcome.round_.id, action="results.themes")
    await _show(turn, title, picture, [told], back)


@closer.button("radar", who=MEMBER)
async def radar(turn: Turn, round_id: str) -> None:
    """Show the themes around a centre."""
    if (outcome := await outcome_at(turn, round_id)) is not None:
        title = turn.words.blocks("results.radar", when=month(turn.words, outcome.day))
        await _show(turn, title, around(turn.words, outcome), [], _way_back(outcome))


async def _show(turn: Turn, title: Sequence[Block], picture: Picture, told: Sequence[Block], *ways: Offer) -> None:
    await turn.show(Message((*title, *told, turn.words.row(ways)), picture=picture), instead=True)


def _way_back(outcome: Outcome) -> Offer:
    return offer("results.way_back", outcome.round_.id, action="results.back")


def _theme(words: Words, outcomes: Sequence[Outcome], theme: Theme) -> Text:
    newest, before = outcomes[-1], outcomes[-2] if len(outcomes) > 1 else None
    compared = compare_theme(before.figures, newest.figures, theme.id) if before else None
    return words.text(
        "results.theme",
        name=theme_name(words, theme),
        favourable=share(words, newest.results.themes[theme.id].favourable),
        change=change(words, compared) if compared else Ours("none"),
    )


def _changed(words: Words, outcomes: Sequence[Outcome], compared: Sequence[Comparison]) -> Sequence[Block]:
    """Return what changed since the round before; nothing for the first one, or where it cannot be told."""
    said = change(words, compared[0]) if compared else "none"
    return () if said == "none" else words.blocks("results.changed", change=said, since=month(words, outcomes[-2].day))


def _alpha(words: Words, outcome: Outcome, theme: Theme) -> Bar:
    """Return how reliable a theme is: drawn as 0 to 100, since an alpha below 0 says no more than 0."""
    alpha, name = outcome.results.themes[theme.id].alpha, theme_name(words, theme)
    if alpha is None:
        return Bar(name, Value(None, words.line("results.not_shown")))
    return Bar(name, Value(max(0.0, 100 * alpha.value), decimals(words, alpha.value, "0.00")))


def _reliable(words: Words, outcome: Outcome, theme: Theme) -> Text:
    alpha = outcome.results.themes[theme.id].alpha
    said = words.line(f"results.alpha_{label(alpha.value) if alpha else 'none'}")
    return words.text("results.line", name=theme_name(words, theme), value=said)
