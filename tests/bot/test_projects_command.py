"""`learnathon projects import`: a dry run first, and drafts that their owners complete."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from storage.models import Direction, GrantSource, ProjectState, Role
from storage.store import Store
from tests.storage.people import join

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LIST = """\
titel;eigenaar;sponsor;maat;eenheid;beginwaarde;streefwaarde;einddatum;leerdoel;kleur
Sneller antwoord;noor de vries;Sara;dagen tot een antwoord;dagen;12;8;2090-01-01;weten wat klanten vragen;rood
Stille standup;Bas;;;;;;;;
Kort;Bas;;;;;;;;
Goed idee;Wie;;;;;;;;
Groen dak;Bas;Bas;;;;;;;
Half doel;Bas;;dagen tot een antwoord;;12;;;;
Zonder weg;Bas;;dagen tot een antwoord;dagen;8;8;2090-01-01;;
Te laat;Bas;;dagen tot een antwoord;dagen;12;8;1-6-2020;;
"""


def near(text: str) -> str:
    """Give the list a due date that is to come, and not too far away."""
    return text.replace("2090", str(datetime.now(UTC).year + 2))


async def people(url: str) -> None:
    """Let three people take part, one of them a sponsor."""
    store = Store(url)
    async with store.begin() as work:
        organisation = (await work.organisations.all())[0]
        for name in ("Noor de Vries", "Bas", "Sara"):
            account = await join(work, organisation, name)
            member = await work.members.get(account.member_id)
            if name == "Sara":
                await work.roles.grant(member, Role.SPONSOR, now=NOW, source=GrantSource.SETTINGS)
    await store.dispose()


async def kept(url: str):
    store = Store(url)
    async with store.read() as work:
        organisation = (await work.organisations.all())[0]
        found = (await work.projects.all(organisation.id, 1, 50)).items
        goals = {one.number: [goal.text for goal in await work.projects.goals(one.id)] for one in found}
    await store.dispose()
    return {one.number: one for one in found}, goals


def test_a_dry_run_tells_what_would_happen_and_then_it_is_done(learnathon, tmp_path, sqlite_url):
    (tmp_path / "projects.csv").write_text(near(LIST))
    assert learnathon("projects", "import", "projects.csv", DATABASE__URL=sqlite_url)[0] == 0
    asyncio.run(people(sqlite_url))
    code, out, _ = learnathon("projects", "import", "projects.csv", DATABASE__URL=sqlite_url)
    assert code == 0
    assert out.splitlines() == [
        "projects.csv: 8 projects",
        "  new           2",
        "  known         0",
        "  refused       6",
        "line 4: That is a little short: at least 5 characters, this is 4.",
        "line 5: the owner: no member is called that",
        "line 6: the sponsor: they do not have that role; give it with /roles first",
        "line 7: A performance goal needs a measure, a target and a due date; one of them is missing.",
        "line 8: That is where you stand now. Choose a number other than the one you begin with.",
        'line 9: That day is over. Choose one that is to come, for example "8 days on 1 June".',
        "Columns that tell nothing here: kleur.",
        "Nothing has been changed. To do it, add --apply.",
    ]
    assert asyncio.run(kept(sqlite_url)) == ({}, {})
    out = learnathon("projects", "import", "projects.csv", "--apply", DATABASE__URL=sqlite_url)[1]
    assert "Done. Each owner is told" in out
    projects, goals = asyncio.run(kept(sqlite_url))
    first = projects[1]
    assert (first.state, first.metric, first.unit) == (ProjectState.DRAFT, "dagen tot een antwoord", "dagen")
    assert (first.baseline, first.target, first.direction) == (12.0, 8.0, Direction.DOWN)
    assert first.due_on == date(datetime.now(UTC).year + 2, 1, 1)
    assert first.sponsor.name == "Sara"
    assert goals == {1: ["weten wat klanten vragen"], 2: []}
    again = learnathon("projects", "import", "projects.csv", DATABASE__URL=sqlite_url)[1]
    assert "  known         2" in again


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel;maat\nA;B\n", "it should hold both"),
        ("titel;title;eigenaar\nA;B;C\n", "more than one column tells the same: title"),
        ("", "it should hold both"),
    ],
)
def test_what_is_no_list_of_projects_says_so(learnathon, tmp_path, sqlite_url, text, said):
    (tmp_path / "projects.csv").write_text(text)
    code, _, err = learnathon("projects", "import", "projects.csv", DATABASE__URL=sqlite_url)
    assert code == 2
    assert said in err


def test_a_file_that_is_not_there_is_told(learnathon, sqlite_url):
    code, _, err = learnathon("projects", "import", "nowhere.csv", DATABASE__URL=sqlite_url)
    assert (code, "cannot be read" in err) == (2, True)
