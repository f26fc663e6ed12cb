"""`provenance init`: a small case to start from."""

from pathlib import Path

import click

from provenance.cli.starter import STARTER


@click.command()
@click.argument(
    "folder", default="my-case", type=click.Path(file_okay=False, path_type=Path)
)
def init(folder: Path) -> None:
    """Write a small invented case to start from into FOLDER (default: my-case)."""
    existing = [name for name in STARTER if (folder / name).exists()]
    if existing:
        message = f"{folder / existing[0]} exists; nothing was written"
        raise click.ClickException(message)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in STARTER.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        message = f"cannot write {folder}: {reason}"
        raise click.ClickException(message) from None
    click.echo(f"Wrote {', '.join(STARTER)} to {folder}. Now try:\n")
    click.echo(f"  provenance reconcile {folder}")
    click.echo(f"  provenance trace {folder} post-dead")
