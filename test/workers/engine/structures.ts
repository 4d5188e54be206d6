/** Programs whose names lead to every kind of structure. */
export const STRUCTURES: Record<string, string> = {
  aliases: 'a = [1, 2]\nb = a\nc = a.copy()\nb.append(3)',
  grid: 'grid = [[0] * 2] * 3\nother = [[0] * 2 for _ in range(3)]\ngrid[0][0] = 9',
  copies: 'import copy\na = [[1], {"k": [2]}]\nb = a[:]\nc = copy.deepcopy(a)\nd = list(a)\na[0].append(9)',
  'deep copy keeps sharing and cycles':
    'import copy\nx = [1]\na = [x, x]\na.append(a)\nb = copy.deepcopy(a)\nb[0].append(2)',
  defaults: 'def add(item, to=[], *, n=3):\n    to.append(item)\n    return to\none = add(1)\ntwo = add(2)',
  closure:
    'def counter():\n    count = [0]\n    def step():\n        count[0] += 1\n        return count\n    return step\ntick = counter()\nother = counter()\ntick()',
  'late binding': 'def make():\n    return [lambda: i for i in range(3)]\nfs = make()',
  nonlocal:
    'def outer():\n    total = 0\n    def add(n):\n        nonlocal total\n        total += n\n        return total\n    return add\nadd = outer()\nadd(5)',
  'class data':
    'class Cart:\n    items = []\n    limit = 3\n    def __init__(self, owner):\n        self.owner = owner\none = Cart("Ann")\ntwo = Cart("Bob")\none.items.append("tea")\ntwo.own = [1]',
  slots:
    'class P:\n    __slots__ = ("x", "y")\n    def __init__(self):\n        self.x = [1]\np = P()\nq = P()\nq.x = p.x',
  cycle:
    'class Node:\n    def __init__(self, value):\n        self.value = value\n        self.next = None\na = Node(1)\na.next = Node(2)\na.next.next = a\nself_list = []\nself_list.append(self_list)',
  'linked list': 'head = None\nfor word in ["a", "b", "c"]:\n    head = (word, head)',
  fromkeys: 'd = dict.fromkeys(["x", "y"], [])\nd["x"].append(1)\ne = {1: d, (1, 2): [3], None: "n"}',
  generator:
    'def numbers(limit):\n    n = 0\n    seen = []\n    while n < limit:\n        seen.append(n)\n        yield n\n        n += 1\ng = numbers(3)\nnext(g)\nnext(g)\ndone = numbers(0)\nlist(done)',
  deque: 'from collections import deque\nd = deque([[1], 2])\nd.append(d[0])',
  rebinding: 'a = [1]\nb = a\nb += [2]\nb = b + [3]\nx = 15\ny = x\ny /= 2',
  'nested and empty': 'a = []\nb = ()\nc = [a, b, {}, [[]]]\nd = {"a": {"b": {"c": []}}}',
  deleted: 'a = [[1], [2]]\ndel a[0]\nb = a.pop()\na.insert(0, b)\na[0] = None',
}
