"""Untrusted values to what a terminal may show."""

from __future__ import annotations

from typing import Any

from rich.text import Text

# Control characters could repaint a terminal, bidirectional ones reorder what is read.
_CONTROL = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in [*range(32), *range(127, 160), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    if code != 10
}


def safe(value: Any) -> Text:
    """Any value to text that a terminal shows as it is: no markup, no control characters, null as a dash."""
    return Text("–" if value is None else str(value).translate(_CONTROL))
