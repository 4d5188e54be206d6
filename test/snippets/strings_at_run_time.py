import sys

word = "".join(["run", " ", "time"])
same = word
print(sys.getrefcount(word))
shout = word.upper()
piece = word[:3]
again = word[:]
print(again is word, shout, piece)
text = ""
for letter in ["ab", "cd", "ef"]:
    text += letter * 10
    kept = text
print(len(text), kept is text)
parts = word.split()
back = " ".join(parts)
print(back == word, back is word, sys.getrefcount(back))
table = {word: back}
found = [key for key in table][0]
print(found is word, sys.getrefcount(word))
