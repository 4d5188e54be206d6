# claim: () is one object, as are empty bytes and str; which one-character strings and single bytes are shared
# depends on how they are made and on the version
# shown by: is
# also asked: empty tuple; empty string; one character strings are cached

pair, word, data = (1, 2), "snake", b"snake"
empty_tuple, empty_str, empty_bytes = (), "", b""
print("? () is one object:", tuple([]) is empty_tuple and pair[2:] is empty_tuple)
print("? the empty str is one object:", "".join([]) is empty_str and word[5:] is empty_str)
print("? the empty bytes is one object:", bytes() is empty_bytes and data[5:] is empty_bytes)

a, e_acute, euro, byte, upper, bat = "a", "\xe9", "\u20ac", b"a", "A", "bat"
made = {
    "chr(97)": chr(97) is a,
    "'bat'[1]": bat[1] is a,
    "''.join(['a'])": "".join(list(a)) is a,
    "'A'.lower()": upper.lower() is a,
    "b'a'.decode()": byte.decode() is a,
    "chr(233)": chr(233) is e_acute,
    "chr(0x20ac)": chr(0x20AC) is euro,
    "bytes([97])": bytes([97]) is byte,
    "b'bat'[1:2]": bat.encode()[1:2] is byte,
    "b'-a'.strip(b'-')": b"-a".strip(b"-") is byte,
    "b'A'.lower()": upper.encode().lower() is byte,
}
shared = [how for how in made if made[how]]
print("the shared one:", ", ".join(shared))
print("made anew:", ", ".join(how for how in made if not made[how]))
print("? which characters and single bytes are shared depends on how they are made:", 0 < len(shared) < len(made))
