"""How a form is asked: question by question (`steps.py`) or as a page (`modal.py`); back, skip, edit and cancel."""

from flows.asking.ask import ask, ask_again, asking

__all__ = ["ask", "ask_again", "asking"]
