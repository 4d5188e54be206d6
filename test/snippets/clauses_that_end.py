def work(items, *rest):
    try:
        first = items[0]
    except Exception as error:
        first = [error.args]
        rest += (first,)
    finally:
        last = [rest, first]
    return last


def nested(items):
    try:
        try:
            items.missing
        except AttributeError as error:
            kept = [type(error)]
        else:
            kept = items
    finally:
        items = None
    for turn in range(2):
        try:
            if turn:
                break
            continue
        finally:
            kept = [kept]
    return kept


empty = work([])
full = work([[1]])
result = nested([2])
