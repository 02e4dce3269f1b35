"""Whether a JSON object keeps the contract: at first as pydantic says, then by the shapes that were seen to keep it.

A shape is the types of a record's values and the words of its fields with few values. Articles have few shapes, so
nearly all are known after the first hundred, and looking one up costs a fiftieth of a validation.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from extractor.errors import ContractError
from extractor.records import Extraction
from extractor.sinks.incoming import Refused


class UnknownShape(Exception):  # noqa: N818 - it never leaves this room: it asks for a closer look
    """A record whose shape was not seen before."""


def validated(found: dict[str, Any]) -> dict[str, Any]:
    """An object of the contract with every field there, in its order; raises `Refused` with the reason."""
    try:
        extraction = Extraction.model_validate(found, strict=True)
        extraction.check_evidence()
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused(f"breaks the contract at {where}: {first['msg']}; see `extractor schema`") from error
    except ContractError as error:
        raise Refused(str(error)) from error
    return extraction.model_dump(mode="json")
