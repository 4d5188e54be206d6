import asyncio
import sys


async def fetch(item):
    box = [item]
    await asyncio.sleep(0)
    box.append(sys.getrefcount(item))
    return box


async def main(items):
    one = await fetch(items)
    print(one[0] is items, one[1])
    task = asyncio.create_task(fetch(one))
    two = await task
    print(two[0] is one, two[1])
    return two


data = [1]
result = asyncio.run(main(data))
print(result[0][0] is data, sys.getrefcount(data))
