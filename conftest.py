"""Examples in the documentation and in docstrings are tests, outputs included."""

import doctest
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers import myst, rest

#: For the tests of our own plugin.
pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent

# The same examples on every run: a failure that a reader sees is one that we can see.
# Time is no criterion, since machines differ. To look for new failures:
#     pytest --hypothesis-profile=search
settings.register_profile(
    "local",
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
# For another Python or other versions, where what is new shows at the first examples.
settings.register_profile("glance", settings.get_profile("local"), max_examples=8)
settings.register_profile(
    "search",
    derandomize=False,
    deadline=None,
    max_examples=2000,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("local")


def run_console(example: Example) -> str | None:
    """Run the commands of a console block and say where their output differs."""
    checker = doctest.OutputChecker()
    for part in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, expected = part.partition("\n")
        actual = run_command(command)
        wanted = doctest.Example(command, expected.strip("\n"))
        if not checker.check_output(wanted.want, actual, doctest.ELLIPSIS):
            difference = checker.output_difference(
                wanted, actual, doctest.REPORT_NDIFF | doctest.ELLIPSIS
            )
            return f"$ {command}\n{difference}"
    return None


def run_command(command: str) -> str:
    """Return what a shell command prints, without blank lines around it."""
    scripts = str(Path(sys.executable).parent)
    process = subprocess.run(
        command,
        shell=True,
        cwd=ROOT,
        env={
            **os.environ,
            "PATH": os.pathsep.join([scripts, os.environ.get("PATH", "")]),
            "COLUMNS": "80",
            "NO_COLOR": "1",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return process.stdout.strip("\n") + "\n"


pages = Sybil(
    parsers=[
        myst.DocTestDirectiveParser(optionflags=doctest.ELLIPSIS),
        myst.PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        myst.CodeBlockParser("console", run_console),
    ],
    # Plain: `docs/**/*.md` would silently skip the top folder.
    patterns=["*.md"],
)

docstrings = Sybil(
    parsers=[rest.DocTestParser(optionflags=doctest.ELLIPSIS)],
    patterns=["*.py"],
    path="src",
)

pytest_collect_file = (pages + docstrings).pytest()
