"""Saves happen in order, in another thread, and none is ever dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from app.domain.errors import UserError
from app.storage.worker import StorageWorker

SOON = 5.0


class Disk:
    """What was written, and whether the disk is full."""

    def __init__(self) -> None:
        self.written: list[int] = []
        self.full = False
        self.told: list[str] = []

    def write(self, number: int) -> None:
        if self.full:
            raise UserError("space.full")
        self.written.append(number)

    def tell(self, error: UserError) -> None:
        self.told.append(error.code)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def worker(disk: Disk) -> Iterator[StorageWorker]:
    made = StorageWorker(disk.tell)
    yield made
    made.close(SOON)


def queue(worker: StorageWorker, disk: Disk, *numbers: int) -> None:
    for number in numbers:
        worker.submit(lambda number=number: disk.write(number))


def test_saves_keep_their_order_and_do_not_hold_the_caller(
    worker: StorageWorker, disk: Disk
) -> None:
    gate = threading.Event()
    worker.submit(lambda: gate.wait(SOON) and None)
    queue(worker, disk, *range(50))
    assert worker.behind == 51
    assert disk.written == []
    gate.set()
    assert worker.flush(SOON)
    assert disk.written == list(range(50))
    assert worker.behind == 0


def test_done_is_told_after_the_save(worker: StorageWorker, disk: Disk) -> None:
    seen: list[list[int]] = []
    told = threading.Event()
    worker.submit(lambda: disk.write(1), lambda: (seen.append(list(disk.written)), told.set()))
    assert told.wait(SOON)
    assert seen == [[1]]


def test_a_full_disk_stops_the_queue_and_a_retry_resumes_it(
    worker: StorageWorker, disk: Disk
) -> None:
    disk.full = True
    queue(worker, disk, 1, 2)
    assert not worker.flush(SOON)
    assert (disk.told, disk.written, worker.behind) == (["space.full"], [], 2)
    disk.full = False
    worker.retry()
    assert worker.flush(SOON)
    assert disk.written == [1, 2]


def test_closing_saves_what_waits_and_refuses_what_comes_after(disk: Disk) -> None:
    worker = StorageWorker(disk.tell)
    queue(worker, disk, 1, 2, 3)
    assert worker.close(SOON)
    assert disk.written == [1, 2, 3]
    with pytest.raises(RuntimeError, match="stopped"):
        queue(worker, disk, 4)


def test_closing_says_when_something_could_not_be_saved(disk: Disk) -> None:
    disk.full = True
    worker = StorageWorker(disk.tell)
    queue(worker, disk, 1)
    assert not worker.close(SOON)
    assert worker.behind == 1
