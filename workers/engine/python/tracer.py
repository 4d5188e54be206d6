"""Turns the events of a running snippet into steps: what is reached, who holds it, what it counts, right before each
statement. Where the events come from is another module's matter (monitoring.py, hook.py)."""

from __future__ import annotations

import sys
import threading
import types
from typing import Callable

from constants import Constants
from frames import RUNNING, start_of
from graph import Graph
from observation import Observation
from plan import Plan
from roots import Root
from script import FILE_NAME, tells_places
from statements import Statements
from telling import Records, Telling
from threads import Threads

#: Looks between the statements of one code object: half a second's worth. A comprehension may go round for longer.
_MOST_CHECKS = 5_000
_identify = threading.get_ident
_current_frames = sys._current_frames


class Tracer:
    """`active` turns False at the step limit; the snippet then runs on untraced."""

    def __init__(self, channel: Records, source: str, names: dict[str, object], steps: int) -> None:
        self.active = True
        #: Nothing that runs now is the program's.
        self.paused = False
        self.threads = Threads(self._begin_thread)
        #: What each new thread does first.
        self.on_thread: Callable[[], None] = _nothing
        self.statements = Statements(source)
        #: Whether the snippet may see where its objects lie, so that these places are to be left as they are.
        self.keeps_places = tells_places(source)
        self.plans: dict[int, Plan | None] = {}
        self._telling = Telling(channel, steps)
        self._namespace = id(names)
        self._hidden = {name: id(value) for name, value in names.items()}
        self._constants = Constants()
        self._graph = Graph(self._constants)
        self._observation = Observation(self._graph)
        self._main: Root | None = None
        self._stacks: dict[int, list[Root]] = {}
        self._gone: list[Root] = []
        #: Generators that yielded, by where their frames are.
        self._waiting: dict[int, Root] = {}
        #: What went wrong in the tracer itself; the trace ends there.
        self.fault: BaseException | None = None
        #: The calls of the snippet left no room to look, and the events go on yet.
        self.lost = False
        self._cut = False

    def plan_of(self, code: types.CodeType) -> Plan | None:
        """How to trace a code object; None for one that is not the snippet's."""
        try:
            return self.plans[id(code)]
        except KeyError:
            plan = None
            if code.co_filename == FILE_NAME:
                if code.co_name == "<module>" and self._main is None:
                    self.statements.prepare(code)
                    self._constants.learn(code)
                plan = Plan(code, self.statements)
            self.plans[id(code)] = plan
            return plan

    def place_of(self, number: object) -> int:
        """The address at which the object of this id was born; 0 where it is none."""
        return self._graph.accounts.places.get(number, 0)  # type: ignore[arg-type]

    def call(self, frame: types.FrameType, plan: Plan, offset: int) -> None:
        """A frame of the snippet begins or goes on."""
        try:
            thread = _identify()
            stack = self._stacks.setdefault(thread, [])
            if stack:
                self._read_callers(frame, stack)
            root = self._root(frame, plan)
            stack.append(root)
            RUNNING.add(root.start)
            if plan.shown and root is not self._main:
                self._step("call", frame, offset, thread, frame.f_lineno, None)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._give_up(error)

    def reach(self, frame: types.FrameType, plan: Plan, offset: int) -> None:
        """An instruction at which a statement may begin, or at which an object may be born where another died."""
        try:
            thread = _identify()
            stack = self._stacks.get(thread)
            if not stack:
                return
            root = stack[-1]
            index = plan.starts.get(offset, -1)
            if index < 0:
                if offset in plan.checks:
                    plan.checked += 1
                    if plan.checked > _MOST_CHECKS:
                        self._telling.cut_objects()
                        plan.coarsen(frame.f_code)
                    self._look(frame, thread, offset)
            elif index != root.last:
                root.last = index
                statement = self.statements.all[index]
                root.line = statement.line
                self._step("line", frame, offset, thread, statement.line, statement.end)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._give_up(error)

    def leave(self, frame: types.FrameType, plan: Plan, offset: int | None, waits: bool) -> None:
        """A frame of the snippet ends at `offset`, or `waits` there to go on; None: an exception ends it."""
        try:
            thread = _identify()
            stack = self._stacks.get(thread)
            if not stack or stack[-1].start != start_of(frame):
                return
            root = stack[-1]
            if root is self._main:
                # Now, for what the last statement let go of may be used again by the tracer's own end.
                self._look(frame, thread, offset)
            elif plan.shown:
                event = "exception" if offset is None else "return"
                self._step(event, frame, offset, thread, root.line, None)
            root.returned = 0 if offset is None else root.top()
            self._take_off(stack, waits)
            while stack and stack[-1].waits:
                self._take_off(stack, waits=True)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._give_up(error)

    def _take_off(self, stack: list[Root], waits: bool) -> None:
        root = stack.pop()
        RUNNING.discard(root.start)
        if waits:
            self._waiting[root.start] = root
        root.leave(waits)
        if root.namespace and root is not self._main:
            self._observation.namespaces.discard(root.namespace)
        if root is not self._main:
            self._gone.append(root)

    def fail(self, frame: types.FrameType, plan: Plan) -> None:
        """An exception passes through a frame of the snippet."""
        try:
            thread = _identify()
            stack = self._stacks.get(thread)
            if stack and plan.shown and stack[-1].start == start_of(frame):
                self._step("exception", frame, None, thread, frame.f_lineno, None)
        except BaseException as error:  # noqa: BLE001 - nothing of ours may surface in the snippet
            self._give_up(error)

    def end(self, names: dict[str, object]) -> None:
        """The program's last statement is done."""
        if self._cut:
            self._telling.cut_steps()
        self._telling.begin_end(anew=not self.active)
        if not self.active:
            self._graph = Graph(self._constants)
            self._observation = Observation(self._graph)
            self._main = None
            self._stacks.clear()
            self._gone.clear()
        if self._main is None:
            code = compile("", FILE_NAME, "exec")
            self._main = Root("<module>", Plan(code, self.statements))
            self._main.namespace, self._main.hidden = id(names), self._hidden
            self._graph.accounts.root(self._main)
        self._main.read_names()
        self._graph.lend([])
        self._gone += [root for stack in self._stacks.values() for root in stack if root is not self._main]
        self._observation.look([self._main], self._gone)
        self._graph.accounts.look_at_constants()
        self._tell("end", None, None, _identify(), [self._main])

    def _root(self, frame: types.FrameType, plan: Plan) -> Root:
        """The frame as a root: a new one, or that of a generator that goes on."""
        root = self._waiting.pop(start_of(frame), None)
        if root is None or root.plan is not plan:
            root = Root(plan.name, plan)
            if plan.name == "<module>" and self._main is None:
                self._main = root
                root.namespace, root.hidden = self._namespace, self._hidden
            self._graph.accounts.root(root)
            root.line = frame.f_lineno
        elif root in self._gone:
            self._gone.remove(root)
        root.enter(frame)
        self._observation.goes_on(root.start)
        if root.namespace:
            self._observation.namespaces.add(root.namespace)
        return root

    def _begin_thread(self) -> None:
        if self.active:
            self.on_thread()

    def lose(self) -> None:
        """The snippet's calls leave the tracer no room to look: the snippet runs on untraced."""
        self.active = False
        self.lost = self._cut = True

    def _give_up(self, error: BaseException) -> None:
        if isinstance(error, RecursionError):
            self.lose()
            return
        self.active = False
        self.fault = self.fault or error

    def _read_callers(self, frame: types.FrameType, stack: list[Root]) -> None:
        """The caller's stack is another one while it waits for a call. Between it and the frame there may be generators
        that delegate: what is thrown into these goes right to the last one, and the others still wait."""
        caller = stack[-1]
        delegating: list[types.FrameType] = []
        back = frame.f_back
        while back is not None:
            start = start_of(back)
            if start == caller.start:
                caller.read_waiting(back)
                break
            if start in self._waiting:
                delegating.append(back)
            back = back.f_back
        while delegating:
            back = delegating.pop()
            root = self._root(back, self._waiting[start_of(back)].plan)
            root.waits = True
            root.read_waiting(back)
            stack.append(root)
            RUNNING.add(root.start)

    def _look(self, frame: types.FrameType, thread: int, offset: int | None) -> None:
        """`offset`: the instruction that is about to run; None while an exception passes, when the frame's stack still
        shows what is gone already."""
        roots = self._stacks[thread]
        running = roots[-1]
        running.read(frame, offset)
        main = self._main
        if main is not None and main is not running:
            main.read_names()
        if len(self._stacks) > 1:
            self._read_other_threads(thread)
            roots = [root for stack in self._stacks.values() for root in stack]
        changed: list[Root] = []
        lent: list[int] = []
        for root in roots:
            if root.changed:
                changed.append(root)
            if root.lent:
                lent.append(root.lent)
        if main is not None and main.changed and main not in changed:
            changed.append(main)
        self._graph.lend(lent)
        gone, self._gone = self._gone, []
        self._observation.look(changed, gone)

    def _read_other_threads(self, thread: int) -> None:
        frames = _current_frames()
        del frames[thread]  # this very frame: it would hold itself, and the snippet's frames below it
        for other, frame in frames.items():
            stack = self._stacks.get(other)
            if not stack:
                continue
            starts = {root.start: root for root in stack}
            back: types.FrameType | None = frame
            while back is not None:
                root = starts.get(start_of(back))
                if root is not None:
                    root.read_waiting(back)
                back = back.f_back

    def _step(
        self,
        event: str,
        frame: types.FrameType,
        offset: int | None,
        thread: int,
        line: int | None,
        end: int | None,
    ) -> None:
        if not self.active:
            return
        self._look(frame, thread, offset)
        self.active = self._tell(event, line, end, thread, self._stacks[thread])

    def _tell(self, event: str, line: int | None, end: int | None, thread: int, stack: list[Root]) -> bool:
        graph = self._graph
        changes = graph.accounts.take_records()
        if graph.full:
            self._telling.cut_objects()
        return self._telling.step(event, line, end, thread, stack, changes)


def _nothing() -> None:
    """Events that see all threads need nothing in a new one."""
