# kind: dies
# of: tail
# level: 2
# view: refcount
# vary N_: 3, 8, 50
# rename: tail, pages, page
# because: After the loop its name was still bound to the last item; only `page = None` let go of it.

tail = [N_]
pages = [[1], [2], tail]
for page in pages:
    page.append(0)
del tail
pages.clear()
page = None
print(pages)
