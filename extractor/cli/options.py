"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language

Patterns = Annotated[
    list[Path] | None, typer.Option("--patterns", help="A folder of your own rules, added to ours; may be repeated.")
]
Lang = Annotated[Language, typer.Option("--lang", help="The language of tables: vi or en.")]
