"""Work on a store that may lose its connection: tried again after a pause, then a pause twice as long."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from extractor.errors import ExtractorError
from extractor.sinks.stores.store import Store, Trouble

T = TypeVar("T")
_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 8.0  # seconds


class ConnectionGoneError(Exception):
    """The store did not come back in time; its cause says why."""


def patiently(store: Store, work: Callable[[], T], patience: float, say: Callable[[str], None]) -> T:
    """The result of some work, tried anew for `patience` seconds while the connection is lost or the store busy.

    Raises `ConnectionGoneError` when that time is over; errors of another kind at once. Each new attempt has a new
    connection, and `say` hears of it.
    """
    started, pause = time.monotonic(), _FIRST_PAUSE
    while True:
        try:
            return work()
        except ExtractorError:
            raise  # it has been judged already
        except Exception as error:
            if store.judge(error) is not Trouble.AGAIN:
                raise
            reason = str(error).partition("\n")[0]
            if time.monotonic() - started + pause > patience:
                raise ConnectionGoneError(f"{type(error).__name__}: {reason}") from error
            say(f"{store.name}: {reason}; trying again in {pause:g} s")
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
        store.close()  # the next attempt opens a new connection


def is_of_database(error: Exception) -> bool:
    """True for an error that a database's driver raised, false for one of this program."""
    return type(error).__module__.partition(".")[0] in {"sqlite3", "psycopg", "duckdb", "_duckdb"}
