"""The organisers' desk: what is due, done and undone, given away and taken back, put on another day, and added."""

from datetime import date, timedelta

import pytest

from flows.desk.playbook import lay_out_anew
from flows.post import Post
from storage.models import EventPhase, Role
from tests.stories.answer_scenes import becomes
from tests.stories.desk_scenes import at_the_desk, belongs, due, event_of, only, tasks_of
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

DOES = {
    "nl": """
        olga: /bureau
        bot: Learnathon van donderdag 28 januari 2027, over 87 dagen. Fase: aangekondigd. ... Was gepland ... \
1. Kies datum (let op vakanties en diensten), plek, halve of hele dag ... Was voor 28 oktober 2026 · jij ... \
Deze week ... 2. Verstuur de aankondiging ... Uiterlijk 5 november 2026 · jij ... Volgende week ... 3. Werf \
[1. Gedaan] [1. Meer] [2. Gedaan] [3. Gedaan] [Alle taken] [Wie doet wat] [Taak toevoegen] [Kaart voor tafels]
        olga: [1. Gedaan]
        bot: Gedaan: Kies datum (let op vakanties en diensten), plek, halve of hele dag. ... Deze week ... \
1. Verstuur de aankondiging ... Volgende week ... 2. Werf begeleiders [Terugdraaien] [1. Gedaan]
        olga: [Terugdraaien]
        bot: Kies datum ... Voor woensdag 28 oktober 2026, 3 werkdagen geleden. Jij hebt deze taak. \
[Gedaan] [Andere dag] [Geef aan ...] [Deel met ...] [Niet van toepassing] [Naar het bureau]
        olga: [Niet van toepassing]
        bot: Niet van toepassing: Kies datum [Terugdraaien] [Naar het bureau]
        olga: [Naar het bureau]
        bot: Deze week ... 1. Verstuur de aankondiging
    """,
    "en": """
        olga: /desk
        bot: Learnathon of Thursday, 28 January 2027, in 87 days. Phase: announced. ... Was due ... \
1. Choose date (check holidays and shifts), place, half or whole day ... Was for 28 October 2026 · you ... \
This week ... 2. Send save the date ... By 5 November 2026 · you ... Next week ... 3. Recruit facilitators \
[1. Done] [1. More] [2. Done] [3. Done] [All tasks] [Who does what] [Add a task] [Card for tables]
        olga: [1. Done]
        bot: Done: Choose date (check holidays and shifts), place, half or whole day. ... This week ... \
1. Send save the date ... Next week ... 2. Recruit facilitators [Undo] [1. Done]
        olga: [Undo]
        bot: Choose date ... For Wednesday, 28 October 2026, 3 working days ago. It is yours. \
[Done] [Other day] [Give to ...] [Share with ...] [Does not apply] [To the desk]
        olga: [Does not apply]
        bot: Does not apply: Choose date [Undo] [To the desk]
        olga: [To the desk]
        bot: This week ... 1. Send save the date
    """,
}


async def three_due(stage: Stage) -> int:
    """Keep an event with a task that was due, one of this week and one of the next."""
    event = await event_of(stage, "olga")
    await only(stage, event, "date", "save_the_date", "recruit")
    await due(stage, event, "date", date(2026, 10, 28))
    await due(stage, event, "save_the_date", date(2026, 11, 5))
    await due(stage, event, "recruit", date(2026, 11, 10))
    return event


@both_databases
@languages
async def test_what_is_due_is_done_and_undone(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    event = await three_due(stage)
    await stage.plays(DOES[language])
    assert (await tasks_of(stage, event))["date"].dropped_at is not None


NOTHING = {
    "nl": """
        olga: bureau
        bot: Er is geen Learnathon in voorbereiding.
        noor: bureau
        bot: Dat kunnen alleen begeleiders en organisatoren.
    """,
    "en": """
        olga: desk
        bot: There is no Learnathon in preparation.
        noor: desk
        bot: Only facilitators and organisers can do that.
    """,
}


@languages
async def test_without_a_learnathon_there_is_nothing_to_do(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await stage.plays(NOTHING[language])


GIVES = {
    "nl": """
        olga: bureau
        bot: 1. Kies datum [1. Meer]
        olga: [1. Meer]
        bot: Kies datum [Geef aan ...]
        olga: [Geef aan ...]
        olga fills in:
            name = noor
        bot: Wie bedoel je? ... Noor [Kies Noor]
        olga: [Kies Noor]
        bot: Noor heeft vanaf nu "Kies datum [Bekijk de taak] [Naar het bureau]
        (noor looks)
        bot: Olga vraagt of jij iets op je wilt nemen voor de Learnathon: Kies datum ... Past dat? [Prima] [Liever niet]
        noor: mijn
        bot: Kies datum ... Was voor 28 oktober 2026 · jij [Gedaan] [Meer]
        noor: [Meer]
        bot: Kies datum ... Jij hebt deze taak. [Gedaan] [Andere dag] [Liever niet]
        noor: [Liever niet]
        bot: Goed, "Kies datum
        (olga looks)
        bot: Noor doet "Kies datum ... liever niet; het is weer van jou. [Geef aan ...]
        olga: [Geef aan ...]
        olga fills in:
            name = noor
        bot: Wie bedoel je? [Kies Noor]
        olga: [Kies Noor]
        bot: Noor heeft vanaf nu "Kies datum
        (noor looks)
        bot: Olga vraagt of jij iets op je wilt nemen [Prima]
        noor: [Prima]
        bot: Prima: "Kies datum [Bekijk de taak]
    """,
    "en": """
        olga: desk
        bot: 1. Choose date [1. More]
        olga: [1. More]
        bot: Choose date [Give to ...]
        olga: [Give to ...]
        olga fills in:
            name = noor
        bot: Whom do you mean? ... Noor [Choose Noor]
        olga: [Choose Noor]
        bot: Noor has "Choose date [See the task] [To the desk]
        (noor looks)
        bot: Olga asks you to take on something for the Learnathon: Choose date ... Does that suit you? \
[Fine] [Rather not]
        noor: mine
        bot: Choose date ... Was for 28 October 2026 · you [Done] [More]
        noor: [More]
        bot: Choose date ... It is yours. [Done] [Other day] [Rather not]
        noor: [Rather not]
        bot: Fine, "Choose date
        (olga looks)
        bot: Noor would rather not do "Choose date ... it is yours again. [Give to ...]
        olga: [Give to ...]
        olga fills in:
            name = noor
        bot: Whom do you mean? [Choose Noor]
        olga: [Choose Noor]
        bot: Noor has "Choose date
        (noor looks)
        bot: Olga asks you to take on something [Fine]
        noor: [Fine]
        bot: Fine: "Choose date [See the task]
    """,
}


@languages
async def test_a_task_is_given_to_a_colleague_who_can_say_no(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    event = await three_due(stage)
    await stage.plays(GIVES[language])
    assert (await tasks_of(stage, event))["date"].owner_id == (await member(stage, "noor")).id


MOVES = {
    "nl": """
        olga: bureau
        bot: 1. Kies datum [1. Meer]
        olga: [1. Meer]
        bot: Kies datum [Andere dag]
        olga: [Andere dag]
        olga fills in:
            day = 2026-11-06
        bot: Kies datum ... Uiterlijk vrijdag 6 november 2026. [Naar het bureau]
        olga: bureau
        bot: Deze week ... 1. Verstuur ... 2. Kies datum [Taak toevoegen]
        olga: [Taak toevoegen]
        olga fills in:
            title = Bel de zaal
            day = 2026-11-04
        bot: Toegevoegd: Bel de zaal, uiterlijk woensdag 4 november 2026. [Geef aan ...] [Naar het bureau]
        olga: [Naar het bureau]
        bot: Deze week ... 1. Bel de zaal ... 2. Verstuur ... 3. Kies datum [Alle taken]
        olga: [Alle taken]
        bot: Alle taken: aangekondigd (Learnathon van 28 januari 2027) ... \
4. Bel de zaal ... 7. Werf begeleiders [7. Meer] [Volgende]
        olga: [Volgende]
        bot: Alle taken: ideeënoproep ... 1. Open de ideeënoproep [Vorige] [Naar het bureau]
    """,
    "en": """
        olga: desk
        bot: 1. Choose date [1. More]
        olga: [1. More]
        bot: Choose date [Other day]
        olga: [Other day]
        olga fills in:
            day = 2026-11-06
        bot: Choose date ... By Friday, 6 November 2026. [To the desk]
        olga: desk
        bot: This week ... 1. Send save ... 2. Choose date [Add a task]
        olga: [Add a task]
        olga fills in:
            title = Call the venue
            day = 2026-11-04
        bot: Added: Call the venue, by Wednesday, 4 November 2026. [Give to ...] [To the desk]
        olga: [To the desk]
        bot: This week ... 1. Call the venue ... 2. Send save ... 3. Choose date [All tasks]
        olga: [All tasks]
        bot: All tasks: announced (Learnathon of 28 January 2027) ... \
4. Call the venue ... 7. Recruit facilitators [7. More] [Next]
        olga: [Next]
        bot: All tasks: call for ideas ... 1. Open the call for ideas [Previous] [To the desk]
    """,
}


@languages
async def test_tasks_get_another_day_and_company(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    event = await three_due(stage)
    await stage.plays(MOVES[language])
    assert (await tasks_of(stage, event))["date"].moved


PAST = {
    "nl": """
        olga: bureau
        bot: 1. Kies datum [Taak toevoegen]
        olga: [Taak toevoegen]
        olga fills in:
            title = Bel de zaal
            day = 2026-10-30
        bot: Die dag is geweest. Kies vandaag of een latere dag.
    """,
    "en": """
        olga: desk
        bot: 1. Choose date [Add a task]
        olga: [Add a task]
        olga fills in:
            title = Call the venue
            day = 2026-10-30
        bot: That day has been. Choose today or a later day.
    """,
}


@languages
async def test_a_day_that_has_been_is_asked_for_again(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    event = await three_due(stage)
    before = await tasks_of(stage, event)
    await stage.plays(PAST[language])
    assert (await tasks_of(stage, event)).keys() == before.keys()


async def test_what_nobody_moved_goes_along_when_the_day_moves(stage: Stage) -> None:
    await at_the_desk(stage, "slack", "nl")
    event_id = await event_of(stage, "olga", weeks=20)
    before = await tasks_of(stage, event_id)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        event = await work.events.of(organisation.id, event_id)
        assert event is not None
        assert event.day is not None
        for task in await work.tasks.of_event(event_id):
            task.moved |= task.code == "call"
            task.done_at = stage.clock() if task.code == "agree" else None
        event.day += timedelta(weeks=2)
        house = stage.app.intake._house
        await lay_out_anew(Post(work, organisation, house.texts, house.policy, stage.clock()), event)
    after = await tasks_of(stage, event_id)
    assert len(after) == len(before)
    stayed = {code for code in before if before[code].due_on == after[code].due_on}
    assert stayed == {"call", "agree"}
    assert after["day"].due_on - before["day"].due_on == timedelta(weeks=2)
    assert after["day"].remind_on == after["day"].due_on


async def test_an_event_that_is_planned_late_begins_with_nothing_overdue(stage: Stage) -> None:
    await at_the_desk(stage, "telegram", "nl")
    event = await event_of(stage, "olga", weeks=6)
    found = await tasks_of(stage, event)
    assert min(task.due_on for task in found.values()) == date(2026, 11, 3)
    assert sum(task.due_on == date(2026, 11, 3) for task in found.values()) == 2


async def test_tasks_begin_with_those_who_have_a_part_in_the_event(stage: Stage) -> None:
    await at_the_desk(stage, "telegram", "nl", "sara", "ali")
    await becomes(stage, "sara", Role.SPONSOR)
    await becomes(stage, "ali", Role.ADMIN)
    found = await tasks_of(stage, await event_of(stage, "olga", phase=EventPhase.DRAFT))
    people = {(await member(stage, name)).id: name for name in ("olga", "sara", "ali")}
    whose = {code: (people.get(task.owner_id or 0), people.get(task.helper_id or 0)) for code, task in found.items()}
    assert whose["agree"] == ("olga", "sara")
    assert whose["install"] == ("ali", None)
    assert whose["rehearse"] == ("olga", "ali")
    assert whose["scan"] == whose["recruit"] == ("olga", None)


REMINDED = {
    "nl": ("Gepland voor donderdag 5 november 2026: Verstuur de aankondiging", "Dit was gepland voor donderdag"),
    "en": ("Planned for Thursday, 5 November 2026: Send save the date", "This was planned for Thursday"),
}
WAYS = {"nl": ["Gedaan", "Andere dag", "Later"], "en": ["Done", "Other day", "Later"]}


@languages
async def test_whose_it_is_hears_on_the_day_and_once_more(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    event = await event_of(stage, "olga")
    await only(stage, event, "save_the_date")
    await due(stage, event, "save_the_date", date(2026, 11, 5))
    await belongs(stage, event, "save_the_date", "noor")
    noor, (on_the_day, late) = stage.actors["noor"], REMINDED[language]
    await stage.time_passes(days=2)
    await calm(stage)
    assert on_the_day not in noor.screen
    await stage.time_passes(days=1)
    await noor.sees(on_the_day, WAYS[language])
    await stage.time_passes(days=7)
    await noor.sees(late, WAYS[language])
    await stage.time_passes(days=20)
    await calm(stage)
    assert (noor.screen.count(on_the_day), noor.screen.count(late)) == (1, 1)


@languages
async def test_what_is_done_is_not_reminded_of(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    event = await event_of(stage, "olga")
    await only(stage, event, "save_the_date")
    await due(stage, event, "save_the_date", date(2026, 11, 5))
    done = {"nl": "olga: bureau\nbot: Deze week [Gedaan]", "en": "olga: desk\nbot: This week [Done]"}[language]
    await stage.plays(done.replace("[", "[1. ") + "\nolga: [1. " + WAYS[language][0] + "]")
    await stage.time_passes(days=3)
    await calm(stage)
    assert REMINDED[language][0] not in stage.actors["olga"].screen


PEOPLE = {
    "nl": """
        olga: bureau
        bot: Learnathon van [Wie doet wat]
        olga: [Wie doet wat]
        bot: Wie doet wat ... Noor: één taak, nog 1 te doen. ... Olga: 2 taken, nog 2 te doen. ... Regieaandeel: 83%. \
Door eigen medewerkers 2, samen met iemand van buiten 1, van buiten 0. [Naar het bureau]
        noor: bureau
        bot: Een tafel op de dag ... 1 iedereen schrijft 3 minuten in stilte ... 5 wie is eigenaar
    """,
    "en": """
        olga: desk
        bot: Learnathon of [Who does what]
        olga: [Who does what]
        bot: Who does what ... Noor: one task, 1 to do. ... Olga: 2 tasks, 2 to do. ... Steering share: 83%. \
By own staff 2, together with somebody from outside 1, from outside 0. [To the desk]
        noor: desk
        bot: A table on the day ... 1 everyone writes 3 minutes in silence ... 5 who is owner
    """,
}


@languages
async def test_who_does_what_and_how_much_of_it_is_done_by_own_staff(
    stage: Stage, platform: str, language: str
) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await becomes(stage, "noor", Role.FACILITATOR)
    event = await three_due(stage)
    noor, olga = await member(stage, "noor"), await member(stage, "olga")
    async with stage.store.begin() as work:
        found = await work.members.get(noor.id)
        assert found is not None
        found.is_external = True
        for task in await work.tasks.of_event(event):
            if task.code == "recruit":
                task.owner_id, task.helper_id = noor.id, olga.id
            else:
                task.helper_id = None
    await stage.plays(PEOPLE[language])


async def test_two_learnathons_share_one_desk(stage: Stage, platform: str) -> None:
    await at_the_desk(stage, platform, "nl")
    last = await event_of(stage, "olga", weeks=-20, phase=EventPhase.FOLLOW_THROUGH)
    following = await event_of(stage, "olga", weeks=30, phase=EventPhase.DRAFT)
    for event, code in ((last, "second"), (following, "agree")):
        await only(stage, event, code)
        await due(stage, event, code, date(2026, 11, 3))
    await stage.plays("""
        olga: bureau
        bot: Learnathon van donderdag 18 juni 2026, 137 dagen geleden. Fase: vervolg. ... Learnathon van donderdag \
3 juni 2027, over 213 dagen. Fase: voorbereiding. ... 1. Tweede bijeenkomst ... 2. Spreek af waarom [Taak toevoegen]
        olga: [Taak toevoegen]
        olga fills in:
            title = Foto's uitzoeken
            day = 2026-11-04
        bot: Toegevoegd: Foto's uitzoeken
    """)
    assert "Foto's uitzoeken" in await tasks_of(stage, last)


KEPT = {
    "nl": "noor: /privacy\nbot: 2 taken voor een Learnathon",
    "en": "noor: /privacy\nbot: 2 tasks for a Learnathon",
}


@languages
async def test_privacy_names_the_tasks_that_are_kept(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    event = await event_of(stage, "olga")
    for code in ("call", "scan"):
        await belongs(stage, event, code, "noor")
    await stage.plays(KEPT[language])


TO_THE_ROUND = {
    "nl": """
        olga: /bureau
        bot: 1. Open de scan [1. Meer]
        olga: [1. Meer]
        bot: Open de scan [Gedaan] [Scanrondes] [Naar het bureau]
        olga: [Scanrondes]
        bot: Scanrondes ... Er is nog geen ronde geweest. [Nieuwe ronde]
    """,
    "en": """
        olga: /desk
        bot: 1. Open the scan [1. More]
        olga: [1. More]
        bot: Open the scan [Done] [Scan rounds] [To the desk]
        olga: [Scan rounds]
        bot: Scan rounds ... There has been none yet. [New round]
    """,
}


@languages
async def test_a_task_of_the_scan_leads_to_its_rounds(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    event = await event_of(stage, "olga")
    await only(stage, event, "scan", "merge")
    await due(stage, event, "scan", stage.clock().date())
    await due(stage, event, "merge", stage.clock().date())
    await stage.plays(TO_THE_ROUND[language])
