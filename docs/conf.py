"""How the documentation is built.

Pages that are made from the code (rules from their docstrings, commands from their help
texts) belong into `reference/generated/`, which git ignores. An extension of ours in
`docs/_extensions/` writes them on the event `builder-inited`, and is named below.
"""

from importlib.metadata import version as version_of

project = "provenance"
author = "The provenance authors"
project_copyright = f"2026, {author}"
release = version_of("claim-provenance")
version = ".".join(release.split(".")[:2])

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
]

exclude_patterns = ["_build", "_extensions"]

# Only our own names are links: those of others would need the network.
nitpick_ignore_regex = [(r"py:.*", r"(?!provenance\b).*")]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = project
