"""Batches of pages to answers on Ray: one core task a batch, on this machine or a cluster that Ray knows.

Ray starts processes, sends pages, spreads tasks and tries again what died with a machine. A batch that keeps killing
its worker is done again page by page, so that only the page at fault is lost to quarantine.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from types import ModuleType, TracebackType
from typing import Any, Self, cast

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.runs.answers import Answer, answer_in_trouble
from extractor.runs.engines.batches import Settings, answer_all
from extractor.runs.extracting import Trouble

if find_spec("ray") is None:
    raise ExtractorError("--engine ray needs Ray: pip install 'extractor[ray]'")

# So many tasks a core are on their way: enough that none waits for pages, few enough that they fit into memory.
_TASKS_PER_CORE = 3
_RETRIES = 2


class RayEngine:
    """A context in which Ray answers batches; one that runs already is used as it is, and left running.

    `address` is a cluster's (`auto`, `10.0.0.1:6379`, `ray://…`), whose machines must have this package; without one,
    Ray is started on this machine with `cores` processes. Raises `ExtractorError` where the cluster does not answer.
    `work` is what a task does with a batch.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        address: str | None = None,
        cores: int = 2,
        work: Callable[[Sequence[Page], Settings], list[Answer]] = answer_all,
    ) -> None:
        self._settings = settings or Settings()
        self._address, self._cores, self._work = address, cores, work
        self._started = False
        self._ray = _ray(on_loopback=address is None)

    def __enter__(self) -> Self:
        if not self._ray.is_initialized():
            quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
            local: dict[str, Any] = {
                "address": "local",  # lest Ray join a cluster that a file or variable left behind speaks of
                "include_dashboard": False,
                "num_cpus": self._cores,
                "_node_ip_address": "127.0.0.1",
            }
            try:
                self._ray.init(**quiet, **(local if self._address is None else {"address": self._address}))
            except (ConnectionError, RuntimeError, ValueError) as error:
                raise ExtractorError(f"Ray at {self._address or 'this machine'} does not answer: {error}") from error
            self._started = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started:
            self._ray.shutdown()

    def answers(self, batches: Iterable[Sequence[Page]]) -> Iterator[list[Answer]]:
        """Batches of pages to their answers, in order; the next batches are sent while the first is awaited."""
        most = _TASKS_PER_CORE * max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        settings = self._ray.put(self._settings)
        task = self._ray.remote(num_cpus=1, max_retries=_RETRIES)(self._work)
        window: deque[tuple[Sequence[Page], Any]] = deque()
        for pages in batches:
            window.append((pages, task.remote(list(pages), settings)))
            if len(window) >= most:
                yield self._awaited(task, *window.popleft())
        while window:
            yield self._awaited(task, *window.popleft())

    def _awaited(self, task: Any, pages: Sequence[Page], reference: Any) -> list[Answer]:
        exceptions = self._ray.exceptions
        gone = (
            exceptions.WorkerCrashedError,
            exceptions.OutOfMemoryError,
            exceptions.NodeDiedError,
            exceptions.LocalRayletDiedError,
        )
        try:
            answers: list[Answer] = self._ray.get(reference)
        except gone as error:
            if len(pages) == 1:
                return [_in_trouble(pages[0], isinstance(error, exceptions.OutOfMemoryError))]
            # One at a time, so that a page that brings a whole machine to its knees does not do so beside others.
            return [self._awaited(task, [page], task.remote([page], self._settings))[0] for page in pages]
        except exceptions.RayTaskError as error:
            raise error.cause if isinstance(error.cause, ExtractorError) else error from None
        return answers


def _ray(*, on_loopback: bool) -> ModuleType:
    """Ray itself; what it must be told before it is imported for the first time, it is told here."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # a run tells nobody anything
    if on_loopback:
        # Who reaches Ray's ports may run code. Only with this does it keep them off the network.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    import ray

    return cast(ModuleType, ray)


def _in_trouble(page: Page, out_of_memory: bool) -> Answer:
    message = f"{page.source}: its worker process ended {1 + _RETRIES} times, or it took too long in each"
    return answer_in_trouble(page, Trouble("memory" if out_of_memory else "crash", None, message, None))
