"""How the documentation is built.

Pages that are made from the code (rules from their docstrings, commands from their help
texts) belong into `reference/generated/`, which git ignores. An extension of ours in
`docs/_extensions/` writes them on the event `builder-inited`, and is named below.
"""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "provenance"
author = "The provenance authors"
project_copyright = f"2026, {author}"
release = version_of("claim-provenance")
version = ".".join(release.split(".")[:2])

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "generated_pages",
]

# What is generated is included by the pages of the reference.
exclude_patterns = ["_build", "_extensions", "reference/generated"]

# Docstrings write code between single backticks.
default_role = "code"

# Only our own names are links: those of others would need the network.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!provenance\b).*"),
    # They are documented as what they are, names for text, and annotated as classes.
    ("py:class", r"provenance\.model\.(claim\.ClaimId|document\.DocumentId)"),
    # Parts of a question that only the rules of the library use.
    (
        "py:class",
        r"provenance\.reconciliation\.(facts\.Facts|placing\.placement\.Node|apart\.Apart)",
    ),
]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = project
