# claim: A string built at run time is usually a new object even when equal; s[:], str(s) and one-character results
# may be the shared one
# shown by: is
# also asked: strings built at run time are equal but not identical

word, begin, end, longer, upper = "snake", "sna", "ke", "snakes", "SNAKE"
built = {
    "begin + end": begin + end,
    "''.join": "".join([begin, end]),
    "f-string": f"{begin}{end}",
    "lower()": upper.lower(),
    "longer[:5]": longer[:5],
    "replace()": upper.replace("SNAKE", begin) + end,
}
new = [how for how, text in built.items() if text == word and text is not word]
print("equal but new objects:", ", ".join(new))
print("? each string built at run time is a new object:", len(new) == len(built))
print("? word[:] and str(word) are the same string:", word[:] is word and str(word) is word)
constant = "s"
print("the constant 's' is chr(115):", constant is chr(115))
print("? results of one character are one shared object:", word[0] is longer[5] and longer[5] is chr(115))
