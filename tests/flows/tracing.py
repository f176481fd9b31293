"""Where the code uses texts: read from its source, so that a key nobody says and a key nobody wrote are both found.

A text is used where its key stands as a literal; a button where `offer("name")`, or the bare name, stands in the rows
of a text. Rows that come from a variable, a function or a parameter are followed to where they are made.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).parents[2]
KEY = re.compile(r"[a-z]+\.[a-z_0-9]+(\.[a-z_0-9]+)?")
SAYS = {"say", "notice", "message", "blocks", "line", "text"}
NO_VALUES = {"instead", "rows", "slot"}
OFFERS = {"offer", "Offer"}


@dataclass
class Use:
    """One place in the code that says a text: its key, the names of its buttons and of the values handed in."""

    where: str
    key: str
    offers: list[tuple[str, str | None]] = field(default_factory=list)
    """Each button's name, and its action where that is told."""
    values: set[str] | None = None
    """None where they cannot be read from the source."""


class Source:
    """The code of some folders."""

    def __init__(self, *folders: str) -> None:
        files = [path for folder in folders for path in sorted((TOP / folder).rglob("*.py"))]
        sources = {str(path.relative_to(TOP)): path.read_text("utf-8") for path in files}
        self.text = "\n".join(sources.values())
        self.trees = {where: ast.parse(source) for where, source in sources.items()}
        self.functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {
            node.name: node
            for tree in self.trees.values()
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        self.calls: dict[str, list[tuple[ast.AST, ast.Call]]] = {}
        """By the name of what is called: in which function, and the call."""
        for caller in self.functions.values():
            for call in (node for node in ast.walk(caller) if isinstance(node, ast.Call)):
                self.calls.setdefault(_name(call), []).append((caller, call))

    def literals(self) -> set[str]:
        """Every literal that reads like a key and is not the action of a button."""
        nodes = [node for tree in self.trees.values() for node in ast.walk(tree)]
        pieces = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        words = _words(node for node in nodes if id(node) not in pieces)
        return {word for word in words if KEY.fullmatch(word)} - (self.actions() - self._said())

    def actions(self) -> set[str]:
        """Every action that stands as a literal beside a button, or is handed on to one."""
        given = [one.value for call in self._calls() for one in call.keywords if one.arg == "action"]
        handed = [one for name in given if isinstance(name, ast.Name) for one in self._arguments_called(name.id)]
        return set(_words([*given, *handed]))

    def own_labels(self) -> set[str]:
        """Buttons whose label is a text of its own."""
        firsts = [call.args[0] for call in self._calls() if _name(call) in OFFERS and call.args]
        return {word for word in _words(firsts) if "." in word}

    def uses(self) -> Iterator[Use]:
        """Every place that says a text by a literal key."""
        for where, tree in self.trees.items():
            for function in ast.walk(tree):
                if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield from self._uses_in(f"{where}, {function.name}", function)

    def _uses_in(self, where: str, function: ast.AST) -> Iterator[Use]:
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            problem = _name(call) == "Problem"
            if not call.args or not (problem or (_name(call) in SAYS and isinstance(call.func, ast.Attribute))):
                continue
            rows = [] if problem else call.args[1:2]
            for key in _keys(call.args[0], rows):
                offers = [one for row in rows for one in self._offers(row, function)]
                yield Use(where, key, offers, self._values(call))

    def _values(self, call: ast.Call) -> set[str] | None:
        names = {keyword.arg for keyword in call.keywords if keyword.arg and keyword.arg not in NO_VALUES}
        for keyword in call.keywords:
            if keyword.arg is None:
                more = self._keys_returned(keyword.value)
                if more is None:
                    return None
                names |= more
        return names

    def _keys_returned(self, call: ast.expr) -> set[str] | None:
        function = self.functions.get(_name(call)) if isinstance(call, ast.Call) else None
        dicts = [one for one in ast.walk(function) if isinstance(one, ast.Dict)] if function else []
        return set(_words(key for one in dicts for key in one.keys)) or None

    def _offers(self, rows: ast.AST, function: ast.AST) -> list[tuple[str, str | None]]:
        found: list[tuple[str, str | None]] = []
        if isinstance(rows, ast.Name):
            for made, there in self._made(rows.id, function):
                found += self._offers(made, there)
        elif isinstance(rows, ast.Call) and _name(rows) in OFFERS:
            found += [(name, _action(rows)) for name in _words(rows.args[:1])]
        elif isinstance(rows, ast.Call) and _name(rows) in self.functions:
            called = self.functions[_name(rows)]
            for made in [node.value for node in ast.walk(called) if isinstance(node, ast.Return) and node.value]:
                found += self._offers(made, called)
        elif isinstance(rows, ast.Await):
            found += self._offers(rows.value, function)
        elif isinstance(rows, ast.List):
            found += [(name, None) for name in _words(rows.elts)]
            found += [each for one in rows.elts for each in self._offers(one, function)]
        elif isinstance(rows, ast.IfExp | ast.Starred | ast.ListComp):
            parts = [rows.body, rows.orelse] if isinstance(rows, ast.IfExp) else list(ast.iter_child_nodes(rows))
            found += [each for part in parts for each in self._offers(part, function)]
        return found

    def _made(self, name: str, function: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Where a variable of a function comes from: what is assigned, appended, or handed in by callers."""
        for node in ast.walk(function):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and name in _targets(node):
                yield node.value, function
            if isinstance(node, ast.AugAssign) and ast.unparse(node.target) == name:
                yield node.value, function
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"{name}.append":
                yield node.args[0], function
        for caller, value in self._handed_in(function, name):
            yield value, caller

    def _handed_in(self, function: ast.AST, parameter: str) -> Iterator[tuple[ast.AST, ast.expr]]:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            return
        names = [arg.arg for arg in function.args.args]
        if parameter not in names or names[0] == "self":
            return
        place = names.index(parameter)
        for caller, call in self.calls.get(function.name, ()):
            if len(call.args) > place:
                yield caller, call.args[place]

    def _arguments_called(self, parameter: str) -> list[ast.expr]:
        return [value for each in self.functions.values() for _, value in self._handed_in(each, parameter)]

    def _said(self) -> set[str]:
        return {use.key for use in self.uses()} | self.own_labels()

    def _calls(self) -> Iterator[ast.Call]:
        for tree in self.trees.values():
            yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.expr) -> str:
    function = call.func if isinstance(call, ast.Call) else call
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _keys(first: ast.expr, rows: list[ast.expr]) -> list[str]:
    """The keys a call may say; where the key is a variable, those that its buttons are meant for."""
    if isinstance(first, ast.Name):
        compared = [node for row in rows for node in ast.walk(row) if isinstance(node, ast.Compare)]
        return _words(one for each in compared for one in each.comparators)
    choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [word for word in _words(choices) if KEY.fullmatch(word)]


def _words(nodes: Iterable[ast.AST | None]) -> list[str]:
    """The literal words among these."""
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _action(call: ast.Call) -> str | None:
    """The action a button names; empty where only the running code knows it, None where it names none."""
    actions = [one.value for one in call.keywords if one.arg == "action"]
    return next(iter(_words(actions)), "") if actions else None


def _targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    return [ast.unparse(one) for one in (node.targets if isinstance(node, ast.Assign) else [node.target])]
