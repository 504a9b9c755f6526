"""Reads what visitors hand in, in a process of its own: pages stay quick meanwhile, and reading can be stopped.

An article is in the store whole or not at all, so the process may be ended at
any moment. It is begun with the first source and again after each stop.
"""

from collections import OrderedDict, deque
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from secrets import token_hex
from threading import Condition, Thread
from types import TracebackType

from lofted.facts import AskedError
from lofted.web.handed import Handed, Job, Outcome, State
from lofted.web.working import work

WAITING = 400  # jobs, two forms full of files; whoever hands in more waits for some to be done
REMEMBERED = 1000  # jobs whose outcome can still be looked at, some days of one desk
TOLD = 10_000  # outcomes kept of one job; a folder of more is for the command line
POLL = 0.2  # s between two looks whether a job is to be stopped; nobody notices it
ID_BYTES = 8  # of a job's name, which nobody can guess


class Reader:
    """Takes jobs, one at a time. Threads may share one."""

    def __init__(self, address: str, folders: tuple[Path, ...] = ()) -> None:
        """Be ready to read into the store at an address; no process is begun yet."""
        self._where = (address, folders)
        self._changed = Condition()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._waiting: deque[Job] = deque()
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._closed = self._stale = False
        self._thread = Thread(target=self._run, name="lofted-reader", daemon=True)

    def __enter__(self) -> "Reader":
        """Begin to take jobs."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop what is being read, and end the process."""
        with self._changed:
            self._closed = True
            for job in self._jobs.values():
                job.state = job.state if job.over else State.STOPPED
            left = [*self._waiting]
            self._changed.notify_all()
        self._thread.join()
        for job in left:
            job.handed.drop()

    def take(self, *sources: Handed, by: str = "") -> list[Job]:
        """Put sources at the end of the line, all or none; raises `AskedError` where it is too long for them."""
        with self._changed:
            if len(self._waiting) + len(sources) > WAITING:
                raise AskedError(f"no more than {WAITING} sources may wait to be read; try again when some are done")
            jobs = [Job(token_hex(ID_BYTES), handed, by) for handed in sources]
            self._jobs |= {job.id: job for job in jobs}
            self._waiting += jobs
            while len(self._jobs) > REMEMBERED and next(iter(self._jobs.values())).over:
                self._jobs.popitem(last=False)
            self._changed.notify_all()
        return jobs

    def job(self, id: str) -> Job:
        """The job of that id; raises `AskedError` where there is none, or none any more."""
        with self._changed:
            found = self._jobs.get(id)
        if found is None:
            raise AskedError(f"there is no reading {id!r} under way, and none of late")
        return found

    def stop(self, id: str) -> Job:
        """Stop a job: what is read already stays."""
        job = self.job(id)
        with self._changed:
            if not job.over:
                job.state = State.STOPPED
                if job in self._waiting:
                    self._waiting.remove(job)
                    job.handed.drop()
            self._changed.notify_all()
        return job

    def refresh(self) -> None:
        """Have what is gathered brought up to date when no source waits."""
        with self._changed:
            self._stale = True
            self._changed.notify_all()

    # -- the thread that speaks with the process

    def _run(self) -> None:
        while not self._closed:
            job = self._next()
            try:
                if job:
                    self._read(job)
                elif self._stale:
                    self._gather()
            except (EOFError, OSError):  # the process is gone: killed, or out of memory
                if job:
                    self._set(job, State.BROKEN)
                self._end()
            finally:
                if job:
                    job.handed.drop()
        self._end()

    def _next(self) -> Job | None:
        """The next job; None where there is none, but something to gather, or the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._stale or self._closed)
            if self._closed or not self._waiting:
                return None
            job = self._waiting.popleft()
            job.state = State.READING
            self._changed.notify_all()
            return job

    def _gather(self) -> None:
        """Have what is gathered brought up to date, unless a source comes, which goes before."""
        self._stale = False
        line = self._line_to()
        line.send(None)
        while not line.poll(POLL):
            if self._closed or self._waiting:
                self._stale = True
                self._end()  # what is done of it stays
                return
        line.recv()

    def _read(self, job: Job) -> None:
        line = self._line_to()
        line.send(job.handed)
        while not job.over:
            if not line.poll(POLL):
                continue
            told: Outcome | None = line.recv()
            if told is None:
                self._set(job, State.DONE)
                self._stale = True
                return
            with self._changed:
                job.number += 1
                if len(job.outcomes) < TOLD:
                    job.outcomes.append(told)
                self._changed.notify_all()
        self._end()  # it was stopped: what it was about is left

    def _set(self, job: Job, state: State) -> None:
        with self._changed:
            job.state = job.state if job.over else state
            self._changed.notify_all()

    def _line_to(self) -> Connection:
        if self._line is None or self._process is None or not self._process.is_alive():
            self._end()
            context = get_context("spawn")  # a fork would take over locks that other threads hold
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs, *self._where), daemon=True)
            self._process.start()
            theirs.close()
        return self._line

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None
