"""People in a story: the same moves on either platform."""

import re
from typing import Protocol

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.telegram import TelegramPerson
from adapters.slack.spelling import Spelling
from flows.capability import Repertoire
from flows.chat import Block, Message, Run
from flows.everything import CAPABILITIES
from flows.texts import load_texts
from flows.vocabulary import vocabulary

WITHIN = 10.0


class Actor(Protocol):
    """Somebody who says, presses, fills in and sees."""

    async def says(self, text: str) -> None: ...

    async def presses(self, label: str) -> None: ...

    async def fills_in(self, answers: dict[str, str]) -> None: ...

    async def sees(self, text: str, buttons: list[str]) -> None: ...

    @property
    def screen(self) -> str: ...


class OnTelegram:
    """A person in their private chat with the bot."""

    def __init__(self, person: TelegramPerson) -> None:
        self.person = person

    async def says(self, text: str) -> None:
        await self.person.write(text)

    async def presses(self, label: str) -> None:
        await self.person.sees_buttons(label)
        await self.person.press(label, wait=True)

    async def fills_in(self, answers: dict[str, str]) -> None:
        for answer in answers.values():
            question = await self.person.sees_anew(_CANCEL[self.person.language])  # below every question
            if answer in question.buttons:
                await self.person.press(answer, question, wait=True)
            else:
                await self.person.write(answer)

    async def sees(self, text: str, buttons: list[str]) -> None:
        first, *rest = _parts(text)
        shown = await self.person.sees(first, within=WITHIN)
        _check(shown.text, list(shown.buttons), [first, *rest], buttons, self.screen)

    @property
    def screen(self) -> str:
        return "\n".join(map(str, self.person.chat()))


class OnSlack:
    """A person in their private chat with the bot, or before its modal."""

    def __init__(self, person: SlackPerson) -> None:
        self.person = person

    async def says(self, text: str) -> None:
        self.person.look_away()
        if text.startswith("/"):
            await self.person.command(text)
        else:
            await self.person.write(text)

    async def presses(self, label: str) -> None:
        self.person.look_away()
        modal = self.person.modal
        if modal and label == modal.submit:
            await self.person.submit()
        elif modal and label == modal.close:
            await self.person.close_modal()
        else:
            await self.person.press(label)

    async def fills_in(self, answers: dict[str, str]) -> None:
        await self.person.sees_modal()
        modal = self.person.modal
        assert modal is not None
        known = {field.block_id: field for field in modal.fields}
        skipped = {name for name, value in answers.items() if known[name].optional and value in SKIPS}
        await self.person.fill({name: None if name in skipped else value for name, value in answers.items()})
        self.person.look_away()
        await self.person.submit()

    async def sees(self, text: str, buttons: list[str]) -> None:
        first, *rest = _parts(_on_slack(text))
        await self.person.sees(first, within=WITHIN)
        modal = self.person.modal
        if modal and first in str(modal):
            _check(str(modal), [*modal.buttons, modal.submit, modal.close], [first, *rest], buttons, self.screen)
            return
        message = await self.person.sees_message(first, within=WITHIN)
        _check(str(message), list(message.buttons), [first, *rest], buttons, self.screen)

    @property
    def screen(self) -> str:
        return self.person.screen


SKIPS = {
    *("Zoals de vorm zegt", "As the format says"),
    *("Nog niet bekend", "Not known yet"),
    *("Plek voor iedereen", "Room for all"),
    *("Weet ik nog niet", "I do not know yet"),
    *("Eerst meten", "We will measure first"),
    *("Niets nieuws", "Nothing new"),
    *("Geen idee", "I have no idea"),
    *("Niet te meten", "Not measurable"),
    *("Alleen in het Nederlands", "Only in English"),
    *("Laat het weg", "Leave it out"),
    *("10 werkdagen", "10 working days"),
    *("Zoals aangeraden", "As advised"),
    *("Geen zin", "No sentence"),
}
"""Labels for "no answer": on Slack the field stays empty instead."""
_CANCEL = {"nl": "Annuleren", "en": "Cancel"}


_SPELLING = Spelling(vocabulary(Repertoire(CAPABILITIES), load_texts()).words)


def _on_slack(text: str) -> str:
    """Return what the bot says as Slack's people read it: "/stop" is "/learnathon stop" there."""
    return str(_SPELLING.message(Message((Block((Run(text),)),))))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\.\.\.|…", text) if part.strip()]


def _check(shown: str, there: list[str], parts: list[str], buttons: list[str], screen: str) -> None:
    place = 0
    for part in parts:
        found = shown.find(part, place)
        assert found >= 0, f"{part!r} is not (in this order) in:\n{shown}\n\n{screen}"
        place = found + len(part)
    missing = [button for button in buttons if button not in there]
    assert not missing, f"no button {missing} among {there}, with:\n{shown}\n\n{screen}"
