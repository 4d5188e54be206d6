# claim: nan in [nan] is True: containers look at identity before equality
# shown by: is
# also asked: nan in list

nan = float("nan")
print("nan == nan:", nan == nan)
print("? nan in [nan] is True:", nan in [nan])
print(
    "? tuples, dicts, count, index and == of lists do so too:",
    all(
        [
            nan in (nan,),
            nan in {nan: 1},
            [nan].count(nan) == 1,
            [nan].index(nan) == 0,
            [nan] == [nan],
        ]
    ),
)
print("? another nan is not found:", float("nan") not in [nan])
