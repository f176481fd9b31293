"""The way out: posts, edits, home pages, and what each failure means for the outbox."""

import json
import logging
from datetime import timedelta

import pytest

from adapters.platform import DeliveryError, Verdict
from adapters.sandbox.slack import SlackPerson

from .slack_desk import card, message, now, office, parcel

NASTY = "<!channel> *vet* <@U1> @here https://x.nl :tada:"


def to(person: SlackPerson) -> str:
    return f'{{"user":"{person.id}"}}'


async def test_a_message_arrives_to_the_letter_with_its_buttons():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), card(NASTY)))
        (seen,) = noor.dm
        assert (seen.text, seen.mentions, seen.links) == (NASTY, (), ())
        assert seen.buttons == ("Ik doe mee", "Nee")
        assert not here.sandbox.violations


async def test_a_card_in_a_channel_is_edited_in_its_place():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        pool = here.sandbox.add_channel("vijver", [noor])
        address = json.dumps({"channel": pool.id})
        receipt = await here.slack.deliver(parcel(address, card("eerst")))
        again = await here.slack.deliver(parcel(address, card("later"), 2, receipt=receipt))
        assert receipt == again
        assert [seen.text for seen in noor.messages(pool)] == ["later"]


async def test_a_card_that_was_deleted_is_posted_anew():
    async with office() as here:
        here.sandbox.judge.tolerated.add("message_not_found")
        noor = here.sandbox.add_person("noor")
        receipt = await here.slack.deliver(parcel(to(noor), card("eerst")))
        here.sandbox.workspace.remove(noor.dm[0].raw)
        again = await here.slack.deliver(parcel(to(noor), card("later"), 2, receipt=receipt))
        assert again != receipt
        assert [seen.text for seen in noor.dm] == ["later"]


async def test_a_private_chat_need_not_be_opened_first_which_slack_allows_far_less_often():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        for number in range(3):
            await here.slack.deliver(parcel(to(noor), message("hoi"), number))
        assert [call.method for call in here.sandbox.calls].count("conversations.open") == 0
        assert len(noor.dm) == 3


async def test_a_home_page_is_shown():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        receipt = await here.slack.deliver(parcel(to(noor), card("Mijn ideeën"), kind="home"))
        assert noor.home is not None
        assert receipt == noor.home.id
        assert noor.home.text == "Mijn ideeën"


async def verdict(here, noor: SlackPerson, **more: object) -> tuple[str, Verdict, float | None]:
    with pytest.raises(DeliveryError) as error:
        await here.slack.deliver(parcel(to(noor), card("Een geheim"), **more))
    assert "geheim" not in str(error.value)
    return str(error.value), error.value.verdict, error.value.wait


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (("ratelimit", {"retry_after": 7}), ("ratelimited", Verdict.LATER, 7.0)),
        (("server_error", {}), ("http_500", Verdict.UNCERTAIN, None)),
        (("cut_before", {}), ("ServerDisconnectedError", Verdict.UNCERTAIN, None)),
        (("cut_after", {}), ("ServerDisconnectedError", Verdict.UNCERTAIN, None)),
        (("error", {"error": "internal_error"}), ("internal_error", Verdict.UNCERTAIN, None)),
        (("error", {"error": "fatal_error"}), ("fatal_error", Verdict.UNCERTAIN, None)),
        (("error", {"error": "not_in_channel"}), ("not_in_channel", Verdict.UNREACHABLE, None)),
        (("error", {"error": "is_archived"}), ("is_archived", Verdict.UNREACHABLE, None)),
        (("error", {"error": "restricted_action_read_only_channel"}), (None, Verdict.UNREACHABLE, None)),
        (("error", {"error": "invalid_blocks"}), ("invalid_blocks", Verdict.REFUSED, None)),
        (("error", {"error": "something_new"}), ("something_new", Verdict.REFUSED, None)),
        (("error", {"error": "token_revoked"}), ("token_revoked", Verdict.CLOSED, None)),
        (("error", {"error": "missing_scope"}), ("missing_scope", Verdict.CLOSED, None)),
    ],
)
async def test_a_failed_post_has_a_verdict(fault, expected):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        name, how = fault
        getattr(here.sandbox.faults, name)("chat.postMessage", **how)
        found = await verdict(here, noor)
        assert found[1:] == expected[1:]
        assert found[0] == (expected[0] or found[0])


async def test_what_can_be_repeated_is_never_uncertain():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        receipt = await here.slack.deliver(parcel(to(noor), card()))
        for method, more in (("chat.update", {"receipt": receipt}), ("views.publish", {"kind": "home"})):
            for fault in ("server_error", "cut_after", "cut_before"):
                getattr(here.sandbox.faults, fault)(method)
                assert (await verdict(here, noor, **more))[1] is Verdict.LATER


async def test_somebody_who_left_cannot_be_reached():
    async with office() as here:
        here.sandbox.judge.tolerated.add("channel_not_found")
        sam = here.sandbox.add_person("sam")
        await sam.changes(deleted=True)
        assert (await verdict(here, sam))[:2] == ("channel_not_found", Verdict.UNREACHABLE)


async def test_nothing_is_sent_while_slack_is_away():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.slack._client.base_url = "http://127.0.0.1:1/api/"
        assert (await verdict(here, noor))[1] is Verdict.LATER


async def test_the_client_never_repeats_by_itself():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        assert here.slack._client.retry_handlers == []
        here.sandbox.faults.cut_after("chat.postMessage")
        await verdict(here, noor)
        assert len(noor.dm) == 1


async def test_after_a_cut_line_the_message_is_found_by_its_mark():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        for number in range(3):
            await here.slack.deliver(parcel(to(noor), message("hoi"), number))
        tried = now()
        here.sandbox.faults.cut_after("chat.postMessage")
        await verdict(here, noor, entry=41)
        here.sandbox.faults.cut_before("chat.postMessage")
        await verdict(here, noor, entry=42)
        found = await here.slack.read_back(parcel(to(noor), card(), 41, first_tried_at=tried))
        assert json.loads(found or "")["ts"] == noor.dm[-1].ts
        assert await here.slack.read_back(parcel(to(noor), card(), 42, first_tried_at=tried)) is None
        later = tried + timedelta(hours=1)
        assert await here.slack.read_back(parcel(to(noor), card(), 41, first_tried_at=later)) is None
        assert not here.sandbox.violations


async def test_reading_back_goes_on_to_older_pages():
    async with office(limits="off") as here:
        noor = here.sandbox.add_person("noor")
        tried = now()
        receipt = await here.slack.deliver(parcel(to(noor), message("dit"), 7))
        for number in range(250):
            await noor.write(f"regel {number}")
        assert await here.slack.read_back(parcel(to(noor), card(), 7, first_tried_at=tried)) == receipt


@pytest.mark.parametrize("fault", ["server_error", "ratelimit", "cut_before"])
async def test_where_slack_cannot_tell_now_it_is_asked_again(fault):
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        getattr(here.sandbox.faults, fault)("conversations.history", times=None)
        with pytest.raises(DeliveryError) as error:
            await here.slack.read_back(parcel(to(noor), card()))
        assert error.value.verdict is Verdict.LATER


async def test_no_words_and_no_token_get_into_a_log(caplog):
    caplog.set_level(logging.DEBUG)
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(to(noor), message("Een geheim idee")))
        here.sandbox.faults.server_error("chat.postMessage")
        await verdict(here, noor)
    ours = [record for record in caplog.records if record.name.startswith(("adapters.slack", "slack", "learnathon"))]
    logged = "\n".join(str(record.__dict__) for record in ours)
    assert "geheim" not in logged
    assert here.sandbox.bot_token not in logged


async def test_what_is_said_under_a_card_stands_in_its_thread_and_is_found_there_again():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        pool = here.sandbox.add_channel("vijver", [noor])
        address = json.dumps({"channel": pool.id})
        receipt = await here.slack.deliver(parcel(address, card("kaart")))
        under = parcel(address, message("reactie"), 2, under=receipt)
        said = await here.slack.deliver(under)
        assert noor.messages(pool)[-1].thread_ts == json.loads(receipt)["ts"]
        assert await here.slack.read_back(under) == said
        assert await here.slack.read_back(parcel(address, message("reactie"), 3, under=receipt)) is None
