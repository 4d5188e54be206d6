"""What is told of the steps of a trace, as records of changes; steps.ts makes whole steps of them."""

from __future__ import annotations

from typing import Protocol

from roots import Root


class Records(Protocol):
    """Where the records go."""

    def record(self, value: object) -> bool: ...

    def open_reserve(self) -> None: ...

    def truncated(self, what: str) -> None: ...


class Telling:
    """`left`: how many steps may be told yet, the last one, of the program's end, included."""

    def __init__(self, out: Records, steps: int) -> None:
        self._out = out
        self.left = steps
        #: In the order in which they began.
        self._threads: list[int] = []
        #: The frames of each thread as told last.
        self._stacks: dict[int, list[Root]] = {}

    def step(
        self,
        event: str,
        line: int | None,
        end: int | None,
        thread: int,
        stack: list[Root],
        changes: list[list[object]],
    ) -> bool:
        """False when it was the last one there was room for."""
        if thread not in self._threads:
            self._threads.append(thread)
        frames = None
        if self._stacks.get(thread) != stack:
            self._stacks[thread] = list(stack)
            frames = [[root.id, root.line] for root in stack]
        self.left -= 1
        if not self._out.record(["s", event, line, end, self._threads.index(thread), frames, changes]):
            return False
        if self.left == 1:
            self._out.truncated("steps")
        return self.left > 1

    def cut_steps(self) -> None:
        """Some steps are missing."""
        self._out.truncated("steps")

    def cut_objects(self) -> None:
        """Some objects are not followed, for there are too many."""
        self._out.truncated("objects")

    def begin_end(self, anew: bool) -> None:
        """What follows is the program's end; `anew`: nothing that was told before holds, ids begin anew."""
        self._out.open_reserve()
        if anew:
            self._stacks.clear()
            self._out.record(["x"])
