# kind: prints
# level: 1
# view: refcount
# ask: What does this print?
# vary N_: 3, 4, 5, 6
# rename: work, rows
# because: The name `rows` went with its frame, and the list with its last name: {right} is all that is left.
# wrong: [0] * N_ => `rows` was a name of the frame of `work`: when the call ended, frame, name and list went.
# wrong: N_ => The length left no trace outside; without `return` a call gives {right}.

def work():
    rows = [0] * N_

result = work()
print(result)
