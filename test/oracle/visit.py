"""One visit against one step: the counts of every name, and which names hold the same object."""

from __future__ import annotations

from typing import Any, Optional

Mismatch = tuple[Optional[int], str]
# Bound by import, def and class: the product may leave them out, and programs share many of them.
LEFT_OUT = {"module", "function", "type", "builtin_function_or_method", "frame"}
# Other threads use these while one is looked at.
UNCOUNTED = LEFT_OUT | {"Thread", "Event", "Queue"}


def pair_frames(step: dict[str, Any], truth: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Frames of both, outermost first; the product may show comprehension frames that hold no statement."""
    ours = step["frames"]
    pairs, at = [], len(ours)
    for frame in truth:
        at -= 1
        while at >= 0 and ours[at]["function"] != frame["function"]:
            at -= 1
        if at < 0:
            break
        pairs.append((ours[at], frame))
    return pairs


def compare_visit(step: dict[str, Any], truth: list[dict[str, Any]]) -> list[str]:
    pairs = pair_frames(step, truth)
    found: list[str] = []
    if len(pairs) < len(truth):
        found.append(f"frames {path(step['frames'])}, should be {path(truth[::-1])}")
    ours: dict[str, int] = {}
    theirs: dict[int, str] = {}
    for mine, frame in pairs:
        function = frame["function"]
        for name, (address, kind, count, told, *_) in frame["names"].items():
            label = mine["names"].get(name)
            if label is None:
                if kind not in LEFT_OUT:
                    found.append(f"{name} in {function} is not there ({kind}, {count})")
                continue
            same = theirs.setdefault(address, label)
            if same != label:
                found.append(f"{name} in {function} is object {label}, should be the same as {same}")
            if ours.setdefault(label, address) != address:
                found.append(f"{name} in {function} is object {label}, which another name holds wrongly")
            seen = step["objects"].get(label)
            if seen and kind not in UNCOUNTED and differs(seen, count):
                found.append(f"{name} in {function} ({kind}) counts {seen['refcount']}, should be {count}")
            if seen and told["size"] not in (-1, seen["size"]):
                found.append(f"{name} in {function} ({kind}) takes {seen['size']}, should take {told['size']}")
            if seen and told["looks"] and not seen["repr"].startswith(told["looks"]):
                found.append(f"{name} in {function} is {seen['repr']}, should be {told['looks']}")
        for name in mine["names"] if frame is truth[0] else ():
            if name[:2] != "__" and name[0] != "." and name not in frame["names"]:
                found.append(f"{name} in {function} should not be bound")
    return found


def differs(seen: dict[str, Any], count: object) -> bool:
    """A string that is a name may count more where a library that is loaded beforehand holds it, and one less or more
    by chance: the interpreter's cache of attributes holds names, at places that go by their addresses."""
    mine = seen["refcount"]
    if count == "shared" or mine == count:
        return False
    if seen["type"] == "str" and seen["repr"][1:-1].isidentifier() and count != "immortal":
        return mine != "immortal" and mine < count - 1
    return True


def path(frames: list[dict[str, Any]]) -> str:
    return "/".join(frame["function"] for frame in frames)
