"""Births and deaths across a trace: one label of the oracle's is one object of the product's, and dies when it says."""

from __future__ import annotations

from typing import Any, Optional

from visit import pair_frames

Mismatch = tuple[Optional[int], str]
Pairs = list[tuple[int, dict[str, Any]]]


def lifetimes(steps: list[dict[str, Any]], pairs: Pairs, truth: dict[str, Any]) -> list[Mismatch]:
    found: list[Mismatch] = []
    objects: dict[str, str] = {}
    labels: dict[tuple[str, str], str] = {}
    for index, visit in pairs:
        for frame, true_frame in pair_frames(steps[index], visit["frames"]):
            for name, (_, kind, _, _, *known) in true_frame["names"].items():
                mine: str = frame["names"].get(name, "")
                for label in known if mine else ():
                    before = objects.setdefault(label, mine)
                    if before != mine:
                        found.append((index, f"{name} ({kind}) is object {mine}, but is the one that was {before}"))
                    if labels.setdefault((mine, label[0]), label) != label:
                        found.append((index, f"{name} ({kind}) is object {mine}, which was another one"))
    return found + deaths(steps, pairs, truth, objects)


def deaths(steps: list[dict[str, Any]], pairs: Pairs, truth: dict[str, Any], objects: dict[str, str]) -> list[Mismatch]:
    """A death lies between the last visit that saw the object and the visit after the death."""
    when = {freed["object"]: (index, freed["how"]) for index, step in enumerate(steps) for freed in step["freed"]}
    at = {id(visit): index for index, visit in pairs}
    ended = len(steps) - 1 if steps and steps[-1]["event"] == "end" and not truth["cut"] else None
    last: dict[str, int] = {}
    for index, visit in pairs:
        for frame in visit["frames"]:
            last.update((label, index) for _, _, _, _, *known in frame["names"].values() for label in known)
    found: list[Mismatch] = []
    for label, following, how in truth["deaths"]:
        visits = truth["visits"]
        before = last.get(label)
        after = at.get(id(visits[following])) if following < len(visits) else ended
        mine = objects.get(label)
        if mine is None or before is None or after is None:
            continue
        index, my_how = when.get(mine, (None, None))
        if index is None or not before < index <= after:
            found.append((after, f"object {mine} dies in step {index}, should be freed in {before + 1} to {after}"))
        elif my_how != how:
            found.append((index, f"object {mine} is freed by {my_how}, should be by {how}"))
    return found
