"""Results to print: a link to their page where there are pages, and else the same as one file."""

from datetime import timedelta
from html import unescape

import httpx
import pytest

from bot.settings.sections import Web
from storage.models import RoundState
from tests.stories.actors import Actor, OnSlack
from tests.stories.idea_scenes import desk, joined, phone
from tests.stories.looking import calm
from tests.stories.results_scenes import YEAR_BEFORE, with_results
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
LOOK = {"nl": "/scan resultaten", "en": "/scan results"}
PRINT = {"nl": "Om te printen", "en": "For print"}
OPEN = {"nl": "Open de pagina", "en": "Open the page"}
LINK = {"nl": "om te lezen en te printen", "en": "to read and to print"}
FILE = {"nl": "open het bestand in een browser", "en": "open the file in a browser"}
SAID = "Een uur op vrijdag met Truus"
TOLD = {
    "nl": (
        "De scan van oktober 2026",
        "46 van 61 (75%, goed)",
        "Zorg, Noord",
        "niet getoond",
        "Stelling voor stelling",
    ),
    "en": ("The scan of October 2026", "46 of 61 (75%, good)", "Zorg, Noord", "not shown", "Statement by statement"),
}


@pytest.mark.everywhere
@languages
async def test_everybody_gets_a_link_for_thirty_days(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["web"] = Web(port=0, public_url="https://learn.example.org")
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, YEAR_BEFORE)
    await with_results(stage)
    link = await link_of(stage, noor, language)
    answer = await opened(stage, link)
    assert answer.status_code == 200
    page = unescape(answer.text)
    assert all(told in page for told in TOLD[language]), page
    assert "2025" in page
    assert page.count("<svg ") == page.count("</desc>") == 5
    assert "set-cookie" not in answer.headers
    other = {"nl": "en", "en": "nl"}[language]
    assert f'<a href="{other}" lang="{other}"' in page
    assert TOLD[other][0] in (await opened(stage, f"{link.rpartition('/')[0]}/{other}")).text
    stage.clock.move(timedelta(days=29))
    assert (await opened(stage, link)).status_code == 200
    stage.clock.move(timedelta(days=2))
    assert (await opened(stage, link)).status_code == 404


@languages
async def test_without_pages_it_is_a_file(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage)
    await prints(stage, noor, language)
    await noor.sees(FILE[language], [])
    name, content = file_of(stage, noor)
    assert name == f"scan-2026-10-{language}.html"
    assert all(told in unescape(content) for told in TOLD[language])
    assert content.count("<svg ") == 4
    for elsewhere in ("<script", "<link rel=stylesheet", 'href="http', "<a ", "@import", "url("):
        assert elsewhere not in content


async def test_a_link_shows_only_what_is_published(stage: Stage) -> None:
    stage.settings_changes["web"] = Web(port=0, public_url="https://learn.example.org")
    await joined(stage, "noor", "slack", "nl")
    published = await with_results(stage, YEAR_BEFORE)
    computed = await with_results(stage, state=RoundState.COMPUTED)
    archived = await with_results(stage, state=RoundState.ARCHIVED)
    pages = stage.app.intake._house.pages
    found = {}
    for round_id in (published, computed, archived, archived + 1):
        link = pages.link_to_results(round_id, "nl", stage.clock())
        assert link is not None
        found[round_id] = (await opened(stage, link)).status_code
    assert found == {published: 200, computed: 404, archived: 200, archived + 1: 404}
    right = pages.link_to_results(published, "nl", stage.clock())
    assert right is not None
    for wrong in (right.replace("/nl", "/de"), right.replace(f"/{published}/", f"/{computed}/"), right[:-4] + "0/nl"):
        assert (await opened(stage, wrong)).status_code == 404


async def test_what_organisers_made_of_the_answers_is_on_the_page_and_no_answer(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram", "nl")
    round_id = await with_results(stage, words={"O1": [SAID] * 6})
    async with stage.store.begin() as work:
        round_ = await work.scans.of(1, round_id)
        assert round_ is not None
        round_.summaries = {"O1": {"nl": "Vooral tijd.\n<b>En rust.</b>", "en": "Time, above all."}}
    await prints(stage, noor, "nl")
    await noor.sees(FILE["nl"], [])
    _, content = file_of(stage, noor)
    assert "<p>Vooral tijd.</p>" in content
    assert "<p>&lt;b&gt;En rust.&lt;/b&gt;</p>" in content
    assert SAID not in content
    assert "Welk ene ding" not in content


async def prints(stage: Stage, someone: Actor, language: str) -> None:
    await someone.says(LOOK[language])
    await calm(stage)
    await someone.presses(PRINT[language])
    await calm(stage)


async def link_of(stage: Stage, someone: Actor, language: str) -> str:
    """Return the address that the button opens."""
    await prints(stage, someone, language)
    await someone.sees(LINK[language], [OPEN[language]])
    if isinstance(someone, OnSlack):
        buttons = [one for block in someone.person.dm[-1].raw.blocks for one in block.get("elements", [])]
        return str(next(one["url"] for one in buttons if "url" in one))
    toast = await phone(someone).press(OPEN[language])
    assert toast is not None
    return toast.url


async def opened(stage: Stage, link: str) -> httpx.Response:
    """Open an address at the bot's own web server, as the proxy before it does."""
    assert link.startswith("https://learn.example.org/")
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(link.replace("https://learn.example.org", stage.app.web_url))


def file_of(stage: Stage, someone: Actor) -> tuple[str, str]:
    """Return the name and the content of the newest file that somebody has."""
    if isinstance(someone, OnSlack):
        file = desk(someone).dm[-1].raw.files[0]
        name, content = file["name"], stage.slack.files.stored[file["id"]].content
    else:
        *_, sent = [one.media["document"] for one in phone(someone).private_chat.shown() if "document" in one.media]
        name, content = sent["file_name"], stage.telegram.files[sent["file_id"]].content
    assert content is not None
    return name, content.decode()
