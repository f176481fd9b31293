"""Answers where something is unusual: an owner who is away or gone, an idea that is withdrawn, one's own idea."""

import pytest

from storage.models import IdeaState, MemberState, Role
from tests.stories.actors import OnSlack
from tests.stories.answer_scenes import (
    ANSWERING,
    answers_why,
    becomes,
    card_texts,
    decides,
    idea_of_noor,
    looks,
    only_idea,
    settled,
    title,
    told,
    writes,
)
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LEAVES = {
    "nl": "noor: stoppen\nbot: Je gaat stoppen.\nnoor: [Stop, naam mag blijven]\nbot: Je doet niet meer mee",
    "en": "noor: stop\nbot: You are about to stop.\nnoor: [Stop, keep my name]\nbot: You no longer take part",
}
WITHDRAWS = {
    "nl": "noor: mijn\nbot: Stille standup [Bekijk 1]\nnoor: [Bekijk 1]\nbot: Van Noor. Nieuw. [Intrekken]\n"
    'noor: [Intrekken]\nbot: "Stille standup" is ingetrokken.',
    "en": "noor: mine\nbot: A quieter stand-up [View 1]\nnoor: [View 1]\nbot: From Noor. New. [Withdraw]\n"
    'noor: [Withdraw]\nbot: "A quieter stand-up" is withdrawn.',
}
SMALLEST = {"nl": "Wat is het kleinste", "en": "What is the smallest"}


@languages
async def test_a_sponsor_answers_as_well(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, _ = await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await looks(pia, language)
    await decides(pia, language, tongue.decline)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_declined).replace("Olga", "Pia"), [tongue.ask])


@languages
async def test_a_parked_idea_is_made_smaller(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [tongue.smaller])
    await noor.presses(tongue.smaller)
    if isinstance(noor, OnSlack):
        modal = await noor.person.sees_modal()
        assert (modal.field("title").value, modal.field("smallest").value) == (title(language), None)
    else:
        await noor.sees(SMALLEST[language], [])  # all the rest is known


@languages
async def test_the_decision_about_the_idea_of_somebody_who_left_is_on_its_card(
    stage: Stage, platform: str, language: str
) -> None:
    noor, olga = await idea_of_noor(stage, platform, language)
    await stage.plays(LEAVES[language])
    before = noor.screen
    await looks(olga, language)
    on_card = {"nl": "Over 10 minuten staat het op de kaart. Tot dan", "en": "The card says so in 10 minutes. Until"}
    await decides(olga, language, ANSWERING[language].park, on_card[language])
    await stage.time_passes(minutes=11)
    for card in await card_texts(stage):
        assert f'Olga schrijft: "{ANSWERING[language].sentence}"' in card
    assert ANSWERING[language].ask not in noor.screen.removeprefix(before)


@languages
async def test_nobody_waits_for_an_owner_who_pauses_and_who_hears_it_when_they_are_back(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    who = await member(stage, "noor")
    async with stage.store.begin() as work:
        away = await work.members.get(who.id)
        assert away is not None
        away.state, away.ask_again_at = MemberState.PAUSED, stage.clock().replace(day=16)
    await looks(olga, language)
    back = {"nl": "de eigenaar hoort het zodra die terug is.", "en": "the owner hears it on coming back."}[language]
    await decides(olga, language, tongue.park, back)
    await stage.time_passes(minutes=11)
    for card in await card_texts(stage):
        assert "Van Noor. Geparkeerd." in card
    assert tongue.ask not in noor.screen
    await stage.time_passes(days=14, hours=1)
    await noor.sees(told(language, tongue.told_parked), [f"2. {tongue.ask}"])  # after the word that the pause is over


@languages
async def test_what_is_withdrawn_meanwhile_gets_no_answer(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.plays(WITHDRAWS[language])
    await stage.time_passes(minutes=11)
    void = {"nl": "staat intussen op: Ingetrokken.", "en": "is by now: Withdrawn."}[language]
    await olga.sees(f'"{title(language)}" {void} ... "{tongue.sentence}"', [tongue.look])
    idea = await only_idea(stage)
    assert (idea.state, idea.parked_times, idea.answered_at) == (IdeaState.WITHDRAWN, 0, None)
    assert tongue.ask not in noor.screen
    async with stage.store.read() as work:
        assert await work.decisions.last(idea.id) is None
        assert await work.decisions.open_of(idea.id) is None


@languages
async def test_who_organises_alone_answers_an_idea_of_their_own(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    settled(stage, "noor", platform, language)
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    await looks(noor, language)
    assert tongue.react not in noor.screen
    await decides(noor, language, tongue.park)
    await stage.time_passes(minutes=11)
    assert (await only_idea(stage)).state is IdeaState.PARKED
    assert tongue.ask not in noor.screen  # nobody is told what they decided themselves


@languages
async def test_an_owner_who_organises_too_hears_it_when_any_owner_would(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    mine, new = {"nl": ("mijn", "Van Noor. Nieuw."), "en": ("mine", "From Noor. New.")}[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await becomes(stage, "noor", Role.SPONSOR)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await noor.says(mine)
    await noor.sees(title(language), [tongue.view])
    await noor.presses(tongue.view)
    await noor.sees(new, [])
    assert tongue.sentence not in noor.screen
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [tongue.ask])


@languages
async def test_a_question_reaches_the_organisers_when_whoever_decided_is_gone(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    question, asks, organisers = {
        "nl": ("Wat zou wel kunnen?", "Noor vraagt over", "Je vraag is onderweg naar de organisatoren."),
        "en": ("What would be possible?", "Noor asks about", "Your question is on its way to the organisers."),
    }[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await looks(pia, language)
    await decides(pia, language, tongue.decline)
    await stage.plays(LEAVES[language].replace("noor", "pia"))
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_declined).replace("Olga", "Pia"), [tongue.ask])
    await noor.presses(tongue.ask)
    await writes(noor, question)
    await noor.sees(organisers, [])
    await olga.sees(f'{asks} "{title(language)}": "{question}"', [])


@languages
async def test_what_is_too_short_for_an_answer_is_said(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    short = {"nl": "minstens 20 tekens", "en": "at least 20 characters"}[language]
    _, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await olga.presses(tongue.park)
    if isinstance(olga, OnSlack):
        await olga.person.sees_modal()
        await olga.person.fill({"reason": tongue.reason, "text": "Nee."})
        await olga.person.submit()
    else:
        await olga.presses(tongue.reason)
        await olga.says("Nee.")
    await olga.sees(short, [])
    await calm(stage)
    assert (await only_idea(stage)).state is IdeaState.SUBMITTED


@languages
async def test_whose_role_ends_while_they_write_keeps_their_words(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    refused = {"nl": "Organisatoren en sponsors beantwoorden", "en": "Organisers and sponsors answer"}[language]
    await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await looks(pia, language)
    await pia.presses(tongue.park)
    who = await member(stage, "pia")
    async with stage.store.begin() as work:
        await work.roles.revoke(who.id, Role.SPONSOR)
    await answers_why(pia, language, tongue.sentence)
    await pia.sees(refused, [])
    await pia.sees(tongue.yours.format(text=tongue.sentence), [])
    assert (await only_idea(stage)).state is IdeaState.SUBMITTED
