"""`learnathon members import`: a dry run first, and nobody becomes a member by it."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from adapters.sandbox.slack import SlackSandbox
from storage.models import Account, Expected, Member, MemberState, OutboxEntry
from storage.store import Store

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LIST = """\
naam;telegram;taal;afdeling;team
Noor de Vries;4242;nl;Zorg;Wijk 3
Bas Bakker;4343;en;zorg;
Bas Bakker;4343;;;
Emma;emma;;;
"""


async def expected(url):
    store = Store(url)
    async with store.read() as work:
        organisation = (await work.organisations.all())[0].id
        found = list(await work._session.scalars(select(Expected).order_by(Expected.external_id)))
        places = {made: names for names, made in (await work.departments.all(organisation)).items()}
        members = list(await work._session.scalars(select(Member)))
    await store.dispose()
    assert members == []
    return [(one.platform, one.external_id, one.name, one.language, places.get(one.department_id)) for one in found]


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(learnathon, tmp_path, sqlite_url):
    (tmp_path / "people.csv").write_text(LIST)
    code, out, _ = learnathon("members", "import", "people.csv", DATABASE__URL=sqlite_url)
    assert code == 0
    assert out.splitlines() == [
        "people.csv: 4 people",
        "  new           2",
        "  known         0",
        "  changed       0",
        "  doubled       1",
        "  refused       1",
        "line 4: the same account as line 3, which counts",
        "line 5: no Telegram id: it is a number, such as 4242; an @name can change hands",
        "Nothing has been changed. To do it, add --apply.",
    ]
    assert asyncio.run(expected(sqlite_url)) == []


def test_applied_they_are_expected_and_again_they_are_known(learnathon, tmp_path, sqlite_url):
    (tmp_path / "people.csv").write_text(LIST)
    code, out, _ = learnathon("members", "import", "people.csv", "--apply", "--invite", DATABASE__URL=sqlite_url)
    assert code == 0
    assert "Nobody has become a member" in out
    assert "On Telegram, share an invitation" in out
    assert asyncio.run(expected(sqlite_url)) == [
        ("telegram", "4242", "Noor de Vries", "nl", ("zorg", "wijk 3")),
        ("telegram", "4343", "Bas Bakker", "en", ("zorg", None)),
    ]
    assert "known         2" in learnathon("members", "import", "people.csv", DATABASE__URL=sqlite_url)[1]
    (tmp_path / "people.csv").write_text("telegram,department\n4242,Staf\n4343,\n")
    out = learnathon("members", "import", "people.csv", "--apply", DATABASE__URL=sqlite_url)[1]
    assert "changed       1" in out
    assert asyncio.run(expected(sqlite_url))[0] == ("telegram", "4242", "Noor de Vries", "nl", ("staf", None))


def test_ten_thousand_people_are_one_transaction(learnathon, tmp_path, sqlite_url):
    rows = [f"Collega {n};{n};nl;Afdeling {n % 40};Team {n % 200}" for n in range(1, 10_001)]
    (tmp_path / "people.csv").write_text("\n".join(["naam;telegram;taal;afdeling;team", *rows]))
    code, out, _ = learnathon("members", "import", "people.csv", "--apply", DATABASE__URL=sqlite_url)
    assert code == 0
    assert "new       10000" in out
    assert len(asyncio.run(expected(sqlite_url))) == 10_000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["people.csv"], "save the sheet as CSV"),
        (["nowhere.csv"], "cannot be read"),
        ([], "one of the two"),
        (["people.csv", "--from-slack", "C1"], "one of the two"),
        (["--from-slack", "C1"], "LEARNATHON_SLACK__BOT_TOKEN"),
        (["--from-slack", "#zorg"], "an id, not a name"),
        (["--from-slack", "@zorg"], "Copy group ID"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(learnathon, tmp_path, arguments, said):
    (tmp_path / "people.csv").write_bytes(b"PK\x03\x04")
    code, _, err = learnathon("members", "import", *arguments)
    assert code == 2
    assert said in err


@pytest.fixture
async def slack():
    async with SlackSandbox() as sandbox:
        sandbox.workspace.scopes.add("users:read.email")
        yield sandbox


def variables(slack, url):
    return {
        "SLACK__BOT_TOKEN": slack.bot_token,
        "SLACK__APP_TOKEN": slack.app_token,
        "SLACK__BASE_URL": slack.api_url,
        "DATABASE__URL": url,
    }


async def test_e_mail_addresses_lead_to_accounts_and_are_not_kept(learnathon, tmp_path, sqlite_url, slack):
    noor = slack.add_person("noor")
    noor.user.email = "Noor@Example.org"
    guest = slack.add_person("gast")
    guest.user.guest = True
    guest.user.email = "gast@example.org"
    rows = ["noor@example.org,", "gast@example.org,", "wie@example.org,", f",{noor.id}", ",U0NOBODY99"]
    (tmp_path / "people.csv").write_text("\n".join(["email,slack", *rows]))
    given = variables(slack, sqlite_url)
    code, out, _ = await asyncio.to_thread(learnathon, "members", "import", "people.csv", "--apply", **given)
    assert code == 0
    assert out.splitlines()[6:10] == [
        "line 3: a guest, who cannot join by themselves",
        "line 4: an e-mail address of nobody on Slack yet; import it again when they are there",
        "line 5: the same account as line 2, which counts",
        "line 6: a Slack id of nobody in this workspace",
    ]
    assert await expected(sqlite_url) == [("slack", noor.id, "", None, None)]
    slack.workspace.scopes.discard("users:read.email")
    out = (await asyncio.to_thread(learnathon, "members", "import", "people.csv", **given))[1]
    assert "give the app the scope users:read.email" in out


async def test_a_channels_people_are_expected_and_welcomed_once(learnathon, sqlite_url, slack):
    people = [slack.add_person(name) for name in ("noor", "bas", "gone")]
    people[2].user.deleted = True
    channel = slack.add_channel("zorg", people, private=True)
    slack.add_person("emma")
    given = variables(slack, sqlite_url)

    async def imports(*more):
        return await asyncio.to_thread(learnathon, "members", "import", "--from-slack", channel.id, *more, **given)

    code, out, _ = await imports()
    assert (code, f"{channel.id}: 2 people" in out) == (0, True)
    code, out, _ = await imports("--apply", "--invite")
    assert "2 get one welcome on Slack" in out
    assert "0 get one welcome" in (await imports("--apply", "--invite"))[1]
    store = Store(sqlite_url)
    async with store.read() as work:
        queued = list(await work._session.scalars(select(OutboxEntry)))
    await store.dispose()
    assert [json.loads(one.address) for one in queued] == [{"user": one.id} for one in people[:2]]
    assert all("Hoi" in one.payload and one.organisation_id is None for one in queued)
    slack.workspace.scopes -= {"groups:read", "channels:read"}
    code, _, err = await imports()
    assert (code, "channels:read and groups:read" in err) == (1, True)
    assert slack.bot_token not in err


async def test_a_user_groups_people_are_expected_without_guests_and_who_is_switched_off(learnathon, sqlite_url, slack):
    people = [slack.add_person(name) for name in ("noor", "bas", "gone", "gast")]
    people[2].user.deleted = people[3].user.guest = True
    group = slack.add_group("zorg", people)
    slack.add_person("emma")
    given = variables(slack, sqlite_url)

    async def imports(place):
        return await asyncio.to_thread(learnathon, "members", "import", "--from-slack", place, "--apply", **given)

    code, _, err = await imports(group.id)
    assert (code, "the scope usergroups:read" in err) == (1, True)
    slack.workspace.scopes.add("usergroups:read")
    code, out, _ = await imports(group.id)
    assert (code, out.splitlines()[:7]) == (
        0,
        [
            f"{group.id}: 3 people",
            "  new           2",
            "  known         0",
            "  changed       0",
            "  doubled       0",
            "  refused       1",
            "1 guest, who cannot join by themselves",
        ],
    )
    assert await expected(sqlite_url) == [("slack", one.id, "", "nl", None) for one in people[:2]]
    code, _, err = await imports("S0NOWHERE99")
    assert (code, "check the id of the user group" in err) == (1, True)
    slack.faults.error("usergroups.users.list", "plan_upgrade_required")
    assert "import the people of a channel" in (await imports(group.id))[2]


async def test_who_wrote_already_is_known_whatever_they_chose(learnathon, tmp_path, sqlite_url):
    store = Store(sqlite_url)
    async with store.begin() as work:
        organisation = await work.organisations.ensure(
            key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=NOW
        )
        member = await work.members.add(
            Member(
                organisation_id=organisation.id,
                name="Noor",
                language="nl",
                time_zone="Europe/Amsterdam",
                state=MemberState.DECLINED,
                state_since=NOW,
            )
        )
        await work.accounts.add(
            Account(
                organisation_id=organisation.id,
                member_id=member.id,
                platform="telegram",
                tenant="",
                external_id="4242",
                address="{}",
                created_at=NOW,
            )
        )
    await store.dispose()
    (tmp_path / "people.csv").write_text(LIST)
    out = (await asyncio.to_thread(learnathon, "members", "import", "people.csv", DATABASE__URL=sqlite_url))[1]
    assert "new           1" in out
    assert "known         1" in out
