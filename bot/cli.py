"""The command line: one program, `learnathon`; every error says what, where and what to do.

Exit codes: 0 done, 1 it could not be done, 2 it was asked or configured wrongly.
"""

import gc
import os
import re
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.settings import Settings, SettingsError, load_settings

app = typer.Typer(
    help="Learnathon: the chat bot that runs an organisation's learning cycle.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
database = typer.Typer(help="Migrate, back up and restore the database.", no_args_is_help=True)
letters = typer.Typer(help="Messages that could not be delivered or dealt with.", no_args_is_help=True)
members = typer.Typer(help="People an organisation expects.", no_args_is_help=True)
holidays = typer.Typer(help="The days on which the organisation does not work.", no_args_is_help=True)
app.add_typer(database, name="database")
app.add_typer(letters, name="letters")
app.add_typer(members, name="members")
app.add_typer(holidays, name="holidays")
projects = typer.Typer(help="Projects that run already.", no_args_is_help=True)
app.add_typer(projects, name="projects")

Language = Literal["nl", "en"]
_SLACK_PLACE = re.compile(r"[CGS][A-Z0-9]+")
"""The id of a channel, public or private, or of a user group."""
RoleName = Literal["member", "organiser", "sponsor", "facilitator", "privacy_contact", "admin"]


def main() -> int:
    """Run the program with the arguments of this process; returns the exit code."""
    try:
        app()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 1
    except SettingsError as error:
        typer.echo(str(error), err=True)
        return 2
    except Exception as error:
        if (problem := _of_the_database(error)) is None:
            raise
        typer.echo(problem, err=True)
        return 1
    return 0


def _of_the_database(error: Exception) -> str | None:
    """Say what is wrong with the database, when that is what the error is about."""
    from sqlalchemy.exc import DBAPIError

    from storage.errors import StorageError

    if isinstance(error, StorageError):
        return str(error)
    if isinstance(error, DBAPIError):
        said = str(error.orig).partition("\n")[0]
        return f"The database does not answer as it should: {said}. Look at LEARNATHON_DATABASE__URL."
    return None


@app.command()
def run() -> None:
    """Run the bot, with the platforms that have credentials."""
    gc.disable()  # what is loaded stays: looking through it for what is not needed takes a fifth of the start
    from bot.commands.run import run as run_bot

    gc.freeze()
    gc.enable()
    _leave(run_bot(_settings()))


@app.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where the page is served; 0 for any free port.")] = 8700,
    headless: Annotated[bool, typer.Option("--headless", help="Also print where each platform listens.")] = False,
    terminal: Annotated[bool, typer.Option("--terminal", help="Play in this terminal, without a browser.")] = False,
    keep: Annotated[Path | None, typer.Option(help="A folder in which the database stays afterwards.")] = None,
    people: Annotated[int | None, typer.Option(help="How many colleagues there are, 6 to 500; most act.")] = None,
    rate: Annotated[float | None, typer.Option(help="What they do by themselves: acts a minute, 0 to 600.")] = None,
    story: Annotated[bool, typer.Option("--story", help="Live a year of 40 colleagues first, in seconds.")] = False,
    language: Annotated[Language, typer.Option(help="What the organisation speaks, and its cards.")] = "nl",
) -> None:
    """Try it on a simulated Slack and Telegram, without accounts."""
    from bot.commands.sandbox import Wish
    from bot.commands.sandbox import sandbox as run_sandbox

    _leave(run_sandbox(dict(os.environ), Wish(port, headless, terminal, keep, people, rate, story, language)))


@app.command()
def check() -> None:
    """Check settings, database, tokens, scopes and clock."""
    from bot.commands.check import check as run_check

    _leave(run_check(_settings()))


@app.command()
def manifest(
    url: Annotated[
        str | None, typer.Option(help="The public address of the bot, for HTTP mode; Socket Mode without.")
    ] = None,
) -> None:
    """Print the Slack app manifest (YAML) that fits this version."""
    from bot.commands.manifest import manifest as print_manifest

    _leave(print_manifest(_settings(), url))


@app.command()
def invite(
    role: Annotated[RoleName, typer.Option(help="The role that comes with it.")] = "member",
    language: Annotated[Language | None, typer.Option(help="The language of the welcome.")] = None,
    uses: Annotated[int, typer.Option(min=1, max=10_000, help="How many people may use it.")] = 1,
    days: Annotated[int, typer.Option(min=1, max=365, help="How many days it is valid.")] = 14,
) -> None:
    """Print a Telegram deep link, and its /start CODE."""
    from bot.commands.invite import invite as make_invitation

    _leave(make_invitation(_settings(), role, language, uses, days))


@app.command()
def schedule(
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days to look ahead.")] = 30,
) -> None:
    """List what will be asked of whom, when and why."""
    from bot.commands.schedule import schedule as show

    _leave(show(_settings(), days))


@app.command()
def export(
    kind: Annotated[
        Literal["questionnaire", "scan"],
        typer.Argument(help="What: what the next scan asks, or what published scans brought."),
    ],
    format_: Annotated[
        Literal["yaml", "json", "csv", "xlsx"] | None,
        typer.Option("--format", help="How: yaml or json for a questionnaire; csv, xlsx or json for a scan."),
    ] = None,
    to: Annotated[Path | None, typer.Option(help="A file to write, instead of printing.")] = None,
    semicolon: Annotated[bool, typer.Option("--semicolon", help="CSV for an Excel that speaks Dutch.")] = False,
) -> None:
    """Print what others can go on with; no person is in it."""
    from bot.commands.export import FORMATS, export_questionnaire
    from bot.exporting.scan import export_scan

    chosen = format_ or FORMATS[kind][0]
    if chosen not in FORMATS[kind]:
        raise typer.BadParameter(f"a {kind} is written as {', '.join(FORMATS[kind])}", param_hint="--format")
    if kind == "scan":
        _leave(export_scan(_settings(), chosen, to, semicolon=semicolon))
    else:
        _leave(export_questionnaire(_settings(), chosen, to))


@app.command()
def release() -> None:
    """Let a restored bot speak again."""
    from bot.commands.database import release as let_go

    _leave(let_go(_settings()))


@database.command()
def upgrade() -> None:
    """Bring the database to this version."""
    from bot.commands.database import upgrade as run_upgrade

    _leave(run_upgrade(_settings()))


@database.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    scan: Annotated[Path | None, typer.Option(help="Another file, for what people answered in a scan.")] = None,
) -> None:
    """Write a backup while the bot runs; what people answered in a scan is not in it."""
    from bot.commands.database import backup as run_backup

    _leave(run_backup(_settings(), file, scan))


@database.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The backup to restore.")],
    scan: Annotated[Path | None, typer.Option(help="The file of the same moment with answers of a scan.")] = None,
) -> None:
    """Restore a backup; the bot is then silent until `release`."""
    from bot.commands.database import restore as run_restore

    _leave(run_restore(_settings(), file, scan))


@letters.command("list")
def list_letters() -> None:
    """List what could not be delivered (out) and what could not be dealt with (in)."""
    from bot.commands.letters import list_letters as show

    _leave(show(_settings()))


@letters.command()
def again(
    which: Annotated[str, typer.Argument(help="Which one, as listed: out:12 or in:3; or all.")],
) -> None:
    """Send or deal with a letter again."""
    from bot.commands.letters import again as once_more

    _leave(once_more(_settings(), which))


@members.callback()
def _about_members() -> None:
    """Keep `import` a word of its own, also while it is the only one."""


@members.command("import")
def import_members(
    file: Annotated[Path | None, typer.Argument(help="A file of comma-separated values (CSV).")] = None,
    from_slack: Annotated[
        str | None, typer.Option(help="Instead of a file: the ID of a Slack channel (C...) or user group (S...).")
    ] = None,
    apply: Annotated[
        bool, typer.Option("--apply/--dry-run", help="Do it, instead of telling what would happen.")
    ] = False,
    invite: Annotated[bool, typer.Option("--invite", help="Also send each of them one welcome, on Slack.")] = False,
) -> None:
    """Tell what an import of people would do, and with --apply do it; nobody becomes a member by it."""
    from bot.commands.members import Wish, import_file, import_from_slack

    wish = Wish(apply, invite)
    if file is not None and from_slack is None:
        _leave(import_file(_settings(), file, wish))
    elif from_slack is not None and file is None:
        if not _SLACK_PLACE.fullmatch(from_slack):
            raise typer.BadParameter(
                f"'{from_slack}': an id, not a name; that of a channel stands at the foot of its details (C012AB3CD), "
                "that of a user group under its three dots, Copy group ID (S012AB3CD)"
            )
        _leave(import_from_slack(_settings(), from_slack, wish))
    else:
        raise typer.BadParameter("name a file, or a channel or user group with --from-slack; one of the two")


@holidays.callback()
def _about_holidays() -> None:
    """Keep `import` a word of its own, also while it is the only one."""


@holidays.command("import")
def import_holidays(
    file: Annotated[Path, typer.Argument(help="A calendar file (.ics); it names all free days from today on.")],
    apply: Annotated[
        bool, typer.Option("--apply/--dry-run", help="Do it, instead of telling what would happen.")
    ] = False,
) -> None:
    """Tell what a calendar of free days would change, and with --apply change it."""
    from bot.commands.holidays import import_days

    _leave(import_days(_settings(), file, apply=apply))


@projects.callback()
def _about_projects() -> None:
    """Keep `import` a word of its own, also while it is the only one."""


@projects.command("import")
def import_projects(
    file: Annotated[Path, typer.Argument(help="A file of comma-separated values (CSV).")],
    apply: Annotated[
        bool, typer.Option("--apply/--dry-run", help="Do it, instead of telling what would happen.")
    ] = False,
) -> None:
    """Tell what an import of projects would do, and with --apply do it; each owner completes the goals."""
    from bot.commands.projects import import_file

    _leave(import_file(_settings(), file, apply=apply))


def _settings() -> Settings:
    return load_settings(os.environ)


def _leave(code: int) -> None:
    if code:
        sys.exit(code)
