class Door:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        pass


def one():
    with Door():
        return 1


def two():
    try:
        return "x"
    finally:
        y = [1]


def three(z):
    for x in z:
        try:
            if x:
                return "x"
        except KeyError as e:
            pass
        finally:
            y = [1]
    return "none"


def four(x):
    try:
        [][x]
    except (IndexError, TypeError) as error:
        y = [error]
    return "ab"


def five(x):
    try:
        return {}[x]
    except KeyError as error:
        return None
    except IndexError:
        y = 2
    else:
        y = 3
    finally:
        z = 3
    return 1000


def six(x):
    try:
        if x:
            raise ValueError(x)
    except ValueError as error:
        y = [error]
    finally:
        with Door() as d:
            return 5


one()
two()
three([])
three([0, [1]])
four(1)
four(None)
five(2)
six(0)
six([1])
