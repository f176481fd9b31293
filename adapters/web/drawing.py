"""Pages as HTML. Everything a page needs is in it: its styles, its pictures, and the little script of one of them."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from adapters.web.pictures import picture
from flows.pages.reading import Asking, Sheet, Telling

_STATIC: Final = Path(__file__).parent / "static"
_TEMPLATES: Final[Mapping[type, str]] = {Asking: "asking.html", Telling: "telling.html", Sheet: "sheet.html"}


class Drawing:
    """Draws pages; `policy` is what a browser may do with them."""

    def __init__(self) -> None:
        styles, script = ((_STATIC / name).read_text("utf-8") for name in ("pages.css", "counting.js"))
        self.policy = (
            f"default-src 'none'; img-src data:; style-src {_hash(styles)}; script-src {_hash(script)}; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        self._templates = Environment(
            loader=PackageLoader("adapters.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        own = {"styles": Markup(styles), "script": Markup(script), "picture": picture}  # noqa: S704 - our own files
        self._templates.globals.update(own)

    def page(self, shown: Asking | Telling | Sheet) -> str:
        """Return a page as it is served."""
        return self._draw(shown, alone=False)

    def file(self, sheet: Sheet) -> str:
        """Return results as a file that needs nothing else."""
        return self._draw(sheet, alone=True)

    def _draw(self, shown: Asking | Telling | Sheet, *, alone: bool) -> str:
        return self._templates.get_template(_TEMPLATES[type(shown)]).render(page=shown, alone=alone)


def _hash(content: str) -> str:
    """Name what stands in a page itself, so that nothing else of its kind is taken."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
