"""One visit against one step: the counts of every name, and which names hold the same object."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

Mismatch = Tuple[Optional[int], str]
# Bound by import, def and class: the product may leave them out, and programs share many of them.
LEFT_OUT = {"module", "function", "type", "builtin_function_or_method"}
# A probe's call changes the count of its caller's frame object.
UNCOUNTED = LEFT_OUT | {"frame"}


def pair_frames(step: Dict[str, Any], truth: List[Dict[str, Any]]) -> List[Tuple[Dict[str, Any], Dict[str, Any]]]:
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


def compare_visit(step: Dict[str, Any], truth: List[Dict[str, Any]]) -> List[str]:
    found: List[str] = []
    pairs = pair_frames(step, truth)
    if len(pairs) < len(truth):
        found.append("frames %s, should be %s" % (names_of(step["frames"]), names_of(truth[::-1])))
    ours: Dict[str, str] = {}
    theirs: Dict[int, str] = {}
    for mine, frame in pairs:
        for name, (address, kind, count, *_) in frame["names"].items():
            label = mine["names"].get(name)
            if label is None:
                if kind not in LEFT_OUT:
                    found.append("%s in %s is not there (%s, %s)" % (name, frame["function"], kind, count))
                continue
            if theirs.setdefault(address, label) != label:
                found.append("%s in %s is object %s, should be the same as %s" % (name, frame["function"], label, theirs[address]))
            if ours.setdefault(label, str(address)) != str(address):
                found.append("%s in %s is object %s, which another name holds wrongly" % (name, frame["function"], label))
            seen = step["objects"].get(label)
            if seen is None:
                if "objects" not in step.get("truncated", []) and len(step["objects"]) < 300:
                    found.append("%s in %s: object %s is not among the step's objects" % (name, frame["function"], label))
            elif kind not in UNCOUNTED and differs(seen["refcount"], count):
                found.append("%s in %s (%s) counts %s, should be %s" % (name, frame["function"], kind, seen["refcount"], count))
        for name in mine["names"]:
            if name[:2] != "__" and name[0] != "." and name not in frame["names"]:
                found.append("%s in %s should not be bound" % (name, frame["function"]))
    return found


def differs(seen: object, count: object) -> bool:
    return seen == "immortal" if count == "shared" else seen != count


def names_of(frames: List[Dict[str, Any]]) -> str:
    return "/".join(frame["function"] for frame in frames)
