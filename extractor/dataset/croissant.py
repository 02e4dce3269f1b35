"""The files of a data set to Croissant metadata, made and validated by mlcroissant."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from extractor.errors import ContractError, ExtractorError


def croissant(about: Mapping[str, Any], files: Mapping[str, str], tables: Mapping[str, pa.Schema]) -> dict[str, Any]:
    """What a data set is, its files with their SHA-256 and the schemas of its tables to Croissant's JSON-LD.

    `about` has name, description, licence, url and version; files are paths inside the data set. Raises
    `ContractError` with mlcroissant's own words where the metadata are not valid.
    """
    try:
        import mlcroissant as mlc
    except ImportError as error:
        raise ExtractorError("Croissant metadata need mlcroissant: pip install 'extractor[dataset]'") from error
    distribution = [
        mlc.FileObject(id=path, name=path, content_url=path, encoding_formats=["application/x-parquet"], sha256=digest)
        for path, digest in files.items()
        if path.endswith(".parquet")
    ]
    metadata = mlc.Metadata(
        name=about["name"],
        description=about["description"],
        license=[about["licence"]],
        url=about["url"] or None,
        version=about["version"],
        distribution=distribution,
        record_sets=[_record_set(mlc, path, tables[_table_of(path)]) for path in files if path.endswith(".parquet")],
    )
    found = metadata.issues.errors
    if found:
        raise ContractError("the Croissant metadata are not valid: " + "; ".join(sorted(found)))
    made: dict[str, Any] = json.loads(json.dumps(metadata.to_json(), default=str))
    _validate(mlc, made)
    return made


def _table_of(path: str) -> str:
    """`data/rankings/train.parquet` is of the table `rankings`."""
    return Path(path).parent.name


def _record_set(mlc: Any, path: str, schema: pa.Schema) -> Any:
    name = path.removeprefix("data/").removesuffix(".parquet").replace("/", "-")
    fields = [_field(mlc, f"{name}/{field.name}", path, field) for field in schema if _is_flat(field.type)]
    return mlc.RecordSet(id=name, name=name, fields=fields)


def _field(mlc: Any, identity: str, path: str, field: pa.Field) -> Any:
    source = mlc.Source(file_object=path, extract=mlc.Extract(column=field.name))
    return mlc.Field(id=identity, name=identity, data_types=[_data_type(mlc, field.type)], source=source)


def _is_flat(kind: pa.DataType) -> bool:
    """Nested columns are in the files and the schema; Croissant names the flat ones."""
    return not pa.types.is_nested(kind)


def _data_type(mlc: Any, kind: pa.DataType) -> Any:
    if pa.types.is_boolean(kind):
        return mlc.DataType.BOOL
    if pa.types.is_integer(kind):
        return mlc.DataType.INTEGER
    return mlc.DataType.FLOAT if pa.types.is_floating(kind) else mlc.DataType.TEXT


def _validate(mlc: Any, made: dict[str, Any]) -> None:
    """Read what was made as a stranger would."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "croissant.json")
        path.write_text(json.dumps(made), encoding="utf-8")
        try:
            mlc.Dataset(jsonld=str(path))
        except Exception as error:  # mlcroissant's own kinds
            raise ContractError(f"the Croissant metadata cannot be read back: {error}") from error
