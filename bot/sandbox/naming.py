"""What a turn is called: what somebody used, and the code that answers it; nothing of what they wrote."""

from collections.abc import Callable
from typing import Any, Final

from flows.asking import modal
from flows.chat import Act, Changed, Command, Mentioned, Opened, Pressed, Replied, Said, Submitted
from flows.discussion.replies import replied
from flows.hearing import mentioned, said
from flows.home.page import show_home
from flows.turn import House

_OF_KIND: Final[dict[type[Act], Callable[..., Any]]] = {
    Said: said,
    Mentioned: mentioned,
    Replied: replied,
    Opened: show_home,
    Changed: modal.changed,
    Submitted: modal.submitted,
}


def name_of(house: House, act: Act) -> tuple[str, str]:
    """Return the word of the command, the action of the button or the name of the form, and the handler."""
    can = house.repertoire
    match act:
        case Command(word):
            known = house.vocabulary.command(word)
            return (f"/{known}", _place(can.commands[known].call)) if known else ("", "")
        case Pressed(action):
            return action, _place(can.buttons[action].call) if action in can.buttons else ""
        case Submitted(form) | Changed(form):
            ending = can.endings.get((form, "post"))
            return form, _place(ending.call if ending else _OF_KIND[type(act)])
        case _:
            return "", _place(_OF_KIND[type(act)]) if type(act) in _OF_KIND else ""


def _place(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
