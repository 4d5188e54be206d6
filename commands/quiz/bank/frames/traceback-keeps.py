# kind: prints
# level: 3
# view: refcount
# vary N_: 3, 4, 5
# rename: rows, kept
# because: The error keeps its traceback, that keeps the frame of the call, and the frame still has its names.
# wrong: 'None' => The call has ended, but its frame lives on for as long as the traceback does.
# wrong: 0 => `rows` still has all its N_ items: nothing was cleared.

def work():
    rows = [0] * N_
    rows[N_]
try:
    work()
except IndexError as error:
    kept = error.__traceback__
names = kept.tb_next.tb_frame.f_locals
print(len(names['rows']))
