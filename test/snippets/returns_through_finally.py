def two():
    try:
        return "x"
    finally:
        y = [1]


def nested():
    try:
        a = [1]
    finally:
        return "x"


def inner(z):
    try:
        try:
            return None
        finally:
            y = [1]
    finally:
        w = 2


def loop():
    for i in [1]:
        try:
            return 5
        finally:
            y = [i]


two(); nested(); inner(1); loop()


def copies(z):
    try:
        if z:
            [][1]
        a = [1]
    except IndexError:
        return 3
    finally:
        b = [z]
        if not z:
            return "no"
    return "end"


def deep(z):
    for x in z:
        with D():
            try:
                continue
            finally:
                if x:
                    return "y"
    return "z"


class D:
    def __enter__(self): return self
    def __exit__(self, *a): pass


def fin():
    try:
        try:
            1 / 0
        finally:
            c = [1]
            return "q"
    finally:
        d = [2]


copies(0); copies(1); deep([0, 1]); deep([]); fin(); fin()
