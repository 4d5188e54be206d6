class Link:
    __slots__ = "value", "next"

    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __del__(self):
        freed.append(self.value)


freed = []
head = None
for value in range(3):
    head = Link(value, head)
second = head.next
head = None
print(freed)
previous = None
while second:
    second.next, previous, second = previous, second, second.next
print(previous.value, freed)
previous = None
print(freed)
