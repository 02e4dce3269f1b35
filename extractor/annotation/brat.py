"""BRAT standoff: a folder with a .txt and an .ann for each article, and the configuration that names the kinds.

Source: BRAT's standoff format. Offsets count code points; the words after them are for people, with line ends as
spaces. A note on each span holds its record's key and slots. Fragmented spans (`0 3;8 12`) are read as one from
first to last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.annotation.reading import bytes_of
from extractor.annotation.spans import KINDS, Annotated, Labelled
from extractor.errors import ExtractorError, InputError
from extractor.whole import write_whole

_SPAN = re.compile(r"T(\d+)\t(\S+) ([0-9]+ [0-9]+(?: ?; ?[0-9]+ [0-9]+)*)\t")
_STEM = re.compile("[0-9]{6,}")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes T(\d+)\t(.*)")


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to a folder `target` that BRAT opens as a collection."""
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExtractorError(f"{target}: cannot be made: {error.strerror}; give another folder with -o") from error
    write_whole(target / "annotation.conf", ("[entities]\n" + "".join(f"{kind}\n" for kind in KINDS)
                + "OVERLAP	<entity>|<entity>\n[relations]\n[events]\n[attributes]\n").encode())  # fmt: skip
    names: dict[str, str] = {}
    for number, article in enumerate(articles, start=1):
        stem = f"{number:06}"
        names[stem] = article.name
        write_whole(target / f"{stem}.txt", article.text.encode())
        write_whole(target / f"{stem}.ann", _standoff(article).encode())
    write_whole(target / "names.json", json.dumps(names, ensure_ascii=False, indent=0).encode())


def _standoff(article: Annotated) -> str:
    lines = []
    for number, span in enumerate(article.spans, start=1):
        words = re.sub(r"\s", " ", article.text[span.start : span.end])
        lines.append(f"T{number}\t{span.kind} {span.start} {span.end}\t{words}\n")
        note = json.dumps({"key": span.key, **span.slots}, ensure_ascii=False)
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{note}\n")
    return "".join(lines)


def read(path: Path) -> Iterator[Annotated]:
    """A folder of standoff files to articles, in the order of their names."""
    names = _names(path)
    for stem in sorted(names):
        text = _text(path / f"{stem}.txt")
        yield Annotated(names[stem], text, list(_spans(path / f"{stem}.ann")))


def _names(path: Path) -> dict[str, str]:
    file = path / "names.json"
    try:
        names = json.loads(_text(file))
    except json.JSONDecodeError as error:
        raise InputError(f"{file}: not JSON: {error}; export the articles again") from error
    if not isinstance(names, dict):
        raise InputError(f"{file}: not what the export wrote; export the articles again")
    if odd := [stem for stem in names if not _STEM.fullmatch(stem)]:
        raise InputError(f"{file}: {odd[0]!r:.60} is no file of the export: their names are six digits or more")
    return {str(stem): str(name) for stem, name in names.items()}


def _text(path: Path) -> str:
    try:
        return bytes_of(path).decode()
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8: {error}") from error


def _spans(path: Path) -> Iterator[Labelled]:
    # A text may hold other line separators; only \n ends a line of standoff.
    lines = _text(path).split("\n")
    keys = {note[1]: _key(note[2]) for line in lines if (note := _NOTE.match(line))}
    for number, line in enumerate(lines, start=1):
        if not line.startswith("T"):
            continue
        found = _SPAN.match(line)
        if found is None:
            raise InputError(f"{path}: line {number}: not a span of standoff: {line!r:.60}")
        places = [int(at) for at in re.findall("[0-9]+", found[3])]
        yield Labelled(found[2], min(places), max(places), keys.get(found[1]))


def _key(note: str) -> str | None:
    try:
        value = json.loads(note)
    except json.JSONDecodeError:
        return None  # a person's own note
    return str(value["key"]) if isinstance(value, dict) and value.get("key") else None
