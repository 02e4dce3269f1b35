"""The formats by their names, each with what writes and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractor.annotation import brat, docbin, doccano, label_studio, prodigy, web_annotation
from extractor.annotation.spans import Annotated
from extractor.errors import InputError


@dataclass(frozen=True, slots=True)
class Format:
    """One tool's format: how its files are usually named, and how they are written and read."""

    suffix: str
    write: Callable[[Iterable[Annotated], Path], None]
    read: Callable[[Path], Iterator[Annotated]]


FORMATS: Mapping[str, Format] = {
    "label-studio": Format(".json", label_studio.write, label_studio.read),
    "doccano": Format(".jsonl", doccano.write, doccano.read),
    "brat": Format("", brat.write, brat.read),
    "prodigy": Format(".jsonl", prodigy.write, prodigy.read),
    "docbin": Format(".spacy", docbin.write, docbin.read),
    "web-annotation": Format(".jsonld", web_annotation.write, web_annotation.read),
}


def format_named(name: str) -> Format:
    """A format by its name; raises `InputError` with the names there are."""
    if name not in FORMATS:
        raise InputError(f"{name}: no such format; there are {', '.join(FORMATS)}")
    return FORMATS[name]
