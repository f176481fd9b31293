"""Every way in besides the command: shortcuts, a mention, a forward, plain words; nothing of it is lost on the way."""

import pytest

from adapters.sandbox.slack.blocks import interactive
from adapters.slack.ways_in import FROM_MESSAGE, NEW_IDEA
from storage.models import Idea
from tests.stories.idea_scenes import FIELDS, TONGUES, cards, desk, joined, last, phone
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage
from tests.stories.test_strangers import GUEST, guest

languages = pytest.mark.parametrize("language", ["nl", "en"])

ELSEWHERE = {"nl": "Ik heb je geantwoord in ons privégesprek.", "en": "I have answered you in our private chat."}
OPEN = {"nl": "Open het formulier", "en": "Open the form"}
MINE = {"nl": ("mijn", "Bekijk 1"), "en": ("mine", "View 1")}
LINK = {"nl": "Uit dit gesprek", "en": "From this conversation"}
TO_THE_FORM = {"nl": "Daar is een formulier voor.", "en": "There is a form for that."}
PLAIN = {"nl": "ies hieronder", "en": "hoose below"}
WORDS = "Minder vergaderen op vrijdag"


async def fills_in_the_rest(someone, language: str, *known: str) -> None:
    """Answer what is still open, and post it."""
    tongue = TONGUES[language]
    answers = {name: given for name, given in zip(FIELDS, tongue.answers, strict=True) if name not in known}
    await someone.fills_in(answers)
    await someone.sees(tongue.looks, [tongue.post])
    await someone.presses(tongue.post)
    await someone.sees(tongue.thanks, [])


async def the_idea(stage: Stage) -> Idea:
    async with stage.store.read() as work:
        organisation = (await work.organisations.all())[0]
        found = await work.ideas.by_number(organisation.id, 1)
        assert found is not None
        return found


async def follows_the_link(stage: Stage, someone, platform: str, language: str) -> str:
    """Look at the idea and press what leads to the conversation; return where it leads."""
    word, view = MINE[language]
    await someone.says(word)
    await someone.sees(WORDS, [view])
    await someone.presses(view)
    await someone.sees(WORDS, [LINK[language]])
    shown = await last(stage, someone)
    await someone.presses(LINK[language])
    await calm(stage)
    assert (await last(stage, someone)) == shown, "nothing is said to a link"
    if platform == "telegram":
        toast = await phone(someone).press(LINK[language])
        return toast.url if toast is not None else ""
    return next(one["url"] for _, one in interactive(list(shown.blocks)) if one.get("url"))


@languages
async def test_the_shortcut_opens_the_form_for_everybody(stage: Stage, language: str) -> None:
    noor = stage.person("noor", "slack", language)
    await stage.start()
    await desk(noor).shortcut(NEW_IDEA)
    await fills_in_the_rest(noor, language)
    assert (await the_idea(stage)).origin is None


@languages
async def test_a_message_becomes_an_idea_and_keeps_the_way_back(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    sam = stage.slack.add_person("Sam")
    stage.channel.members[sam.id] = None
    said = await sam.write(f"{WORDS} @Noor", stage.channel)
    desk(noor).look_away()
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    modal = await desk(noor).sees_modal()
    assert modal.field("title").value == f"{WORDS} @Noor"
    await desk(noor).fill({"title": WORDS})
    await fills_in_the_rest(noor, language, "title")
    stands = f"{stage.slack.workspace.url}archives/{stage.channel.id}/p{said.ts.replace('.', '')}"
    assert (await the_idea(stage)).origin == stands
    assert await follows_the_link(stage, noor, "slack", language) == stands
    for card in (str(one) for each in await cards(stage) for one in each):
        assert "Sam" not in card
        assert stands not in card


async def test_in_a_thread_the_way_back_leads_into_the_thread(stage: Stage) -> None:
    noor = await joined(stage, "noor", "slack")
    first = await desk(noor).write("Wat kan er beter?", stage.channel)
    said = await desk(noor).write(WORDS, stage.channel, thread=first)
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    await fills_in_the_rest(noor, "nl", "title")
    origin = (await the_idea(stage)).origin or ""
    assert origin.endswith(f"/p{said.ts.replace('.', '')}?thread_ts={first.ts}&cid={stage.channel.id}")


async def test_of_a_private_conversation_only_the_words_are_taken(stage: Stage) -> None:
    noor = await joined(stage, "noor", "slack")
    said = await desk(noor).write(WORDS)
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    await fills_in_the_rest(noor, "nl", "title")
    assert (await the_idea(stage)).origin is None


async def test_a_long_message_is_what_could_be_better(stage: Stage) -> None:
    noor = await joined(stage, "noor", "slack")
    long = "We zitten elke vrijdag de hele dag in vergaderingen waar niemand iets aan heeft. " * 10
    said = await desk(noor).write(long, stage.channel)
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    modal = await desk(noor).sees_modal()
    assert modal.field("problem").value == long.strip()
    await desk(noor).fill({"title": WORDS, "problem": long[:500]})
    await fills_in_the_rest(noor, "nl", "title", "problem")


@languages
async def test_when_the_page_opens_too_late_a_button_keeps_words_and_way_back(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    said = await desk(noor).write(WORDS, stage.channel)
    desk(noor).look_away()
    stage.slack.faults.error("views.open", "expired_trigger_id")
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    await noor.sees({"nl": "er is niets kwijt", "en": "nothing is lost"}[language], [OPEN[language]])
    await noor.presses(OPEN[language])
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).origin is not None


@languages
async def test_a_draft_keeps_the_way_back(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    said = await desk(noor).write(WORDS, stage.channel)
    tongue = TONGUES[language]
    await desk(noor).message_shortcut(FROM_MESSAGE, said)
    await noor.fills_in(dict(list(zip(FIELDS, tongue.answers, strict=True))[1:]))
    await noor.sees(tongue.looks, [tongue.draft])
    await noor.presses(tongue.draft)
    await noor.sees(tongue.saved, [])
    await desk(noor).close_modal()
    await noor.presses({"nl": "Verder ermee", "en": "Go on with it"}[language])
    await noor.fills_in({})
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    assert (await the_idea(stage)).origin is not None


@languages
async def test_a_guest_is_told_beside_the_shortcut(stage: Stage, language: str) -> None:
    gus = guest(stage, language)
    await stage.start()
    before = await rows(stage)
    said = await gus.write(WORDS, stage.channel)
    await gus.message_shortcut(FROM_MESSAGE, said)
    assert (await gus.sees_message(GUEST[language])).ephemeral
    gus.look_away()
    await gus.shortcut(NEW_IDEA)
    assert (await gus.sees_message(GUEST[language])).channel == gus.dm[0].channel
    gus.look_away()
    await gus.write(f"@learnathon {WORDS}", stage.channel)
    assert (await gus.sees_message(GUEST[language])).ephemeral
    await calm(stage)
    assert await rows(stage) == before


@languages
async def test_called_in_a_channel_the_bot_answers_in_private(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    person.look_away()
    said = await person.write(f"@learnathon {WORDS}", stage.channel)
    assert (await person.sees_message(ELSEWHERE[language])).ephemeral
    await noor.sees(TO_THE_FORM[language], [OPEN[language]])
    await noor.presses(OPEN[language])
    await fills_in_the_rest(noor, language, "title")
    found = await the_idea(stage)
    assert (found.title, (found.origin or "").rpartition("/p")[2]) == (WORDS, said.ts.replace(".", ""))


@languages
async def test_called_in_the_group_the_bot_asks_on_in_private(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    name = stage.telegram.bot_username
    said = await phone(noor).write(f"@{name}, {WORDS}", stage.group)
    await fills_in_the_rest(noor, language, "title")
    found = await the_idea(stage)
    where = str(stage.group.id).removeprefix("-100")
    assert (found.title, found.origin) == (WORDS, f"https://t.me/c/{where}/{said.id}")
    assert await follows_the_link(stage, noor, "telegram", language) == found.origin
    assert [shown for shown in phone(noor).messages(stage.group) if shown.from_bot and WORDS not in shown.text] == []


@languages
async def test_called_while_another_form_is_open_both_are_kept(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    tongue = TONGUES[language]
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.sees(tongue.titles[1], [])
    await phone(noor).write(f"@{stage.telegram.bot_username} {WORDS}", stage.group)
    anew = {"nl": "Opnieuw beginnen", "en": "Start anew"}[language]
    await noor.sees(tongue.answers[0], [anew])
    await noor.presses(anew)
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).origin is not None


@languages
async def test_called_without_words_the_bot_says_what_it_can_do(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    if platform == "slack":
        await desk(noor).write("@learnathon", stage.channel)
    else:
        await phone(noor).write(f"@{stage.telegram.bot_username}", stage.group)
    await noor.sees({"nl": "Ik help met: ideeën", "en": "I can help with: ideas"}[language], [])


@languages
async def test_called_with_a_command_the_bot_does_that(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    word, empty = {"nl": ("ideeen", "De ideeënvijver is nog leeg."), "en": ("ideas", "The idea pool is still empty.")}[
        language
    ]
    if platform == "slack":
        await desk(noor).write(f"@learnathon {word}", stage.channel)
    else:
        await phone(noor).write(f"@{stage.telegram.bot_username} {word}", stage.group)
    await noor.sees(empty, [])


@languages
@pytest.mark.parametrize(
    "idea",
    [
        {"nl": "Stop met het printen van roosters", "en": "Stop printing the rosters"},
        {"nl": "Pauze op het dak", "en": "Pause on the roof"},
        {"nl": "Taal cursus", "en": "Language course"},
    ],
)
async def test_an_idea_may_begin_with_a_word_that_is_a_command(
    stage: Stage, platform: str, language: str, idea: dict[str, str]
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await noor.says(idea[language])
    send = {"nl": "Stuur een idee", "en": "Send an idea"}[language]
    await noor.sees(PLAIN[language], [send])
    if platform == "slack":
        await desk(noor).write(f"@learnathon {idea[language]}", stage.channel)
        await noor.sees(TO_THE_FORM[language], [OPEN[language]])
    else:
        await phone(noor).write(f"@{stage.telegram.bot_username} {idea[language]}", stage.group)
        await noor.sees(TONGUES[language].question.format(n=2), [])


@languages
@pytest.mark.parametrize(
    "typed", [{"nl": "Ideeën.", "en": "Ideas."}, {"nl": "pauze 1 december", "en": "pause 1 december"}]
)
async def test_a_command_is_known_by_its_word_and_what_may_follow(
    stage: Stage, platform: str, language: str, typed: dict[str, str]
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await noor.says(typed[language])
    known = {
        "Ideeën.": "De ideeënvijver",
        "Ideas.": "The idea pool",
        "pauze 1 december": "1 december",
        "pause 1 december": "1 December",
    }
    await noor.sees(known[typed[language]], [])


@languages
async def test_a_mention_that_is_corrected_is_not_answered_again(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    said = await desk(noor).write(f"@learnathon {WORDS}", stage.channel)
    await noor.sees(TO_THE_FORM[language], [OPEN[language]])
    await calm(stage)
    before = desk(noor).dm
    await desk(noor).edit(said, f"@learnathon {WORDS}, of donderdag")
    await calm(stage)
    assert desk(noor).dm == before


async def test_a_reaction_to_a_card_is_no_new_idea(stage: Stage) -> None:
    noor = await joined(stage, "noor", "slack")
    await noor.says("/idee Stille standup")
    await fills_in_the_rest(noor, "nl", "title")
    (card,), _ = await cards(stage)
    await calm(stage)
    before = desk(noor).dm
    await desk(noor).write("@learnathon goed plan", stage.channel, thread=card)
    await calm(stage)
    assert desk(noor).dm == before
    assert ELSEWHERE["nl"] not in desk(noor).screen
    await desk(noor).write("@learnathon hulp", stage.channel, thread=card)
    await noor.sees("Ik help met: ideeën", [])


async def test_a_colleague_who_never_met_the_bot_is_shown_the_private_chat(stage: Stage) -> None:
    noor = stage.person("noor", "telegram")
    await stage.start()
    await phone(noor).write(f"@{stage.telegram.bot_username} {WORDS}", stage.group)
    await phone(noor).sees("Noor, dat doen we in ons privégesprek.", chat=stage.group)
    assert (await rows(stage))["member"] == 0


@languages
async def test_what_is_passed_on_becomes_an_idea_without_its_author(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    sam = stage.telegram.add_person("Samuel")
    stage.group.members[sam.id] = "member"
    said = await sam.write(WORDS, stage.group)
    await phone(noor).forward(said)
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).title == WORDS
    for card in (str(one) for each in await cards(stage) for one in each):
        assert "Samuel" not in card


async def test_what_is_passed_on_answers_the_question_that_is_open(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram")
    sam = stage.telegram.add_person("Samuel")
    stage.group.members[sam.id] = "member"
    said = await sam.write(WORDS, stage.group)
    await noor.says("/idee")
    await calm(stage)
    await phone(noor).forward(said)
    await fills_in_the_rest(noor, "nl", "title")
    assert (await the_idea(stage)).title == WORDS


@languages
async def test_the_words_beside_a_picture_that_is_passed_on_become_an_idea(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    sam = stage.telegram.add_person("Samuel")
    stage.group.members[sam.id] = "member"
    await phone(noor).forward(await sam.send_photo(WORDS, stage.group))
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).title == WORDS


@languages
async def test_pictures_that_are_passed_on_together_are_one_idea(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    sam = stage.telegram.add_person("Samuel")
    stage.group.members[sam.id] = "member"
    for one in await sam.send_album(3, WORDS, stage.group):
        await phone(noor).forward(one)
    await calm(stage)
    assert noor.screen.count({"nl": "Ik bewaar je foto even.", "en": "I keep your photo for a moment."}[language]) == 0
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).title == WORDS


@languages
async def test_called_beside_a_picture_the_bot_asks_on_in_private(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    await phone(noor).send_photo(f"@{stage.telegram.bot_username} {WORDS}", stage.group)
    await noor.sees(TONGUES[language].question.format(n=2), [])


@languages
async def test_an_idea_beside_a_picture_is_kept_while_another_form_lies_aside(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    tongue = TONGUES[language]
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.sees(tongue.titles[1], [])
    cancel = {"nl": "/annuleren", "en": "/cancel"}[language]
    await noor.says(cancel)
    await calm(stage)
    await noor.says(cancel)
    await noor.sees({"nl": "Er staat niets open", "en": "There is nothing open"}[language], [])
    opening = {"nl": "Ik heb een idee", "en": "I have an idea"}[language]
    await phone(noor).send_photo(f"{opening}: {WORDS}")
    await noor.sees(TONGUES[language].question.format(n=2), [])


async def test_a_command_that_is_passed_on_is_not_obeyed(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram")
    sam = stage.telegram.add_person("Samuel")
    stage.group.members[sam.id] = "member"
    said = await sam.write("/stop ermee", stage.group)
    await phone(noor).forward(said)
    await noor.sees("Vraag 2 van 5", [])


async def test_a_stranger_who_passes_something_on_gets_one_sentence(stage: Stage) -> None:
    vera = stage.person("vera", "telegram", colleague=False)
    await stage.start()
    said = await phone(vera).write("een briefje aan mezelf")
    await phone(vera).forward(said)
    await vera.sees("Hoi, ik ben de Learnathon-bot van een organisatie.", [])
    assert (await rows(stage))["member"] == 0


@languages
@pytest.mark.parametrize(
    "opening", [{"nl": "ik heb een idee: ", "en": "I have an idea: "}, {"nl": "idee: ", "en": "idea: "}]
)
async def test_plain_words_bring_an_idea(stage: Stage, platform: str, language: str, opening: dict[str, str]) -> None:
    noor = await joined(stage, "noor", platform, language)
    await noor.says(f"{opening[language]}{WORDS}")
    if platform == "slack":
        await noor.sees(TO_THE_FORM[language], [OPEN[language]])
        await noor.presses(OPEN[language])
    await fills_in_the_rest(noor, language, "title")
    found = await the_idea(stage)
    assert (found.title, found.origin) == (WORDS, None)


@languages
async def test_an_idea_announced_is_asked_for(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says({"nl": "Hoi, ik heb een idee", "en": "Hi, I have an idea"}[language])
    await noor.sees(TONGUES[language].question.format(n=1), [])


@languages
async def test_who_has_not_joined_is_shown_the_way_in(stage: Stage, language: str) -> None:
    noor = stage.person("noor", "telegram", language)
    await stage.start()
    await noor.says({"nl": "ik heb een idee: stiller", "en": "I have an idea: quieter"}[language])
    await noor.sees({"nl": "Daarvoor doe je eerst mee", "en": "For that you join first"}[language], [])
    assert (await rows(stage))["idea"] == 0


@languages
async def test_called_by_somebody_who_has_not_joined_posting_is_joining(stage: Stage, language: str) -> None:
    noor = stage.person("noor", "slack", language)
    await stage.start()
    await desk(noor).write(f"@learnathon {WORDS}", stage.channel)
    await noor.sees(TO_THE_FORM[language], [OPEN[language]])
    assert (await rows(stage))["member"] == 0
    await noor.presses(OPEN[language])
    await noor.sees({"nl": "Meedoen is je eigen keuze", "en": "Joining is your own choice"}[language], [])
    await fills_in_the_rest(noor, language, "title")
    assert (await the_idea(stage)).origin is not None


@languages
async def test_the_way_back_is_kept_while_similar_ideas_are_looked_at(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    tongue = TONGUES[language]
    sam = await joined(stage, "sam", "telegram", language)
    await sam.says(f"{tongue.idea} {WORDS}")
    await fills_in_the_rest(sam, language, "title")
    await phone(noor).write(f"@{stage.telegram.bot_username} {WORDS}", stage.group)
    await noor.fills_in(dict(list(zip(FIELDS, tongue.answers, strict=True))[1:]))
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    anyway = {"nl": "Toch plaatsen", "en": "Post mine anyway"}[language]
    await noor.sees({"nl": "Dit idee lijkt op", "en": "This idea looks like"}[language], [anyway])
    await noor.presses(anyway)
    await noor.sees(tongue.thanks, [])
    async with stage.store.read() as work:
        found = await work.ideas.by_number((await work.organisations.all())[0].id, 2)
    assert found is not None
    assert (found.origin or "").startswith("https://t.me/c/")
