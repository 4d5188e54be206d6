"""What expressions are worth when a program has ended, and texts in which some stand: for questions about it."""

from __future__ import annotations

from typing import Any

import ending
import fresh_pools
from channel import Channel
from script import fresh_main, remember_source, result_of, run_script

_TEXT_LIMIT_CHARACTERS = 2000


def run(job: dict[str, object], channel: Channel) -> dict[str, object]:
    """Runs `code` as `python FILE` would, then `aside` among its names, then evaluates `options`: `texts` is a list,
    `wrong` one of {"expression", "because"}; all may name `right`, `because` may name `this`. Records one of each;
    `raised` says what went wrong in a text. Returns the program's Result."""
    source = str(job["code"])
    options: Any = job["options"]
    main = fresh_main()
    remember_source(source)
    fresh_pools.renew_for(source)
    result = result_of(run_script(source, main))
    ending.wait_for_threads()
    names, right = vars(main), str(options["right"])
    if options["aside"]:
        try:
            exec(compile(options["aside"], "<aside>", "exec"), names)  # noqa: S102 - as the program itself
        except Exception as error:  # noqa: BLE001 - a mistake of whoever wrote it
            channel.record({"raised": _short(f"{type(error).__name__}: {error} (in the aside)")})
    for number, choice in enumerate(options["wrong"]):
        try:
            this = _short(_evaluate(choice["expression"], names, {}))
        except Exception:  # noqa: BLE001, S112 - it has no worth on this Python, so it is no choice
            continue
        channel.record({"wrong": number, "choice": this, **_told(choice["because"], names, right, this)})
    for number, text in enumerate(options["texts"]):
        channel.record({"text": number, **_told(text, names, right, right)})
    return result


def _told(text: str, names: dict[str, Any], right: str, this: str) -> dict[str, object]:
    # Raw, so that what is no code stays as it is; the space keeps a quote at the end from closing the text.
    formatted = f'rf"""{text} """'
    try:
        return {"told": _short(_evaluate(formatted, names, {"right": right, "this": this}).rstrip())}
    except Exception as error:  # noqa: BLE001 - a mistake of whoever wrote the text
        return {"told": "", "raised": _short(f"{type(error).__name__}: {error} (in: {text})")}


def _evaluate(expression: str, names: dict[str, Any], more: dict[str, str]) -> str:
    return str(eval(compile(expression, "<question>", "eval"), names, more))  # noqa: S307 - the program's own author wrote it


def _short(text: str) -> str:
    return text[:_TEXT_LIMIT_CHARACTERS]
