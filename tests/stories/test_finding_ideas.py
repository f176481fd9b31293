"""Searching the pool in one's own words, and narrowing it to what one wants to see."""

import pytest

from storage.models import IdeaState
from tests.stories.idea_scenes import TONGUES, desk, joined, last, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
TITLES = ("Vergaderingen zonder stoelen", "Samen lunchen op dinsdag", "Vergaderzaal met planten")
KINDS = {"nl": ("Verbeteren", "Veranderen", "Vernieuwen"), "en": ("Improve", "Change", "Renew")}

SEARCHES = {
    "nl": """
        noor: ideeen vergaderen
        bot: 2 ideeën gevonden voor "vergaderen" ... 1. Vergaderingen zonder stoelen ... 3. Vergaderzaal [Bekijk 3]
        noor: [Bekijk 1]
        bot: 1. Vergaderingen zonder stoelen (Verbeteren) [Terug]
        noor: [Terug]
        bot: 2 ideeën gevonden voor "vergaderen" [Zoeken] [Filter] [Alle ideeën]
        noor: [Filter]
        bot: Wat wil je zien? ... Nu: gevonden voor "vergaderen". [Niet opgepakt] [Deze week] [Toon 2 ideeën]
        noor: [Vernieuwen]
        bot: Nu: vernieuwen, gevonden voor "vergaderen". [Vernieuwen (aan)] [Toon 1 idee] [Filter wissen]
        noor: [Toon 1 idee]
        bot: Eén idee gevonden voor "vergaderen" (vernieuwen) ... 3. Vergaderzaal met planten
        noor: [Alle ideeën]
        bot: De ideeënvijver: 3 ideeën
        noor: ideeen Fietsen naar 't werk
        bot: Niets gevonden voor "Fietsen naar 't werk". [Alle ideeën] [Zoeken] [Stuur het als idee in]
    """,
    "en": """
        noor: ideas vergaderen
        bot: 2 ideas found for "vergaderen" ... 1. Vergaderingen zonder stoelen ... 3. Vergaderzaal [View 3]
        noor: [View 1]
        bot: 1. Vergaderingen zonder stoelen (Improve) [Back]
        noor: [Back]
        bot: 2 ideas found for "vergaderen" [Search] [Filter] [All ideas]
        noor: [Filter]
        bot: What would you like to see? ... Now: found for "vergaderen". [Improve] [This week] [Show 2 ideas]
        noor: [Renew]
        bot: Now: renew, found for "vergaderen". [Renew (on)] [Show 1 idea] [Clear the filter]
        noor: [Show 1 idea]
        bot: One idea found for "vergaderen" (renew) ... 3. Vergaderzaal met planten
        noor: [All ideas]
        bot: The idea pool: 3 ideas
        noor: ideas Fietsen naar 't werk
        bot: Nothing found for "Fietsen naar 't werk". [All ideas] [Search] [Send it as an idea]
    """,
}
LOOKS_LIKE = {
    "nl": """
        noor: ideeen planten in zalen
        bot: Niets gevonden voor "planten in zalen". Dit idee lijkt erop: ... 3. Vergaderzaal [Bekijk 3]
        noor: [Bekijk 3]
        bot: 3. Vergaderzaal met planten (Vernieuwen) [Terug]
        noor: [Terug]
        bot: Niets gevonden voor "planten zalen". Dit idee lijkt erop: ... 3. Vergaderzaal [Bekijk 3]
        noor: ideeen vergadring
        bot: Niets gevonden voor "vergadring". Deze ideeën lijken erop: ... 1. Vergaderingen ... 3. [Bekijk 3]
    """,
    "en": """
        noor: ideas planten in zalen
        bot: Nothing found for "planten in zalen". This idea looks like it: ... 3. Vergaderzaal [View 3]
        noor: [View 3]
        bot: 3. Vergaderzaal met planten (Renew) [Back]
        noor: [Back]
        bot: Nothing found for "planten zalen". This idea looks like it: ... 3. Vergaderzaal [View 3]
        noor: ideas vergadring
        bot: Nothing found for "vergadring". These ideas look like it: ... 1. Vergaderingen ... 3. [View 3]
    """,
}
ASKED = {
    "nl": ("Welke woorden zoek je?", "Eén idee gevonden voor"),
    "en": ("Which words are you looking for?", "One idea found for"),
}
NARROWS = {
    "nl": """
        sam: ideeen
        bot: De ideeënvijver: één idee ... 2. Samen lunchen op dinsdag ... Veranderen, van Noor. Nieuw. Antwoord vóór 10
        sam: [Filter]
        bot: Nu: alle open ideeën. [Toon 1 idee]
        sam: [Geparkeerd]
        bot: Nu: geparkeerd. [Geparkeerd (aan)] [Toon 1 idee]
        sam: [Niet opgepakt]
        bot: Nu: niet opgepakt. [Geparkeerd] [Niet opgepakt (aan)]
        sam: [Verbeteren]
        bot: Nu: verbeteren, niet opgepakt. [Toon 0 ideeën]
        sam: [Toon 0 ideeën]
        bot: Hier zijn nog geen ideeën: verbeteren, niet opgepakt [Filter] [Alle ideeën]
        sam: [Filter]
        bot: Nu: verbeteren, niet opgepakt. [Filter wissen]
        sam: [Filter wissen]
        bot: Nu: alle open ideeën. [Deze week]
        sam: [Deze week]
        bot: Nu: deze week. [Van mij]
        sam: [Van mij]
        bot: Nu: van mij, deze week. [Toon 0 ideeën]
        noor: ideeen
        bot: De ideeënvijver: één idee [Filter]
        noor: [Filter]
        bot: Nu: alle open ideeën. [Van mij]
        noor: [Van mij]
        bot: Nu: van mij. [Toon 3 ideeën]
        noor: [Toon 3 ideeën]
        bot: 3 ideeën: van mij ... 3. Vergaderzaal met planten ... Niet opgepakt. ... Geparkeerd.
    """,
    "en": """
        sam: ideas
        bot: The idea pool: one idea ... 2. Samen lunchen op dinsdag ... Change, from Noor. New. Answer before 10
        sam: [Filter]
        bot: Now: all open ideas. [Show 1 idea]
        sam: [Parked]
        bot: Now: parked. [Parked (on)] [Show 1 idea]
        sam: [Not picked up]
        bot: Now: not picked up. [Parked] [Not picked up (on)]
        sam: [Improve]
        bot: Now: improve, not picked up. [Show 0 ideas]
        sam: [Show 0 ideas]
        bot: No ideas here yet: improve, not picked up [Filter] [All ideas]
        sam: [Filter]
        bot: Now: improve, not picked up. [Clear the filter]
        sam: [Clear the filter]
        bot: Now: all open ideas. [This week]
        sam: [This week]
        bot: Now: this week. [Mine]
        sam: [Mine]
        bot: Now: mine, this week. [Show 0 ideas]
        noor: ideas
        bot: The idea pool: one idea [Filter]
        noor: [Filter]
        bot: Now: all open ideas. [Mine]
        noor: [Mine]
        bot: Now: mine. [Show 3 ideas]
        noor: [Show 3 ideas]
        bot: 3 ideas: mine ... 3. Vergaderzaal met planten ... Not picked up. ... Parked.
    """,
}

NEAR = {
    "nl": """
        noor: ideeen
        bot: De ideeënvijver: 3 ideeën [Filter]
        noor: [Filter]
        bot: Nu: alle open ideeën. [Mijn afdeling]
        noor: [Mijn afdeling]
        bot: Ik weet nog niet op welke afdeling je werkt. [Kies mijn afdeling] [Terug naar het filter]
        noor: [Terug naar het filter]
        bot: Nu: alle open ideeën. [Mijn afdeling]
        noor: [Mijn afdeling]
        bot: Ik weet nog niet [Kies mijn afdeling]
        noor: [Kies mijn afdeling]
        bot: Op welke afdeling werk je? [Zorg]
        noor: [Zorg]
        bot: Genoteerd: je werkt bij Zorg.
        noor: ideeen
        bot: De ideeënvijver: 3 ideeën [Filter]
        noor: [Filter]
        bot: Nu: alle open ideeën. [Mijn afdeling]
        noor: [Mijn afdeling]
        bot: Nu: mijn afdeling. [Mijn afdeling (aan)] [Toon 3 ideeën]
    """,
    "en": """
        noor: ideas
        bot: The idea pool: 3 ideas [Filter]
        noor: [Filter]
        bot: Now: all open ideas. [My department]
        noor: [My department]
        bot: I do not know yet in which department you work. [Choose my department] [Back to the filter]
        noor: [Back to the filter]
        bot: Now: all open ideas. [My department]
        noor: [My department]
        bot: I do not know yet [Choose my department]
        noor: [Choose my department]
        bot: In which department do you work? [Zorg]
        noor: [Zorg]
        bot: Noted: you work at Zorg.
        noor: ideas
        bot: The idea pool: 3 ideas [Filter]
        noor: [Filter]
        bot: Now: all open ideas. [My department]
        noor: [My department]
        bot: Now: my department. [My department (on)] [Show 3 ideas]
    """,
}


async def three_ideas(stage: Stage, platform: str, language: str) -> None:
    stage.slack.judge.tolerated.add("ratelimited")
    noor = await joined(stage, "noor", platform, language)
    for title, kind in zip(TITLES, KINDS[language], strict=True):
        await sends(noor, language, title=title, type=kind)


async def decided(stage: Stage) -> None:
    owner = await member(stage, "noor")
    async with stage.store.begin() as work:
        for number, state in ((1, IdeaState.PARKED), (3, IdeaState.DECLINED)):
            idea = await work.ideas.by_number(owner.organisation_id, number)
            assert idea is not None
            idea.state = state


@languages
async def test_noor_searches_in_her_own_words(stage: Stage, platform: str, language: str) -> None:
    await three_ideas(stage, platform, language)
    await stage.plays(SEARCHES[language])
    noor = stage.actors["noor"]
    await noor.presses({"nl": "Stuur het als idee in", "en": "Send it as an idea"}[language])
    if platform == "slack":
        await desk(noor).sees_modal()
        assert desk(noor).modal.fields[0].value == "Fietsen naar 't werk"
    else:
        await noor.sees(TONGUES[language].titles[1], [])


@languages
async def test_where_nothing_is_found_what_looks_like_it_is_shown(stage: Stage, platform: str, language: str) -> None:
    await three_ideas(stage, platform, language)
    await stage.plays(LOOKS_LIKE[language])


@languages
async def test_noor_is_asked_what_she_is_looking_for(stage: Stage, platform: str, language: str) -> None:
    await three_ideas(stage, platform, language)
    noor = stage.actors["noor"]
    question, answer = ASKED[language]
    await noor.says({"nl": "ideeen", "en": "ideas"}[language])
    await noor.sees("3. ", [])
    await noor.presses({"nl": "Zoeken", "en": "Search"}[language])
    if platform == "slack":
        await desk(noor).sees_modal()
        assert question in str(desk(noor).modal)
        await noor.fills_in({"words": "lunch"})
    else:
        await noor.sees(question, [])
        await noor.says("x")
        await noor.sees(question, [])
        await noor.says("lunch")
    await noor.sees(answer, [])
    assert "2. Samen lunchen op dinsdag" in str(await last(stage, noor))


@languages
async def test_sam_narrows_the_pool(stage: Stage, platform: str, language: str) -> None:
    await three_ideas(stage, platform, language)
    await decided(stage)
    await joined(stage, "sam", platform, language)
    await stage.plays(NARROWS[language])


@languages
async def test_noor_looks_at_her_own_department(stage: Stage, platform: str, language: str) -> None:
    await three_ideas(stage, platform, language)
    noor = stage.actors["noor"]
    see, narrow, late, near = {
        "nl": ("ideeen", "Filter", "Deze week", "Mijn afdeling"),
        "en": ("ideas", "Filter", "This week", "My department"),
    }[language]
    await noor.says(see)
    await noor.sees("3. ", [narrow])
    await noor.presses(narrow)
    await noor.sees({"nl": "Nu:", "en": "Now:"}[language], [late])
    assert near not in str(await last(stage, noor))  # there are none to work in
    owner = await member(stage, "noor")
    async with stage.store.begin() as work:
        await work.departments.ensure(owner.organisation_id, {("Zorg", None)})
    await stage.plays(NEAR[language])


@languages
@pytest.mark.parametrize(
    "typed", ["é" * 30, "привет мир как дела у вас", "日本語の検索を試してみましょうか全部", "🙂𝔸" * 15]
)
async def test_whatever_is_typed_and_not_found_is_answered(stage: Stage, language: str, typed: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    word, send = {"nl": ("/ideeen", "Stuur het als idee in"), "en": ("/ideas", "Send it as an idea")}[language]
    await noor.says(f"{word} {typed}")
    await noor.sees({"nl": "Niets gevonden voor", "en": "Nothing found for"}[language], [send])
    await noor.presses(send)
    await noor.sees(TONGUES[language].question.format(n=2), [])


@languages
async def test_who_searches_at_home_finds_it_there(stage: Stage, language: str) -> None:
    await three_ideas(stage, "slack", language)
    noor = desk(stage.actors["noor"])
    see, search, narrow, kind = {
        "nl": ("Bekijk de ideeën", "Zoeken", "Filter", "Veranderen"),
        "en": ("See the ideas", "Search", "Filter", "Change"),
    }[language]
    await noor.open_home()
    await calm(stage)
    before = noor.dm
    await noor.press(see, home=True)
    await calm(stage)
    noor.look_away()
    await noor.press(search, home=True)
    await noor.sees_modal()
    await noor.fill({"words": "lunch"})
    await noor.submit()
    await calm(stage)
    assert ASKED[language][1] in str(noor.home)
    await noor.press(narrow, home=True)
    await calm(stage)
    await noor.press(kind, home=True)
    await calm(stage)
    assert {"nl": 'veranderen, gevonden voor "lunch"', "en": 'change, found for "lunch"'}[language] in str(noor.home)
    assert noor.dm == before


@languages
async def test_words_that_say_nothing_find_nothing_and_a_number_its_idea(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language, title="Samen lunchen")
    word, nothing = {"nl": ("ideeen", "Niets gevonden voor"), "en": ("ideas", "Nothing found for")}[language]
    for typed in ("de", "\U0001f44d", "2"):
        await noor.says(f"{word} {typed}")
        await noor.sees(f'{nothing} "{typed}"', [])
    for typed in ("1", "samen"):
        await noor.says(f"{word} {typed}")
        await noor.sees("1. Samen lunchen", [{"nl": "Bekijk 1", "en": "View 1"}[language]])
