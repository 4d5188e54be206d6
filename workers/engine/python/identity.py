"""The analyses behind `is`: `is-script` and `is-prompt` tell of each comparison and why its operands are one object or
two; `is-answers` runs the script with next to nothing in its way, for its output and its answers.

One record a visit of a comparison, in the order of evaluation: see `Recorder` and `Answers`.
"""

from __future__ import annotations

import ast
import contextlib
import sys
import traceback
import warnings
from types import CodeType

import ending
import fresh_pools
from answers import Answers
from channel import Channel
from comparisons import Tree, rewrite, sites_of
from prompt import COMPILES_STATEMENTS, entries_of, parse
from recorder import Recorder
from script import FILE_NAME, fresh_main, remember_source, result_of
from script import run_script as run_plain
from small_ints import SMALL_INTS

_PROMPT_NAME = "<stdin>"
_no_warnings = warnings.catch_warnings
_ignore_warnings = warnings.simplefilter
_print_exception = traceback.print_exception


def run_script(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as one compilation, like `python FILE`. Returns the Result."""
    source = str(job["code"])
    remember_source(source)
    main = fresh_main()
    try:
        with _no_warnings():
            _ignore_warnings("ignore")
            recorder = Recorder(sites_of(source), channel)
            code = _compiled(ast.parse(source), 0, FILE_NAME)[0]
    except (SyntaxError, ValueError, RecursionError):
        return result_of(run_plain(source, main))  # it tells the same as `python FILE`
    recorder.install()
    recorder.learn(code)
    fresh_pools.renew_for(source)
    error = _run(code, vars(main))
    return result_of(error)


def run_answers(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` like `run_script`, and tells only what each comparison answered, at the end. Returns the Result."""
    source = str(job["code"])
    remember_source(source)
    main = fresh_main()
    try:
        with _no_warnings():
            _ignore_warnings("ignore")
            answers = Answers(sites_of(source))
            code = _compiled(ast.parse(source), 0, FILE_NAME, quiet=True)[0]
        compile(source, FILE_NAME, "exec", dont_inherit=True)  # for its warnings
    except (SyntaxError, ValueError, RecursionError):
        return result_of(run_plain(source, main))
    answers.install()
    fresh_pools.renew_for(source)
    result = result_of(_run(code, vars(main)))
    ending.wait_for_threads()
    answers.tell(channel)
    return result


def run_prompt(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as typed at the default prompt: after an exception goes on with the next entry. Returns the
    Result."""
    source = str(job["code"])
    main = fresh_main()
    names = vars(main)
    for name in ("__file__", "__cached__"):
        names.pop(name, None)
    try:
        with _no_warnings():
            _ignore_warnings("ignore")
            recorder = Recorder(sites_of(source), channel)
            entries = list(entries_of(source))
    except (SyntaxError, ValueError, RecursionError) as error:
        return result_of(error)
    recorder.install()
    first = 0
    for entry in entries:
        with _no_warnings():
            _ignore_warnings("ignore")
            code, first = _compiled(parse(entry), first, _PROMPT_NAME)
        recorder.learn(code)
        error = _run(code, names)
        del code
        if isinstance(error, SystemExit):
            return result_of(error)
        if error is not None:
            _tell(error)
        del error
    return {"kind": "finished"}


def probes() -> dict[str, object]:
    return {
        "small ints": f"{SMALL_INTS[0]} to {SMALL_INTS[1]}",
        "the prompt compiles": "each statement" if COMPILES_STATEMENTS else "each entry",
    }


def _compiled(tree: Tree, first: int, name: str, quiet: bool = False) -> tuple[CodeType, int]:
    following = rewrite(tree, first, quiet)
    mode = "exec" if isinstance(tree, ast.Module) else "single"
    return compile(tree, name, mode, dont_inherit=True), following


def _run(code: CodeType, names: dict[str, object]) -> BaseException | None:
    try:
        exec(code, names)
    except BaseException as error:  # noqa: BLE001 - a snippet's own failure of any kind is a result
        trace = error.__traceback__
        error.__traceback__ = trace.tb_next if trace else None  # the first entry is this very frame
        return error
    return None


def _tell(error: BaseException) -> None:
    """As the prompt does: the traceback is shown and kept."""
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    with contextlib.suppress(Exception):  # the snippet may have broken sys.stderr
        _print_exception(type(error), error, error.__traceback__)
