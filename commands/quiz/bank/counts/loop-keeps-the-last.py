# kind: count
# of: cat
# level: 3
# view: refcount
# rename: zoo, cat
# because: The list's last place holds it, and the loop's name is still bound to it after the loop.
# wrong: 1 => You chose 1 because the loop is over; but its name stays bound to the last item.
# wrong: 3 => You counted the list's loop as well; when it is over, nothing of it is left but the name.

zoo = [[1], [2], [3]]
for cat in zoo:
    cat.append(0)
print(zoo)  # <-
