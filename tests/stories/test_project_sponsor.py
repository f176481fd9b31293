"""The sponsor of a project: chosen by its owner, who is ready by it; wishing luck, or saying "not me"."""

import pytest

from storage.models import GrantSource, ProjectState, Role
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.project_scenes import kept, project_of
from tests.stories.stage import Stage
from tests.stories.test_leaving import KEEPS_NAME

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def with_role(stage: Stage, name: str, role: Role, platform: str, language: str) -> None:
    """Bring somebody on stage who holds a role."""
    await joined(stage, name, platform, language)
    who = await member(stage, name)
    async with stage.store.begin() as work:
        found = await work.members.get(who.id)
        assert found is not None
        await work.roles.grant(found, role, now=stage.clock(), source=GrantSource.SETTINGS)


BEGINS = {
    "nl": """
        noor: mijn
        bot: "Sneller antwoord" heeft nog geen sponsor. [Kies een sponsor]
        noor: [Kies een sponsor]
        bot: Wie wordt sponsor van "Sneller antwoord"? Er is er één: ... Sara [Vraag Sara] [Nu niet]
        noor: [Vraag Sara]
        bot: "Sneller antwoord" is klaar om te starten. Sara is sponsor en hoort het van mij. [Nieuw experiment]
        (sara looks)
        bot: Noor is klaar om te starten met "Sneller antwoord". Jij bent sponsor [Lezen] [Wens ze succes] [Niet ik]
        sara: [Wens ze succes]
        bot: Ik geef het door aan Noor. [Bekijk het]
        (noor looks)
        bot: Sara wenst je succes met "Sneller antwoord". [Bekijk het]
    """,
    "en": """
        noor: mine
        bot: "Sneller antwoord" has no sponsor yet. [Choose a sponsor]
        noor: [Choose a sponsor]
        bot: Who will be the sponsor of "Sneller antwoord"? There is one: ... Sara [Ask Sara] [Not now]
        noor: [Ask Sara]
        bot: "Sneller antwoord" is ready to start. Sara is the sponsor; I will let them know. [See it]
        (sara looks)
        bot: Noor is ready to start "Sneller antwoord". You are the sponsor [Read] [Wish them luck] [Not me]
        sara: [Wish them luck]
        bot: I pass it on to Noor. [See it]
        (noor looks)
        bot: Sara wishes you luck with "Sneller antwoord". [See it]
    """,
}


@languages
async def test_the_owner_is_ready_and_the_sponsor_wishes_luck(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await with_role(stage, "sara", Role.SPONSOR, platform, language)
    about = await project_of(stage, "noor", language=language, state=ProjectState.DRAFT)
    await stage.plays(BEGINS[language])
    project = await kept(stage, about)
    assert project.state is ProjectState.READY
    assert project.sponsor is not None
    assert project.sponsor.name == "Sara"


NOT_ME = {
    "nl": """
        noor: mijn
        bot: "Sneller antwoord" heeft nog geen sponsor. [Kies een sponsor]
        noor: [Kies een sponsor]
        bot: Wie wordt sponsor van "Sneller antwoord"? Een sponsor geeft vertrouwen [Vraag Sara] [Vraag Bram]
        noor: [Vraag Sara]
        (sara looks)
        bot: Noor is klaar om te starten
        sara: [Niet ik]
        bot: Goed dat je het zegt. Voor "Sneller antwoord" wordt een andere sponsor gevraagd.
        (olga looks)
        bot: Sara kan geen sponsor zijn van "Sneller antwoord"; de eigenaar zoekt een ander. [Bekijk het]
        (noor looks)
        bot: Sara kan geen sponsor zijn van "Sneller antwoord". Wie wil je anders vragen? [Kies een sponsor]
        noor: [Kies een sponsor]
        bot: Er is er één: ... Bram [Vraag Bram]
        noor: [Vraag Bram]
        bot: Bram is nu sponsor van "Sneller antwoord" en hoort het van mij.
        (bram looks)
        bot: Noor is klaar om te starten met "Sneller antwoord".
    """,
    "en": """
        noor: mine
        bot: "Sneller antwoord" has no sponsor yet. [Choose a sponsor]
        noor: [Choose a sponsor]
        bot: Who will be the sponsor of "Sneller antwoord"? A sponsor gives trust [Ask Sara] [Ask Bram]
        noor: [Ask Sara]
        (sara looks)
        bot: Noor is ready to start
        sara: [Not me]
        bot: Good to know. Somebody else is asked to be the sponsor of "Sneller antwoord".
        (olga looks)
        bot: Sara cannot be the sponsor of "Sneller antwoord"; the owner asks somebody else. [See it]
        (noor looks)
        bot: Sara cannot be the sponsor of "Sneller antwoord". Whom would you like to ask instead? [Choose a sponsor]
        noor: [Choose a sponsor]
        bot: There is one: ... Bram [Ask Bram]
        noor: [Ask Bram]
        bot: Bram is the sponsor of "Sneller antwoord" now; I will let them know.
        (bram looks)
        bot: Noor is ready to start "Sneller antwoord".
    """,
}


@languages
async def test_who_would_rather_not_is_not_asked_again(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    for name in ("sara", "bram"):
        await with_role(stage, name, Role.SPONSOR, platform, language)
    await with_role(stage, "olga", Role.ORGANISER, platform, language)
    await project_of(stage, "noor", language=language, state=ProjectState.DRAFT)
    await stage.plays(NOT_ME[language])


NOBODY = {
    "nl": """
        noor: mijn
        bot: heeft nog geen sponsor.
        noor: [Kies een sponsor]
        bot: Er is nog niemand die sponsor kan zijn. De organisatoren horen het van mij; je doelen staan er.
        (olga looks)
        bot: "Sneller antwoord" van Noor is klaar om te starten, maar er is niemand die sponsor kan zijn.
    """,
    "en": """
        noor: mine
        bot: has no sponsor yet.
        noor: [Choose a sponsor]
        bot: There is nobody yet who can be the sponsor. I will let the organisers know; your goals are kept.
        (olga looks)
        bot: "Sneller antwoord" of Noor is ready to start, but there is nobody who can be its sponsor.
    """,
}


@languages
async def test_without_a_sponsor_the_organisers_hear_so(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await with_role(stage, "olga", Role.ORGANISER, platform, language)
    about = await project_of(stage, "noor", language=language, state=ProjectState.DRAFT)
    await stage.plays(NOBODY[language])
    await calm(stage)
    assert (await kept(stage, about)).state is ProjectState.DRAFT


READS = {
    "nl": """
        noor: mijn
        bot: "Sneller antwoord" heeft nog geen sponsor. [Kies een sponsor]
        noor: [Kies een sponsor]
        bot: Er is er één: ... Sara [Vraag Sara]
        noor: [Vraag Sara]
        (sara looks)
        bot: Noor is klaar om te starten met "Sneller antwoord". [Lezen]
        sara: [Lezen]
        bot: Klaar om te starten. [Wens ze succes] [Niet ik] [Mijn projecten]
        sara: [Wens ze succes]
        bot: Ik geef het door aan Noor. [Bekijk het]
        sara: [Bekijk het]
        bot: Klaar om te starten. [Wens ze succes] [Niet ik]
        sara: [Niet ik]
        bot: Goed dat je het zegt.
    """,
    "en": """
        noor: mine
        bot: "Sneller antwoord" has no sponsor yet. [Choose a sponsor]
        noor: [Choose a sponsor]
        bot: There is one: ... Sara [Ask Sara]
        noor: [Ask Sara]
        (sara looks)
        bot: Noor is ready to start "Sneller antwoord". [Read]
        sara: [Read]
        bot: Ready to start. [Wish them luck] [Not me] [My projects]
        sara: [Wish them luck]
        bot: I pass it on to Noor. [See it]
        sara: [See it]
        bot: Ready to start. [Wish them luck] [Not me]
        sara: [Not me]
        bot: Good to know.
    """,
}


@languages
async def test_a_sponsor_who_reads_first_answers_from_there(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await with_role(stage, "sara", Role.SPONSOR, platform, language)
    about = await project_of(stage, "noor", language=language, state=ProjectState.DRAFT)
    await stage.plays(READS[language])
    await calm(stage)
    assert (await kept(stage, about)).sponsor is None


LEAVES = {
    "nl": """
        (noor looks)
        bot: Sara doet niet meer mee, dus "Sneller antwoord" heeft geen sponsor meer. [Kies een sponsor]
        noor: mijn
        bot: De einddatum van "Sneller antwoord" is voorbij. [Langer doorgaan]
        noor: [Langer doorgaan]
        bot: Langer doorgaan spreek je af met je sponsor, en "Sneller antwoord" heeft er geen. [Kies een sponsor]
        noor: [Kies een sponsor]
        bot: Wie wordt sponsor van "Sneller antwoord"? Er is er één: ... Bram [Vraag Bram]
        noor: [Vraag Bram]
        bot: Bram is nu sponsor van "Sneller antwoord" en hoort het van mij. [Bekijk het]
    """,
    "en": """
        (noor looks)
        bot: Sara takes part no longer, so "Sneller antwoord" has no sponsor any more. [Choose a sponsor]
        noor: mine
        bot: The due date of "Sneller antwoord" is over. [Go on longer]
        noor: [Go on longer]
        bot: Going on longer is agreed with your sponsor, and "Sneller antwoord" has none. [Choose a sponsor]
        noor: [Choose a sponsor]
        bot: Who will be the sponsor of "Sneller antwoord"? There is one: ... Bram [Ask Bram]
        noor: [Ask Bram]
        bot: Bram is the sponsor of "Sneller antwoord" now [See it]
    """,
}


@languages
async def test_in_the_place_of_a_sponsor_who_left_another_is_chosen(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    for name in ("sara", "bram"):
        await with_role(stage, name, Role.SPONSOR, platform, language)
    await project_of(stage, "noor", "sara", language=language, state=ProjectState.IN_REVIEW)
    await stage.plays(KEEPS_NAME[language].replace("noor", "sara"))
    await calm(stage)
    await stage.plays(LEAVES[language])


STARTS = {
    "nl": ("mijn", '"Sneller antwoord" is klaar om te starten. De volgende stap is een eerste', "Nieuw experiment"),
    "en": ("mine", '"Sneller antwoord" is ready to start. The next step is a first small', "New experiment"),
}


@languages
async def test_what_is_ready_waits_for_its_first_experiment(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await with_role(stage, "sara", Role.SPONSOR, platform, language)
    await project_of(stage, "noor", "sara", language=language, state=ProjectState.READY)
    mine, waits, new = STARTS[language]
    await stage.actors["noor"].says(mine)
    await stage.actors["noor"].sees(waits, [new])
