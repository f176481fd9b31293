import datetime as dt

import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.platform import Verdict
from adapters.telegram.verdicts import NotSent, cannot_be_edited, is_unchanged, takes_no_picture, verdict


@pytest.mark.parametrize(
    ("error", "of_a_post", "of_an_edit"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Verdict.UNREACHABLE, Verdict.UNREACHABLE),
        (Forbidden("Forbidden: user is deactivated"), Verdict.UNREACHABLE, Verdict.UNREACHABLE),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Verdict.UNREACHABLE, Verdict.UNREACHABLE),
        (BadRequest("Bad Request: chat not found"), Verdict.UNREACHABLE, Verdict.UNREACHABLE),
        (BadRequest("Bad Request: message is too long"), Verdict.REFUSED, Verdict.REFUSED),
        (InvalidToken(), Verdict.CLOSED, Verdict.CLOSED),
        (TimedOut(), Verdict.UNCERTAIN, Verdict.LATER),
        (NetworkError("Bad Gateway (502)"), Verdict.UNCERTAIN, Verdict.LATER),
        (TelegramError("Invalid server response"), Verdict.UNCERTAIN, Verdict.LATER),
        (Conflict("Conflict: terminated"), Verdict.UNCERTAIN, Verdict.LATER),
        (NotSent("ClientConnectorError"), Verdict.LATER, Verdict.LATER),
    ],
)
def test_what_an_error_means(error, of_a_post, of_an_edit):
    assert verdict(error).verdict is of_a_post
    assert verdict(error, edit=True).verdict is of_an_edit


@pytest.mark.parametrize("as_timedelta", [True, False])
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_the_wait_may_come_as_a_number_or_as_a_timedelta(as_timedelta, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", str(as_timedelta).lower())
    error = RetryAfter(dt.timedelta(seconds=7))
    assert isinstance(error.retry_after, dt.timedelta) is as_timedelta
    found = verdict(error)
    assert (found.verdict, found.wait) == (Verdict.LATER, 7.0)


def test_too_many_requests_without_a_number_is_not_a_broken_line():
    found = verdict(NetworkError("Too Many Requests (429)"))
    assert (found.verdict, found.wait) == (Verdict.LATER, 1.0)


def test_edits_that_need_no_second_try():
    assert is_unchanged(BadRequest("Bad Request: message is not modified: specified new message content …"))
    assert cannot_be_edited(BadRequest("Bad Request: message to edit not found"))
    assert not cannot_be_edited(BadRequest("Bad Request: BUTTON_DATA_INVALID"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Image_process_failed", True),
        ("Photo_invalid_dimensions", True),
        ("not enough rights to send photos to the chat", True),
        ("CHAT_SEND_PHOTOS_FORBIDDEN", True),
        ("not enough rights to send text messages to the chat", False),
        ("message caption is too long", False),
    ],
)
def test_where_no_picture_is_taken_words_may_be(words, expected):
    assert takes_no_picture(BadRequest(f"Bad Request: {words}")) is expected
