"""The scan's messages: everybody is invited, who did not answer is reminded, and everybody hears what came of it."""

from datetime import timedelta
from functools import partial
from time import perf_counter

import pytest

from flows.nudges.kinds import NudgeKind
from flows.post import Post
from flows.scan.inviting import ask_anew, invite, remind
from flows.scan.publishing import tell_published, tell_too_few
from flows.scan.tags import About
from flows.scan.telling import say_no_more
from storage.models import MemberState, NudgeState, ScanRound
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.nudge_scenes import wants_to_say
from tests.stories.scan_told_scenes import (
    acting,
    answers,
    changes,
    everything,
    figures,
    goes_on,
    many,
    new_about,
    on_morning,
    opened,
    opens,
    responds,
    steps,
    told,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
SENT, EXPIRED, WITHDRAWN, WAITING = NudgeState.SENT, NudgeState.EXPIRED, NudgeState.WITHDRAWN, NudgeState.WAITING
first, second = (partial(remind, which=which) for which in (1, 2))

INVITED = {
    "nl": """
        bot: Hoe goed leren we bij Voorbeeld? 22 stellingen, 2 open vragen, ongeveer 6 minuten, \
tot 13 november 2026. Meedoen is vrijwillig. Je antwoorden worden zonder je naam opgeslagen; \
resultaten verschijnen alleen voor groepen van 5 of meer. \
[Beginnen] [Hoe anoniem is dit?] [Niet voor mij] [Minder berichten] [Waarom dit?]
    """,
    "en": """
        bot: How well do we learn at Voorbeeld? 22 statements, 2 open questions, about 6 minutes, \
until 13 November 2026. Taking part is voluntary. Your answers are stored without your name; \
results appear only for groups of 5 or more. \
[Start] [How is this anonymous?] [Not for me] [Fewer messages] [Why this?]
    """,
}
REMINDED = {
    "nl": "bot: De scan staat nog 7 dagen open. Zes minuten bij de koffie? [Beginnen] [Niet voor mij] [Waarom dit?]",
    "en": "bot: The scan is open for another 7 days. Six minutes over a coffee? [Start] [Not for me] [Why this?]",
}
LAST = {
    "nl": "bot: Laatste bericht over de scan: hij sluit op 13 november 2026. Elk antwoord [Beginnen] [Niet voor mij]",
    "en": "bot: Last message about the scan: it closes on 13 November 2026. Every answer [Start] [Not for me]",
}
PUBLISHED = {
    "nl": """
        bot: De scan is binnen: 12 collega's (60%). Niveau 3 van 5: In ritme. \
Sterkst: Empowerment en eigenaarschap. Ruimte om te groeien: Tijd om te leren en terug te kijken. \
Empowered: 42% (referentie 80%). We bespreken het op de Learnathon. \
[Bekijk resultaten] [Minder berichten] [Waarom dit?]
    """,
    "en": """
        bot: The scan is in: 12 colleagues (60%). Level 3 of 5: In rhythm. \
Strongest: Empowerment and ownership. Room to grow: Time to learn and look back. \
Empowered: 42% (reference 80%). We discuss it at the Learnathon. \
[See results] [Fewer messages] [Why this?]
    """,
}
BEGINS = {
    "nl": ("De scan staat", "Laatste bericht", "De scan is binnen"),
    "en": ("The scan is open", "Last message", "The scan is in"),
}


@languages
async def test_from_the_invitation_to_the_results(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    for name in ("noor", "bram"):
        await stage.plays(f"({name} looks)\n{INVITED[language]}")
    await answers(stage, round_id, "noor")
    await on_morning(stage, 4)
    await steps(stage, round_id, first)
    await stage.plays(f"(bram looks)\n{REMINDED[language]}")
    await on_morning(stage, 4)
    await steps(stage, round_id, second)
    await stage.plays(f"(bram looks)\n{LAST[language]}")
    for reminder in BEGINS[language][:2]:
        assert reminder not in stage.actors["noor"].screen
    await figures(stage, round_id, 12, 20)
    await steps(stage, round_id, tell_published)
    for name in ("noor", "bram"):
        assert BEGINS[language][2] not in stage.actors[name].screen
    await on_morning(stage, 1)
    await goes_on(stage, minutes=1)
    for name in ("noor", "bram"):
        await stage.plays(f"({name} looks)\n{PUBLISHED[language]}")
        assert stage.actors[name].screen.count(BEGINS[language][2]) == 1
    assert await told(stage, "noor") == await told(stage, "bram")


@languages
async def test_who_wants_to_be_left_alone_hears_nothing_more_of_this_round(
    stage: Stage, platform: str, language: str
) -> None:
    round_id = await opened(stage, platform, language)
    await answers(stage, round_id, "noor", about=About.QUIET)
    for step in (first, second):
        await on_morning(stage, 4)
        await steps(stage, round_id, step)
    await steps(stage, round_id, tell_too_few)
    await on_morning(stage, 1)
    await goes_on(stage, minutes=1)
    assert not any(words in stage.actors["noor"].screen for words in (*BEGINS[language], TOO_FEW[language]))
    await stage.plays(f"(bram looks)\nbot: {TOO_FEW[language]}")
    noor, bram = await told(stage, "noor"), await told(stage, "bram")
    assert noor == bram == [(what, SENT, None) for what in ("invite", "remind1", "remind2", "too_few")]


TOO_FEW = {
    "nl": "Er deden minder dan 5 mensen mee, dus er komen geen resultaten. De antwoorden zijn gewist.",
    "en": "Fewer than 5 people took part, so no results will be shown. The answers have been erased.",
}
NO_LEVEL = {
    "nl": "bot: De scan is binnen, maar slechts 12% deed mee: te weinig [Bekijk wat er is] [Waarom dit?]",
    "en": "bot: The scan is in, but only 12% took part: too little [See what we can show] [Why this?]",
}


@languages
async def test_without_a_level_it_says_so(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language, ["noor"])
    await figures(stage, round_id, 12, 100)
    await steps(stage, round_id, tell_published)
    await on_morning(stage, 1)
    await goes_on(stage, minutes=1)
    await stage.plays(f"(noor looks)\n{NO_LEVEL[language]}")


IN_PART = {
    "nl": "bot: De scan is binnen: 12 collega's (60%). Voor een niveau zijn [Bekijk wat er is] [Waarom dit?]",
    "en": "bot: The scan is in: 12 colleagues (60%). A level takes enough answers [See what we can show] [Why this?]",
}


@languages
async def test_where_a_theme_alone_had_too_few_answers_nobody_is_told_that_few_took_part(
    stage: Stage, platform: str, language: str
) -> None:
    round_id = await opened(stage, platform, language, ["noor"])
    await figures(stage, round_id, 12, 20, leaving_out="SAF")
    await steps(stage, round_id, tell_published)
    await on_morning(stage, 1)
    await goes_on(stage, minutes=1)
    await stage.plays(f"(noor looks)\n{IN_PART[language]}")


async def test_every_row_that_comes_of_it_is_the_same_for_who_answered_and_who_did_not(
    stage: Stage, platform: str
) -> None:
    round_id = await opened(stage, platform, "nl", ["noor", "bram", "sanne"])
    before = await everything(stage)
    await answers(stage, round_id, "noor")
    await answers(stage, round_id, "sanne", about=About.QUIET)
    for step in (first, second, tell_too_few):
        await on_morning(stage, 4)
        await steps(stage, round_id, step)
    await on_morning(stage, 1)
    await goes_on(stage, minutes=1)
    noor, bram, sanne = [await new_about(stage, name, before) for name in ("noor", "bram", "sanne")]
    assert noor == bram == sanne
    assert [(table, row["state"]) for table, row in bram] == [("nudge", "sent"), ("outbox", "sent")] * 3


async def test_who_switched_the_scan_off_or_wants_only_what_is_theirs_gets_none(stage: Stage, platform: str) -> None:
    round_id = await opened(stage, platform, "nl", ["noor", "bram", "sanne"])
    for name, facts in (("noor", {"muted": {"scan": "now"}}), ("bram", {"fewer": 2})):
        await changes(stage, name, **facts)
    await on_morning(stage, 4)
    await steps(stage, round_id, first)
    assert (await told(stage, "noor"))[1:] == (await told(stage, "bram"))[1:] == [("remind1", WITHDRAWN, "unwanted")]
    assert (await told(stage, "sanne"))[1:] == [("remind1", SENT, None)]


async def test_who_pauses_is_not_invited_and_so_not_reminded(stage: Stage, platform: str) -> None:
    await opened(stage, platform, "nl", ["sanne"])
    await joined(stage, "noor", platform, "nl")
    await changes(stage, "noor", state=MemberState.PAUSED, ask_again_at=stage.clock() + timedelta(days=3))
    round_id = await opens(stage, ["noor"])
    await changes(stage, "noor", state=MemberState.ACTIVE, ask_again_at=None)
    await on_morning(stage, 4)
    await steps(stage, round_id, first)
    assert await told(stage, "noor") == []


async def test_whom_the_invitation_did_not_reach_yet_is_not_reminded(stage: Stage, platform: str) -> None:
    for name in ("noor", "bram"):
        await joined(stage, name, platform, "nl")
    await wants_to_say(stage, "noor", NudgeKind.CHECK_IN)
    await calm(stage)
    round_id = await opens(stage, ["noor", "bram"])
    assert await told(stage, "noor") == [("invite", WAITING, "capped")]
    await steps(stage, round_id, first)
    assert await told(stage, "noor") == [("invite", WAITING, "capped")]
    assert (await told(stage, "bram"))[1][:2] == ("remind1", WAITING)  # one message a day: it waits
    await goes_on(stage, days=1)
    assert await told(stage, "noor") == [("invite", SENT, "capped")]
    assert (await told(stage, "bram"))[1] == ("remind1", EXPIRED, "capped")  # it tells how many days are left


@languages
async def test_how_many_took_part_is_told_rounded_down_and_from_three_in_ten(
    stage: Stage, platform: str, language: str
) -> None:
    names = ["noor", "bram", "sanne", "omar"]
    round_id = await opened(stage, platform, language, names)
    await many(stage, 5)
    await responds(stage, round_id, 7)
    await on_morning(stage, 4)
    await steps(stage, round_id, first)
    told_so = {  # as of five: a sixth and a seventh answer show only with the tenth
        "nl": "bot: De scan staat nog 7 dagen open. Al 50% deed mee.",
        "en": "bot: The scan ... Already 50% took part.",
    }
    await stage.plays(f"(omar looks)\n{told_so[language]}")


@languages
async def test_of_fewer_answers_than_a_group_needs_no_reminder_tells(
    stage: Stage, platform: str, language: str
) -> None:
    round_id = await opened(stage, platform, language)
    await many(stage, 3)
    await responds(stage, round_id, 4)
    await on_morning(stage, 4)
    await steps(stage, round_id, first)
    await stage.plays(f"(bram looks)\n{REMINDED[language]}")


async def test_a_sentence_of_the_organisers_stands_below_the_invitation(stage: Stage, platform: str) -> None:
    await opened(
        stage, platform, "en", ["noor"], intro={"nl": "Het vorige jaar hielp!", "en": "Last year it *helped*!"}
    )
    await stage.plays("(noor looks)\nbot: How well do we learn ... Last year it *helped*! [Start] [Not for me]")


async def test_what_waits_tells_the_new_day_after_the_round_got_longer_and_nothing_after_it_closed(
    stage: Stage, platform: str
) -> None:
    await joined(stage, "noor", platform, "en")
    await wants_to_say(stage, "noor", NudgeKind.CHECK_IN, language="en")
    await calm(stage)
    round_id = await opens(stage, ["noor"])

    async def longer(post: Post, round_: ScanRound) -> None:
        assert round_.closes_at is not None
        round_.closes_at += timedelta(days=7)
        await ask_anew(post, round_)

    await steps(stage, round_id, longer)
    await goes_on(stage, days=1)
    await stage.plays("(noor looks)\nbot: How well do we learn ... until 20 November 2026.")
    await steps(stage, round_id, second)
    await steps(stage, round_id, say_no_more)
    await goes_on(stage, days=1)
    assert [state for _, state, _ in await told(stage, "noor")] == [SENT, WITHDRAWN]


async def test_many_are_invited_in_a_few_statements(stage: Stage) -> None:
    await opened(stage, "slack", "nl", ["noor"])
    await many(stage, 500)
    began = perf_counter()
    async with acting(stage) as post:
        round_ = await post.work.scans.of(post.organisation.id, 1)
        assert round_ is not None
        await invite(post, round_)
        assert await post.work.invited.count(1) == 501
    assert perf_counter() - began < 1
    async with stage.store.read() as work:
        assert len(await work.nudges.members_due(1, stage.clock(), 1000)) == 500
