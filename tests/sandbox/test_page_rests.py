"""Where much happens, the page's parts are drawn together, so that there is time left for whoever clicks."""

from time import monotonic

from adapters.sandbox.page.live import SHARE, TOGETHER, Rests


def test_a_part_rests_longer_the_longer_it_takes_to_draw():
    rests, now = Rests(), monotonic()
    rests.begin("slack", now - 1.0)
    rests.begin("telegram", now)
    assert rests.over(["slack", "telegram", "time"]) == ["time"]
    assert 0 < rests.seconds(["telegram"], otherwise=60.0) <= TOGETHER
    assert TOGETHER < rests.seconds(["slack"], otherwise=60.0) <= SHARE


def test_what_changes_after_a_rest_is_drawn_at_once():
    rests = Rests()
    rests.begin("slack", monotonic() - SHARE * TOGETHER * 10)
    assert rests.seconds([], otherwise=60.0) == 60.0
    rests._until["slack"] = monotonic()
    assert rests.over(["slack"]) == ["slack"]
    assert rests.seconds(["slack"], otherwise=60.0) == 0.0
