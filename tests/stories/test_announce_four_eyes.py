"""A second pair of eyes: who reads an announcement along, approves or sends it back, and what is changed after that."""

import pytest

from bot.settings.sections import Announcements
from flows.announcements.going import still_agreed
from flows.post import Post
from storage.models import Announcement, AnnouncementState, Role
from tests.stories.actors import Actor
from tests.stories.announce_scenes import goes_on
from tests.stories.answer_scenes import becomes, settled
from tests.stories.compose_scenes import SAYS, WORDS, draft, only_announcement, organised
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
AGREED = (AnnouncementState.APPROVED, AnnouncementState.SCHEDULED, AnnouncementState.SENDING, AnnouncementState.SENT)
READ = {
    "nl": "Olga wil dit aan velen sturen en vraagt je mee te lezen.",
    "en": "Olga wants to send this to many and asks you to read along.",
}
ASKED = {"nl": "{name} leest mee.", "en": "{name} reads along."}


async def asks(stage: Stage, platform: str, language: str, *others: str) -> tuple[Actor, Actor]:
    """Return Olga, who asked for a second pair of eyes, and Sara, a sponsor who has it to read."""
    stage.settings_changes["announcements"] = Announcements(four_eyes=1)
    olga = await organised(stage, platform, language, "sara", *others)
    await becomes(stage, "sara", Role.SPONSOR)
    await draft(stage, olga, language)
    more = {"nl": "Dit gaat naar meer dan één mens.", "en": "This goes to more than one person."}[language]
    await olga.sees(more, [WORDS[language]["ask"]])
    await olga.presses(WORDS[language]["ask"])
    await olga.sees(ASKED[language].format(name="Sara"), [WORDS[language]["look"]])
    sara = stage.actors["sara"]
    words = WORDS[language]
    await sara.sees(f"{READ[language]} ... {SAYS['nl'][0]}", [words["approve"], words["back"], words["show_me"]])
    return olga, sara


@languages
async def test_another_reads_it_and_approves(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga, sara = await asks(stage, platform, language)
    await sara.presses(words["show_me"])
    await sara.sees(own, [])
    await sara.presses(words["approve"])
    thanks = {"nl": f'Dank je. "{own}" gaat naar 2 mensen.', "en": f'Thank you. "{own}" goes to 2 people.'}
    await sara.sees(thanks[language], [words["look"]])
    told = {"nl": "Sara las mee en is akkoord", "en": "Sara read along and approves"}
    await olga.sees(told[language], [words["look"]])
    kept = await only_announcement(stage)
    assert kept.state in AGREED
    assert kept.approver_id != kept.author_id


@languages
async def test_it_is_sent_back_with_a_remark(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga, sara = await asks(stage, platform, language)
    await sara.presses(words["back"])
    remark = {"nl": "De kantine is dicht op vrijdag.", "en": "The canteen is closed on Fridays."}[language]
    await sara.fills_in({"text": remark})
    await sara.sees({"nl": "Teruggestuurd.", "en": "Sent back."}[language], [])
    told = {"nl": "mee en stuurt het terug", "en": "and sends it back"}
    await olga.sees(f'{told[language]}: "{remark}"', [words["look"]])
    await olga.presses(words["look"])
    await olga.sees(words["draft"], [words["ask"]])
    kept = await only_announcement(stage)
    assert (kept.state, kept.asked_at) == (AnnouncementState.DRAFT, None)


@languages
async def test_what_is_changed_is_read_anew(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga, sara = await asks(stage, platform, language)
    await olga.presses(words["look"])
    await olga.sees({"nl": "iemand leest mee", "en": "somebody reads along"}[language], [words["seen_on"]])
    await olga.presses(words["seen_on"])
    await olga.sees(words["draft"], [words["ask"]])
    await sara.presses(words["approve"])
    await calm(stage)
    assert (await only_announcement(stage)).state is AnnouncementState.DRAFT
    await stage.time_passes(minutes=1)
    await olga.presses(words["ask"])
    await sara.sees(READ[language], [words["approve"]])
    await sara.presses(words["approve"])
    await sara.sees({"nl": "Dank je.", "en": "Thank you."}[language], [])
    assert (await only_announcement(stage)).state in AGREED


@languages
async def test_it_waits_for_who_reads_along_and_for_its_author(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga, sara = await asks(stage, platform, language)
    mine = {"nl": "/mijn", "en": "/mine"}[language]
    await sara.says(mine)
    asked = {"nl": f'Olga vraagt je mee te lezen: "{own}"', "en": f'Olga asks you to read along: "{own}"'}
    await sara.sees(asked[language], [words["look"]])
    await sara.presses(words["look"])
    await sara.sees({"nl": "iemand leest mee", "en": "somebody reads along"}[language], [words["approve"]])
    await olga.says(mine)
    waits = {"nl": "Iemand leest je aankondiging", "en": "Somebody reads your announcement"}
    await olga.sees(waits[language], [words["look"]])


@languages
async def test_where_nobody_else_can_read_it_says_what_to_do(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["announcements"] = Announcements(four_eyes=1)
    words = WORDS[language]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    await olga.presses(words["ask"])
    nobody = {"nl": "er is nu niemand anders die mee kan lezen.", "en": "there is nobody else now who can read along."}
    roles, back = {"nl": ("Rollen", "Terug"), "en": ("Roles", "Back")}[language]
    await olga.sees(nobody[language], [roles, back])
    await olga.presses(back)
    await olga.sees(words["draft"], [words["ask"]])
    assert (await only_announcement(stage)).asked_at is None


@languages
async def test_other_organisers_are_asked_before_sponsors(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["announcements"] = Announcements(four_eyes=1)
    settled(stage, "piet", platform, language)
    olga = await organised(stage, platform, language, "sara")
    piet = await joined(stage, "piet", platform, language)
    await becomes(stage, "sara", Role.SPONSOR)
    await draft(stage, olga, language)
    await olga.presses(WORDS[language]["ask"])
    both = {"nl": "Ik vraag Piet, Sara mee te lezen.", "en": "I ask Piet, Sara to read along."}
    await olga.sees(both[language], [])
    await piet.sees(READ[language], [WORDS[language]["approve"]])
    await piet.presses(WORDS[language]["approve"])
    await piet.sees({"nl": "Dank je.", "en": "Thank you."}[language], [])
    sara = stage.actors["sara"]
    await sara.presses(WORDS[language]["approve"])
    await calm(stage)
    kept = await only_announcement(stage)
    assert kept.state in AGREED


@languages
async def test_few_people_need_nobody_else(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    await olga.presses(words["send"])
    goes = {"nl": f'"{own}" gaat naar 2 mensen. Wanneer: meteen.', "en": f'"{own}" goes to 2 people. When: at once.'}
    await olga.sees(goes[language], [words["look"]])
    kept = await only_announcement(stage)
    assert kept.state in AGREED
    assert kept.approver_id == kept.author_id


@languages
async def test_what_grew_meanwhile_is_read_first(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["announcements"] = Announcements(four_eyes=2)
    own = SAYS[language][0]
    olga = await organised(stage, platform, language, "sara")
    await becomes(stage, "sara", Role.SPONSOR)
    await draft(stage, olga, language)
    await agreed(stage)
    assert await goes(stage)
    await joined(stage, "noor", platform, language)
    assert not await goes(stage)
    stage.app.delivery.wake()
    await stage.time_passes(minutes=1)
    grew = {
        "nl": f'"{own}" gaat nog niet uit: het is nu voor 3 mensen',
        "en": f'"{own}" does not go out yet: it is for 3',
    }
    await olga.sees(grew[language], [WORDS[language]["look"]])
    await stage.actors["sara"].sees(READ[language], [WORDS[language]["approve"]])
    assert (await only_announcement(stage)).state is AnnouncementState.DRAFT


async def agreed(stage: Stage) -> None:
    """Have Olga's announcement wait for its moment, agreed to by herself."""
    which = await only_announcement(stage)
    async with stage.store.begin() as work:
        one = await work.announcements.of(which.organisation_id, which.id)
        assert isinstance(one, Announcement)
        one.state, one.approver_id, one.approved_at = AnnouncementState.SCHEDULED, one.author_id, stage.clock()


async def goes(stage: Stage) -> bool:
    """Tell whether Olga's announcement may go, now that its moment has come."""
    which, house = await only_announcement(stage), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        one = await work.announcements.of(organisation.id, which.id)
        assert isinstance(one, Announcement)
        return await still_agreed(
            Post(work, organisation, house.texts, house.policy, stage.clock(), by_itself=True), one
        )


@languages
async def test_what_was_sent_arrives_as_it_was_shown(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    await olga.presses(words["seen_on"])
    await calm(stage)
    await olga.presses(words["show_me"])
    saw = {"nl": "Gezien", "en": "I have seen it"}[language]
    arrives = {"nl": f"Aankondiging van Olga ... {own}", "en": f"Announcement from Olga ... {own}"}[language]
    await calm(stage)
    await olga.sees(arrives, [saw])
    await olga.presses(words["send"])
    await goes_on(stage, seconds=5)
    await stage.actors["noor"].sees(arrives, [saw])
    assert (await only_announcement(stage)).state is AnnouncementState.SENT
    every = {"nl": "Alle aankondigingen", "en": "All announcements"}[language]
    view = {"nl": "Bekijk 1", "en": "View 1"}[language]
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses(view)
    report = {"nl": "Sinds: maandag 2 november 2026 ... Verstuurd.", "en": "Since: Monday, 2 November 2026 ... Sent."}
    await olga.sees(report[language], [words["show_me"], every])
    await olga.presses(every)
    await olga.sees({"nl": "Eén aankondiging", "en": "One announcement"}[language], [view])
