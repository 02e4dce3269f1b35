"""Data and code to a page in which untrusted text can only ever be text."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import orjson
from markupsafe import Markup

# Inside a script element only these can end it or be read as markup; JSON may escape any character.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_TABLE = str.maketrans(_ESCAPES)


def as_json(value: Any) -> Markup:
    """A value to JSON that may stand inside a script element: `</script>` in a text becomes `\\u003c/script…`.

    Lone surrogates, which UTF-8 cannot hold, become U+FFFD each, so that offsets stay.
    """
    try:
        text = orjson.dumps(value).decode()
    except TypeError:
        text = orjson.dumps(_without_surrogates(value)).decode()
    return Markup(text.translate(_TABLE))  # nosec: escaped above


def content_policy(script: str, style: str) -> str:
    """The strictest policy under which the page works: its own script and style by their hashes, no network at all."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(item) for item in value]
    return value
