"""Notes what comparisons answer without making an object for it."""

from __future__ import annotations

import builtins
import functools
import operator

from channel import Channel
from comparisons import ANSWER, ANSWERED, Site, name_of
from recorder import MOST_TOLD, MOST_VISITS

#: So long that the list never grows within pymalloc, whose blocks the program may be watching.
_LEAD = 128


class Answers:
    def __init__(self, sites: list[Site]) -> None:
        self._sites = sites
        self._noted: list[object] = [None] * _LEAD

    def install(self) -> None:
        """Gives the names of rewritten comparisons their meaning: functions in C alone."""
        setattr(builtins, ANSWER, self._noted.append)
        setattr(builtins, ANSWERED, functools.partial(operator.getitem, self._noted, -2))
        for number in range(len(self._sites)):
            setattr(builtins, name_of(number, "site"), functools.partial(self._noted.append, number))

    def tell(self, channel: Channel) -> None:
        """Records {"text", "answer"}, in order, as many visits as the recorder tells of."""
        visits: dict[str, int] = {}
        told = 0
        noted = iter(self._noted[_LEAD:])
        for answer, number in zip(noted, noted):
            if type(number) is not int or not 0 <= number < len(self._sites):
                return  # threads that compared at once have mixed their notes
            text = self._sites[number].text
            visits[text] = visits.get(text, 0) + 1
            if visits[text] <= MOST_VISITS and told < MOST_TOLD:
                told += 1
                channel.record({"text": text, "answer": answer if type(answer) is bool else None})
