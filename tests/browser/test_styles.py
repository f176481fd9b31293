"""The page's styles are what they seem: the browser knows every property and value, and no name is left over."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from playwright.sync_api import Browser

ADAPTERS = Path(__file__).parents[2] / "adapters"
PAGE, PAGES = ADAPTERS / "sandbox" / "page", ADAPTERS / "web"
KNOWN = "pairs => pairs.filter(([name, value]) => !CSS.supports(name, value)).map((pair) => pair.join(': '))"
READS = "all => all.filter((one) => { try { document.querySelector(one); } catch { return true; } })"


def rules(sheet: str) -> Iterator[Any]:
    """Every rule, also those inside @media; raises what could not be read."""
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        assert rule.type != "error", rule.message
        if rule.type == "at-rule" and rule.at_keyword == "page":
            continue  # of paper, which no browser tells about
        if rule.type == "at-rule":
            yield from rules(tinycss2.serialize(rule.content))
        else:
            yield rule


def declarations(rule: Any) -> list[Any]:
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    assert all(one.type == "declaration" for one in found), tinycss2.serialize(rule.content)
    return found


def faults(browser: Browser, sheet: str, folder: Path = PAGE) -> list[str]:
    """What is wrong with the styles, in words."""
    all_rules = list(rules(sheet))
    said = [declarations(rule) for rule in all_rules]
    pairs = [(one.name, tinycss2.serialize(one.value).strip()) for of_rule in said for one in of_rule]
    window = browser.new_page()
    unknown = window.evaluate(KNOWN, [pair for pair in pairs if not pair[0].startswith("--")])
    selectors = [re.sub(r"::[\w-]+", "", tinycss2.serialize(rule.prelude)) for rule in all_rules]
    unreadable = window.evaluate(READS, selectors)
    window.close()
    twice = [f"{name} twice" for of_rule in said for name in {one.name for one in of_rule} if _count(of_rule, name) > 1]
    named = {name for name, _ in pairs if name.startswith("--")}
    used = set(re.findall(r"var\((--[\w-]+)", sheet))
    elsewhere = "".join(one.read_text() for end in ("html", "js", "py") for one in folder.rglob(f"*.{end}"))
    of_nobody = [one for one in _names(selectors) if not re.search(rf"\b{one}\b", elsewhere)]
    return [*unknown, *unreadable, *twice, *sorted(used ^ named), *of_nobody]


def _count(of_rule: list[Any], name: str) -> int:
    return sum(one.name == name for one in of_rule)


def _names(selectors: list[str]) -> set[str]:
    """The classes and ids that are styled."""
    return {name for one in selectors for name in re.findall(r"[.#]([a-z][\w-]*)", one)}


@pytest.mark.parametrize(
    "sheet", [PAGE / "static" / "page.css", PAGES / "static" / "pages.css"], ids=lambda one: one.name
)
def test_the_styles_are_clean(browser: Browser, sheet: Path) -> None:
    assert faults(browser, sheet.read_text(), sheet.parents[1]) == []


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (".modal { colour: red }", "colour: red"),
        (".modal { color: 3px }", "color: 3px"),
        (".modal { color: red; color: blue }", "color twice"),
        (".modal { color: var(--nothing) }", "--nothing"),
        (".stray { color: red }", "stray"),
        (".modal:wide { color: red }", ".modal:wide"),
    ],
)
def test_a_planted_fault_is_found(browser: Browser, planted: str, found: str) -> None:
    assert [one.strip() for one in faults(browser, f"@media print {{ {planted} }}")] == [found]
