import asyncio
async def consumer(q, out):
    try:
        while True:
            item = await q.get()
            out.append(item)
            q.task_done()
    except asyncio.CancelledError:
        out.append("cancelled")
        raise
async def main():
    q = asyncio.Queue()
    out = []
    task = asyncio.ensure_future(consumer(q, out))
    for i in range(3):
        item = [i]
        await q.put(item)
    await q.join()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled seen")
    return out
out = asyncio.run(main())
print(out)
out.pop()
last = out[-1]
out = None
