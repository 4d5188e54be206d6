import asyncio
async def pro(queue, n):
    for i in range(n):
        await queue.put([i])
        f = i
    await queue.put(None)
async def cons(queue):
    out = []
    while (item := await queue.get()) is not None:
        out.append(item); await asyncio.sleep(0)
    return out
async def main():
    queue = asyncio.Queue(1)
    task = asyncio.create_task(pro(queue, 2))
    out = await cons(queue)
    await task
    return out
e = asyncio.run(main())
