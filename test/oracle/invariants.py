"""What holds within any trace, whatever the program: births, deaths, holders and the end."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Set, Tuple

Mismatch = Tuple[Optional[int], str]


def invariants(steps: List[Dict[str, Any]]) -> List[Mismatch]:
    found: List[Mismatch] = []
    if not steps or steps[-1]["event"] != "end":
        found.append((None, "the last step is no end"))
    if any(step["event"] == "end" for step in steps[:-1]):
        found.append((None, "an end before the last step"))
    born: Set[str] = set()
    dead: Set[str] = set()
    for index, step in enumerate(steps):
        for label in step["created"]:
            if label in born:
                found.append((index, "object %s is created a second time" % label))
            born.add(label)
        for freed in step["freed"]:
            if freed["object"] not in born:
                found.append((index, "object %s is freed and was never created" % freed["object"]))
            if freed["object"] in dead:
                found.append((index, "object %s is freed a second time" % freed["object"]))
            dead.add(freed["object"])
        full = len(step["objects"]) >= 300
        for frame in step["frames"]:
            for name, label in frame["names"].items():
                if label not in step["objects"] and not full:
                    found.append((index, "object %s of %s is not among the step's objects" % (label, name)))
        for label, shown in step["objects"].items():
            found += [(index, "object %s (%s) %s" % (label, shown["type"], words)) for words in holders(shown)]
            if label not in born:
                found.append((index, "object %s (%s) was never created" % (label, shown["type"])))
                born.add(label)
            if label in dead:
                found.append((index, "object %s (%s) is used after it was freed" % (label, shown["type"])))
    return found


def holders(shown: Dict[str, Any]) -> List[str]:
    count, other = shown["refcount"], shown["other"]
    counted = sum(1 for holder in shown["holders"] if holder["counted"])
    if other < 0:
        return ["other is %d" % other]
    if count != "immortal" and counted + other != count:
        return ["has %d counted holders and %d other, but counts %d" % (counted, other, count)]
    return []
