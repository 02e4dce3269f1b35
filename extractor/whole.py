"""Content to a file that appears whole or not at all: written under another name beside it, then renamed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from extractor.errors import ExtractorError


def write_whole(path: Path, content: bytes | str) -> None:
    """Bytes, or text as UTF-8, to a file; an older one stays as it was unless all is written.

    Raises `ExtractorError`, naming the file, where it cannot be written.
    """
    part: Path | None = None
    try:
        handle, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        publish(part, path)
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror or error}; give another file with -o"
        raise ExtractorError(message) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def publish(part: Path, path: Path) -> None:
    """A finished temporary file, which is its owner's alone, to its name and the rights that new files have."""
    part.chmod(0o666 & ~_umask())
    part.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
