"""What a table says of the day of publication to ISO 8601, or to None where it is no day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?)?)?")
# `25/07/2022 22:09`: Vietnamese tables put the day first.
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2}:\d\d(?::\d\d)?))?")


def moment(value: object) -> str | None:
    """A value to ISO 8601, as precise as it is: `25/07/2022 22:09` gives `2022-07-25T22:09`.

    Numbers are seconds or thousandths since 1970 (UTC). What names no real day gives None: a wrong day of
    publication is worse than none.
    """
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _since_1970(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year, time = found.groups()
        return _checked(f"{year}-{int(month):02}-{int(day):02}", time, None)
    if (found := _ISO.fullmatch(text)) is None:
        return None
    year, month, day, time, zone = found.groups()
    if month is None or day is None:
        return text if _checked(f"{year}-{month or '01'}-01", None, None) else None
    return _checked(f"{year}-{month}-{day}", time, zone)


def _checked(day: str, time: str | None, zone: str | None) -> str | None:
    """A day, with its time, if the calendar has it."""
    if time is not None and time.index(":") == 1:
        time = f"0{time}"
    written = f"{day}T{time}{zone or ''}" if time else day
    try:
        year = datetime.fromisoformat(written).year
    except ValueError:
        return None
    return written if 1950 <= year <= 2100 else None


def _since_1970(value: float) -> str | None:
    try:
        seconds = value / 1000 if abs(value) >= 1e11 else value
        found = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return found.isoformat() if found.year >= 1990 else None
