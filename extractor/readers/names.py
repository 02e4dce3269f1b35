"""Paths and names of archive members to text that can be written as UTF-8, whatever encoding they were in."""

from __future__ import annotations

import os
from pathlib import Path


def path_name(path: Path) -> str:
    """A path as text; old archives hold names in other encodings."""
    return written(os.fsencode(path))


def written(name: bytes) -> str:
    """A name's bytes as text: what is no UTF-8 in it becomes the replacement character."""
    return name.decode("utf-8", "replace")
