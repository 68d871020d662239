"""Work off the window's thread: one writer, in order, one reader, and one thread for what takes long."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class _Answer:
    """A finished call on its way back to the thread that asked."""

    def __init__(
        self, future: Future[Any], then: Callable[[Any], None], failed: Callable[[Exception], None] | None
    ) -> None:
        self.future = future
        self.then = then
        self.failed = failed


class Work(QObject):
    """Runs calls in background threads and answers in its own.

    Writes run one after another in the order they were asked for, and so do reads.
    """

    failed = Signal(object)
    """The exception of a call whose asker gave no place for it."""
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work-write")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work-read")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work-aside")
        self._is_stopped = False
        # Queued, so that an answer never comes before the asker has gone on, however quick the work was.
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def write(
        self, call: Callable[[], T], then: Callable[[T], None], *, failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Run *call* in the writer thread, then *then* with its result here; *failed* with its exception."""
        self._submit(self._writer, call, then, failed)

    def read(
        self, call: Callable[[], T], then: Callable[[T], None], *, failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Run *call* in the reader thread, then *then* with its result here; *failed* with its exception."""
        self._submit(self._reader, call, then, failed)

    def aside(
        self, call: Callable[[], T], then: Callable[[T], None], *, failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Run a long read (a backup, an export) beside the others, so that none waits for it."""
        self._submit(self._aside, call, then, failed)

    def flush(self) -> None:
        """Wait for every write asked for so far and give their answers."""
        if self._is_stopped:
            return
        self._writer.submit(_nothing).result()
        QCoreApplication.sendPostedEvents(self, 0)

    def after_writes(self, then: Callable[[], None]) -> None:
        """Go on with *then*, here, once every write asked for so far has been tried; nobody waits meanwhile."""
        self._submit(self._writer, _nothing, lambda _done: then(), None)

    @Slot()
    def stop(self) -> None:
        """Finish the writes, drop the reads that have not begun, answer nobody any more."""
        self._is_stopped = True
        self._reader.shutdown(cancel_futures=True)
        self._aside.shutdown(cancel_futures=True)
        self._writer.shutdown()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if self._is_stopped:
            return
        pool.submit(call).add_done_callback(lambda future: self._post(_Answer(future, then, failed)))

    def _post(self, answer: _Answer) -> None:
        try:
            self._finished.emit(answer)
        except RuntimeError:
            return  # the window has gone, and with it whoever asked

    @Slot(object)
    def _answer(self, answer: _Answer) -> None:
        if self._is_stopped:
            return
        try:
            result = answer.future.result()
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 -- whatever it is, the asker decides
            (answer.failed or self.failed.emit)(error)
        else:
            answer.then(result)


def _nothing() -> None:
    """Mark the end of what is queued."""
