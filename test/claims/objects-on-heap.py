# claim: The frame holds references; every object, also a local's, is on the heap
# shown by: heap
# also asked: stack or heap; locals live on the stack

import ctypes
import sys


def blocks_taken(make):
    before = sys.getallocatedblocks()
    local = make()
    taken = sys.getallocatedblocks() - before
    return taken, id(local), local


taken, address, returned = blocks_taken(lambda: bytearray())
print("~ blocks that a function's local took from the allocator:", taken)
print("? a local's object is a block of the heap:", taken >= 1)
print("? a local's object stays where it is when its frame ends: the frame held a reference:", id(returned) == address)

# A C variable of the interpreter itself is part of the program, not of the heap.
none = ctypes.addressof(ctypes.c_char.in_dll(ctypes.pythonapi, "_Py_NoneStruct"))
list_type = ctypes.addressof(ctypes.c_char.in_dll(ctypes.pythonapi, "PyList_Type"))
print("None is the C variable _Py_NoneStruct:", none == id(None))
print("list is the C variable PyList_Type:", list_type == id(list))
print("? every object is on the heap, None and built-in types too:", none != id(None) and list_type != id(list))
