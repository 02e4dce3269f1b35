"""Extractions to one self-contained page, or to a folder of linked pages where there are too many for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from extractor.errors import ExtractorError, InputError
from extractor.viewer.compact import Compact, compact
from extractor.viewer.embedding import as_json
from extractor.viewer.rendering import Look, contents_html, page_html
from extractor.viewer.slots import slots_of_kinds
from extractor.whole import write_whole

MOST_ARTICLES = 2000
_PARTS = "part-[0-9][0-9][0-9].html"

Record = Mapping[str, Any]


def write_report(extractions: Iterable[Record], target: Path, look: Look | None = None) -> list[Path]:
    """Objects of the contract to `target`, a .html file; more than 2,000 to a folder of its name without suffix.

    The folder holds `index.html` and `part-001.html` onwards, linked to each other. What an earlier report of another
    length left, parts or the one page, is removed. Returns the files written, the one to open first. Raises
    `InputError` for another suffix and `ExtractorError` where they cannot be written. Files are renamed into place
    whole.
    """
    look = look or Look()
    if target.suffix not in (".html", ".htm"):
        raise InputError(f"{target}: a report is a .html file; give it this suffix")
    parts = _batches(extractions)
    first = next(parts, [])
    second = next(parts, None)
    if second is None:
        write_whole(target, report_html(first, look))
        _remove_parts(target.with_suffix(""), keep=())
        return [target]
    written = _write_folder(target.with_suffix(""), _after(first, second, parts), look)
    target.unlink(missing_ok=True)
    return written


def report_html(articles: Sequence[Compact], look: Look, links: Mapping[str, Any] | None = None) -> str:
    """Articles to one page as text; `links` are `part`, `previous` and `next` of a folder's pages."""
    index = {
        "key": _key(articles),
        "empty": "no_articles_here",
        "slots": slots_of_kinds(),
        "rules": look.rules_among(_rules_of(articles)),
        "articles": [article.row for article in articles],
    }
    rankings = as_json([article.rankings for article in articles])
    return page_html("report", look, index, [one.data for one in articles], rankings=rankings, links=links or {})


def _write_folder(folder: Path, parts: Iterable[Sequence[Compact]], look: Look) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExtractorError(f"{folder}: cannot be made: {error.strerror or error}; give another with -o") from error
    written: list[Path] = []
    contents: list[dict[str, Any]] = []
    held: Sequence[Compact] | None = None
    for part in parts:
        if held is not None:
            written.append(_write_part(folder, len(written) + 1, held, look, last=False))
            contents.append(_content(written[-1], held))
        held = part
    if held is not None:
        written.append(_write_part(folder, len(written) + 1, held, look, last=True))
        contents.append(_content(written[-1], held))
    index = folder / "index.html"
    write_whole(index, contents_html(look, contents))
    _remove_parts(folder, keep=(index, *written))
    return [index, *written]


def _remove_parts(folder: Path, keep: Sequence[Path]) -> None:
    """Remove what an earlier report left in a folder; other files and other folders stay."""
    parts = set(folder.glob(_PARTS))
    for old in (parts | {folder / "index.html"} if parts else parts) - set(keep):
        old.unlink(missing_ok=True)


def _write_part(folder: Path, number: int, articles: Sequence[Compact], look: Look, *, last: bool) -> Path:
    path = folder / f"part-{number:03}.html"
    links = {
        "part": number,
        "previous": f"part-{number - 1:03}.html" if number > 1 else None,
        "next": None if last else f"part-{number + 1:03}.html",
    }
    write_whole(path, report_html(articles, look, links))
    return path


def _content(path: Path, articles: Sequence[Compact]) -> dict[str, Any]:
    days = sorted(str(article.row["published"])[:10] for article in articles if article.row.get("published"))
    return {"file": path.name, "count": len(articles), "days": f"{days[0]} – {days[-1]}" if days else ""}


def _batches(extractions: Iterable[Record]) -> Iterator[list[Compact]]:
    articles = (compact(extraction) for extraction in extractions)
    while batch := list(islice(articles, MOST_ARTICLES)):
        yield batch


def _after(first: list[Compact], second: list[Compact], rest: Iterator[list[Compact]]) -> Iterator[list[Compact]]:
    yield first
    yield second
    yield from rest


def _key(articles: Sequence[Compact]) -> str:
    """What tells this page's corrections in a browser from those of other pages: its articles and their texts."""
    digest = hashlib.sha256("\n".join(article.data["digest"] for article in articles).encode())
    return digest.hexdigest()[:16]


def _rules_of(articles: Sequence[Compact]) -> Iterator[str | None]:
    for article in articles:
        for found in article.data["records"].values():
            yield from (record.get("rule") for record in found)
