"""What the stories about answering share: who organises and who owns, and what they read in both languages."""

from dataclasses import dataclass

from storage.models import GrantSource, Idea, Role
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.idea_scenes import TONGUES, cards, joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage


@dataclass(frozen=True)
class Tongue:
    """Labels and sentences of answering, in one language."""

    answers: str
    view: str
    react: str
    park: str
    decline: str
    reason: str
    sentence: str
    noted: str
    kept: str
    later: str
    look: str
    undo: str
    undone: str
    too_late: str
    told_parked: str
    told_declined: str
    ask: str
    smaller: str
    new: str
    already: str
    yours: str
    none_waiting: str


ANSWERING = {
    "nl": Tongue(
        answers="antwoorden",
        view="Bekijk 1",
        react="Geef een eerste reactie",
        park="Parkeren",
        decline="Niet oppakken",
        reason="Geen tijd of mensen",
        sentence="We hebben tot januari de handen vol",
        noted="Genoteerd:",
        kept="De eigenaar hoort het over 10 minuten, en dan staat het ook op de kaart.",
        later="De eigenaar hoort het op een moment dat past, op maandag 9 november 2026 om 09:00",
        look="Bekijk het idee",
        undo="Terugdraaien",
        undone='Teruggedraaid: over "{title}" is niets besloten',
        too_late="Dat kan niet meer worden teruggedraaid.",
        told_parked='"{title}" is geparkeerd: nu geen tijd of mensen. Olga schrijft: "{sentence}".',
        told_declined=(
            '"{title}" wordt niet opgepakt: nu geen tijd of mensen. Olga schrijft: "{sentence}". '
            "Dank dat je het inbracht."
        ),
        ask="Stel een vraag",
        smaller="Maak het kleiner",
        new="Nieuw idee",
        already='Er is al een antwoord: Olga heeft "{title}" geparkeerd. Waarom: nu geen tijd of mensen.',
        yours="Wat je schreef is niet verstuurd; hier is het, om te bewaren: ... {text}",
        none_waiting="Geen idee wacht op een eerste reactie.",
    ),
    "en": Tongue(
        answers="answers",
        view="View 1",
        react="Give a first reaction",
        park="Park",
        decline="Do not pick up",
        reason="No time or people",
        sentence="Our hands are full until January",
        noted="Noted:",
        kept="The owner hears it in 10 minutes, and then the card says so too.",
        later="The owner hears it at a moment that suits, on Monday, 9 November 2026 at 09:00",
        look="See the idea",
        undo="Take it back",
        undone='Taken back: nothing is decided about "{title}"',
        too_late="That cannot be taken back any more.",
        told_parked='"{title}" is parked: no time or people now. Olga writes: "{sentence}".',
        told_declined=(
            '"{title}" will not be picked up: no time or people now. Olga writes: "{sentence}". '
            "Thank you for bringing it in."
        ),
        ask="Ask a question",
        smaller="Make it smaller",
        new="New idea",
        already='There is an answer already: Olga has parked "{title}". Why: no time or people now.',
        yours="What you wrote was not sent; here it is, to keep: ... {text}",
        none_waiting="No idea waits for a first reaction.",
    ),
}


def title(language: str) -> str:
    """Return the title of Noor's idea."""
    return TONGUES[language].answers[0]


def told(language: str, text: str) -> str:
    """Return a sentence about Noor's idea with the usual reason and words in it."""
    return text.format(title=title(language), sentence=ANSWERING[language].sentence)


def settled(stage: Stage, name: str, platform: str, language: str = "nl") -> Actor:
    """Bring on stage somebody whom the settings name as an organiser; before the bot starts."""
    someone = stage.person(name, platform, language)
    assert isinstance(someone, OnSlack | OnTelegram)
    stage.organisers.append(f"{platform}:{someone.person.id}")
    return someone


async def idea_of_noor(stage: Stage, platform: str, language: str, **changed: str) -> tuple[Actor, Actor]:
    """Return Noor, whose idea is in the pool, and Olga, who organises; some answers may be others than usual."""
    settled(stage, "olga", platform, language)
    olga = await joined(stage, "olga", platform, language)
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language, **changed)
    return noor, olga


async def becomes(stage: Stage, name: str, role: Role) -> None:
    """Give somebody a role."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        await work.roles.grant(who, role, now=stage.clock(), source=GrantSource.CHAT)


async def looks(someone: Actor, language: str, view: str = "") -> None:
    """Look at an idea, from the list of what waits."""
    tongue = ANSWERING[language]
    await someone.says(tongue.answers)
    await someone.sees(f"1. {title(language)}", [view or tongue.view])
    await someone.presses(view or tongue.view)
    await someone.sees(f"1. {title(language)} (", [])


async def decides(someone: Actor, language: str, how: str, answer: str = "") -> None:
    """Park an idea somebody looks at, or do not pick it up; `how` is the button, `answer` what the bot then says."""
    tongue = ANSWERING[language]
    await someone.presses(how)
    await answers_why(someone, language, tongue.sentence)
    await someone.sees(answer or tongue.noted, [tongue.undo, tongue.look])


async def answers_why(someone: Actor, language: str, sentence: str) -> None:
    """Fill in the reason and an own sentence."""
    tongue = ANSWERING[language]
    if isinstance(someone, OnTelegram):
        await someone.presses(tongue.reason)
        await someone.person.write(sentence)
    else:
        await someone.fills_in({"reason": tongue.reason, "text": sentence})


async def writes(someone: Actor, text: str) -> None:
    """Fill in a form of one field."""
    if isinstance(someone, OnTelegram):
        await someone.person.write(text)
    else:
        await someone.fills_in({"text": text})


async def card_texts(stage: Stage) -> list[str]:
    """Return the card of the first idea as it stands in both pools."""
    on_slack, on_telegram = await cards(stage)
    return [str(on_slack[0]), str(on_telegram[0])]


async def only_idea(stage: Stage) -> Idea:
    """Return Noor's idea as it is stored."""
    await calm(stage)
    noor = await member(stage, "noor")
    async with stage.store.read() as work:
        (idea,) = (await work.ideas.owned_by(noor.id, 1, 1)).items
        return idea
