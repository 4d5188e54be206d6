import asyncio


async def fail(part):
    held = [part]
    await asyncio.sleep(0)
    raise ValueError(held)


async def main():
    part = [1]
    try:
        await fail(part)
    except ValueError as error:
        saved = error.args[0]
    results = await asyncio.gather(fail(part), asyncio.sleep(0, part), return_exceptions=True)
    print(saved, type(results[0]).__name__, results[1] is part)
    task = asyncio.ensure_future(fail(part))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
