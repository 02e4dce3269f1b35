"""How records begin and end in the two forms of web archives: WARC, and ARC before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_WARC = re.compile(rb"WARC/\d\.\d+[ \t]*\r?\n[A-Za-z][\w-]*:")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")
# `http://a.vn/ 203.113.1.9 20050314081500 text/html 5120`; the second version has more fields before the length.
_ARC = re.compile(
    rb"([a-z][a-z0-9+.-]{1,20}:[^\r\n]{1,8192}?) ([0-9a-fA-F.:]{1,45}|-) (\d{8,14}) "
    rb"([^ \r\n]{1,200})(?: [^\r\n]{1,9000}?)?? (\d{1,18})\r?\n"
)

# Looked for in the midst of anything, so it takes the schemes that archives hold and no address with a space in it.
_ARC_AGAIN = re.compile(rb"(?:https?|ftp|gopher|dns|whois|filedesc):\S{1,8192}+ (?:[0-9a-fA-F.:]{1,45}|-) \d{8,14} \S")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of archive: what every record begins with, letter for letter and as a pattern, and what parts two records.

    `again` finds where a record may begin behind damage, which need not be where a line begins. `measure` takes
    bytes that begin with a record to the lengths of its header and its block, or to None where they hold no header.
    """

    name: str
    opening: bytes
    begin: re.Pattern[bytes]
    again: re.Pattern[bytes]
    measure: Callable[[bytes], tuple[int, int] | None]
    delimiter: bytes


def _measure_warc(head: bytes) -> tuple[int, int] | None:
    end = _BLANK.search(head)
    lengths = _LENGTH.findall(head, 0, end.end()) if end and _WARC.match(head) else []
    return (end.end(), int(lengths[0])) if end and len(set(lengths)) == 1 else None


def _measure_arc(head: bytes) -> tuple[int, int] | None:
    found = _ARC.match(head)
    return (found.end(), int(found[5])) if found else None


def arc_fields(header: bytes) -> tuple[str, str, str]:
    """The header line of an ARC record to its address, its day and time (14 digits) and its media type."""
    found = _ARC.match(header)
    if found is None:
        raise ValueError("no header of an ARC record")
    return found[1].decode("utf-8", "replace"), found[3].decode(), found[4].decode("utf-8", "replace")


WARC = Form("WARC", b"WARC/", _WARC, _WARC, _measure_warc, b"\r\n\r\n")
ARC = Form("ARC", b"", _ARC, _ARC_AGAIN, _measure_arc, b"\n")


def form_of(head: bytes) -> Form | None:
    """The first decoded bytes of a file to the form of archive it is, if it is one."""
    head = head.lstrip(b"\r\n")
    if head.startswith(b"WARC/"):
        return WARC
    return ARC if head.startswith(b"filedesc:") or _ARC.match(head) else None


def begins_record(head: bytes) -> bool:
    """True where a member of a compressed archive may begin so; its first 64 bytes are enough."""
    head = head.lstrip(b"\r\n")
    return head.startswith(b"WARC/") or re.match(rb"[a-z][a-z0-9+.-]{1,20}:\S", head) is not None
