"""The sandbox in a terminal: be any of the demo people, on either platform, with plain lines of input.

Start with `terminal.py`, the loop. `seat.py` says what a platform must offer to be played here, one file each does so;
`clerk.py` takes a person through a form; `paper.py` draws. Its own words, in both languages, stand in `words.py`.
"""

from adapters.sandbox.terminal.keyboard import Keyboard
from adapters.sandbox.terminal.seat import Seat
from adapters.sandbox.terminal.seating import seats_of
from adapters.sandbox.terminal.terminal import Terminal

__all__ = ["Keyboard", "Seat", "Terminal", "seats_of"]
