"""Finding ideas by their words, and by what they are."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from storage.migrations.runner import downgrade, upgrade
from storage.models import Department, IdeaState, IdeaType, Placement
from storage.repositories import Sought
from storage.searchwords import LONGEST_WORD, search_words, telling_words, weights_of
from tests.storage.people import NOW, idea_of, settle


@pytest.mark.parametrize(
    "family",
    [
        "vergadering vergaderingen vergaderen Vergadering's",
        "collega collega's collega\u2019s",
        "foto foto's",
        "plan plannen planning planned",
        "kantoor kantoren",
        "week weken",
        "ideeën IDEEEN idee",
        "meeting meetings meet",
        "proces processen process processes",
        "rooster roosters roosteren",
    ],
)
def test_forms_of_one_word_are_found_by_each_other(family):
    first, *others = [search_words(word)[0] for word in family.split()]
    assert {word for word in others if word.startswith(first) or first.startswith(word)} == set(others)


@pytest.mark.parametrize(("one", "other"), [("huis", "huid"), ("reis", "rein"), ("team", "tema"), ("lunch", "lucht")])
def test_other_words_stay_other_words(one, other):
    assert search_words(one) != search_words(other)


def test_words_that_say_nothing_are_left_out_in_both_languages():
    assert list(telling_words("De vergadering is er voor iedereen, and the coffee is for all")) == [
        "vergadering",
        "coffee",
    ]


@pytest.mark.parametrize("text", ["collega's", "collega\u2019s", "zo'n collega", "we'll collega'"])
def test_what_stands_after_an_apostrophe_is_no_word(text):
    assert search_words(text) == ["collega"]


def test_a_word_counts_more_in_the_title():
    assert weights_of("Koffie bij de lift", "De lift is vaak stuk.", None) == {"koffi": 3, "lift": 3, "stuk": 1}


@given(st.text())
def test_whatever_is_typed_gives_words_that_can_be_kept(typed):
    words = search_words(typed)
    assert len(words) == len(set(words))
    assert all(0 < len(word) <= LONGEST_WORD and "." not in word and "|" not in word for word in words)


async def titles(store, organisation_id, words="", page=1, **sought):
    async with store.read() as work:
        wanted = Sought(words=search_words(words), **sought)
        found = await work.ideas.pool(organisation_id, page, 3, wanted)
        assert found.total == await work.ideas.count(organisation_id, wanted)
        return [idea.title for idea in found.items]


async def test_the_best_come_first_and_then_the_newest(store):
    noor, *_ = await settle(store, "Noor")
    other, *_ = await settle(store, "Kim", key="globex")
    async with store.begin() as work:
        for title, problem in (
            ("Stil beginnen", "De vergadering begint te laat."),
            ("Vergaderzaal boeken", "Er is nooit een zaal vrij."),
            ("Vergaderen zonder stoelen", "Het duurt te lang."),
            ("Staand overleg", "Elke vergadering duurt te lang."),
            ("Lunch buiten", "We zitten altijd binnen."),
        ):
            idea = idea_of(noor, title)
            idea.problem = problem
            await work.ideas.add(idea)
        await work.ideas.add(idea_of(noor, "Vergaderen als concept", IdeaState.DRAFT))
        await work.ideas.add(idea_of(other, "Vergaderen elders"))
    mine = noor.organisation_id
    assert await titles(store, mine, "vergaderingen") == [
        "Vergaderen zonder stoelen",
        "Vergaderzaal boeken",
        "Staand overleg",
    ]
    assert await titles(store, mine, "vergaderingen", page=2) == ["Stil beginnen"]
    assert await titles(store, mine, "vergad lang") == ["Vergaderen zonder stoelen", "Staand overleg"]
    assert await titles(store, mine, "LÁNG") == ["Staand overleg", "Vergaderen zonder stoelen"]
    assert await titles(store, mine, "fiets") == []
    assert await titles(store, mine, "vergaderen fiets") == []


async def test_a_word_of_two_letters_is_not_the_beginning_of_others(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        for title in ("HR om de hoek", "Hrm op orde", "Samen met IT"):
            await work.ideas.add(idea_of(noor, title))
    assert await titles(store, noor.organisation_id, "hr") == ["HR om de hoek"]
    assert await titles(store, noor.organisation_id, "samen IT") == ["Samen met IT"]
    assert await titles(store, noor.organisation_id, "sa") == []


async def test_a_page_of_what_is_found_beyond_the_end_is_the_last(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        for title in ("Koffie", "Koffie twee", "Koffie drie", "Koffie vier"):
            await work.ideas.add(idea_of(noor, title))
    assert await titles(store, noor.organisation_id, "koffie", page=9) == ["Koffie"]
    assert await titles(store, noor.organisation_id, "thee", page=9) == []


async def test_an_idea_is_found_by_the_words_it_has_now(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Koffie"))
    async with store.begin() as work:
        idea = await work.ideas.of(noor.organisation_id, idea.id)
        idea.title = "Thee"
        await work.ideas.add(idea)
    assert await titles(store, noor.organisation_id, "thee") == ["Thee"]
    assert await titles(store, noor.organisation_id, "koffie") == []


async def test_a_draft_is_found_once_it_is_sent_in(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        draft = await work.ideas.add(idea_of(noor, "Koffie", IdeaState.DRAFT))
    assert await titles(store, noor.organisation_id, "koffie") == []
    async with store.begin() as work:
        draft = await work.ideas.draft(noor.member_id, draft.id)
        draft.state = IdeaState.SUBMITTED
        await work.ideas.add(draft)
    assert await titles(store, noor.organisation_id, "koffie") == ["Koffie"]


async def test_the_pool_is_narrowed_by_what_ideas_are(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    own = noor.organisation_id
    async with store.begin() as work:
        company = [Department(organisation_id=own, name=name) for name in ("Zorg", "ICT")]
        work._session.add_all(company)
        await work.flush()
        team = Department(organisation_id=own, name="Wijkteam", parent_id=company[0].id)
        work._session.add(team)
        await work.flush()
        for member, where in ((noor, company[0]), (sam, team), (kim, company[1])):
            work._session.add(Placement(member_id=member.member_id, department_id=where.id, organisation_id=own))
        for owner, title, state, kind in (
            (noor, "Van Noor", IdeaState.SUBMITTED, IdeaType.IMPROVE),
            (sam, "Van Sam", IdeaState.PARKED, IdeaType.RENEW),
            (kim, "Van Kim", IdeaState.ADOPTED, IdeaType.IMPROVE),
        ):
            idea = idea_of(owner, title, state)
            idea.idea_type, idea.submitted_at = kind, NOW
            await work.ideas.add(idea)
    everything = tuple(state for state in IdeaState if state is not IdeaState.DRAFT)
    assert await titles(store, own) == ["Van Kim", "Van Noor"]
    assert await titles(store, own, states=everything) == ["Van Kim", "Van Sam", "Van Noor"]
    assert await titles(store, own, states=everything, kind=IdeaType.RENEW) == ["Van Sam"]
    assert await titles(store, own, states=[IdeaState.ADOPTED]) == ["Van Kim"]
    assert await titles(store, own, states=everything, owner_id=sam.member_id) == ["Van Sam"]
    assert await titles(store, own, states=everything, near=noor.member_id) == ["Van Sam", "Van Noor"]
    assert await titles(store, own, states=everything, near=sam.member_id, kind=IdeaType.IMPROVE) == ["Van Noor"]
    assert await titles(store, own, near=0) == []
    assert await titles(store, own, since=NOW) == ["Van Kim", "Van Noor"]
    assert await titles(store, own, since=NOW + timedelta(seconds=1)) == []


async def test_ideas_from_before_there_was_searching_are_found(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        await work.ideas.add(idea_of(noor, "Koffie"))
        await work.ideas.add(idea_of(noor, "Thee", IdeaState.DRAFT))
    async with store._engines.writer.begin() as connection:
        await connection.run_sync(downgrade, "0001")
        await connection.execute(text("UPDATE idea SET problem = '...' WHERE number = 1"))
        await connection.run_sync(upgrade)
    assert await titles(store, noor.organisation_id, "koffie") == ["Koffie"]
    assert await titles(store, noor.organisation_id, "thee") == []
