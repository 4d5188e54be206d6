# claim: A module-level dict used as cache grows without bound; lru_cache(maxsize=...) does not
# shown by: leaks
# also asked: cache grows forever; memory leak in a dict

import functools

cache = {}


def square(number):
    if number not in cache:
        cache[number] = number * number
    return cache[number]


@functools.lru_cache(maxsize=100)
def bounded(number):
    return number * number


sizes, bounded_sizes = [], []
for last in (1000, 2000, 3000):
    for number in range(last):
        square(number)
        bounded(number)
    sizes.append(len(cache))
    bounded_sizes.append(bounded.cache_info().currsize)
print("entries after 1000, 2000, 3000 different calls: dict", *sizes, "lru_cache(maxsize=100)", *bounded_sizes)
print("? a dict used as cache grows without bound:", sizes == [1000, 2000, 3000])
print("? lru_cache(maxsize=100) keeps no more than 100:", bounded_sizes == [100, 100, 100])
