"""An album is dealt with once, whatever comes again."""

from adapters.telegram.albums import Albums


def photo(number: int, album: str | None = "a", chat: str = "private", **more: object) -> dict:
    group = {} if album is None else {"media_group_id": album}
    return {"update_id": number, "message": {"chat": {"id": 5, "type": chat}, "photo": [], **group, **more}}


def test_what_follows_the_first_without_words_goes_with_it():
    albums = Albums()
    assert [albums.has_begun(photo(number)) for number in (7, 8, 9)] == [False, True, True]
    assert not albums.has_begun(photo(7)), "the first one again, since it was not taken"
    assert not albums.has_begun(photo(10, "b"))


def test_what_has_words_of_its_own_counts():
    albums = Albums()
    assert [albums.has_begun(photo(7)), albums.has_begun(photo(8, caption="Dit is het idee"))] == [False, False]


def test_nothing_else_is_an_album():
    albums = Albums()
    assert not any(albums.has_begun(photo(number, None)) for number in (1, 2))
    assert not any(albums.has_begun(photo(number, chat="supergroup")) for number in (3, 4))
    assert not albums.has_begun({"update_id": 5, "callback_query": {}})


def test_only_the_latest_are_remembered():
    albums = Albums()
    for number in range(1001):
        albums.has_begun(photo(number, str(number)))
    assert albums.has_begun(photo(2000, "1000"))
    assert not albums.has_begun(photo(2001, "0"))
