"""To whom an announcement goes, with how many that are before anything is sent, and how many do not get it and why."""

from datetime import datetime

import pytest

from storage.models import Attending, Audience, EventPhase, Member, Role, SignUp
from tests.stories.actors import Actor, OnTelegram
from tests.stories.answer_scenes import becomes
from tests.stories.compose_scenes import WORDS, draft, learnathon, only_announcement, organised
from tests.stories.experiment_scenes import fills
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
AUDIENCES = {
    "nl": {
        "everybody": "Iedereen die meedoet",
        "role": "Wie een rol heeft",
        "signed_up": "Wie zich aanmeldde",
        "owners": "Wie een project draagt",
        "department": "Een afdeling",
        "channel": "Kanaal van de ideeën",
    },
    "en": {
        "everybody": "Everybody who takes part",
        "role": "Who has a role",
        "signed_up": "Who signed up",
        "owners": "Who carries a project",
        "department": "A department",
        "channel": "Channel of the ideas",
    },
}


async def chooses(stage: Stage, olga: Actor, language: str, audience: str, **more: str) -> None:
    """Choose an audience, from the page that is there."""
    await olga.presses(WORDS[language]["whom"])
    await fills(olga, {"audience": AUDIENCES[language][audience], **more})
    await calm(stage)


def _sign_up(event_id: int, who: Member, answer: Attending, now: datetime) -> SignUp:
    whose = {"event_id": event_id, "member_id": who.id, "organisation_id": who.organisation_id}
    return SignUp(**whose, answer=answer, signed_at=now)


async def departments(stage: Stage, **people: str) -> None:
    """Make departments, each with one of these people in it."""
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        known = await work.departments.ensure(organisation.id, {(name, None) for name in people.values()})
    for who, name in people.items():
        somebody = await member(stage, who)
        async with stage.store.begin() as work:
            await work.departments.place(somebody.organisation_id, somebody.id, known[name.casefold(), None])


@languages
async def test_a_role(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor", "sara")
    await becomes(stage, "sara", Role.SPONSOR)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "role", role="Sponsor")
    await olga.sees(
        {
            "nl": "Aan wie: alle sponsors. Eén mens krijgt het.",
            "en": "To whom: all sponsors. One person gets it.",
        }[language],
        [WORDS[language]["send"]],
    )
    kept = await only_announcement(stage)
    assert (kept.audience, kept.audience_of) == (Audience.ROLE, "sponsor")


@languages
async def test_who_signed_up_for_the_coming_learnathon(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor", "sara")
    event_id = await learnathon(stage, EventPhase.ANNOUNCED)
    for name, answer in (("noor", Attending.COMING), ("sara", Attending.MAYBE)):
        who = await member(stage, name)
        async with stage.store.begin() as work:
            await work.sign_ups.add(_sign_up(event_id, who, answer, stage.clock()))
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "signed_up", signed_up={"nl": "Wie komt", "en": "Who comes"}[language])
    one = {"nl": "wie naar de Learnathon komt. Eén mens", "en": "who comes to the Learnathon. One person"}
    await olga.sees(one[language], [])
    await chooses(stage, olga, language, "signed_up", signed_up={"nl": "Allemaal", "en": "All of them"}[language])
    both = {"nl": "wie zich voor de Learnathon aanmeldde. 2 mensen", "en": "who signed up for the Learnathon. 2 people"}
    await olga.sees(both[language], [])
    kept = await only_announcement(stage)
    assert (kept.audience, kept.audience_of, kept.event_id) == (Audience.SIGNED_UP, "any", event_id)


@languages
async def test_without_a_learnathon_nobody_signed_up(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "signed_up", signed_up={"nl": "Wie komt", "en": "Who comes"}[language])
    none = {"nl": "Er komt nog geen Learnathon aan", "en": "No Learnathon is coming yet"}
    await olga.sees(none[language], [WORDS[language]["whom"]])
    await chooses(stage, olga, language, "owners")
    nobody = {
        "nl": "wie een project draagt. Nu krijgt niemand het.",
        "en": "who carries a project. Nobody gets it now.",
    }
    await olga.sees(nobody[language], [])


@languages
async def test_a_department_is_found_by_a_part_of_its_name(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor", "sara")
    await departments(stage, noor="Zorg thuis", sara="Zorg binnen", olga="Financiën")
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "department", department="financien")
    one = {"nl": "Aan wie: Financiën. Eén mens", "en": "To whom: Financiën. One person"}
    await olga.sees(one[language], [])
    await chooses(stage, olga, language, "department", department="zorg")
    which = {"nl": "Welke bedoel je?", "en": "Which do you mean?"}
    choose = {"nl": "Kies 2", "en": "Choose 2"}[language]
    await olga.sees(which[language], [])
    await olga.presses(choose)
    two = {"nl": "Aan wie: Zorg thuis. Eén mens", "en": "To whom: Zorg thuis. One person"}
    await olga.sees(two[language], [WORDS[language]["send"]])


@languages
async def test_a_department_that_nobody_knows_is_asked_again(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await departments(stage, olga="Financiën")
    await draft(stage, olga, language)
    await olga.presses(WORDS[language]["whom"])
    await fills(olga, {"audience": AUDIENCES[language]["department"], "department": "Maan"})
    none = {"nl": 'Ik vind geen afdeling die op "Maan" lijkt.', "en": 'I find no department like "Maan".'}
    await olga.sees(none[language], [])
    if isinstance(olga, OnTelegram):
        await olga.person.write("fin")
    else:
        await olga.fills_in({"department": "fin"})
    one = {"nl": "Aan wie: Financiën.", "en": "To whom: Financiën."}
    await olga.sees(one[language], [])


@languages
async def test_who_does_not_get_it_is_told_in_numbers(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor", "sara", "piet")
    await (stage.actors["noor"]).says("/pauze 24-12" if language == "nl" else "/pause 24-12")
    sara, piet = await member(stage, "sara"), await member(stage, "piet")
    async with stage.store.begin() as work:
        (await work.members.get(sara.id)).fewer = 2
        (await work.accounts.of_member(piet.id))[0].reachable = False
    await draft(stage, olga, language)
    await olga.sees(
        {
            "nl": (
                "Aan wie: iedereen die meedoet. Eén mens krijgt het. Niet wie pauzeert: één. "
                "Niet wie minder berichten wil: één. Niet te bereiken: één."
            ),
            "en": (
                "To whom: everybody who takes part. One person gets it. Not who pauses: one. "
                "Not who wants fewer messages: one. Cannot be reached: one."
            ),
        }[language],
        [],
    )
    for name in ("Noor", "Sara", "Piet"):
        assert name not in olga.screen.rsplit("1 van Olga" if language == "nl" else "1 from Olga", 1)[-1]


@languages
async def test_the_channel_of_the_ideas_is_read_by_everybody(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "channel")
    said = {
        "nl": "Aan wie: het kanaal en de groep waar de ideeën staan. 2 mensen",
        "en": "To whom: the channel and group in which the ideas stand. 2 people",
    }
    await olga.sees(said[language], [WORDS[language]["send"]])
