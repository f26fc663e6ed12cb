"""Options that several commands have, declared once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click

from provenance.cli.status import LEVELS

#: Adds an option to a command.
Option: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

#: `-o FILE`: a path, or `None` for standard output.
OUTPUT: Option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output.",
)
#: `--strict`.
STRICT: Option = click.option(
    "--strict", is_flag=True, help="Refuse files with unreadable rows."
)


def fail_on(what: str, /) -> Option:
    """Return `--fail-on LEVEL`, which exits with 1 where `what` is so grave."""
    return click.option(
        "--fail-on",
        type=click.Choice([*LEVELS, "never"]),
        default="conflict",
        show_default=True,
        help=f"Exit with 1 where {what} is this grave or graver.",
    )
