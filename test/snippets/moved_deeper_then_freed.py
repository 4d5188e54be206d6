todo = [[n] for n in range(12)]
state = {"jobs": {"done": []}}
while todo:
    state["jobs"]["done"].append(todo.pop())
state["jobs"]["done"].clear()
print("end")
