def choose(log):
    kept = [1]
    try:
        log.append(kept)
        return kept
    finally:
        kept = [2]
        log.append(kept)


def loop():
    for number in [1, 2, 3]:
        box = [number]
        try:
            if number == 1:
                continue
            if number == 2:
                break
        finally:
            boxes.append(box)
    return box


boxes = []
log = []
got = choose(log)
print(got is log[0], log)
last = loop()
print(last is boxes[-1], boxes)
