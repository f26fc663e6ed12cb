"""Print pip constraints that hold each dependency at the lower bound we promise."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(
    (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
)["project"]
for requirement in (
    *project["dependencies"],
    *project["optional-dependencies"]["testing"],
    *project["optional-dependencies"]["xlsx"],
):
    bound = re.fullmatch(r"([\w.-]+)>=([\w.]+)", requirement)
    if bound is None:
        message = f"no plain lower bound: {requirement!r}"
        raise SystemExit(message)
    print("==".join(bound.groups()))
