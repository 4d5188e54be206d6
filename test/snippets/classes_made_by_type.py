import sys
import types


def speak(self):
    words = [self.name, self.shared]
    return words


shared = ["shared"]
Dog = type("Dog", (), {"speak": speak, "shared": shared})
dog = Dog()
dog.name = "rex"
said = dog.speak()
print(said[1] is shared, sys.getrefcount(shared))
Dog.speak = lambda self: shared
print(dog.speak() is shared)
space = types.SimpleNamespace(dog=dog, more=[1])
space.more = space.dog
dog = None
print(space.more.name)
module = types.ModuleType("made")
module.value = shared
Dog.shared = None
del space, Dog
print(sys.getrefcount(shared))
