"""`/scan results`: the whole first, then closer by; what is not shown is said to be so, and never why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.drawing import png
from adapters.sandbox.png import png_size
from flows.scan.reading import default_questionnaire
from storage.models import RoundState
from tests.stories.actors import Actor
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.results_scenes import GROUPS, YEAR_BEFORE, Group, only, organising, with_results
from tests.stories.stage import Stage
from tests.stories.test_project_picture import pictures

languages = pytest.mark.parametrize("language", ["nl", "en"])
LOOK = {"nl": "/scan resultaten", "en": "/scan results"}
NONE = {"nl": "Er zijn nog geen resultaten van een scan.", "en": "There are no results of a scan yet."}


async def looks(stage: Stage, someone: Actor, language: str) -> None:
    await someone.says(LOOK[language])
    await calm(stage)


@pytest.mark.everywhere
@languages
async def test_everybody_sees_the_whole_first(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage)
    await looks(stage, noor, language)
    await noor.sees(*OVERVIEW[language])
    (shown,) = pictures(stage, noor)
    assert png_size(shown) == (900, 900)


OVERVIEW = {
    "nl": (
        (
            "Scan van oktober 2026...46 van de 61 collega's deden mee: 75%, goed. ... Totaal: 61. Niveau 3 van 5: "
            "In ritme. Er is een jaarlijkse cyclus;...Een begin van een gesprek, geen meting van personen of teams. "
            "... Empowered: 3 van de 10 (31%). Referentie: 80%."
        ),
        ["Thema's", "Door de jaren", "Per groep", "Empowerment", "Radar", "Stellingen", "Om te printen"],
    ),
    "en": (
        (
            "Scan of October 2026...46 of 61 colleagues took part: 75%, good. ... Overall: 61. Level 3 of 5: "
            "In rhythm. There is a yearly cycle;...A conversation starter, not a measurement of persons or teams. "
            "... Empowered: 3 of 10 (31%). Reference: 80%."
        ),
        ["Themes", "Over the years", "By group", "Empowerment", "Radar", "Statements", "For print"],
    ),
}


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.CLOSED, RoundState.COMPUTED, RoundState.CANCELLED])
async def test_before_they_are_published_nobody_sees_them(stage: Stage, state: RoundState) -> None:
    noor = await joined(stage, "noor", "slack", "nl")
    await with_results(stage, state=state)
    await looks(stage, noor, "nl")
    await noor.sees(NONE["nl"], [])
    assert pictures(stage, noor) == []


@languages
async def test_organisers_see_them_when_they_are_computed(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    round_id = await with_results(stage, state=RoundState.COMPUTED)
    await looks(stage, olga, language)
    said = {"nl": "(voor organisatoren; nog niet gepubliceerd)", "en": "(for organisers; not published yet)"}
    await olga.sees(said[language], [])
    await in_state(stage, round_id, RoundState.OPEN)
    await olga.presses({"nl": "Thema's", "en": "Themes"}[language])
    await calm(stage)
    assert len(pictures(stage, olga)) == 1


async def in_state(stage: Stage, round_id: int, state: RoundState) -> None:
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        one = await work.scans.of(organisation.id, round_id)
        assert one is not None
        one.state = state


@languages
async def test_groups_are_shown_or_said_not_to_be(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, YEAR_BEFORE, lift=-0.35)
    await with_results(stage)
    await looks(stage, noor, language)
    await stage.plays(BY_GROUP[language])
    assert "Balie" not in "".join(line for line in noor.screen.splitlines() if "[Balie" in line)
    assert "rest" not in noor.screen


BY_GROUP = {
    "nl": """
        bot: Scan van oktober 2026 [Per groep]
        noor: [Per groep]
        bot: Voorbeeld, per groep ... Voorbeeld: 61 ... Zorg: 59 ... Bedrijf: 69 ... Balie: niet getoond [Zorg] [Terug]
        noor: [Zorg]
        bot: Zorg, scan van oktober 2026. 26 deden mee. ... Totaal: 59 ... Sinds oktober 2025: ... Totaal: +4, binnen
        noor: [De teams]
        bot: Zorg, per groep ... Noord: 75 ... Zuid: 46 [Noord] [Zuid] [Terug]
        noor: [Noord]
        bot: Noord, scan van oktober 2026. 12 deden mee. ... Sinds oktober 2025: ... Totaal: +16, waarschijnlijk echt
        noor: [Terug]
        bot: Zorg, per groep
        noor: [Terug]
        bot: Zorg, scan van oktober 2026.
        noor: [Terug]
        bot: Voorbeeld, per groep
        noor: [Terug]
        bot: Scan van oktober 2026
    """,
    "en": """
        bot: Scan of October 2026 [By group]
        noor: [By group]
        bot: Voorbeeld, by group ... Voorbeeld: 61 ... Zorg: 59 ... Bedrijf: 69 ... Balie: not shown [Zorg] [Back]
        noor: [Zorg]
        bot: Zorg, scan of October 2026. 26 took part. ... Overall: 59 ... Since October 2025: ... Overall: +4, within
        noor: [Its teams]
        bot: Zorg, by group ... Noord: 75 ... Zuid: 46 [Noord] [Zuid] [Back]
        noor: [Noord]
        bot: Noord, scan of October 2026. 12 took part. ... Since October 2025: ... Overall: +16, probably real
        noor: [Back]
        bot: Zorg, by group
        noor: [Back]
        bot: Zorg, scan of October 2026.
        noor: [Back]
        bot: Voorbeeld, by group
        noor: [Back]
        bot: Scan of October 2026
    """,
}


@languages
async def test_one_looks_closer_and_back(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, YEAR_BEFORE, lift=-0.35)
    await with_results(stage)
    await looks(stage, noor, language)
    await stage.plays(CLOSER[language])


CLOSER = {
    "nl": """
        noor: [Door de jaren]
        bot: Door de jaren, tot en met oktober 2026 ... 2025: 54 ... 2026: 61 ... Sinds oktober 2025: +7, waarschijnlijk
        noor: [Terug]
        bot: Scan van oktober 2026
        noor: [Empowerment]
        bot: 2025: 2 van de 10 (15%) ... 2026: 3 van de 10 (31%) ... Stippellijn: 80%, de referentie uit het concept
        noor: [Terug]
        bot: Scan van oktober 2026
        noor: [Radar]
        bot: Thema's rond een midden ... Veiligheid en vertrouwen: 62
        noor: [Terug]
        bot: Scan van oktober 2026
        noor: [Stellingen]
        bot: Veiligheid en vertrouwen, stelling ... 1. Als ik iets niet weet, zeg ik dat hardop in mijn team. 50% eens
        noor: [Volgende]
        bot: Tijd om te leren ... 3. Het afgelopen halfjaar heb ik door feedback iets anders aangepakt.
        noor: [Terug]
        bot: Scan van oktober 2026
        noor: [Alle scans]
        bot: Resultaten van de scan ... oktober 2026: totaal 61, niveau 3 (In ritme) ... oktober 2025: totaal 54
    """,
    "en": """
        noor: [Over the years]
        bot: Over the years, up to October 2026 ... 2025: 54 ... 2026: 61 ... Since October 2025: +7, probably real
        noor: [Back]
        bot: Scan of October 2026
        noor: [Empowerment]
        bot: 2025: 2 of 10 (15%) ... 2026: 3 of 10 (31%) ... Dashed: 80%, the reference from the Learnathon concept
        noor: [Back]
        bot: Scan of October 2026
        noor: [Radar]
        bot: Themes around a centre ... Safety and trust: 62
        noor: [Back]
        bot: Scan of October 2026
        noor: [Statements]
        bot: Safety and trust, statement by ... 1. When I do not know something, I say so out loud ... 50% agree
        noor: [Next]
        bot: Time to learn ... 3. In the past half year, feedback made me do something differently.
        noor: [Back]
        bot: Scan of October 2026
        noor: [All scans]
        bot: Results of the scan ... October 2026: overall 61, level 3 (In rhythm) ... October 2025: overall 54, level 2
    """,
}


@languages
async def test_reliability_is_for_organisers(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    await joined(stage, "noor", platform, language)
    await with_results(stage)
    words = {"nl": ("Thema's", "Betrouwbaarheid"), "en": ("Themes", "Reliability")}[language]
    told = {"nl": "0,66...matig, voorzichtig lezen", "en": "0.66...moderate, read with care"}[language]
    await looks(stage, olga, language)
    await olga.presses(words[0])
    await calm(stage)
    await olga.presses(words[1])
    await olga.sees(told, [])
    noor = stage.actors["noor"]
    await looks(stage, noor, language)
    await noor.presses(words[0])
    await noor.sees({"nl": "49% eens", "en": "49% agree"}[language], [])
    assert words[1] not in noor.screen


@languages
async def test_of_few_people_reliability_is_not_judged(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    await with_results(stage, groups=only(12, 11))
    await looks(stage, olga, language)
    await olga.presses({"nl": "Thema's", "en": "Themes"}[language])
    await calm(stage)
    await olga.presses({"nl": "Betrouwbaarheid", "en": "Reliability"}[language])
    told = {"nl": "te weinig antwoorden om de betrouwbaarheid", "en": "too few answers to judge reliability"}
    await olga.sees(told[language], [])


@languages
async def test_what_all_of_few_agree_on_is_only_told_to_be_at_the_edge(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, groups=only(12, around=9.0))
    await looks(stage, noor, language)
    told = {
        "nl": "Niveau 5 van 5: Lerende cultuur (indicatief)...Totaal: 95-100...minstens 9 van de 10 (min 90%)",
        "en": "Level 5 of 5: Learning culture (indicative)...Overall: 95-100...at least 9 of 10 (min 90%)",
    }
    await noor.sees(told[language], [])


@languages
async def test_when_few_took_part_there_is_no_level(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, groups=replace(only(8), invited=40))
    await looks(stage, noor, language)
    told = {
        "nl": "8 van de 40 collega's deden mee: 20%, niet representatief...Er is deze keer geen niveau.",
        "en": "8 of 40 colleagues took part: 20%, not representative...There is no level this time.",
    }
    await noor.sees(told[language], [])
    assert {"nl": "[Stellingen]", "en": "[Statements]"}[language] not in noor.screen  # only from ten people on


@languages
async def test_a_statement_that_is_another_leaves_the_theme_to_be_compared_on_the_others(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, YEAR_BEFORE, lift=-0.35)
    asked = default_questionnaire()
    safety, reflecting, *rest = asked.themes
    changed = replace(safety, statements=(replace(safety.statements[0], id="SAF9"), *safety.statements[1:]))
    other = replace(reflecting, statements=tuple(replace(one, id=f"N{one.id}") for one in reflecting.statements))
    await with_results(stage, questionnaire=replace(asked, themes=(changed, other, *rest)))
    await looks(stage, noor, language)
    await noor.presses({"nl": "Thema's", "en": "Themes"}[language])
    told = {
        "nl": "Veiligheid en vertrouwen: 49% eens; +7, binnen de ruis (op de stellingen die gelijk bleven)..."
        "nieuw beginpunt: de stellingen zijn veranderd...Experimenteren: 47% eens; +6, binnen de ruis",
        "en": "Safety and trust: 49% agree; +7, within the noise (on common statements)..."
        "new baseline: the statements changed...Experimenting: 47% agree; +6, within the noise",
    }
    await noor.sees(told[language], [])


@languages
async def test_where_none_can_be_drawn_people_read_it(
    stage: Stage, platform: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(png, "_png", lambda _svg: None)
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage)
    await looks(stage, noor, language)
    told = {
        "nl": "Scan van oktober 2026...Totaal: 61...Experimenteren: 60",
        "en": "Scan of October...Experimenting: 60",
    }
    await noor.sees(told[language], [])
    assert pictures(stage, noor) == []


@languages
async def test_two_scans_in_a_year_are_told_apart_by_month(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, datetime(2026, 3, 10, tzinfo=UTC))
    await with_results(stage)
    await looks(stage, noor, language)
    await calm(stage)
    await noor.presses({"nl": "Door de jaren", "en": "Over the years"}[language])
    await noor.sees({"nl": "mrt 2026: ...okt 2026: ", "en": "Mar 2026: ...Oct 2026: "}[language], [])


async def test_many_groups_are_leafed_through(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram", "en")
    await with_results(stage, groups=only(*[6] * 10))
    await looks(stage, noor, "en")
    await noor.presses("By group")
    await noor.sees("Afdeling 8", ["Next"])
    await noor.presses("Next")
    await noor.sees("Afdeling 10: ", ["Previous", "Back"])


async def test_the_longest_of_everything_fits_on_telegram(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram", "nl")
    long = Group("1", "Afdeling met een heel lange naam, die toch niet langer dan tachtig letters is", 30, 30)
    await with_results(stage, YEAR_BEFORE, groups=replace(GROUPS, invited=30, inside=(long,)))
    await with_results(stage, groups=replace(GROUPS, invited=30, inside=(long,)))
    await looks(stage, noor, "nl")
    for label in ("Thema's", "Terug", "Per groep", "Afdeling met een heel l…"):
        await noor.presses(label)
        await calm(stage)
        assert "…" not in noor.screen.split("<photo>")[-1].split("[")[0]
