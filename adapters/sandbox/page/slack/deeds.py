"""What one does in Slack: words, commands, buttons, forms, shortcuts."""

from collections.abc import Awaitable, Callable, Mapping

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look
from adapters.sandbox.slack import SeenMessage, SeenView, SlackPerson

_Act = Callable[[SlackPerson, Given], Awaitable[object]]


def _told(act: _Act) -> Deed:
    """Do it as the person who is being played; what Slack itself says went wrong is the answer."""

    async def deed(bench: Bench, look: Look, given: Given) -> Answer:
        me = bench.on_slack[look.slack]
        before = len(me.errors)
        await act(me, given)
        return {"error": f"Slackbot: {me.errors[-1]}"} if len(me.errors) > before else {}

    return deed


async def _say(me: SlackPerson, given: Given) -> None:
    text, channel = given["text"].strip(), given["channel"] or None
    if text.startswith("/") and not given.get("thread"):  # in a thread Slack takes no commands
        await me.command(text, channel)
    elif text:
        thread = _message(me, {"channel": given["channel"], "ts": given["thread"]}) if given.get("thread") else None
        await me.write(text, channel, thread=thread)


async def _press(me: SlackPerson, given: Given) -> None:
    await me.use(_owner(me, given), given["block"], given["action"])


async def _choose(me: SlackPerson, given: Given) -> None:
    await me.use(_owner(me, given), given["block"], given["action"], given["value"])


async def _fill(me: SlackPerson, given: Given) -> None:
    await me.fill({given["block"]: given["value"]})


async def _shortcut(me: SlackPerson, given: Given) -> None:
    await me.shortcut(given["callback"])


async def _message_shortcut(me: SlackPerson, given: Given) -> None:
    await me.message_shortcut(given["callback"], _message(me, given))


async def _edit(me: SlackPerson, given: Given) -> None:
    await me.edit(_message(me, given), given["text"])


async def _delete(me: SlackPerson, given: Given) -> None:
    await me.delete(_message(me, given))


async def _submit(me: SlackPerson, _: Given) -> None:
    await me.submit()


async def _close(me: SlackPerson, _: Given) -> None:
    await me.close_modal()


async def _home(me: SlackPerson, _: Given) -> None:
    await me.open_home()


SLACK: Mapping[str, Deed] = {
    "say": _told(_say),
    "press": _told(_press),
    "choose": _told(_choose),
    "fill": _told(_fill),
    "submit": _told(_submit),
    "close": _told(_close),
    "home": _told(_home),
    "shortcut": _told(_shortcut),
    "message_shortcut": _told(_message_shortcut),
    "edit": _told(_edit),
    "delete": _told(_delete),
}


def _owner(me: SlackPerson, given: Given) -> SeenMessage | SeenView:
    if "view" not in given:
        return _message(me, given)
    for view in (me.modal, me.home):
        if view and view.id == given["view"]:
            return view
    raise AssertionError("that window is closed")


def _message(me: SlackPerson, given: Given) -> SeenMessage:
    for message in me.messages(given["channel"]) if given["channel"] else me.dm:
        if message.ts == given["ts"]:
            return message
    raise AssertionError("that message is gone")
