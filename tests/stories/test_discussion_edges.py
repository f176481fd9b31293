"""What is said by whom has not joined, about what is closed, in what is no words, and taken back again."""

from datetime import timedelta

import pytest

from adapters.sandbox.slack.screen import SeenMessage
from storage.models import IdeaState, Merger, MergerState
from tests.stories.actors import Actor, OnSlack
from tests.stories.discussion_scenes import (
    TALK,
    comments,
    edits,
    from_bot,
    looks_at_idea,
    replies,
    says_in_private,
    takes_back,
    under_card,
    with_idea,
)
from tests.stories.idea_scenes import desk, joined, last, phone, sends
from tests.stories.looking import calm, member, rows, telegram_person
from tests.stories.stage import Stage

both_languages = pytest.mark.parametrize("language", ["nl", "en"])

JOIN_FIRST = {
    "nl": "bij het idee bewaar ik alleen wat deelnemers zeggen",
    "en": "with the idea I only keep what participants say",
}


CHANGE = {"nl": "Pas 1 aan", "en": "Change 1"}


async def opened(someone: Actor, language: str) -> None:
    """Wait for the question, so that what happens next happens while it is open."""
    if isinstance(someone, OnSlack):
        await desk(someone).sees_modal()
    else:
        await someone.sees(TALK[language].question, [])


async def writes(someone: Actor, text: str) -> None:
    """Answer it."""
    if isinstance(someone, OnSlack):
        await desk(someone).fill({"text": text})
        await desk(someone).submit()
    else:
        await someone.says(text)


async def in_state(stage: Stage, state: IdeaState, idea_id: int = 1) -> None:
    async with stage.store.begin() as work:
        idea = await work.ideas.get(idea_id)
        assert idea is not None
        idea.state = state


@both_languages
async def test_who_has_not_joined_is_told_so_once_and_nothing_is_kept(
    stage: Stage, platform: str, language: str
) -> None:
    noor, sam = await with_idea(stage, platform)
    kim = stage.person("kim", platform, language)
    if platform == "telegram":
        telegram_person(stage, "kim").person.private_chat.started = True
    kept = await rows(stage)
    said = await replies(stage, kim, "Goed idee hoor, ik zou meedoen.")
    await replies(stage, kim, "Hoort iemand mij?")
    await edits(kim, said, "Goed idee, ik zou graag meedoen.")
    await calm(stage)
    assert await rows(stage) == kept
    assert kim.screen.count(JOIN_FIRST[language]) == 1
    assert JOIN_FIRST[language] not in noor.screen
    assert await comments(stage) == []
    assert await under_card(stage, sam) == []


async def test_a_guest_in_the_channel_gets_one_sentence(stage: Stage) -> None:
    await with_idea(stage, "slack")
    guest = OnSlack(stage.slack.add_person("gast", guest=True))
    stage.channel.members[guest.person.id] = None
    kept = await rows(stage)
    for words in ("Mag ik ook wat zeggen?", "Nog iets."):
        await replies(stage, guest, words)
    assert guest.screen.count("Hoi, ik ben er voor de medewerkers hier.") == 1
    assert await rows(stage) == kept


async def test_who_joins_after_replying_can_say_it_again_by_an_edit(stage: Stage, platform: str) -> None:
    _, sam = await with_idea(stage, platform)
    kim = stage.person("kim", platform)
    said = await replies(stage, kim, "Goed idee hoor.")
    await joined(stage, "kim", platform)
    await edits(kim, said, "Goed idee hoor, ik doe mee.")
    assert await under_card(stage, sam) == ["Kim\nGoed idee hoor, ik doe mee."]


@both_languages
async def test_who_left_still_takes_their_words_along_when_they_delete_them(stage: Stage, language: str) -> None:
    noor, sam = await with_idea(stage, "telegram", language)
    said = await replies(stage, sam, "Dat wil ik ook proberen.")
    asked, leave = {
        "nl": ("Je gaat stoppen.", "Stop, naam eraf"),
        "en": ("You are about to stop.", "Stop, remove name"),
    }[language]
    await sam.says("stop")
    await sam.sees(asked, [leave])
    await sam.presses(leave)
    assert len(await under_card(stage, noor)) == 1
    await takes_back(sam, said)
    assert await under_card(stage, noor) == [TALK["nl"].removed]
    assert await comments(stage) == []


async def test_what_a_stranger_takes_back_bothers_nobody(stage: Stage) -> None:
    await with_idea(stage, "telegram")
    kim = stage.person("kim", "slack")
    said = await replies(stage, kim, "Goed idee hoor.")
    kept, seen = await rows(stage), kim.screen.count("bot")
    await takes_back(kim, said)
    await calm(stage)
    assert await rows(stage) == kept
    assert kim.screen.count("bot") == seen


async def test_what_was_deleted_before_it_came_in_is_not_shown(stage: Stage) -> None:
    noor, sam = await with_idea(stage, "telegram")
    stage.slack.faults.deliver_out_of_order(1)
    await takes_back(sam, await desk(sam).write("Laat maar.", stage.channel, thread=first_card(stage, sam)))
    assert await under_card(stage, noor) == []
    assert await comments(stage) == []


async def test_words_that_were_changed_again_do_not_come_back(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    said = await replies(stage, sam, "Een.")
    hold_next(stage, sam)
    for words in ("Twee.", "Drie."):
        stage.clock.move(timedelta(minutes=1))
        await edits(sam, said, words)
    stage.telegram.faults.release_updates(newest_first=True)
    assert await under_card(stage, noor) == ["Sam\nDrie."]
    stage.clock.move(timedelta(minutes=1))
    await edits(sam, said, "Vier.")
    assert await under_card(stage, noor) == ["Sam\nVier."]


def first_card(stage: Stage, someone: Actor) -> SeenMessage:
    card = from_bot(stage, someone)[0]
    assert isinstance(card, SeenMessage)
    return card


def hold_next(stage: Stage, someone: Actor) -> None:
    """Let what this person does next come in after what they do then."""
    if isinstance(someone, OnSlack):
        stage.slack.faults.deliver_out_of_order(1)
    else:
        stage.telegram.faults.hold_updates()


async def test_a_sticker_or_photo_is_not_lost_but_not_kept_either(stage: Stage) -> None:
    noor, sam = await with_idea(stage, "slack")
    group = phone(sam)
    card = next(one for one in group.messages(stage.group) if one.from_bot)
    await group.send_sticker(stage.group, reply_to=card)
    await calm(stage)
    assert sam.screen.count("Ik kan alleen woorden bij het idee bewaren") == 1
    await group.send_photo("Zo ziet het eruit", stage.group, reply_to=card)
    assert await under_card(stage, noor) == ["Sam\nZo ziet het eruit"]


@both_languages
async def test_what_is_too_long_is_kept_once_it_is_shorter(stage: Stage, platform: str, language: str) -> None:
    too_long, keeps_it, kept = {
        "nl": ("Dat is langer dan de 3.000 tekens", "dan bewaar ik het alsnog", "Tot je het inkort, houd ik bij wat"),
        "en": ("That is longer than the 3,000 characters", "I keep it after all", "Until you shorten it, I keep what"),
    }[language]
    noor, sam = await with_idea(stage, platform, language)
    said = await replies(stage, sam, "Wat een verhaal. " * 200)
    assert too_long in sam.screen
    assert keeps_it in sam.screen
    assert await comments(stage) == []
    await edits(sam, said, "Een kort verhaal.")
    assert await under_card(stage, noor) == ["Sam\nEen kort verhaal."]
    await edits(sam, said, "Wat een verhaal. " * 200)
    assert await under_card(stage, noor) == ["Sam\nEen kort verhaal."], "the words that fit stay"
    assert sam.screen.count(keeps_it) == 1
    assert kept in sam.screen


@both_languages
async def test_who_is_too_late_is_told_how_to_go_on(stage: Stage, platform: str, language: str) -> None:
    late, see, gone, again = {
        "nl": ("Dit idee is intussen ingetrokken", "Bekijk de ideeën", "intussen weggehaald", "Reageer opnieuw"),
        "en": ("This idea was withdrawn meanwhile", "See the ideas", "taken away meanwhile", "Reply anew"),
    }[language]
    noor = (await with_idea(stage, platform, language))[0]
    await says_in_private(noor, "Dit zei ik.", language)
    await calm(stage)
    talk = TALK[language]
    await looks_at_idea(noor, language)
    await noor.presses(talk.read)
    await noor.sees("1. ", [CHANGE[language]])
    await noor.presses(CHANGE[language])
    await opened(noor, language)
    async with stage.store.begin() as work:
        comment = await work.comments.of(1, 1)
        assert comment is not None
        comment.removed_at = stage.clock()
    await writes(noor, "Dit bedoelde ik.")
    await noor.sees(f"{gone} ... Dit bedoelde ik.", [again])
    await noor.presses(again)
    await opened(noor, language)
    await in_state(stage, IdeaState.WITHDRAWN)
    await writes(noor, "Dan zo.")
    await noor.sees(f"{late} ... Dan zo.", [see])


@both_languages
async def test_an_idea_that_was_withdrawn_takes_no_reactions(stage: Stage, platform: str, language: str) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await in_state(stage, IdeaState.WITHDRAWN)
    await replies(stage, sam, "Jammer, het was een goed idee.")
    assert {"nl": "Dit idee is ingetrokken", "en": "This idea is withdrawn"}[language] in sam.screen
    assert await comments(stage) == []
    assert await under_card(stage, noor) == []


@pytest.mark.parametrize("state", [IdeaState.PARKED, IdeaState.DECLINED, IdeaState.ADOPTED])
async def test_the_card_of_last_year_is_still_a_card(stage: Stage, platform: str, state: IdeaState) -> None:
    noor, sam = await with_idea(stage, platform)
    await in_state(stage, state)
    stage.clock.move(timedelta(days=400))
    await replies(stage, sam, "Misschien past het nu wel, na een jaar.")
    assert await under_card(stage, noor) == ["Sam\nMisschien past het nu wel, na een jaar."]
    async with stage.store.read() as work:
        idea = await work.ideas.get(1)
    assert idea is not None
    assert idea.state is state


async def test_what_is_said_of_a_merged_idea_goes_where_that_went(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await sends(noor, "nl", title="Korte standup")
    await in_state(stage, IdeaState.MERGED)
    async with stage.store.begin() as work:
        now = stage.clock()
        work._session.add(
            Merger(
                organisation_id=1,
                source_id=1,
                target_id=2,
                proposed_by=None,
                proposed_at=now,
                due_at=now,
                state=MergerState.DONE,
            )
        )
    said = await replies(stage, sam, "Hoort dit er nog bij?")
    assert await under_card(stage, noor) == await under_card(stage, sam) == []
    assert await under_card(stage, noor, 1) == await under_card(stage, sam, 1) == ["Sam\nHoort dit er nog bij?"]
    await edits(sam, said, "Hoort dit er ook bij?")
    assert await under_card(stage, noor, 1) == await under_card(stage, sam, 1) == ["Sam\nHoort dit er ook bij?"]


@both_languages
async def test_what_one_said_is_changed_and_taken_back_in_private(stage: Stage, platform: str, language: str) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await says_in_private(sam, "Een week preberen?", language)
    await calm(stage)
    change, take, sure = LABELS[language]
    await sam.presses(TALK[language].read)
    await sam.sees("1. Sam, 2 ... Een week preberen?", [change, take])
    await sam.presses(change)
    if isinstance(sam, OnSlack):
        await sam.fills_in({"text": "Een week proberen?"})
    else:
        await sam.sees(TALK[language].question, [])
        await sam.says("Een week proberen?")
    assert await under_card(stage, noor) == await under_card(stage, sam) == ["Sam\nEen week proberen?"]
    await sam.presses(TALK[language].read)
    await sam.sees("1. Sam, 2 ... Een week proberen?", [take])
    await sam.presses(take)
    await sam.sees("Een week proberen?", [sure])
    await sam.presses(sure)
    await sam.sees({"nl": "Je reactie is weggehaald.", "en": "Your reaction is taken away."}[language], [])
    gone = [TALK["nl"].removed]
    assert await under_card(stage, noor) == await under_card(stage, sam) == gone
    assert await comments(stage) == []


LABELS = {"nl": ("Pas 1 aan", "Haal 1 weg", "Haal weg"), "en": ("Change 1", "Take 1 away", "Take it away")}


async def test_what_was_said_in_the_group_can_be_taken_back_from_the_list(stage: Stage) -> None:
    noor, sam = await with_idea(stage, "slack")
    await replies(stage, sam, "Dat wil ik ook proberen.")
    await looks_at_idea(sam)
    await sam.presses("Lees de reacties")
    await sam.sees("1. Sam", ["Haal 1 weg"])
    await sam.presses("Haal 1 weg")
    await sam.sees("Deze reactie weghalen?", ["Haal weg", "Laat staan"])
    await sam.presses("Haal weg")
    await sam.sees("Je eigen bericht in de groep blijft staan tot je het daar zelf verwijdert.", [])
    assert await under_card(stage, noor) == [TALK["nl"].removed]


@both_languages
async def test_what_was_said_in_the_group_and_is_changed_in_private_keeps_its_words_there(
    stage: Stage, platform: str, language: str
) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await replies(stage, sam, "Dat wil ik ook preberen.")
    await looks_at_idea(sam, language)
    await sam.presses(TALK[language].read)
    change, _, _ = LABELS[language]
    await sam.sees("1. Sam", [change])
    await sam.presses(change)
    if isinstance(sam, OnSlack):
        await sam.fills_in({"text": "Dat wil ik ook proberen."})
    else:
        await sam.sees(TALK[language].question, [])
        await sam.says("Dat wil ik ook proberen.")
    await sam.sees({"nl": "houdt de oude woorden tot", "en": "keeps the old words until"}[language], [])
    assert await under_card(stage, noor) == ["Sam\nDat wil ik ook proberen."]


async def test_a_long_talk_is_leafed_through_and_long_words_are_read_whole(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await replies(stage, sam, "Lang " * 300 + "einde.")
    for n in range(2, 8):
        await replies(stage, noor, f"Nummer {n}.")
    await looks_at_idea(noor)
    await noor.presses("Lees de reacties")
    await noor.sees("nieuwste eerst ... 7. Noor", ["Oudere"])
    await noor.presses("Oudere")
    await noor.sees("2. Noor ... 1. Sam ... Lang…", ["Lees 1 helemaal", "Nieuwere", "Naar het idee"])
    await noor.presses("Lees 1 helemaal")
    await noor.sees("Sam, 2 ... einde.", ["Terug"])
    await noor.presses("Terug")
    await noor.sees("2. Noor", ["Naar het idee"])
    await noor.presses("Naar het idee")
    await noor.sees("7 reacties.", ["Reageren"])


async def test_an_organiser_calls_an_idea_discussed_and_a_member_cannot(stage: Stage, platform: str) -> None:
    org = stage.person("org", platform)
    stage.organisers.append(f"{platform}:{org.person.id}")  # type: ignore[attr-defined]  # both kinds have one
    _, sam = await with_idea(stage, platform)
    await joined(stage, "org", platform)
    await looks_at_idea(sam)
    assert "Is besproken" not in (await last(stage, sam)).buttons
    await looks_at_idea(org)
    await org.presses("Is besproken")
    await org.sees("Van Noor. Besproken.", [])
    assert "Is besproken" not in (await last(stage, org)).buttons
    async with stage.store.read() as work:
        story = await work.audit.of(1, "idea", 1)
    assert (story[-1].to_state, story[-1].actor_id) == ("discussed", (await member(stage, "org")).id)


async def test_what_an_organiser_says_is_the_promised_reaction(stage: Stage, platform: str) -> None:
    org = stage.person("org", platform)
    stage.organisers.append(f"{platform}:{org.person.id}")  # type: ignore[attr-defined]  # both kinds have one
    noor, sam = await with_idea(stage, platform)
    await replies(stage, sam, "Ik ben benieuwd wat jullie hiervan vinden.")
    card = from_bot(stage, noor)[0].text
    assert "Antwoord vóór" in card
    await joined(stage, "org", platform)
    await replies(stage, org, "Goed idee.")
    assert "Antwoord vóór" not in from_bot(stage, noor)[0].text
