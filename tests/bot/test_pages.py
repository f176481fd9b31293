"""Pages for people: the open questions of a scan, answered once, in either language, without a name or a trace."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.applications import Starlette

from adapters.web import web_routes
from bot.pages import OwnPages
from flows.everything import build_house
from flows.policy import Policy
from flows.scan.questionnaire import OpenQuestion, Questionnaire
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.tags import About
from flows.scan.wording import keep_words
from storage.models import Organisation, RoundState, ScanRound
from storage.store import Store
from tests.bot.support import CANARY, NOW, SetClock

HOSTILE = '<script>alert("x")</script>\u202e\u200f\u0645\u0631\u062d\u0628\u0627 🦜 {{ 7*7 }}'


class Visitor:
    """Somebody with a browser, and the installation behind it."""

    def __init__(self, store: Store) -> None:
        self.store, self.clock = store, SetClock()
        self.house = build_house(Policy(), None, scan_key=lambda: b"a key", pages_at="https://learn.example.org/")
        self.app = Starlette(routes=web_routes(OwnPages(store, self.house, "acme", self.clock)))
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="https://learn.example.org")
        self.round_id = 0

    async def opened(self, questionnaire: Questionnaire | None = None, name: str = "Acme") -> None:
        """Open a round of the scan."""
        async with self.store.begin() as work:
            facts = {"key": "acme", "language": "nl", "time_zone": "Europe/Amsterdam", "created_at": NOW}
            organisation = await work.organisations.add(Organisation(name=name, **facts))
            new = ScanRound(organisation_id=organisation.id, state=RoundState.OPEN, state_since=NOW, created_at=NOW)
            new.questionnaire = raw_of(questionnaire or default_questionnaire())
            new.closes_at = NOW + timedelta(days=7)
            self.round_id = (await work.scans.add(new)).id

    def link(self, language: str = "nl", member: int = 7) -> str:
        link = self.house.pages.link_to_words(self.round_id, member, language)
        assert link is not None
        return urlsplit(link).path

    async def sees(self, path: str) -> str:
        return unescape((await self.client.get(path)).text)

    async def sends(self, path: str, **typed: str) -> httpx.Response:
        return await self.client.post(path, data=typed)

    async def kept(self) -> dict[str, list[str]]:
        async with self.store.read() as work:
            return {one: await work.scans.words(self.round_id, one) for one in ("O1", "O2")}


@pytest.fixture
async def visitor(database_url: str) -> AsyncIterator[Visitor]:
    store = Store(database_url)
    yield Visitor(store)
    await store.dispose()


SAID = {
    "nl": ("namen of details", "Versturen", "Dank je wel", "Al verstuurd", "gesloten", "In English"),
    "en": ("names or details", "Send", "Thank you", "Sent before", "closed", "In het Nederlands"),
}


@pytest.mark.parametrize("language", SAID)
async def test_the_open_questions_are_answered_once(visitor: Visitor, language: str) -> None:
    await visitor.opened()
    warned, send, thanks, before, _, other = SAID[language]
    path = visitor.link(language)
    page = await visitor.sees(path)
    for question in default_questionnaire().open_questions:
        assert question.text[language] in page
    assert all(said in page for said in (warned, send, other, "Acme", f'<html lang="{language}">'))
    answer = await visitor.sends(path, O1="Meer tijd\r\n\r\nen rust", O2="Minder haast")
    assert answer.status_code == 200
    assert thanks in answer.text
    assert await visitor.kept() == {"O1": ["Meer tijd\n\nen rust"], "O2": ["Minder haast"]}
    assert before in await visitor.sees(path)
    again = await visitor.sends(path, O1="Nog meer tijd", O2="Nog minder haast")
    assert before in again.text
    assert await visitor.kept() == {"O1": ["Meer tijd\n\nen rust"], "O2": ["Minder haast"]}


async def test_one_question_may_stay_empty_and_be_answered_later_here_or_in_chat(visitor: Visitor) -> None:
    await visitor.opened()
    path, (first, second) = visitor.link(), default_questionnaire().open_questions
    answer = await visitor.sends(path, O1="", O2="Minder haast")
    assert "Beantwoord de andere vraag" in answer.text
    page = await visitor.sees(path)
    assert first.text["nl"] in page
    assert second.text["nl"] not in page
    tags = visitor.house.tags
    async with visitor.store.begin() as work:
        round_ = await work.scans.of(1, visitor.round_id)
        assert round_ is not None
        assert await keep_words(work, tags, round_, "O1", tags.of(round_.id, 7, About.WORDS), "In de chat")
    assert "Al verstuurd" in await visitor.sees(path)
    assert await visitor.kept() == {"O1": ["In de chat"], "O2": ["Minder haast"]}


async def test_another_language_keeps_what_was_typed_and_sends_nothing(visitor: Visitor) -> None:
    await visitor.opened()
    path = visitor.link("nl")
    page = await visitor.sees(path)
    assert '<button form="asking" formaction="en" name="only-looking" value="yes" lang="en">In English' in page
    answer = await visitor.client.post(visitor.link("en"), data={"O1": f"\n{HOSTILE}", "O2": "", "only-looking": "yes"})
    assert answer.status_code == 200
    assert "Send" in answer.text
    assert "<script>alert" not in answer.text
    assert f"\n\n{HOSTILE}</textarea>" in unescape(answer.text)
    assert await visitor.kept() == {"O1": [], "O2": []}


async def test_nothing_written_and_too_much_written(visitor: Visitor) -> None:
    await visitor.opened()
    path = visitor.link()
    answer = await visitor.sends(path, O1=" \n ", O2="")
    assert answer.status_code == 422
    assert "Er staat nog niets" in answer.text
    answer = await visitor.sends(path, O1="Dit is goed", O2="a" * 1001)
    assert "hooguit 1.000 tekens" in answer.text
    assert "Dit is goed</textarea>" in answer.text
    assert "a" * 1001 in answer.text
    assert (await visitor.sends(path, O1="a" * 200_000)).status_code == 413
    assert await visitor.kept() == {"O1": [], "O2": []}


@pytest.mark.parametrize("language", SAID)
async def test_a_round_that_is_closed_takes_nothing(visitor: Visitor, language: str) -> None:
    await visitor.opened()
    path = visitor.link(language)
    visitor.clock.move(timedelta(days=7))
    for answer in (await visitor.client.get(path), await visitor.sends(path, O1="Te laat")):
        assert answer.status_code == 410
        assert SAID[language][4] in answer.text
    visitor.clock.move(timedelta(days=-7))
    async with visitor.store.begin() as work:
        round_ = await work.scans.of(1, visitor.round_id)
        assert round_ is not None
        round_.state = RoundState.CLOSED
    assert (await visitor.sends(path, O1="Te laat")).status_code == 410
    assert await visitor.kept() == {"O1": [], "O2": []}


async def test_an_address_that_we_did_not_make_opens_nothing(visitor: Visitor) -> None:
    await visitor.opened()
    right = visitor.link()
    _, kind, number, signed, language = right.split("/")
    wrong = [
        f"/{kind}/{int(number) + 1}/{signed}/{language}",
        f"/{kind}/0{number}/{signed}/{language}",
        f"/{kind}/{'9' * 6000}/{signed}/{language}",
        f"/{kind}/{number}/{'0' * 64}{signed[64:]}/{language}",
        f"/{kind}/{number}/{signed[:-1]}/{language}",
        f"/{kind}/{number}/{signed}0/{language}",
        f"/{kind}/%D9%A1/{signed}/{language}",
        f"/{kind}/{number}/%F0%9F%A6%9C/{language}",
        f"/{kind}/{number}/{signed}/de",
        f"/{kind}/{number}/{signed}",
        f"/{kind}/",
        f"/{kind}/{number}/%00/{language}",
    ]
    for path in wrong:
        for answer in (await visitor.client.get(path), await visitor.sends(path, O1="Hallo")):
            assert answer.status_code in {404, 405}, path
    spoken = await visitor.client.get(wrong[0], headers={"accept-language": "en-GB,en;q=0.9,nl;q=0.8"})
    assert "Nothing here" in spoken.text
    assert await visitor.kept() == {"O1": [], "O2": []}


async def test_a_link_leads_to_nobody(visitor: Visitor) -> None:
    await visitor.opened()
    links = {visitor.link("nl", member) for member in range(1, 40)}
    assert len(links) == 39
    assert visitor.link("nl", 7) == visitor.link("nl", 7)
    path = visitor.link()
    await visitor.sends(path, O1="Meer tijd")
    async with visitor.store.read() as work:
        assert not await work.scans.marked([path.split("/")[3][:64]]), "what is in the address is not what is kept"


async def test_a_page_stays_between_its_reader_and_us(visitor: Visitor) -> None:
    await visitor.opened()
    for path in (visitor.link(), "/words/nothing"):
        answer = await visitor.client.get(path)
        headers = answer.headers
        assert "set-cookie" not in headers
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-robots-tag"].startswith("noindex")
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
        assert "unsafe" not in policy
        assert not re.search(r"https?://|@import|url\(", answer.text)


async def test_what_people_wrote_is_shown_to_the_letter(visitor: Visitor) -> None:
    asked = OpenQuestion("O1", {"nl": HOSTILE, "en": HOSTILE})
    themes = default_questionnaire().themes
    await visitor.opened(Questionnaire("own", themes, (asked,)), name=HOSTILE)
    page = (await visitor.client.get(visitor.link())).text
    assert page.count("<script>") == 1
    assert unescape(page).count(HOSTILE) == 2


async def test_an_error_tells_nobody_what_was_written(
    visitor: Visitor, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await visitor.opened()
    path = visitor.link()

    async def fails(*given: object) -> None:
        raise ValueError(f"{given} {CANARY}")

    monkeypatch.setattr("bot.pages.take", fails)
    answer = await visitor.sends(path, O1=CANARY)
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    logged = capsys.readouterr().out
    assert "page_failed" in logged
    for secret in (CANARY, path, path.split("/")[3]):
        assert secret not in logged
        assert secret not in answer.text


async def test_without_an_address_or_a_key_there_is_no_link() -> None:
    for given in ({"pages_at": "https://learn.example.org"}, {"scan_key": lambda: b"a key"}):
        house = build_house(Policy(), None, **given)
        assert house.pages.link_to_words(1, 2, "nl") is None


async def test_who_closes_the_page_while_it_is_sent_in_is_no_error(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    await visitor.opened()
    path, answered = visitor.link(), []

    async def leaves() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def hears(message: object) -> None:
        answered.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "headers": [],
        "query_string": b"",
    }
    await visitor.app(scope, leaves, hears)
    assert answered == []
    assert "page_failed" not in capsys.readouterr().out
    assert await visitor.kept() == {"O1": [], "O2": []}
