# kind: leak
# level: 2
# view: leaks
# vary N_: 10, 100, 500
# rename: actions
# because: The list keeps each function, the function keeps its cell, and the cell keeps the page.
# wrong: '`on_click`' => It keeps nothing of its own: it hands its argument to the list.
# wrong: 'None of them: nothing grows' => You chose this because page is a local name; but the function needs it, and the list keeps the function.

actions = []
def on_click(action):
    actions.append(action)

def visit():
    page = [0] * N_
    on_click(lambda: len(page))
