class Chain:
    def __init__(self, name, rest=None):
        self.name = name
        self.rest = rest

    def __del__(self):
        note = [self.name]
        log.append(note)
        self.rest = None


log = []
chain = Chain("a", Chain("b", Chain("c")))
shared = chain.rest.rest
chain = len(log) or Chain("d")
print(log)
shared = chain = [shared, chain]
shared = [chain.clear(), len(log)]
print(log, shared)
