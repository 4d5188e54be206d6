def keep_for_a_while():
    held = {"k": 1}
    return len(held)


class Box:
    pass


kept = [{"k": 1}]
kept.clear()
print(keep_for_a_while())
box = Box()
pair = {"a": "b", "c": "d"}
pair = box = None
