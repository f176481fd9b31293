"""What the bot costs, measured against the same conversation on the plain libraries, in the same run.

    python -m benchmarks                  all of them: about fifteen minutes, alone on a quiet machine
    python -m benchmarks telegram         one of telegram, slack, start, pool, due, sandbox, announce, scan
    python -m benchmarks slack --small    a try with few people in a minute; keeps nothing

Each run leaves a JSON file in `benchmarks/results/` and writes `docs/benchmarks.md` anew from all of them.

How it is measured. The simulated platforms and the people are in the process of the command; the bot under test is in a
process of its own, started as an operator would (`learnathon run`), so that its processor time and memory can be read
from outside. Everything is on loopback; the platforms' rate limits are off, since they would hide every difference,
but for an announcement, which is about them.
The people are one crowd for all bots: they act as soon as they see what they wait for.

- `conversation.py` what people do and see; `crowd.py` people doing it with a stopwatch; `members.py` who joined before
- `plain_telegram.py`, `plain_slack.py` the rivals; `programs.py` how each program is started and watched
- `on_telegram.py`, `on_slack.py`, `starting.py`, `pool.py`, `due.py`, `sandbox.py`, `announce.py`, `scan.py` the
  benchmarks
- `figures.py`, `page.py` numbers to tables

To add a benchmark: a module with `async def run(*, small: bool) -> list[Row]`, and its name in `__main__.py`.
"""
