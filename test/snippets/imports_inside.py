def roots(items):
    import math
    from fractions import Fraction as Part

    found = [math.sqrt(item) for item in items]
    parts = [Part(1, 2), found]
    del math
    return parts


def maybe():
    try:
        import module_that_is_not_there as missing
    except ImportError as error:
        missing = [type(error).__name__]
    return missing


items = [4, 9]
parts = roots(items)
print(parts, maybe())
import collections.abc as abc, json
text = json.dumps({"k": items})
back = json.loads(text)
print(back["k"] == items, isinstance(back, abc.Mapping))
