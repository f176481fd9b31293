"""Answers to open questions: wherever they are written, one of each person for each question."""

from flows.scan.tags import About, Tags
from flows.scan.wording import keep_words, written
from storage.models import RoundState, ScanRound
from storage.store import Store
from tests.storage.people import NOW, found
from tests.storage.test_scans import KEY

TAGS = Tags(lambda: KEY)


async def opened(store: Store) -> ScanRound:
    async with store.begin() as work:
        organisation = await found(work)
        new = ScanRound(organisation_id=organisation.id, state=RoundState.OPEN, state_since=NOW, created_at=NOW)
        return await work.scans.add(new)


async def test_each_open_question_is_answered_once_by_each_person(database_url: str) -> None:
    store = Store(database_url)
    round_ = await opened(store)
    noor, bas = (TAGS.of(round_.id, member, About.WORDS) for member in (1, 2))

    async def writes(question: str, tag: str, text: str) -> bool:
        async with store.begin() as work:
            return await keep_words(work, TAGS, round_, question, tag, text)

    assert await writes("O1", noor, "  Meer tijd\n")
    assert not await writes("O1", noor, "Nog meer tijd")
    assert await writes("O1", bas, "Rust")
    assert await writes("O2", noor, "Minder haast")
    async with store.read() as work:
        assert sorted(await work.scans.words(round_.id, "O1")) == ["Meer tijd", "Rust"]
        assert await work.scans.words(round_.id, "O2") == ["Minder haast"]
        assert await written(work, TAGS, noor, ["O1", "O2"]) == {"O1", "O2"}
        assert await written(work, TAGS, bas, ["O1", "O2"]) == {"O1"}
        assert not await work.scans.marked([noor, bas]), "what stands for somebody is in no row"
    await store.dispose()
