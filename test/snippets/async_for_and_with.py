import asyncio


class Door:
    def __init__(self, room):
        self.room = room

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.room

    async def __aexit__(self, kind, error, trace):
        self.room.append("closed")
        return False


async def countdown(room, start):
    while start:
        yield [room, start]
        start -= 1
        await asyncio.sleep(0)


async def main():
    room = ["room"]
    async with Door(room) as inside:
        async for pair in countdown(inside, 2):
            last = pair
        found = [pair async for pair in countdown(room, 2) if pair[1] == 1]
    print(last, found, inside is room)


asyncio.run(main())
