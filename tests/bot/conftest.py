"""Fixtures of the program and its commands."""

import os
import sys

import pytest

from bot.cli import main


@pytest.fixture
def learnathon(monkeypatch, capsys, tmp_path):
    """Run a command in an empty folder with these variables; returns exit code, output and errors."""
    for name in list(os.environ):
        if name.startswith("LEARNATHON_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def run(*arguments, **variables):
        for name, value in variables.items():
            monkeypatch.setenv(f"LEARNATHON_{name}", value)
        monkeypatch.setattr(sys, "argv", ["learnathon", *arguments])
        capsys.readouterr()
        code = main()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
