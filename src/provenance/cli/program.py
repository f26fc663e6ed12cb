"""The program: picks the command, and turns whatever happens into an exit status."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

import click

from provenance.cli.accept import accept
from provenance.cli.diff import diff
from provenance.cli.explain import explain
from provenance.cli.init import init
from provenance.cli.reconcile import reconcile
from provenance.cli.rules import rules
from provenance.cli.status import ExitStatus
from provenance.cli.trace import trace
from provenance.errors import ProvenanceError

_FIRST_STEPS = """\
To begin:

  provenance init my-case         a small case to start from
  provenance reconcile my-case    which figures cannot all be right, and why
  provenance trace my-case ID     where one claim comes from

A table with the columns what, figure and outlet is a case too:

  provenance reconcile table.csv
"""


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog="Exit status: 0 nothing to report, 1 findings, 2 wrong use or an unreadable "
    "file, 3 a fault of ours.",
)
@click.version_option(package_name="claim-provenance", prog_name="provenance")
@click.pass_context
def program(context: click.Context) -> None:
    """Reconcile claims about figures, and trace each to where it comes from."""
    if context.invoked_subcommand is None:
        click.echo(_FIRST_STEPS, nl=False)


for _command in (reconcile, trace, diff, accept, rules, explain, init):
    program.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit with its status; no traceback reaches the user."""
    status = _guarded(lambda: _run(arguments))
    try:
        sys.stdout.flush()
    except OSError:
        _silence_stdout()
    sys.exit(status)


def _run(arguments: Sequence[str] | None) -> int:
    args = None if arguments is None else list(arguments)
    outcome = program.main(args, prog_name="provenance", standalone_mode=False)
    return outcome if isinstance(outcome, int) else ExitStatus.DONE


def _guarded(run: Callable[[], int]) -> int:
    try:
        return run()
    except click.ClickException as error:
        error.show()
        return ExitStatus.WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except ProvenanceError as error:
        click.echo(str(error), err=True)
        return ExitStatus.WRONG_USE
    except BrokenPipeError:
        _silence_stdout()
        return ExitStatus.DONE
    except Exception as error:  # noqa: BLE001  # a fault of ours has its own status
        click.echo(_fault(error), err=True)
        return ExitStatus.FAULT


def _fault(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = "" if frame is None else f" ({frame.tb_frame.f_code.co_name})"
    return (
        f"provenance: a fault of ours: {type(error).__name__}: {error}{where}; "
        "please report it with the file that shows it"
    )


def _silence_stdout() -> None:
    """Let nothing be written any more to a pipe that its reader closed."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
