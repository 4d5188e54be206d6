def grade(score, log):
    if score > 90:
        mark = ["A"]
    elif score > 80:
        mark = ["B"]
    elif score > 70 and (extra := [score]):
        mark = extra
    else:
        mark = None
    if not mark: return log
    if mark is None or \
            len(mark) > 1:
        return None
    log.append(mark)
    if log[0] is mark: first = mark
    else: first = log[0]
    return first


log = []
results = [grade(score, log) for score in (95, 85, 75, 65)]
print(results, results[3] is log)
value = log[0] if log else [] if results else None
print(value is results[0])
