class Phoenix:
    def __init__(self, fuel):
        self.fuel = fuel

    def __del__(self):
        global saved
        if self.fuel:
            self.fuel.pop()
            saved = self


saved = None
fuel = [1, 2]
bird = Phoenix(fuel)
bird = None
print(saved.fuel is fuel, fuel)
saved = None
print(saved, fuel)
other = Phoenix([3])
del other
print(saved.fuel)
