"""Births and deaths across a trace: one label of the oracle's is one object of the product's, and dies when it says."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from visit import pair_frames

Mismatch = Tuple[Optional[int], str]
Pairs = List[Tuple[int, Dict[str, Any]]]


def lifetimes(steps: List[Dict[str, Any]], pairs: Pairs, truth: Dict[str, Any]) -> List[Mismatch]:
    found: List[Mismatch] = []
    objects: Dict[str, str] = {}
    labels: Dict[str, str] = {}
    for index, visit in pairs:
        for frame, true_frame in pair_frames(steps[index], visit["frames"]):
            for name, (_, kind, _, *known) in true_frame["names"].items():
                mine = frame["names"].get(name)
                for label in known if mine is not None else ():
                    if objects.setdefault(label, mine) != mine:
                        found.append((index, "%s (%s) is object %s, but is the one that was %s" % (name, kind, mine, objects[label])))
                    if labels.setdefault(mine, label) != label:
                        found.append((index, "%s (%s) is object %s, which was another one" % (name, kind, mine)))
    return found + deaths(steps, pairs, truth, objects)


def deaths(steps: List[Dict[str, Any]], pairs: Pairs, truth: Dict[str, Any], objects: Dict[str, str]) -> List[Mismatch]:
    """A death lies between the visit before it and the visit after it."""
    when = {freed["object"]: (index, freed["how"]) for index, step in enumerate(steps) for freed in step["freed"]}
    at = {id(visit): index for index, visit in pairs}
    found: List[Mismatch] = []
    for label, following, how in truth["deaths"]:
        visits = truth["visits"]
        before = at.get(id(visits[following - 1])) if following > 0 else None
        after = at.get(id(visits[following])) if following < len(visits) else None
        mine = objects.get(label)
        if mine is None or before is None or after is None:
            continue
        index, my_how = when.get(mine, (None, None))
        if index is None or not before < index <= after:
            found.append((after, "object %s dies in step %s, should be freed in %d to %d" % (mine, index, before + 1, after)))
        elif my_how != how:
            found.append((index, "object %s is freed by %s, should be by %s" % (mine, my_how, how)))
    return found
