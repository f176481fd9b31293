"""`python -m docs.pictures`: see the package's docstring."""

import argparse
import sys
from pathlib import Path

from docs.pictures.taking import HERE, SCENES, take
from tests.browser.program import WITHOUT, chromium


def main() -> int:
    """Take the pictures of all scenes, or of the one that is named; returns the exit code."""
    asked = _arguments()
    program = chromium()
    if program is None:
        print(f"No picture was taken: {WITHOUT}", file=sys.stderr)
        return 1
    for name in [asked.scene] if asked.scene else SCENES:
        for picture in take(SCENES[name], program, asked.into):
            print(f"{picture}  {picture.stat().st_size // 1000} kB")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m docs.pictures", description="Take the README's pictures anew.")
    parser.add_argument("scene", nargs="?", choices=SCENES, help="one of them; without, all")
    parser.add_argument("--into", type=Path, default=HERE, help="the folder they are written to")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
