"""The test vector of domain.md 4.8: twelve people in three groups."""

from flows.scan.scoring import Points

ROWS = """
A 4435 434 4435 3344 4454 434
A 3334 323 3233 2333 3433 323
A 5545 454 5444 4445 5455 445
A 2323 212 2322 2232 3322 212
A 4444 3-4 4344 3343 4444 344
B 3434 333 3434 3233 4334 333
B 4554 444 4545 4354 5552 454
B 2232 2-- 3223 2323 2-32 222
B 5455 454 4455 4445 5454 544
B 3343 323 3343 3332 4-44 333
C 4345 343 3443 3434 4434 343
C 1323 121 2213 1222 2323 211
"""
THEMES = {
    "SAF": slice(0, 4),
    "REF": slice(4, 7),
    "EXP": slice(7, 11),
    "SHA": slice(11, 15),
    "EMP": slice(15, 19),
    "LEA": slice(19, 22),
}


def points(answers: str) -> Points:
    """Read what a person answered, statement by statement."""
    return [None if each == "-" else int(each) for each in answers]


GROUPS = [row.split()[0] for row in ROWS.strip().splitlines()]
PEOPLE = [points("".join(row.split()[1:])) for row in ROWS.strip().splitlines()]
