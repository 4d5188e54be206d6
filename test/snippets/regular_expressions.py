import re
import sys

pattern = re.compile(r"(\w+)@(\w+)")
text = "".join(["ann@home", " bob@work"])
found = pattern.search(text)
print(found.string is text, sys.getrefcount(text))
name, place = found.groups()
pairs = [match.groups() for match in pattern.finditer(text)]
print(name, place, pairs)
swapped = pattern.sub(lambda match: match[2] + "@" + match[1], text)
print(swapped)
del found
print(sys.getrefcount(text))
