"""The lint of the page's scripts finds what it is there for, and finds nothing in the scripts as they are."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
SCRIPTS = TOP / "adapters" / "sandbox" / "page" / "static"
FAULTS = {
    "no-undef": "\nexport const far = near;\n",
    "no-unused-vars": "\nconst nobody = 1;\n",
    "eqeqeq": "\nexport const same = (one, other) => one == other;\n",
    "no-unreachable": "\nexport function end() {\n  return 1;\n  connect();\n}\n",
    "no-shadow": "\nexport const hidden = (toast) => toast;\n",
    "no-var": "\nexport var old = 1;\n",
    "no-const-assign": "\ntoast = null;\n",
}


def lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    program = Path(sys.executable).with_name("oxlint")
    command = [program, "--deny-warnings", "--config", TOP / ".oxlintrc.json", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def test_the_scripts_are_clean() -> None:
    found = lint(SCRIPTS)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found(tmp_path: Path, rule: str) -> None:
    shutil.copytree(SCRIPTS, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "page.js").open("a") as script:
        script.write(FAULTS[rule])
    found = lint(tmp_path)
    assert found.returncode == 1
    assert f"eslint({rule})" in found.stdout
