"""Pages that open, change, refuse and end, in the simulated Slack with its three-second triggers."""

from dataclasses import replace

import pytest

from adapters.sandbox.slack import SlackPerson
from flows.chat import Acknowledgement, Changed, Command, Incoming, Pressed, Submitted

from .slack_desk import card, done_page, idea_page, office, parcel

MODES = ("socket", "http")
TITLE = "Je idee"


def opening(incoming: Incoming) -> Acknowledgement:
    act = incoming.act
    return Acknowledgement(opens=idea_page(act.rest if isinstance(act, Command) else None))


@pytest.mark.parametrize("mode", MODES)
async def test_a_command_opens_a_page_with_what_was_typed(mode):
    async with office(mode) as here:
        here.desk.answers = opening
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee Stille <standup>")
        page = await noor.sees_modal("Nieuw idee")
        assert page.field(TITLE).value == "Stille <standup>"
        assert not here.sandbox.violations
        assert not here.desk.unopened


async def test_the_page_opens_only_after_the_command_is_acknowledged():
    async with office(ack_within=0.5) as here:
        here.desk.answers = opening
        here.sandbox.faults.delay(0.3, "views.open")
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee")
        assert noor.modal is None
        await noor.sees_modal("Nieuw idee")


async def test_a_button_opens_a_page_too():
    async with office() as here:
        here.desk.answers = opening
        noor = here.sandbox.add_person("noor")
        await here.slack.deliver(parcel(f'{{"user":"{noor.id}"}}', card()))
        await noor.press("Ik doe mee")
        await noor.sees_modal("Nieuw idee")


async def filled(here, noor: SlackPerson) -> None:
    here.desk.answers = opening
    await noor.command("/idee")
    await noor.sees_modal("Nieuw idee")
    await noor.fill(title="Stille standup", days="12.5", start="2026-03-01")


@pytest.mark.parametrize("mode", MODES)
async def test_answers_come_in_and_the_page_goes(mode):
    async with office(mode) as here:
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement()
        assert await noor.submit() is None
        assert here.desk.acts[-1] == Submitted(
            "idea.new", {"title": "Stille standup", "kind": None, "days": "12.5", "start": "2026-03-01"}, "draft-1"
        )
        assert not here.sandbox.violations


@pytest.mark.parametrize("mode", MODES)
async def test_problems_stand_under_their_fields(mode):
    async with office(mode) as here:
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement(problems={"title": "Bestaat al.", "hidden": "Kies iets."})
        page = await noor.submit()
        assert page is not None
        assert page.field(TITLE).error == "Bestaat al."
        assert page.fields[-1].error == "Kies iets."
        assert not here.sandbox.violations


async def test_a_page_follows_a_page_and_a_new_page_has_a_new_key():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement(shows=idea_page(state="draft-2"))
        await noor.submit()
        here.desk.answers = lambda _: Acknowledgement(shows=done_page())
        page = await noor.submit()
        assert page is not None
        assert (page.title, page.submit) == ("Klaar", "")
        first, second = here.desk.came[-2:]
        assert first.key != second.key
        assert isinstance(second.act, Submitted)
        assert second.act.state == "draft-2"
        assert not here.sandbox.violations


async def test_a_choice_on_which_others_depend_changes_the_page():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement(shows=replace(idea_page(), title="Vernieuwen"))
        await noor.fill(kind="Vernieuwen")
        page = await noor.sees_modal("Vernieuwen")
        assert isinstance(here.desk.acts[-1], Changed)
        assert here.desk.acts[-1].answers["kind"] == "renew"
        assert page.field(TITLE).value == "Stille standup"


async def test_a_button_in_a_page_shows_the_next_one():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement(shows=done_page())
        await noor.press("Lees meer", view=True)
        await noor.sees_modal("Klaar")
        seen = {"title": "Stille standup", "kind": None, "days": "12.5", "start": "2026-03-01"}
        assert here.desk.acts[-1] == Pressed("privacy.more", (), None, "draft-1", answers=seen)


async def test_a_page_that_cannot_be_opened_is_told_to_the_bot():
    async with office() as here:
        here.desk.answers = opening
        here.sandbox.judge.tolerated.add("expired_trigger_id")
        here.sandbox.triggers.lifetime = -1
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee Stille standup")
        await here.desk.until(lambda: here.desk.unopened)
        assert here.desk.unopened == here.desk.came


@pytest.mark.parametrize("cut", ["cut_before", "cut_after"])
async def test_a_cut_line_is_tried_once_more_while_the_trigger_lives(cut):
    async with office() as here:
        here.desk.answers = opening
        here.sandbox.judge.tolerated.add("exchanged_trigger_id")
        getattr(here.sandbox.faults, cut)("views.open")
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee")
        await noor.sees_modal("Nieuw idee")
        await here.slack.stop()
        assert not here.desk.unopened


async def test_a_line_that_stays_cut_is_told_to_the_bot():
    async with office() as here:
        here.desk.answers = opening
        here.sandbox.faults.cut_before("views.open", times=None)
        noor = here.sandbox.add_person("noor")
        await noor.command("/idee")
        await here.desk.until(lambda: here.desk.unopened)
        assert noor.modal is None


async def test_a_page_closed_meanwhile_is_left_alone():
    async with office() as here:
        here.sandbox.judge.tolerated.add("not_found")
        noor = here.sandbox.add_person("noor")
        await filled(here, noor)
        here.desk.answers = lambda _: Acknowledgement(shows=done_page())
        here.sandbox.faults.delay(0.2, "views.update")
        await noor.press("Lees meer", view=True)
        await noor.close_modal()
        await here.slack.stop()
        assert noor.modal is None
