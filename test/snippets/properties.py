class Account:
    def __init__(self, history):
        self._history = history

    @property
    def history(self):
        copy = list(self._history)
        return copy

    @history.setter
    def history(self, items):
        old = self._history
        self._history = items
        old.clear()

    @history.deleter
    def history(self):
        del self._history


start = [[1]]
account = Account(start)
seen = account.history
print(seen == start, seen is start)
account.history = [[2]]
print(start, seen)
del account.history
print(vars(account))
