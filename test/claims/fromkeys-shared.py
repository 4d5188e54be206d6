# claim: dict.fromkeys(keys, []) gives every key the same list
# shown by: heap
# also asked: dict.fromkeys with a list

shared = dict.fromkeys("ab", [])
own = {key: [] for key in "ab"}
shared["a"].append(1)
own["a"].append(1)
print("fromkeys:", shared, "comprehension:", own)
print("? dict.fromkeys gives every key the same list:", shared["a"] is shared["b"])
print("? a dict comprehension makes a list for each key:", own["a"] is not own["b"])
