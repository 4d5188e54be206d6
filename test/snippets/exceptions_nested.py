def deep(log):
    try:
        try:
            raise ValueError("first")
        except ValueError as first:
            note = [str(first)]
            log.append(note)
            raise TypeError("second") from first
        finally:
            log.append("inner finally")
    except TypeError as second:
        cause = second.__cause__
        log.append([str(second), str(cause)])
        del cause
    return log


log = []
same = deep(log)
print(same)
try:
    try:
        {}["missing"]
    except KeyError:
        [][1]
except IndexError as outer:
    context = type(outer.__context__).__name__
print(context)
