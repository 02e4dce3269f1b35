"""Where the shipped `patterns/` folder lies: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extractor.errors import RuleError


@cache
def patterns_folder() -> Path:
    """The folder of rules, lexicons and gazetteer that came with this package."""
    here = Path(__file__).resolve().parent
    for folder in (here / "patterns", here.parent / "patterns"):
        if (folder / "lexicons").is_dir():
            return folder
    raise RuleError(f"no patterns folder in {here} or beside it: install the package anew")
