# claim: Identifier-like string constants are interned
# shown by: is
# also asked: string interning; are strings interned

import sys


def is_interned(text):
    """sys.intern gives the interned string back for an equal new one: is that the very same?"""
    return sys.intern("".join(list(text))) is text


def constant():
    return "snake_case_42"


word = "another_identifier"
print(
    "? identifier-like constants of a script and of a function are interned:",
    is_interned(word) and is_interned(constant()),
)
print(
    "? identifier-like constants that are typed at the prompt are interned:",
    is_interned(eval(compile("'typed_word'", "<prompt>", "eval"))),
)
built = "".join(["built_at_", "run_time"])
print("built at run time:", built is not sys.intern("".join(["built_", "at_run_time"])))
