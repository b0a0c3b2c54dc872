"""How the documentation is built: ``make docs``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "diplotext"
author = "The diplotext developers"
copyright = author
html_title = "diplotext"

extensions = ["sphinx.ext.autodoc", "myst_nb", "generated_pages"]
exclude_patterns = ["_build", "jupyter_execute", "**.ipynb_checkpoints"]
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#00629b", "color-brand-content": "#00629b"},
    "dark_css_variables": {"color-brand-primary": "#6cbdf0", "color-brand-content": "#6cbdf0"},
}

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

nitpicky = True
# What the standard library and Arrow define: their inventories are on the network, which no build needs.
nitpick_ignore_regex = [
    ("py:class", r"(datetime\.)?(date|datetime)"),
    ("py:class", r"(pathlib\.)?Path"),
    ("py:class", r"(enum\.)?StrEnum"),
    ("py:class", r"(collections\.abc\.|typing\.)?(Callable|Iterable|Iterator|Mapping|Sequence|Any|Literal)"),
    ("py:class", r"(pa|pyarrow|alt|altair)\..*"),
    ("py:class", r"By|Lexicon|diplotext\.lexicon\.lexicon\.Row|Row"),
    ("py:class", r"(ImportError|ValueError|Exception)"),
]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True, "undoc-members": True}
add_module_names = False  # all is at hand as diplotext.…
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
