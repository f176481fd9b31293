"""What the stories about merging share: two ideas, the words of both languages, and a proposal by whoever makes it."""

from dataclasses import dataclass

from storage.models import CoOwnerState, Idea, IdeaState, Member, MemberState
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

OTHERS = {
    "nl": {
        "title": "Vergaderen in stilte",
        "problem": "Wie het hardst roept krijgt gelijk, en goede plannen blijven liggen.",
        "smallest": "Iedereen schrijft eerst iets op",
    },
    "en": {
        "title": "Meetings in silence",
        "problem": "Whoever shouts loudest is right, and good plans stay in the drawer.",
        "smallest": "All write something down first",
    },
}


@dataclass(frozen=True)
class Tongue:
    """Labels and sentences about merging as people see them, in one language."""

    first: str
    second: str
    ideas: str
    mine: str
    pool: str
    view: str
    merge: str
    which: str
    take: str
    become: str
    stays: str
    put: str
    take_back: str
    taken_back: str
    agree: str
    refuse: str
    left_so: str
    look: str
    undo: str
    apart: str
    pause: str
    until_when: str
    month: str
    paused: str
    withdraw: str
    withdrawn: str
    settled: str


TONGUES = {
    "nl": Tongue(
        first="Stille standup",
        second="Vergaderen in stilte",
        ideas="ideeen",
        mine="mijn",
        pool="De ideeënvijver",
        view="Bekijk {}",
        merge="Samenvoegen",
        which="Welk idee is het?",
        take="Neem {}",
        become="worden één.",
        stays="{} blijft",
        put="Ik leg het de eigenaren voor.",
        take_back="Toch niet",
        taken_back="Je voorstel is ingetrokken.",
        agree="Akkoord",
        refuse="Liever niet",
        left_so="Beide ideeën gaan verder zoals ze zijn.",
        look="Bekijk het",
        undo="Ongedaan maken",
        apart='"Vergaderen in stilte" en "Stille standup" zijn weer twee ideeën. Alles is zoals het was.',
        pause="pauze",
        until_when="Tot wanneer",
        month="Een maand",
        paused="Prima, je hoort niets van me",
        withdraw="Intrekken",
        withdrawn="is ingetrokken.",
        settled="Hier valt niets meer te antwoorden.",
    ),
    "en": Tongue(
        first="A quieter stand-up",
        second="Meetings in silence",
        ideas="ideas",
        mine="mine",
        pool="The idea pool",
        view="View {}",
        merge="Merge with another",
        which="Which one is it?",
        take="Take {}",
        become="become one.",
        stays="{} stays",
        put="I will put it to the owners.",
        take_back="Take it back",
        taken_back="Your proposal is taken back.",
        agree="Agree",
        refuse="Rather not",
        left_so="Both ideas go on as they are.",
        look="See it",
        undo="Undo",
        apart='"Meetings in silence" and "A quieter stand-up" are two ideas again. Everything is as it was.',
        pause="pause",
        until_when="Until when",
        month="A month",
        paused="Fine, you hear nothing from me",
        withdraw="Withdraw",
        withdrawn="is withdrawn.",
        settled="There is nothing to answer here any more.",
    ),
}


async def two_ideas(stage: Stage, platform: str, language: str) -> None:
    """Noor sends in idea 1, Sam idea 2: not so much alike that it is asked about."""
    noor = await joined(stage, "noor", platform, language)
    sam = await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await sends(sam, language, **OTHERS[language])


async def organiser(stage: Stage, platform: str, language: str) -> Actor:
    """Kim, who is an organiser; before anybody else, since she is named in the settings."""
    kim = stage.person("kim", platform, language)
    assert isinstance(kim, OnSlack | OnTelegram)
    stage.organisers.append(f"{platform}:{kim.person.id}")
    return await joined(stage, "kim", platform, language)


async def views(stage: Stage, name: str, number: int, language: str) -> Actor:
    """Somebody finds an idea in the pool and looks at it."""
    someone, tongue = stage.actors[name], TONGUES[language]
    await someone.says(tongue.ideas)
    await someone.sees(tongue.pool, [tongue.view.format(number)])
    await someone.presses(tongue.view.format(number))
    await someone.sees(f"{number}. {tongue.first if number == 1 else tongue.second}", [])
    return someone


async def looks_up(stage: Stage, name: str, about: int, words: str, language: str) -> Actor:
    """Somebody looks for the idea that idea `about` could be merged with."""
    someone = await views(stage, name, about, language)
    await someone.presses(TONGUES[language].merge)
    await someone.fills_in({"words": words})
    return someone


async def proposes(stage: Stage, name: str, language: str, *, about: int = 1, other: int = 2, stays: int = 1) -> Actor:
    """Somebody proposes to make one idea of these two."""
    tongue = TONGUES[language]
    someone = await looks_up(stage, name, about, str(other), language)
    await someone.sees(tongue.which, [tongue.take.format(other)])
    await someone.presses(tongue.take.format(other))
    await someone.sees(tongue.become, [tongue.stays.format(stays)])
    await someone.presses(tongue.stays.format(stays))
    return someone


async def answers(stage: Stage, name: str, label: str, answered: str) -> None:
    """Somebody presses a button of what they were told, and sees the answer."""
    await calm(stage)
    await stage.actors[name].presses(label)
    await stage.actors[name].sees(answered, [])


async def pauses(stage: Stage, name: str, language: str) -> None:
    """Somebody pauses for a month."""
    someone, tongue = stage.actors[name], TONGUES[language]
    await someone.says(tongue.pause)
    await someone.sees(tongue.until_when, [tongue.month])
    await someone.presses(tongue.month)
    await someone.sees(tongue.paused, [])


async def withdraws(stage: Stage, name: str, number: int, language: str) -> None:
    """Somebody withdraws their idea."""
    await (await views(stage, name, number, language)).presses(TONGUES[language].withdraw)
    await stage.actors[name].sees(TONGUES[language].withdrawn, [])


async def idea(stage: Stage, number: int) -> Idea:
    """The idea with this number."""
    noor = await member(stage, "noor")
    async with stage.store.read() as work:
        found = await work.ideas.by_number(noor.organisation_id, number)
        assert found is not None
        return found


async def state_of(stage: Stage, number: int) -> IdeaState:
    return (await idea(stage, number)).state


async def crowd(stage: Stage, about: Idea, count: int, state: CoOwnerState = CoOwnerState.ACCEPTED) -> None:
    """Colleagues who are co-owners of an idea, or were asked to be by its owner."""
    async with stage.store.begin() as work:
        for n in range(count):
            one = await work.members.add(
                Member(
                    organisation_id=about.organisation_id,
                    name=f"Collega {state} {n}",
                    language="nl",
                    time_zone="Europe/Amsterdam",
                    state=MemberState.ACTIVE,
                    state_since=stage.clock(),
                )
            )
            await work.co_owners.set(about, one.id, state, stage.clock(), about.owner_id)


async def heard(stage: Stage, name: str) -> str:
    """All that somebody was told so far."""
    await calm(stage)
    return stage.actors[name].screen


async def is_told(stage: Stage, name: str, label: str, notice: str) -> None:
    """Somebody presses a button, and reads in passing why it does nothing."""
    await calm(stage)
    someone = stage.actors[name]
    if isinstance(someone, OnTelegram):
        assert str(await someone.person.press(label, wait=True)) == notice
    else:
        await someone.presses(label)
        await someone.sees(notice, [])
