"""What holds within any trace, whatever the program: births, deaths, holders and the end."""

from __future__ import annotations

from typing import Any, Optional

Mismatch = tuple[Optional[int], str]


def invariants(steps: list[dict[str, Any]]) -> list[Mismatch]:
    found: list[Mismatch] = []
    if not steps or steps[-1]["event"] != "end":
        found.append((None, "the last step is no end"))
    if any(step["event"] == "end" for step in steps[:-1]):
        found.append((None, "an end before the last step"))
    born: set[str] = set()
    dead: set[str] = set()
    for index, step in enumerate(steps):
        for label in step["created"]:
            if label in born:
                found.append((index, f"object {label} is created a second time"))
            born.add(label)
        for freed in step["freed"]:
            if freed["object"] not in born:
                found.append((index, "object {} is freed and was never created".format(freed["object"])))
            if freed["object"] in dead:
                found.append((index, "object {} is freed a second time".format(freed["object"])))
            dead.add(freed["object"])
        full = len(step["objects"]) >= 300
        for frame in step["frames"]:
            for name, label in frame["names"].items():
                if label not in step["objects"] and not full:
                    found.append((index, f"object {label} of {name} is not among the step's objects"))
        for label, shown in step["objects"].items():
            found += [(index, "object {} ({}) {}".format(label, shown["type"], words)) for words in holders(shown)]
            if label not in born:
                found.append((index, "object {} ({}) was never created".format(label, shown["type"])))
                born.add(label)
            if label in dead:
                found.append((index, "object {} ({}) is used after it was freed".format(label, shown["type"])))
    return found


def holders(shown: dict[str, Any]) -> list[str]:
    count, other = shown["refcount"], shown["other"]
    counted = sum(1 for holder in shown["holders"] if holder["counted"])
    if other < 0:
        return [f"other is {other}"]
    if count != "immortal" and counted + other != count:
        return [f"has {counted} counted holders and {other} other, but counts {count}"]
    return []
