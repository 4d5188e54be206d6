# kind: prints
# level: 2
# view: heap
# vary S_: int('x'), int('2,5'), int('')
# rename: error, kept
# because: When the except block ends Python deletes the name `error`, as it leads to the traceback and all its frames.
# wrong: 'True True' => You chose {this} because names outlive a block; this one is taken away when the block ends.
# wrong: 'False False' => Only the name behind `as` is taken away; the other one stays.
# wrong: 'True False' => It is the other way round.

try:
    S_
except ValueError as error:
    kept = error
print('error' in dir(), 'kept' in dir())
