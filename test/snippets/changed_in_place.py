import array


def grow():
    word = "ab" * len("0123456789")
    word += "c"
    word += "defg"
    return word


text = grow()
text += "xyz"
for turn in range(3):
    text += "!"
buffer = bytearray(b"abc")
buffer.append(100)
buffer[0] = 65
del buffer[1:]
numbers = array.array("i", [1])
numbers.append(2)
numbers[0] = 7
copied = bytes(buffer)
buffer.extend(bytes(50))
both = [buffer, numbers]
both[0].clear()
print(text, len(copied), numbers)
