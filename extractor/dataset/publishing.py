"""Extractions to a folder that can be published as it is: written beside its name and renamed when it is whole."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.dataset.card import card
from extractor.dataset.croissant import croissant
from extractor.dataset.splitting import SPLITS, Placed, Shares, place
from extractor.dataset.statistics import draw, statistics
from extractor.dataset.tables import article_rows, article_schema, record_rows, record_schema, table
from extractor.errors import ExtractorError, InputError
from extractor.records import RECORD_KINDS, Extraction

_LICENCES = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc-by-sa-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
}


@dataclass(frozen=True, slots=True)
class About:
    """What the publisher says of the data set; `versions` is what made the records."""

    name: str
    versions: str
    description: str = (
        "What Vietnamese government news states about administrative reform: who ranked where in which index and year, "
        "officials and their posts, named reform models, cited documents, dates and counted figures, each with its "
        "evidence and the rule that found it."
    )
    licence: str = "cc-by-4.0"
    url: str = ""
    version: str = "1.0.0"
    text: bool = True


def publish(
    extractions: Iterable[Mapping[str, Any]], folder: Path, about: About, shares: Shares | None = None
) -> dict[str, Any]:
    """Objects of the contract to a data set in `folder`, which must not be there or be empty; returns the statistics.

    Articles without a text (pages that could not be read) are left out and counted. Raises `InputError` where no
    article is left or the licence is not one of those known.
    """
    if about.licence not in _LICENCES:
        raise InputError(f"{about.licence}: no licence known by this name; give one of {', '.join(_LICENCES)}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExtractorError(f"{folder}: is there already; give a folder that is not, or an empty one")
    every = list(extractions)
    articles = [one for one in every if (one.get("article") or {}).get("text")]
    if not articles:
        raise InputError("no article with a text to publish; give predictions that hold some")
    placed = place(articles, shares)
    found = {**statistics(placed), "pages_without_text": len(every) - len(articles)}
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as part:
            _write(Path(part), placed, found, about)
            folder.mkdir(exist_ok=True)
            for child in sorted(Path(part).iterdir()):
                shutil.move(child, folder / child.name)
    except OSError as error:
        raise ExtractorError(f"{folder}: cannot be written: {error.strerror or error}") from error
    return found


def _write(folder: Path, placed: Sequence[Placed], found: dict[str, Any], about: About) -> None:
    schemas: dict[str, pa.Schema] = {kind: record_schema(kind) for kind in RECORD_KINDS} | {
        "articles": article_schema()
    }
    files: dict[str, dict[str, str]] = {}
    for name, schema in schemas.items():
        for split in SPLITS:
            own = [one for one in placed if one.split == split]
            rows = article_rows(own, text=about.text) if name == "articles" else record_rows(own, name, text=about.text)
            made, path = table(rows, schema), f"data/{name}/{split}.parquet"
            if not made.num_rows:  # `datasets` stumbles over files without rows
                continue
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(made, folder / path, compression="zstd")
            files.setdefault(name, {})[split] = path
    (folder / "plots").mkdir()
    draw(found, folder / "plots")
    _write_json(folder / "statistics.json", found)
    _write_json(folder / "schema.json", Extraction.model_json_schema())
    said = _said(about)
    (folder / "README.md").write_text(card(said, found, files), encoding="utf-8")
    digests = {path: _digest(folder / path) for splits in files.values() for path in splits.values()}
    _write_json(folder / "croissant.json", croissant(said | {"licence": said["licence_url"]}, digests, schemas))
    _write_checksums(folder)


def _said(about: About) -> dict[str, Any]:
    return {
        "name": about.name,
        "description": about.description,
        "versions": about.versions,
        "licence": about.licence.upper(),
        "licence_id": about.licence,
        "licence_url": _LICENCES[about.licence],
        "url": about.url,
        "version": about.version,
        "text": about.text,
    }


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write_checksums(folder: Path) -> None:
    """`SHA256SUMS`, as `sha256sum --check` reads it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{_digest(path)}  {path.relative_to(folder)}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
