/** The snippets that are measured. */

/** Ten ordinary lines: ten rows and two lanes or more in the picture. */
export const TEN_LINES = `\
basket = ['apple', 'pear']
shared = basket
prices = {'apple': 3, 'pear': 4}
def total(names):
    return sum(prices[name] for name in names)
bill = total(basket)
shared.append('fig')
orders = [basket, shared]
del shared
orders = None
`

/** A program whose last loop may run any number of times. */
export interface Loop {
  what: string
  budgetStepsPerSecond: number
  /** Of one turn, its `for` included. */
  statements: number
  code(turns: number): string
}

export const LOOPS: Loop[] = [
  {
    what: 'few objects',
    budgetStepsPerSecond: 40_000,
    statements: 6,
    code: (turns) => `\
def f():
    a = [1]
    b = [a]
    d = a
    for i in range(${turns}):
        x = a
        a = [x]
        a.pop()
        d = b
        a = d[0]
f()
`,
  },
  {
    what: '200 lists',
    budgetStepsPerSecond: 15_000,
    statements: 6,
    code: (turns) => `\
def f():
    rows = [[i, i + 1] for i in range(200)]
    for i in range(${turns}):
        x = rows[i % 200]
        x.append(i)
        y = [x]
        x.pop()
        y = None
f()
`,
  },
]
