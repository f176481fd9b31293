"""The terminal: a newcomer is a demo person on either platform, in either language, by plain lines of input."""

import asyncio
import os
import string
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.sandbox.terminal import Keyboard
from adapters.sandbox.terminal.words import WORDS
from tests.sandbox.terminal_support import Desk, new_desk

PROBLEM = "We praten elke ochtend veel te lang, voor iedereen."


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with new_desk(tmp_path) as sat_down_at:
        yield sat_down_at


async def test_the_first_screen_says_in_both_languages_what_to_do(desk):
    await desk.plays()
    first = desk.screens[0]
    assert "You are Noor, on Telegram" in first
    assert "Je bent Noor, op Telegram" in first
    assert "   1  Start" in first
    bots = "  Ik ben de Learnathon-bot", "  I am the Learnathon bot"  # in English until the Dutch one is there, too
    ours = [line for line in first.splitlines()[1:] if not line.startswith(bots)]
    assert max(map(len, ours)) < 81, "it fits a small terminal"


@pytest.mark.parametrize(
    ("who", "command", "thanks", "card"),
    [
        ("noor", "/idee Stille standup", "Dank je, je idee staat erin.", "Van Noor. Nieuw."),
        ("daniel", "/idea Stille standup", "Thank you, your idea is in.", "Van Daniel. Nieuw."),
    ],
)
async def test_on_telegram_somebody_joins_and_posts_an_idea(desk, who, command, thanks, card):
    await desk.plays(f":who {who}", "1", "1", "1", command, PROBLEM, "1", "1", "1", "1", ":pool")
    assert thanks in desk.screens[-2]
    assert "Stille standup" in desk.last
    assert card in desk.last


async def test_a_question_on_telegram_is_drawn_again_in_its_place(desk):
    await desk.plays("1", "1", "1", "/idee", "Kort", "Stille standup")
    asked, refused, accepted = desk.screens[-3:]
    assert "Vraag 1 van 5" in asked
    assert "Dat is nog wat kort: minstens 5 tekens, dit zijn er 4." in refused
    assert "Vraag 2 van 5" in accepted
    assert "Vraag 1 van 5" not in accepted


@pytest.mark.parametrize(
    ("who", "command", "refusal", "thanks"),
    [
        ("bas", "/idee", "Ik zie alleen tekens of emoji.", "Dank je, je idee staat erin."),
        ("emma", "/idea", "I only see signs or emoji.", "Thank you, your idea is in."),
    ],
)
async def test_on_slack_a_form_is_asked_field_by_field_and_errors_stand_under_the_field(
    desk, who, command, refusal, thanks
):
    answers = ("🙂🙂🙂🙂🙂🙂", PROBLEM, "En het duurt.", "", "2", "", "1", "1")
    await desk.plays(f":who {who}", command, *answers, "Stille standup", "", "", ":pool")
    wrong = next(screen for screen in desk.screens if refusal in screen)
    assert "2  Veranderen" not in wrong, "only the wrong field is asked again"
    assert any(thanks in screen for screen in desk.screens)
    assert "Stille standup (Veranderen)" in desk.last
    assert f"{PROBLEM}\n  En het duurt." in desk.last


async def test_the_next_page_of_a_form_has_buttons_of_its_own(desk):
    form = ("/idee Stille standup", "", PROBLEM, "", "1", "", "1", "")
    await desk.plays(":who bas", *form, "3", "", ":home")
    assert "1  Plaatsen    2  Aanpassen    3  Bewaar als concept    4  Annuleren" in desk.text
    assert "Stille standup\n  Concept" in desk.last
    assert "één concept om af te maken" in desk.last


async def test_a_form_keeps_what_was_filled_in_while_one_is_somebody_else(desk):
    await desk.plays(":who bas", "/idee Stille standup", "", PROBLEM, ":who noor", ":who bas", "", "")
    assert "Nu: Stille standup. Enter laat het zo." in desk.last


async def test_from_an_open_form_one_goes_nowhere_else_unnoticed(desk):
    await desk.plays(":who bas", "/idee", ":home", ":close", ":home")
    assert "Er staat een formulier open: :close sluit het" in desk.screens[-3]
    assert "De Learnathon van Zonnehof" in desk.last


async def test_what_the_bot_changed_is_marked_in_the_language_of_who_reads_it(desk):
    await desk.plays("1", "1", ":who daniel", "1", "1")
    dutch, english = desk.screens[2], desk.last
    assert "Learnathon (bewerkt)" in dutch
    assert "Learnathon (edited)" in english


async def test_a_form_can_be_closed_and_says_so_when_there_is_none(desk):
    await desk.plays(":who bas", "/idee", ":close", ":close")
    assert "Er staat geen formulier open." in desk.last


async def test_help_within_a_form_is_shown_above_it(desk):
    await desk.plays(":who emma", "/idea", ":help")
    assert ":close       closes the form that is open" in desk.last
    assert "What is your idea in one line?" in desk.last


async def test_within_a_form_help_is_there_also_while_it_is_asked_who_one_is(desk):
    await desk.plays(":who emma", "/idea", ":who", ":who", ":help")
    assert ":who" in desk.last
    assert "What is your idea in one line?" in desk.last


async def test_a_number_that_is_no_choice_is_asked_again(desk):
    form = ("/idea Quiet standup", "", PROBLEM, "", "9", "renew", "", "1")
    await desk.plays(":who emma", *form, "7", "1")
    assert "Choose a number from 1 to 3." in desk.text
    assert "Choose a number from 1 to 2." in desk.text
    assert "Quiet standup (Renew)" in desk.last


async def test_the_home_page_has_buttons_too_and_what_comes_of_them_is_shown(desk):
    await desk.plays(":who bas", ":home", "1")
    assert "De Learnathon van Zonnehof" in desk.screens[-2]
    assert "   1  Vertel meer" in desk.screens[-2]
    assert "Wat je kunt doen" in desk.last


@pytest.mark.parametrize("who", ["bas", "noor"])
async def test_of_several_ideas_the_button_of_the_right_one_is_pressed(desk, who):
    for title in ("Stille standup", "Minder mailen"):
        sanne = desk.on_slack("Sanne")
        await sanne.command(f"/idee {title}")
        await sanne.sees_modal()
        await sanne.fill(problem=PROBLEM, type="Verbeteren", role="Ik wil meedoen")
        await sanne.submit()
        await sanne.submit()
    join = ("/learnathon start", "1", "1") if who == "bas" else ("1", "1", "1")
    await desk.plays(f":who {who}", *join, "2", "2")
    listed, shown = desk.screens[-2:]
    assert listed.index("Minder mailen") < listed.index("Stille standup")
    assert "1. Stille standup (Verbeteren)" in shown


async def test_one_person_is_somebody_else_on_the_other_platform(desk):
    await desk.plays(":who", "2", "help", ":who sanne telegram", ":who 99", ":who", "piet")
    assert "3  Sanne: wijkverpleegkundige, Telegram, Nederlands" in desk.text
    slack, telegram, nobody, nobody_again = desk.screens[-4:]
    assert "Ik help met: ideeën" in slack
    assert "Sanne · Telegram" in telegram
    assert "   1  Start" in telegram
    assert "Er is niemand die 99 heet. Kies een nummer van 1 tot 11" in nobody
    assert "Er is niemand die piet heet" in nobody_again


async def test_what_cannot_be_done_is_said_and_nothing_is_sent(desk):
    await desk.plays("7", ":home", ":fly", ":pool", "3")
    assert "Er is geen knop 7; zie de nummers hierboven." in desk.text
    assert "Telegram heeft geen startscherm voor een bot; Slack wel." in desk.text
    assert "Ik ken :fly niet; :help laat zien wat er is." in desk.text
    assert "Er is hier geen knop om op te drukken." in desk.last
    assert desk.on_telegram("Noor").chat() == []


async def test_a_number_can_be_sent_as_text(desk):
    await desk.plays(":who bas", ":say 12345", ":say :help")
    said = [message.text for message in desk.on_slack("Bas").dm if message.author == "Bas"]
    assert said == ["12345", ":help"]


async def test_slack_itself_complains_of_a_command_it_does_not_know(desk):
    await desk.plays(":who emma", "/nonsense")
    assert "/nonsense is not a valid command." in desk.last


async def test_what_pops_up_at_a_press_is_shown(desk):
    await desk.plays("1", "/start", "1", "1", "5")
    assert "Fijn dat je meedoet" in desk.last
    assert "Die knop hoort bij iets wat al klaar is." in desk.last


async def test_what_people_wrote_is_no_markup_and_cannot_steer_the_terminal(desk):
    await desk.plays(":who bas", "[bold]Rood[/bold] :smile: \x1b[2J\x07")
    assert "[bold]Rood[/bold] :smile: \N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}" in desk.last
    assert "\x1b" not in desk.text


async def test_what_comes_in_while_nobody_types_is_shown_before_the_next_line(desk):
    running = asyncio.create_task(desk.run())
    noor = desk.on_telegram("Noor")
    await noor.start()
    await desk.shows("Hoi Noor")
    desk.type("1")
    desk.leave()
    await running
    assert "Wat je kunt doen" in desk.last


async def test_quitting_and_the_end_of_the_input_both_end_it(desk):
    await desk.plays("1", ":quit", "1")
    assert len(desk.on_telegram("Noor").chat()) == 2


async def test_lines_come_whole_however_they_are_cut():
    source, sink = os.pipe()
    keyboard = Keyboard(source)
    keyboard.start()
    for piece in ("één\r\ntw".encode()[:1], "één\r\ntw".encode()[1:], b"ee\n\nlaatste"):
        os.write(sink, piece)
    os.close(sink)
    assert [await keyboard.line() for _ in range(5)] == ["één", "twee", "", "laatste", None]
    assert await keyboard.line() is None


def test_both_languages_say_the_same_things():
    assert WORDS["en"].keys() == WORDS["nl"].keys()
    for key in WORDS["en"]:
        assert _names(WORDS["en"][key]) == _names(WORDS["nl"][key]), key


def _names(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
