"""Leaving costs one command; nothing is lost by it, and after thirty days nobody knows any more who it was."""

from datetime import timedelta

import pytest

from bot.housekeeping import Housekeeping
from flows.ideas.card import post_card
from flows.post import Post
from storage.models import CoOwnerState, IdeaState, MemberState
from tests.stories.looking import _id, calm, member, rows, slack_person, stored_texts, telegram_person
from tests.stories.opening import JOINS, SAYS_NO
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

POSTS = {
    "nl": """
        noor: /idee Stille standup
        noor fills in:
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Verbeteren
            smallest = Weet ik nog niet
            role = Ik wil meedoen
        bot: Dit zet ik onder jouw naam
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin.
    """,
    "en": """
        noor: /idea Stille standup
        noor fills in:
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Improve
            smallest = I do not know yet
            role = I want to join in
        bot: This is what I will post
        noor: [Post]
        bot: Thank you, your idea is in.
    """,
}
KEEPS_NAME = {
    "nl": """
        noor: stoppen
        bot: Je gaat stoppen. ... zonder je naam. [Stop, naam mag blijven] [Stop, naam eraf] [Ik blijf]
        noor: [Stop, naam mag blijven]
        bot: Je doet niet meer mee en hoort niets meer van mij. 30 dagen lang kun je dit terugdraaien. \
[Toch weer meedoen]
    """,
    "en": """
        noor: stop
        bot: You are about to stop. ... without your name if you want. [Stop, keep my name] [Stop, remove name] [Stay]
        noor: [Stop, keep my name]
        bot: You no longer take part and will hear nothing more from me. For 30 days you can undo this. \
[Take part after all]
    """,
}
REMOVES_NAME = {
    "nl": KEEPS_NAME["nl"].replace("noor: [Stop, naam mag blijven]", "noor: [Stop, naam eraf]"),
    "en": KEEPS_NAME["en"].replace("noor: [Stop, keep my name]", "noor: [Stop, remove name]"),
}
STAYS = {
    "nl": "noor: stoppen\nbot: Je gaat stoppen.\nnoor: [Ik blijf]\nbot: Fijn dat je blijft.",
    "en": "noor: stop\nbot: You are about to stop.\nnoor: [Stay]\nbot: Good that you stay.",
}
UNDOES = {
    "nl": "noor: [Toch weer meedoen]\nbot: Welkom terug; alles staat er nog zoals het stond.",
    "en": "noor: [Take part after all]\nbot: Welcome back; everything is as it was.",
}
REFUSED = {
    "nl": "noor: ideeen\nbot: Je doet nu niet mee. Van gedachten veranderd? Stuur /start.",
    "en": "noor: ideas\nbot: You do not take part now. Changed your mind? Send /start.",
}
POOL = {
    "nl": "anna: ideeen\nbot: De ideeënvijver ... 1. Stille standup ... van {}.",
    "en": "anna: ideas\nbot: The idea pool ... 1. Stille standup ... from {}.",
}
NOBODY = {"nl": "een oud-collega", "en": "a former colleague"}


async def opens(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    stage.person("anna", platform, language)
    await stage.start()
    await stage.plays(JOINS[language] + JOINS[language].replace("noor", "anna").replace("Noor", "Anna"))


async def cards(stage: Stage) -> list[str]:
    """What the idea's cards say in the channel and the group."""
    await calm(stage)
    channel = slack_person(stage, "viewer").person.messages(stage.channel)
    group = telegram_person(stage, "reader").person.messages(stage.group)
    return [*(shown.text for shown in channel), *(shown.text for shown in group)]


async def keeps_house(stage: Stage) -> None:
    await stage.time_passes()
    await Housekeeping(stage.store, stage.clock).run()


@languages
async def test_who_stays_stays(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(STAYS[language])
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@languages
async def test_who_leaves_may_keep_the_name_and_come_back(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language] + KEEPS_NAME[language])
    noor = await member(stage, "noor")
    assert (noor.state, noor.name, noor.name_shown) == (MemberState.LEFT, "Noor", True)
    await stage.plays(REFUSED[language] + "\n" + POOL[language].format("Noor"))
    await stage.plays(UNDOES[language])
    noor = await member(stage, "noor")
    assert (noor.state, noor.left_at) == (MemberState.ACTIVE, None)


@languages
async def test_the_name_can_go_at_once_and_come_back(stage: Stage, platform: str, language: str) -> None:
    stage.person("viewer", "slack")
    stage.person("reader", "telegram")
    await opens(stage, platform, language)
    await stage.plays(POSTS[language])
    assert ["Van Noor" in card for card in await cards(stage)] == [True, True]
    await stage.plays(REMOVES_NAME[language] + POOL[language].format(NOBODY[language]))
    assert ["Van een oud-collega" in card for card in await cards(stage)] == [True, True]
    await stage.plays(UNDOES[language])
    assert ["Van Noor" in card for card in await cards(stage)] == [True, True]


@both_databases
@languages
async def test_after_thirty_days_the_name_is_forgotten(stage: Stage, platform: str, language: str) -> None:
    stage.person("viewer", "slack")
    stage.person("reader", "telegram")
    await opens(stage, platform, language)
    await stage.plays(POSTS[language] + KEEPS_NAME[language])
    stage.clock.move(timedelta(days=29))
    await keeps_house(stage)
    assert ["Van Noor" in card for card in await cards(stage)] == [True, True]

    stage.clock.move(timedelta(days=1, minutes=5))
    await keeps_house(stage)
    assert ["Van een oud-collega" in card for card in await cards(stage)] == [True, True]
    stored = await stored_texts(stage)
    assert "Noor" not in stored

    await stage.plays(UNDOES[language].partition("\n")[0])  # an old button: welcomed as anybody else
    welcome = {"nl": "Hoi Noor, ik ben de Learnathon-bot", "en": "Hi Noor, I am the Learnathon bot"}[language]
    await stage.actors["noor"].sees(welcome, [])
    await stage.plays(JOINS[language])
    await stage.plays(POOL[language].format(NOBODY[language]))
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@languages
async def test_who_left_comes_back_by_start(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language] + REMOVES_NAME[language] + JOINS[language])
    await stage.plays(POOL[language].format("Noor"))


async def test_who_left_and_says_no_is_still_forgotten(stage: Stage, platform: str) -> None:
    await opens(stage, platform, "nl")
    await stage.plays(KEEPS_NAME["nl"] + SAYS_NO["nl"])
    assert (await member(stage, "noor")).state is MemberState.LEFT
    stage.clock.move(timedelta(days=31))
    await keeps_house(stage)
    assert "Noor" not in await stored_texts(stage)


async def test_posting_brings_back_who_left_by_name(stage: Stage) -> None:
    await opens(stage, "slack", "nl")
    await stage.plays(POSTS["nl"] + REMOVES_NAME["nl"])
    await stage.plays("noor: /idee\nbot: Meedoen is je eigen keuze: als je dit plaatst doe je mee")
    await slack_person(stage, "noor").person.close_modal()
    await stage.plays(POSTS["nl"] + POOL["nl"].replace("1. ", "2. ").format("Noor"))


async def test_leaving_puts_an_open_form_away(stage: Stage) -> None:
    await opens(stage, "telegram", "nl")
    await stage.plays("""
        noor: /idee
        bot: Wat is je idee in één regel?
        noor: /stop
        bot: Je gaat stoppen.
        bot: Je formulier staat nog open. [Verder invullen]
        noor: [Stop, naam mag blijven]
        bot: Je doet niet meer mee
    """)
    assert (await rows(stage))["conversation"] == 0
    noor = telegram_person(stage, "noor").person
    assert await noor.press("Verder invullen", wait=True) == "Die knop hoort bij iets wat al klaar is."
    await noor.write("Stille standup")
    await noor.sees("Ik ben maar een bot")
    assert (await member(stage, "noor")).state is MemberState.LEFT


async def test_drafts_go_with_the_name(stage: Stage) -> None:
    await opens(stage, "slack", "nl")
    await stage.plays(POSTS["nl"].replace("noor: [Plaatsen]", "noor: [Bewaar als concept]").rpartition("bot:")[0])
    await calm(stage)
    await slack_person(stage, "noor").person.close_modal(every=True)
    await stage.plays(POSTS["nl"].replace("Stille standup", "Korte standup") + KEEPS_NAME["nl"])
    stage.clock.move(timedelta(days=31))
    await keeps_house(stage)
    async with stage.store.read() as work:
        pool = await work.ideas.pool((await work.organisations.all())[0].id, 1, 10)
    assert [(idea.title, idea.state) for idea in pool.items] == [("Korte standup", IdeaState.SUBMITTED)]
    assert (await rows(stage))["idea"] == 1


async def test_two_presses_on_stop_are_one(stage: Stage, platform: str) -> None:
    await opens(stage, platform, "nl")
    await stage.plays(KEEPS_NAME["nl"])
    left_at = (await member(stage, "noor")).left_at
    await stage.plays("noor: stoppen\nbot: Je doet nu niet mee.")
    assert (await member(stage, "noor")).left_at == left_at


HANDS_OVER = {
    "nl": """
        noor: stoppen
        bot: Je trekt één idee. Het blijft in de vijver ... Je gaat stoppen. [Draag over] [Stop, naam mag blijven]
        noor: [Draag over]
        bot: Je trekt één idee ... 1. Stille standup ... Anna is mede-eigenaar. [Vraag Anna] [Terug]
        noor: [Vraag Anna]
        bot: Ik vraag Anna of die "Stille standup" overneemt. [Terug naar de lijst]
    """,
    "en": """
        noor: stop
        bot: You carry one idea. It stays in the pool ... You are about to stop. [Hand over] [Stop, keep my name]
        noor: [Hand over]
        bot: You carry one idea ... 1. Stille standup ... Anna is co-owner. [Ask Anna] [Back]
        noor: [Ask Anna]
        bot: I ask Anna whether they take over "Stille standup". [Back to the list]
    """,
}
ASKED = {
    "nl": """Noor kan "Stille standup" niet meer trekken. Jij kent het goed. Neem jij het over?""",
    "en": """Noor can no longer carry "Stille standup". You know it well. Will you take over?""",
}
TAKES = {
    "nl": """
        anna: [Ik neem het over]
        bot: Je bent nu de eigenaar van "Stille standup".
    """,
    "en": """
        anna: [I take over]
        bot: You are the owner of "Stille standup" now.
    """,
}
DECLINES = {
    "nl": """
        anna: [Nee, bedankt]
        bot: Helemaal goed; je blijft mede-eigenaar van "Stille standup".
    """,
    "en": """
        anna: [No thanks]
        bot: Fine; you stay co-owner of "Stille standup".
    """,
}
SEEKS = {"nl": "Zoekt iemand die het trekt.", "en": "Looking for somebody to carry it."}


async def carries_along(stage: Stage, name: str, state: CoOwnerState = CoOwnerState.ACCEPTED) -> None:
    who = await member(stage, name)
    async with stage.store.begin() as work:
        idea = await work.ideas.by_number(who.organisation_id, 1)
        assert idea is not None
        await work.co_owners.set(idea, who.id, state, stage.clock(), idea.owner_id)
        organisation, house = (await work.organisations.all())[0], stage.app.intake._house
        await work.flush()
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        await post_card(post, idea, idea.owner)
    stage.app.delivery.wake()
    await calm(stage)


async def owner_of_first(stage: Stage) -> str:
    async with stage.store.read() as work:
        idea = await work.ideas.by_number((await work.organisations.all())[0].id, 1)
        assert idea is not None
        assert idea.owner is not None
        return idea.owner.name


async def stands(stage: Stage, name: str) -> CoOwnerState | None:
    who = await member(stage, name)
    async with stage.store.read() as work:
        idea = await work.ideas.by_number(who.organisation_id, 1)
        found = await work.co_owners.get(idea.id, who.id) if idea else None
        return found.state if found else None


@languages
async def test_a_co_owner_takes_over(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language])
    await carries_along(stage, "anna")
    await stage.plays(HANDS_OVER[language])
    await stage.actors["anna"].sees(ASKED[language], [])
    await stage.plays(TAKES[language])
    told = {"nl": 'Anna neemt "Stille standup" over.', "en": 'Anna takes over "Stille standup".'}
    await stage.actors["noor"].sees(told[language], [])
    assert await owner_of_first(stage) == "Anna"


@languages
async def test_a_co_owner_who_wants_few_messages_is_asked_as_well(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language])
    await carries_along(stage, "anna")
    who = await member(stage, "anna")
    async with stage.store.begin() as work:
        anna = await work.members.get(who.id)
        assert anna is not None
        anna.fewer = 2
    await stage.plays(HANDS_OVER[language])
    await stage.actors["anna"].sees(ASKED[language], [])


@languages
async def test_a_co_owner_takes_over_from_who_left_already(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language])
    await carries_along(stage, "anna")
    await stage.plays(HANDS_OVER[language] + KEEPS_NAME[language] + TAKES[language])
    assert await owner_of_first(stage) == "Anna"
    await stage.plays(UNDOES[language])
    assert await owner_of_first(stage) == "Anna"  # what somebody took over stays with them


@languages
async def test_a_co_owner_may_say_no(stage: Stage, platform: str, language: str) -> None:
    await opens(stage, platform, language)
    await stage.plays(POSTS[language])
    await carries_along(stage, "anna")
    await stage.plays(HANDS_OVER[language])
    await stage.actors["anna"].sees(ASKED[language], [])
    await stage.plays(DECLINES[language])
    told = {"nl": 'Anna kan "Stille standup" niet overnemen', "en": 'Anna cannot take over "Stille standup"'}
    await stage.actors["noor"].sees(told[language], [])
    assert await owner_of_first(stage) == "Noor"


@languages
async def test_without_a_co_owner_the_idea_looks_for_somebody(stage: Stage, platform: str, language: str) -> None:
    stage.person("viewer", "slack")
    stage.person("reader", "telegram")
    await opens(stage, platform, language)
    await stage.plays(POSTS[language] + KEEPS_NAME[language])
    assert [SEEKS["nl"] in card for card in await cards(stage)] == [True, True]
    takes = {
        "nl": "anna: ideeen\nbot: De ideeënvijver\nanna: [Bekijk 1]\nbot: Zoekt iemand die het trekt.",
        "en": "anna: ideas\nbot: The idea pool\nanna: [View 1]\nbot: Looking for somebody to carry it.",
    }
    await stage.plays(takes[language])
    await stage.plays({"nl": "anna: [Ik wil het trekken]", "en": "anna: [I want to carry it]"}[language])
    yours = {"nl": 'Je bent nu de eigenaar van "Stille standup".', "en": 'You are the owner of "Stille standup" now.'}
    await stage.actors["anna"].sees(yours[language], [])
    assert [SEEKS["nl"] in card for card in await cards(stage)] == [False, False]


@both_databases
async def test_what_one_carried_along_or_was_asked_for_comes_back(stage: Stage) -> None:
    await opens(stage, "telegram", "nl")
    await stage.plays(POSTS["nl"])
    await carries_along(stage, "anna")
    leaves = KEEPS_NAME["nl"].replace("noor", "anna")
    await stage.plays(leaves)
    assert await stands(stage, "anna") is CoOwnerState.LEFT
    await stage.plays(UNDOES["nl"].replace("noor", "anna"))
    assert await stands(stage, "anna") is CoOwnerState.ACCEPTED
    await carries_along(stage, "anna", CoOwnerState.INVITED)
    await stage.plays(leaves)
    assert await stands(stage, "anna") is CoOwnerState.DECLINED
    await stage.plays(UNDOES["nl"].replace("noor", "anna"))
    assert await stands(stage, "anna") is CoOwnerState.INVITED
    await stage.plays(KEEPS_NAME["nl"])  # what the owner asked is asked no more
    assert await stands(stage, "anna") is CoOwnerState.DECLINED
    await stage.plays(UNDOES["nl"])
    assert await stands(stage, "anna") is CoOwnerState.INVITED


@languages
async def test_the_last_organiser_is_told_what_it_means(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    stage.organisers = [f"{platform}:{_id(stage, 'noor')}"]
    await stage.start()
    await stage.plays(JOINS[language])
    told = {
        "nl": "noor: stoppen\nbot: Je bent de enige organisator. ... Je gaat stoppen. [Wijs iemand aan] [Ik blijf]",
        "en": "noor: stop\nbot: You are the only organiser. ... You are about to stop. [Name somebody] [Stay]",
    }
    await stage.plays(told[language])
