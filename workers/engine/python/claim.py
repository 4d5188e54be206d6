"""The analysis `claim`: a program of test/claims as a script, with nothing in its way; what it prints is the answer."""

from __future__ import annotations

import ending
import fresh_pools
from channel import Channel
from script import fresh_main, remember_source, result_of, run_script


def run(job: dict[str, object], _: Channel) -> dict[str, object]:
    """Runs `code` as `python FILE` would. Returns the Result."""
    source = str(job["code"])
    main = fresh_main()
    remember_source(source)
    fresh_pools.renew_for(source)
    result = result_of(run_script(source, main))
    ending.wait_for_threads()
    return result
