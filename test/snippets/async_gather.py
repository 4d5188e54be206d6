import asyncio


async def worker(name, log, turns):
    for turn in range(turns):
        entry = [name, turn]
        log.append(entry)
        await asyncio.sleep(0)
    return entry


async def main():
    log = []
    first, second = await asyncio.gather(worker("a", log, 2), worker("b", log, 3))
    print(log)
    return first, second


pair = asyncio.run(main())
print(pair)
