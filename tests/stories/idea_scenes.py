"""What the stories about ideas share: the words on the way in both languages, and people who are in already."""

from dataclasses import dataclass

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.slack.screen import SeenMessage
from adapters.sandbox.telegram import TelegramPerson
from adapters.sandbox.telegram.screen import Shown, show
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.entering import enter
from tests.stories.looking import calm
from tests.stories.stage import Stage


@dataclass(frozen=True)
class Tongue:
    """Labels and sentences as people see them, in one language."""

    idea: str
    tell: str
    join: str
    in_now: str
    question: str
    titles: tuple[str, ...]
    """What each of the five questions begins with."""
    answers: tuple[str, ...]
    """An answer to each of them, as typed or pressed."""
    post: str
    edit: str
    draft: str
    cancel: str
    back: str
    keep: str
    skip: str
    looks: str
    thanks: str
    stale: str
    saved: str
    onward: str


TONGUES = {
    "nl": Tongue(
        idea="/idee",
        tell="Ja, vertel",
        join="Ik doe mee",
        in_now="Fijn dat je meedoet.",
        question="Vraag {n} van 5",
        titles=("Wat is je idee", "Wat gebeurt er nu", "Wat voor idee", "Wat is het kleinste", "Wat wil je zelf?"),
        answers=(
            "Stille standup",
            "We praten elke ochtend veel te lang, voor iedereen.",
            "Veranderen",
            "Een ochtend zonder praten",
            "Ik wil meedoen",
        ),
        post="Plaatsen",
        edit="Aanpassen",
        draft="Bewaar als concept",
        cancel="Annuleren",
        back="Terug",
        keep="Zo laten",
        skip="Weet ik nog niet",
        looks="Dit zet ik onder jouw naam in de ideeënvijver:",
        thanks="Dank je, je idee staat erin.",
        stale="Die knop hoort bij iets wat al klaar is.",
        saved="is bewaard als concept; alleen jij ziet het.",
        onward="Verder",
    ),
    "en": Tongue(
        idea="/idea",
        tell="Yes, tell me",
        join="Join",
        in_now="Good to have you.",
        question="Question {n} of 5",
        titles=(
            "What is your idea",
            "What happens now",
            "What kind of idea",
            "What is the smallest",
            "What would you like",
        ),
        answers=(
            "A quieter stand-up",
            "We talk far too long every morning, all of us.",
            "Change",
            "One morning without talking",
            "I want to join in",
        ),
        post="Post",
        edit="Edit",
        draft="Save as draft",
        cancel="Cancel",
        back="Back",
        keep="Leave it so",
        skip="I do not know yet",
        looks="This is what I will post in the idea pool under your name:",
        thanks="Thank you, your idea is in.",
        stale="That button belongs to something that is done.",
        saved="is saved as a draft; only you see it.",
        onward="Next",
    ),
}

FIELDS = ("title", "problem", "type", "smallest", "role")


async def joined(stage: Stage, name: str, platform: str, language: str = "nl") -> Actor:
    """Bring somebody on stage who takes part already; starts the bot with the first of them."""
    someone = stage.actors.get(name) or stage.person(name, platform, language)
    if not hasattr(stage, "app"):
        await stage.start()
    await enter(stage, someone)
    return someone


async def sends(someone: Actor, language: str, **changed: str) -> None:
    """Send in an idea, with the usual answers but for those that are changed."""
    tongue = TONGUES[language]
    await someone.says(tongue.idea)
    await someone.fills_in({**dict(zip(FIELDS, tongue.answers, strict=True)), **changed})
    await someone.sees(tongue.looks, [tongue.post])
    await someone.presses(tongue.post)
    await someone.sees(tongue.thanks, [])


def phone(someone: Actor) -> TelegramPerson:
    """The Telegram of somebody who is on Telegram."""
    assert isinstance(someone, OnTelegram)
    return someone.person


def desk(someone: Actor) -> SlackPerson:
    """The Slack of somebody who is on Slack."""
    assert isinstance(someone, OnSlack)
    return someone.person


async def greeted(stage: Stage, someone: Actor) -> Shown:
    """Return what the bot says on Telegram to a member who presses Start again."""
    await phone(someone).start()
    await calm(stage)
    return phone(someone).chat()[-1]


async def last(stage: Stage, someone: Actor) -> SeenMessage | Shown:
    """What the bot said or changed last in somebody's private chat, once it has nothing more to say."""
    await calm(stage)
    if isinstance(someone, OnSlack):
        bot = stage.slack.workspace.bot.id
        return max((one for one in someone.person.dm if one.raw.user == bot), key=lambda one: one.raw.revision)
    messages = phone(someone).private_chat.shown()
    return show(max((one for one in messages if one.sender.is_bot), key=lambda one: one.version))


async def cards(stage: Stage) -> tuple[list[SeenMessage], list[Shown]]:
    """The cards in Slack's channel and in Telegram's group, as people see them."""
    await calm(stage)
    reader = stage.slack.add_person("lezer")
    stage.channel.members[reader.id] = None
    bot = stage.slack.workspace.bot.id
    on_slack = [message for message in reader.messages(stage.channel) if message.raw.user == bot]
    return on_slack, [show(message) for message in stage.group.shown() if message.sender.is_bot]
