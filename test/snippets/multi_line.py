import sys

first = [
    1,
    [
        2,
    ],
]
total = sum(
    value
    for value in (
        first[0],
        len(first[1]),
    )
)


def call(
    left,
    right=None,
):
    return [
        left,
        right,
    ]


pair = call(
    first,
    right=call(
        first[1],
        first,
    ),
)
if (
    pair
    and first
    and not
    pair[1] is None
):
    print(
        sys.getrefcount(first),
        total,
    )
text = """one
two""" + \
    "three"
print(pair[0] is first, len(
    text), {
        "k": first,
    }["k"] is first)
